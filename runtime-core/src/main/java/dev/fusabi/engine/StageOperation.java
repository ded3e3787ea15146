package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** A {@link CompletionStage} that a script waits for; its result is converted when the script takes it. */
final class StageOperation implements Operation {
    private final CompletionStage<?> stage;
    private final ScriptType type;
    private volatile @Nullable Outcome outcome;

    private record Outcome(@Nullable Object value, @Nullable Throwable failure) {}

    StageOperation(CompletionStage<?> stage, ScriptType type) {
        this.stage = stage;
        this.type = type;
        // A stage that is already complete runs this at once.
        stage.whenComplete(this::complete);
    }

    private void complete(@Nullable Object value, @Nullable Throwable failure) {
        outcome = new Outcome(value, failure);
    }

    @Override
    public boolean isDone() {
        return outcome != null;
    }

    @Override
    public Object result() {
        Outcome done = outcome;
        if (done == null) {
            throw new IllegalStateException("not done");
        } else if (done.failure != null) {
            throw failure(done.failure);
        }
        return HostCalls.toScript(done.value, type);
    }

    private static ScriptFailure failure(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return switch (cause) {
            case ScriptFailure script -> script;
            case CancellationException cancelled -> BuiltinExceptions.operationCanceled();
            default -> HostCalls.failure(cause);
        };
    }

    @Override
    public void whenDone(Runnable action) {
        // Dependents of a stage run in no promised order, so the outcome is set here once more.
        stage.whenComplete((value, failure) -> {
            complete(value, failure);
            action.run();
        });
    }

    @Override
    public void cancel() {
        if (stage instanceof Future<?> future) {
            future.cancel(true);
        }
    }
}
