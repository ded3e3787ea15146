package dev.fusabi.vm;

import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What Java-written library functions may use of the machine that calls them. A function that wants it has it as a
 * leading parameter. It is the same object for all calls of one machine.
 */
public interface BuiltinContext {
    /**
     * Counts work that grows with the arguments, about one unit for each element or every few characters; a plain
     * instruction costs one, too.
     */
    void charge(long units);

    /**
     * Counts memory before it is allocated; call it for everything whose size the script chooses.
     *
     * @throws dev.fusabi.value.ScriptFailure when the memory limit forbids it
     */
    void allocate(long bytes);

    /** Writes to the script's standard output. */
    void print(String text);

    /** Writes to the script's standard error. */
    void printError(String text);

    /** The script's standard input. */
    TextInput input();

    /** Whether the script has a capability such as {@code io.fs}. */
    boolean isGranted(String capability);

    /** The time as scripts see it. */
    InstantSource clock();

    /**
     * Runs a function of unit as a fiber of its own that ends with the current one at the latest. The operation
     * completes with its result; cancelling the operation cancels the fiber.
     */
    Operation spawn(FunctionValue function);

    /**
     * Runs functions of unit side by side, each as a fiber of its own under this token that ends with the current one
     * at the latest.
     *
     * @param functions function values; the group keeps the array
     * @param token what the script knows the token by
     */
    Group startAll(Object[] functions, CancelScope scope, Object token);

    /**
     * Runs a function of unit as a fiber that belongs to the script and outlives the call that started it. What it
     * raises is reported. The operation completes with its result.
     */
    Operation startDetached(FunctionValue function);

    /**
     * The same, but it runs before anything else, until it waits for the first time; the operation is done then, or
     * fails as the function did. Only to be awaited by the fiber that calls this.
     */
    Operation startNow(FunctionValue function);

    /** Done when others have had their turn. */
    Operation giveWay();

    /**
     * Puts the current fiber under a token, or for null under none; the result is for {@link #goBack}.
     *
     * @param token what the script knows the token by
     */
    CancelScope.@Nullable Place enter(@Nullable CancelScope scope, Object token);

    void goBack(CancelScope.@Nullable Place before);

    /** The token that the current fiber is under; null when under none. */
    @Nullable CancelScope scope();

    /** What the script knows the token by; null when there has been none. */
    @Nullable Object token();

    /** What library functions have left here for the fiber and those that it starts; null when nothing. */
    @Nullable Object ambient();

    /** Leaves something for the fiber and those that it starts from now on. */
    void ambient(Object value);

    /** The fiber that calls. */
    Fiber fiber();

    /**
     * Fibers whose operations are done now run before anything else, until they wait. Only to be awaited by the fiber
     * that calls this.
     */
    Operation handOver(List<Fiber> fibers);

    /**
     * The fibers that wait under this token, which has been cancelled, stop waiting and run before anything else. Only
     * to be awaited by the fiber that calls this.
     */
    Operation endWaits(CancelScope scope);

    /** Done after a while, or at once when {@code duration} is zero or negative. */
    Operation sleep(Duration duration);

    /**
     * Something that the engine or the host supplies to library functions.
     *
     * @throws dev.fusabi.value.ScriptFailure when there is none
     */
    <T> T service(Class<T> type);
}
