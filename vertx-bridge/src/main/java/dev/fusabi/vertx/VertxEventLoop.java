package dev.fusabi.vertx;

import dev.fusabi.engine.EventLoop;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs scripts on a Vert.x context, an event loop's or a worker's: one at a time, in order, where everything else of
 * that context runs.
 */
public final class VertxEventLoop implements EventLoop {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ContextInternal context;

    public VertxEventLoop(Context context) {
        this.context = ((ContextInternal) context).unwrap();
    }

    public Context context() {
        return context;
    }

    public Vertx vertx() {
        return context.owner();
    }

    @Override
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    /**
     * Runs a task after the event loop has looked at its sockets. Netty runs what is merely queued
     * for up to a second before it does, and a script that computes queues its next slice each time;
     * due timers come behind the sockets.
     */
    @Override
    public void executeLater(Runnable task) {
        if (context.isEventLoopContext()) {
            context.nettyEventLoop()
                    .schedule(
                            () -> context.emit(null, ignored -> task.run()),
                            0,
                            TimeUnit.NANOSECONDS);
        } else {
            execute(task);
        }
    }

    /** Whether the caller runs on this context, or on a duplicate of it, such as a message's or a request's. */
    @Override
    public boolean inEventLoop() {
        // Blocking code of a context sees the context too, but has another thread.
        ContextInternal current = ContextInternal.current();
        return current != null && current.unwrap() == context && current.inThread();
    }

    /** Delays are rounded up to milliseconds, the resolution of Vert.x timers. */
    @Override
    public Timer schedule(Duration delay, Runnable task) {
        long millis = (Math.max(1, delay.toNanos()) + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
        long timer = context.setTimer(millis, ignored -> task.run());
        return () -> context.owner().cancelTimer(timer);
    }
}
