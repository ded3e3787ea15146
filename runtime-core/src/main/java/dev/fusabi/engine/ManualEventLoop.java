package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A loop that the host drives by itself, frame by frame in a game or until a result is there in a command line tool.
 * Whoever creates it owns it: {@link #poll} must always be called by the same thread. Other threads may hand tasks in.
 */
public final class ManualEventLoop implements EventLoop {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Thread owner = Thread.currentThread();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> timers = new PriorityQueue<>();
    private long sequence;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        LockSupport.unpark(owner);
    }

    @Override
    public boolean inEventLoop() {
        return Thread.currentThread() == owner;
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        Due due;
        synchronized (timers) {
            due = new Due(System.nanoTime() + delay.toNanos(), sequence++, task);
            timers.add(due);
        }
        LockSupport.unpark(owner);
        return () -> {
            synchronized (timers) {
                timers.remove(due);
            }
        };
    }

    /**
     * Runs what is due now: at most the tasks that are there at the beginning, so that a script which keeps yielding
     * cannot hold the host's frame.
     *
     * @return how many tasks ran
     */
    public int poll() {
        if (!inEventLoop()) {
            throw new IllegalStateException(
                    "this event loop belongs to thread " + owner.getName() + "; poll it there");
        }
        collectDueTimers();
        int ran = 0;
        for (int left = tasks.size(); left > 0; left--) {
            Runnable task = tasks.poll();
            if (task == null) {
                break;
            }
            task.run();
            ran++;
        }
        return ran;
    }

    /** Waits until there is something for {@link #poll} to do, at most {@code atMost}. Only for the owning thread. */
    public void await(Duration atMost) {
        if (tasks.isEmpty()) {
            LockSupport.parkNanos(this, Math.min(atMost.toNanos(), nanosToNextTimer()));
        }
    }

    /**
     * Runs this loop until {@code future} is done, for hosts that have nothing else to do. Only for the owning thread.
     *
     * @throws ScriptException as the future failed
     * @throws java.util.concurrent.CancellationException when the future was cancelled
     */
    public <T extends @Nullable Object> T runUntilDone(CompletableFuture<T> future) {
        future.whenComplete((value, failure) -> LockSupport.unpark(owner));
        while (!future.isDone()) {
            if (poll() == 0 && !future.isDone()) {
                await(LONGEST_WAIT);
            }
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void collectDueTimers() {
        synchronized (timers) {
            long now = System.nanoTime();
            for (Due due = timers.peek(); due != null && due.at - now <= 0; due = timers.peek()) {
                timers.remove();
                tasks.add(due.task);
            }
        }
    }

    private long nanosToNextTimer() {
        synchronized (timers) {
            @Nullable Due next = timers.peek();
            return next == null ? Long.MAX_VALUE : Math.max(0, next.at - System.nanoTime());
        }
    }

    private record Due(long at, long sequence, Runnable task) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            // Differences, since nanoTime may wrap.
            long difference = at - other.at;
            return difference != 0
                    ? Long.signum(difference)
                    : Long.compare(sequence, other.sequence);
        }
    }
}
