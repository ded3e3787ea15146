package dev.fusabi.engine;

import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

/**
 * One call from the host: the future that it gets, and the fiber that works for it. A function whose result is an
 * asynchronous computation or a task is done when that is. Belongs to the event loop, except what futures offer.
 */
abstract class Invocation<T extends @Nullable Object> extends ScriptFuture<T> {
    private volatile @Nullable RootFiber fiber;
    private Awaiting awaiting = Awaiting.NOTHING;
    private boolean isNow;

    /** What a function gives, as far as the result is something else. */
    sealed interface Awaiting {
        Awaiting NOTHING = new Result();
        Awaiting COMPUTATION = new Computation();

        /** It gives the result. */
        record Result() implements Awaiting {}

        /** It gives the function that computes the result. */
        record Computation() implements Awaiting {}

        /** It gives what this function waits for. */
        record By(FunctionValue function) implements Awaiting {}
    }

    /** A call that failed before it began. */
    static <T extends @Nullable Object> Invocation<T> rejected(ScriptException reason) {
        var rejected =
                new Run<T>(value -> {
                    throw reason;
                });
        rejected.completeExceptionally(reason);
        return rejected;
    }

    /** The host's form of the script's result. */
    abstract T convert(Object value);

    /** The caller waits for the result: nothing else gets the event loop before. Called before it begins. */
    final void hold() {
        isNow = true;
    }

    /** Whether its caller waits for the result. */
    final boolean isNow() {
        return isNow;
    }

    final void await(Awaiting what) {
        awaiting = what;
    }

    /** The call has begun in compiled code, which has left it: goes on with it. */
    final void takeLeft(FiberScheduler scheduler, FunctionValue function) {
        RootFiber started = scheduler.root(this, null);
        fiber = started;
        scheduler.startLeft(started, function);
    }

    /** Starts the call, which may end before this returns. */
    final void begin(
            FiberScheduler scheduler,
            @Nullable CallContext context,
            FunctionValue function,
            Object[] arguments) {
        RootFiber started = scheduler.root(this, context);
        fiber = started;
        if (isCancelled()) {
            // Between the look at it and now.
            cancelScript();
        }
        scheduler.start(started, function, arguments);
    }

    /**
     * The result of a call that must not wait.
     *
     * @param what is called, for the message when it would have to
     * @param instead the method that may wait
     */
    final T now(String what, String instead) {
        RootFiber working;
        do {
            working = fiber;
            if (working != null) {
                working.scheduler().runOn(working);
            }
        } while (working != fiber);
        if (!isDone()) {
            cancelScript();
            throw ScriptErrors.waits(what, instead);
        }
        if (isCompletedExceptionally()) {
            throw (RuntimeException) exceptionNow();
        }
        return resultNow();
    }

    @Override
    final void cancelScript() {
        RootFiber working = fiber;
        if (working != null) {
            working.scheduler().cancel(working);
        }
    }

    final void done(Object value) {
        Awaiting left = awaiting;
        awaiting = Awaiting.NOTHING;
        switch (left) {
            case Awaiting.Result _ -> {
                try {
                    complete(convert(value));
                } catch (ScriptException e) {
                    completeExceptionally(e);
                }
            }
            case Awaiting.Computation _ -> goOn((FunctionValue) value, Unit.UNIT);
            case Awaiting.By(FunctionValue function) -> goOn(function, value);
        }
    }

    private void goOn(FunctionValue function, Object argument) {
        RootFiber before = java.util.Objects.requireNonNull(fiber);
        begin(before.scheduler(), before.context(), function, new Object[] {argument});
    }

    final void failed(ExceptionValue exception) {
        RootFiber working = java.util.Objects.requireNonNull(fiber);
        completeExceptionally(ScriptErrors.of(exception, working.scheduler().sources()));
    }

    /** A call whose result is a Java value of a class. */
    static final class Typed<T extends @Nullable Object> extends Invocation<T> {
        private final Class<T> type;

        Typed(Class<T> type) {
            this.type = type;
        }

        @Override
        T convert(Object value) {
            return Values.toJava(value, type);
        }
    }

    /** A call whose result is the script's value as it is. */
    static final class Untyped extends Invocation<Object> {
        @Override
        Object convert(Object value) {
            return value;
        }
    }

    /** A run for its effect, at whose end the engine does something. */
    static final class Run<T extends @Nullable Object> extends Invocation<T> {
        private final java.util.function.Function<Object, T> atEnd;

        Run(java.util.function.Function<Object, T> atEnd) {
            this.atEnd = atEnd;
        }

        @Override
        T convert(Object value) {
            return atEnd.apply(value);
        }
    }
}
