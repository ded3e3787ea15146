package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

/**
 * Something that a script waits for. Completed exactly once, from any thread; the other methods may be called from any
 * thread too.
 */
public interface Operation {
    /** Whether it has completed, with a result or with a failure. */
    boolean isDone();

    /**
     * The result as a boxed script value; call only when done.
     *
     * @throws ScriptFailure when it failed
     */
    Object result();

    /**
     * Runs {@code action} once, as soon as it is done: at once, on this thread, if it is already done, otherwise on the
     * thread that completes it. At most one action is registered.
     */
    void whenDone(Runnable action);

    /** Cancels it and frees what it holds; without effect once it is done. */
    void cancel();

    /** A completed one. */
    static Operation completed(@Nullable Object result) {
        return new CompletedOperation(result == null ? Unit.UNIT : result);
    }
}
