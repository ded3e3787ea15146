package dev.fusabi.vm;

import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;

/** An operation that the test completes. */
final class TestOperation implements Operation {
    private @Nullable Object result;
    private @Nullable ScriptFailure failure;
    private @Nullable Runnable action;
    boolean isCancelled;

    void complete(Object value) {
        result = value;
        run();
    }

    void fail(ScriptFailure value) {
        failure = value;
        run();
    }

    private void run() {
        if (action != null) {
            action.run();
        }
    }

    @Override
    public boolean isDone() {
        return result != null || failure != null;
    }

    @Override
    public Object result() {
        if (failure != null) {
            throw failure;
        }
        return java.util.Objects.requireNonNull(result);
    }

    @Override
    public void whenDone(Runnable value) {
        action = value;
        if (isDone()) {
            run();
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
