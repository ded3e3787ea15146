package dev.fusabi.vm;

import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;

import java.time.Duration;
import java.time.InstantSource;

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

    /** Done after a while, or at once when {@code duration} is zero or negative. */
    Operation sleep(Duration duration);

    /**
     * Something that the engine or the host supplies to library functions.
     *
     * @throws dev.fusabi.value.ScriptFailure when there is none
     */
    <T> T service(Class<T> type);
}
