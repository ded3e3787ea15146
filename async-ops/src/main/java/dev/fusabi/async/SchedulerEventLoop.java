package dev.fusabi.async;

import dev.fusabi.engine.EventLoop;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs scripts on one worker of a Reactor scheduler, which runs one task at a time, in order. Close it to give the
 * worker back; tasks that have not begun then never run.
 */
public final class SchedulerEventLoop implements EventLoop, AutoCloseable {
    private final Scheduler.Worker worker;
    private final ConfinedTasks tasks = new ConfinedTasks();

    /** @param scheduler any but {@code Schedulers.immediate()}, which has no thread of its own */
    public SchedulerEventLoop(Scheduler scheduler) {
        worker = scheduler.createWorker();
    }

    @Override
    public void execute(Runnable task) {
        worker.schedule(tasks.confine(task));
    }

    @Override
    public boolean inEventLoop() {
        return tasks.isRunningHere();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        Disposable timer =
                worker.schedule(tasks.confine(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return timer::dispose;
    }

    @Override
    public void close() {
        worker.dispose();
    }
}
