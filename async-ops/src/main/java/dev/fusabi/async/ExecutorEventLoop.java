package dev.fusabi.async;

import dev.fusabi.engine.EventLoop;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs scripts on an executor of a single thread. Close it to end the executor; waiting tasks then never run. */
public final class ExecutorEventLoop implements EventLoop, AutoCloseable {
    private final ScheduledExecutorService executor;
    private final ConfinedTasks tasks = new ConfinedTasks();

    /** @param executor must run one task at a time, in order */
    public ExecutorEventLoop(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /** A loop with a daemon thread of its own. */
    public static ExecutorEventLoop named(String threadName) {
        var executor =
                new ScheduledThreadPoolExecutor(
                        1, task -> Thread.ofPlatform().name(threadName).daemon().unstarted(task));
        executor.setRemoveOnCancelPolicy(true);
        return new ExecutorEventLoop(executor);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(tasks.confine(task));
    }

    @Override
    public boolean inEventLoop() {
        return tasks.isRunningHere();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        ScheduledFuture<?> timer =
                executor.schedule(tasks.confine(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
