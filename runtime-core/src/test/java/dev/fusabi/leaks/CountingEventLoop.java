package dev.fusabi.leaks;

import dev.fusabi.engine.EventLoop;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Knows how many timers are set. */
final class CountingEventLoop implements EventLoop {
    private final EventLoop loop;
    private final AtomicLong timers = new AtomicLong();

    CountingEventLoop(EventLoop loop) {
        this.loop = loop;
    }

    long timers() {
        return timers.get();
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public void executeLater(Runnable task) {
        loop.executeLater(task);
    }

    @Override
    public boolean inEventLoop() {
        return loop.inEventLoop();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        var isSet = new AtomicBoolean(true);
        timers.incrementAndGet();
        Timer timer =
                loop.schedule(
                        delay,
                        () -> {
                            end(isSet);
                            task.run();
                        });
        return () -> {
            end(isSet);
            timer.cancel();
        };
    }

    private void end(AtomicBoolean isSet) {
        if (isSet.getAndSet(false)) {
            timers.decrementAndGet();
        }
    }
}
