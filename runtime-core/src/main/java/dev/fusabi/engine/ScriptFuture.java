package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/**
 * The result of an asynchronous call. Completes on the engine's event loop, with a {@link ScriptException} when the
 * script fails. Cancelling it cancels the script: its cleanup blocks run, and the operations that it waits for are
 * cancelled too.
 */
public final class ScriptFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private volatile @Nullable Runnable cancellation;

    ScriptFuture() {}

    /** Sets what cancels the script; runs it at once when the future has been cancelled already. */
    void onCancel(Runnable action) {
        cancellation = action;
        if (isCancelled()) {
            action.run();
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Runnable action = cancellation;
        if (cancelled && action != null) {
            action.run();
        }
        return cancelled;
    }
}
