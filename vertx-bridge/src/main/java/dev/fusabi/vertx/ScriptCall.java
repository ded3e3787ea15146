package dev.fusabi.vertx;

import dev.fusabi.engine.ScriptFuture;

import io.vertx.core.Context;
import io.vertx.core.Future;

import org.jspecify.annotations.Nullable;

/** A call in flight that can be cancelled, which a Vert.x {@link Future} by itself cannot. */
public final class ScriptCall<T extends @Nullable Object> {
    private final ScriptFuture<T> call;
    private final Future<T> future;

    ScriptCall(ScriptFuture<T> call, Context context) {
        this.call = call;
        this.future = Future.fromCompletionStage(call, context);
    }

    /**
     * The result, on the context of the caller; fails with a {@link dev.fusabi.engine.ScriptException}, or with a
     * {@link java.util.concurrent.CancellationException} after {@link #cancel}.
     */
    public Future<T> future() {
        return future;
    }

    /**
     * Cancels the script: its cleanup runs, and what it waits for is cancelled. Callable from any thread.
     *
     * @return whether it is cancelled now; false when it was done before
     */
    public boolean cancel() {
        return call.cancel(true);
    }
}
