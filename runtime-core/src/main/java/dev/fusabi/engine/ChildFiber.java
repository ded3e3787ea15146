package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;

/** A fiber that another one has started; its result is something that others can wait for. Event loop only. */
final class ChildFiber extends ScriptFiber implements Operation {
    private final ScriptFiber parent;

    /** What it runs, until it has begun. */
    private @Nullable FunctionValue body;

    /** Its value, or the exception that it ended with; null until then. */
    private @Nullable Object outcome;

    private boolean hasFailed;
    private @Nullable Runnable action;

    ChildFiber(ScriptFiber parent, FunctionValue body) {
        super(parent);
        this.parent = parent;
        this.body = body;
    }

    FunctionValue takeBody() {
        FunctionValue toRun = java.util.Objects.requireNonNull(body);
        body = null;
        return toRun;
    }

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
        parent.remove(this);
        outcome = result;
        Runnable waiting = action;
        action = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    @Override
    public boolean isDone() {
        return outcome != null;
    }

    @Override
    public Object result() {
        Object result = java.util.Objects.requireNonNull(outcome);
        if (hasFailed) {
            ExceptionValue exception = (ExceptionValue) result;
            throw exception.layout() == BuiltinExceptions.CANCELLED
                    ? BuiltinExceptions.operationCanceled()
                    : new ScriptFailure(exception);
        }
        return result;
    }

    @Override
    public void whenDone(Runnable next) {
        if (isDone()) {
            next.run();
        } else {
            action = next;
        }
    }

    @Override
    public void cancel() {
        if (!isDone()) {
            scheduler().cancel(this);
        }
    }
}
