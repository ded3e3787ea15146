package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;

/** A fiber that another one has started; its result is something that others can wait for. Event loop only. */
abstract class StartedFiber extends ScriptFiber implements Operation {
    /** What it runs, until it has begun. */
    private @Nullable FunctionValue body;

    /** Its value, or the exception that it ended with; null until then. */
    private @Nullable Object outcome;

    private boolean hasFailed;
    private @Nullable Runnable action;

    /** A child. */
    StartedFiber(ScriptFiber parent, FunctionValue body) {
        super(parent);
        this.body = body;
    }

    /** One that no other one has to wait for. */
    StartedFiber(FiberScheduler scheduler, @Nullable CallContext context, FunctionValue body) {
        super(scheduler, context);
        this.body = body;
    }

    @Override
    final @Nullable FunctionValue takeBody() {
        FunctionValue toRun = body;
        body = null;
        return toRun;
    }

    @Override
    final boolean callOff(ExceptionValue reason) {
        if (takeBody() == null) {
            return false;
        }
        fail(reason);
        return true;
    }

    /** It has ended, and nobody has to end it any more. */
    abstract void removed();

    @Override
    void finish(Object value) {
        end(value);
    }

    @Override
    void fail(ExceptionValue exception) {
        hasFailed = true;
        end(exception);
    }

    private void end(Object result) {
        removed();
        outcome = result;
        Runnable waiting = action;
        action = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    @Override
    public final boolean isDone() {
        return outcome != null;
    }

    @Override
    public final Object result() {
        Object result = java.util.Objects.requireNonNull(outcome);
        if (hasFailed) {
            ExceptionValue exception = (ExceptionValue) result;
            throw isCancellation(exception)
                    ? BuiltinExceptions.operationCanceled()
                    : new ScriptFailure(exception);
        }
        return result;
    }

    static boolean isCancellation(ExceptionValue exception) {
        return BuiltinExceptions.isSubtype(exception.layout(), BuiltinExceptions.CANCELLED);
    }

    @Override
    public final void whenDone(Runnable next) {
        if (isDone()) {
            next.run();
        } else {
            action = next;
        }
    }

    @Override
    public final void cancel() {
        if (!isDone()) {
            scheduler().cancel(this);
        }
    }
}
