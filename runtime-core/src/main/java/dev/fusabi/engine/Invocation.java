package dev.fusabi.engine;

import dev.fusabi.source.Source;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Function;

/**
 * One call from the host: the future that it gets and the fiber that works for it. A function whose
 * result is an asynchronous computation is done when that is. Belongs to the event loop.
 */
final class Invocation<T extends @Nullable Object> implements ScriptFiber.Completion {
    private final FiberScheduler scheduler;
    private final Map<String, Source> sources;
    private final ScriptFuture<T> future;
    private final Function<Object, T> result;
    private boolean awaitsResult;
    private @Nullable ScriptFiber fiber;

    /**
     * @param sources what error reports show lines of
     * @param result makes the future's value of the script's
     */
    Invocation(
            FiberScheduler scheduler,
            Map<String, Source> sources,
            ScriptFuture<T> future,
            Function<Object, T> result) {
        this.scheduler = scheduler;
        this.sources = sources;
        this.future = future;
        this.result = result;
    }

    /** The function gives an asynchronous computation, whose result is meant. */
    Invocation<T> awaitingResult(boolean value) {
        awaitsResult = value;
        return this;
    }

    /** Starts the call, which may end before this returns. */
    void begin(FunctionValue function, Object[] arguments) {
        run(function, arguments);
        future.onCancel(this::cancel);
    }

    /**
     * The result of a call that must not wait.
     *
     * @param what is called, for the message when it would have to
     * @param instead the method that may wait
     */
    T now(String what, String instead) {
        ScriptFiber working;
        do {
            working = fiber;
            if (working != null) {
                scheduler.runOn(working);
            }
        } while (working != fiber);
        if (!future.isDone()) {
            cancel();
            throw ScriptErrors.waits(what, instead);
        }
        if (future.isCompletedExceptionally()) {
            throw (RuntimeException) future.exceptionNow();
        }
        return future.resultNow();
    }

    private void run(FunctionValue function, Object[] arguments) {
        ScriptFiber started = new ScriptFiber(this);
        fiber = started;
        scheduler.start(started, function, arguments);
    }

    private void cancel() {
        ScriptFiber working = fiber;
        if (working != null) {
            scheduler.cancel(working);
        }
    }

    @Override
    public void done(Object value) {
        if (awaitsResult) {
            awaitsResult = false;
            // A computation is the function that runs it.
            run((FunctionValue) value, new Object[] {Unit.UNIT});
            return;
        }
        try {
            future.complete(result.apply(value));
        } catch (ScriptException e) {
            future.completeExceptionally(e);
        }
    }

    @Override
    public void failed(ExceptionValue exception) {
        future.completeExceptionally(ScriptErrors.of(exception, sources));
    }
}
