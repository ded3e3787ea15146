package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import java.time.Duration;

/**
 * What asynchronous computations are made of. A computation is the function that runs it; one that has been started is
 * the operation that completes with its result.
 */
public final class AsyncLibrary {
    private AsyncLibrary() {}

    public static FunctionValue make(FunctionValue body) {
        return body;
    }

    public static Operation sleep(BuiltinContext context, long milliseconds) {
        if (milliseconds < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "The time to sleep cannot be negative.", "millisecondsDueTime");
        }
        return context.sleep(Duration.ofMillis(milliseconds));
    }

    /** Starts a function as a fiber of its own; not waited for here. */
    public static Object spawn(BuiltinContext context, FunctionValue body) {
        return context.spawn(body);
    }

    /** Waits for a started computation. */
    public static Operation join(Object started) {
        return (Operation) started;
    }

    /** Waits until all have succeeded, or one has failed; gives the list of the results. */
    public static Operation joinAll(Object[] started) {
        return new AllOperation(started);
    }

    /** Ends a started computation; without effect when it has ended. */
    public static Object cancel(Object started) {
        ((Operation) started).cancel();
        return Unit.UNIT;
    }
}
