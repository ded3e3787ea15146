package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.OneShotOperation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** A {@link CompletionStage} that a script waits for; its result is converted when the script takes it. */
final class StageOperation extends OneShotOperation
        implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    /** A null that the stage completed with. */
    private static final Object NULL = new Object();

    private record Failure(Throwable cause) {}

    private final CompletionStage<?> stage;
    private final ScriptType type;

    StageOperation(CompletionStage<?> stage, ScriptType type) {
        this.stage = stage;
        this.type = type;
        // A stage that is already complete calls at once.
        stage.whenComplete(this);
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        complete(failure != null ? new Failure(failure) : value == null ? NULL : value);
    }

    @Override
    protected Object resultOf(Object completedWith) {
        if (completedWith instanceof Failure failure) {
            throw failure(failure.cause);
        }
        return HostCalls.toScript(completedWith == NULL ? null : completedWith, type);
    }

    static ScriptFailure failure(Throwable failure) {
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
    public void cancel() {
        if (stage instanceof Future<?> future) {
            future.cancel(true);
        }
    }
}
