package dev.fusabi.vm;

import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** What a machine needs of the engine around it; library functions reach it through {@link BuiltinContext}. */
public interface Services {
    void print(String text);

    void printError(String text);

    /** The scripts' standard input. */
    TextInput input();

    boolean isGranted(String capability);

    InstantSource clock();

    /** Starts a fiber that ends with {@code parent} at the latest; see {@link BuiltinContext#spawn}. */
    Operation spawn(Fiber parent, FunctionValue function);

    /** See {@link BuiltinContext#startAll}. */
    Group startAll(Fiber parent, Object[] functions, CancelScope scope, Object token);

    /** See {@link BuiltinContext#startDetached}. */
    Operation startDetached(FunctionValue function);

    /** See {@link BuiltinContext#startNow}. */
    Operation startNow(FunctionValue function);

    /** See {@link BuiltinContext#giveWay}. */
    Operation giveWay();

    /** See {@link BuiltinContext#handOver}. */
    Operation handOver(List<Fiber> fibers);

    /** See {@link BuiltinContext#endWaits}. */
    Operation endWaits(CancelScope scope);

    /** Done after a while, or at once when {@code duration} is zero or negative. */
    Operation sleep(Duration duration);

    /** What library functions find where no fiber has left anything; see {@link BuiltinContext#ambient}. */
    default @Nullable Object ambient() {
        return null;
    }

    /** Visits the fibers that wait, whose values count as memory of the machine. */
    void visitFibers(Consumer<Fiber> visitor);

    /** What is registered under {@code type}; null when there is nothing. */
    <T> @Nullable T find(Class<T> type);
}
