package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/**
 * The result of an asynchronous call. Completes on the engine's event loop, with a {@link ScriptException} when the
 * script fails. Cancelling it cancels the script: its cleanup blocks run, and the operations that it waits for are
 * cancelled too.
 */
public class ScriptFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    // Only this package makes them.
    ScriptFuture() {}

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            cancelScript();
        }
        return cancelled;
    }

    /** Ends the script that works for this, if there is one. */
    void cancelScript() {}
}
