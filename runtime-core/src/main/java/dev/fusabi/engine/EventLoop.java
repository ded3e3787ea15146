package dev.fusabi.engine;

import java.time.Duration;

/**
 * Where an engine's scripts run: one thread at a time. Completed operations hand their resumption to {@link #execute},
 * so a script always goes on where it was started, be it a Vert.x context, a Reactor scheduler or a game loop.
 */
public interface EventLoop {
    /** Runs {@code task} on this loop, after the current one. Never on the caller's stack. Callable from any thread. */
    void execute(Runnable task);

    /**
     * Runs {@code task} on this loop after other work, such as input, has had its turn: the next part of a script that
     * computes for long. Called on this loop.
     */
    default void executeLater(Runnable task) {
        execute(task);
    }

    /** Whether the current thread is this loop, so that a script may be started right here. */
    boolean inEventLoop();

    /** Runs {@code task} on this loop after {@code delay}. Callable from any thread. */
    Timer schedule(Duration delay, Runnable task);

    /** A timer that has been set. */
    @FunctionalInterface
    interface Timer {
        /** Takes it back; without effect once it has fired. */
        void cancel();
    }
}
