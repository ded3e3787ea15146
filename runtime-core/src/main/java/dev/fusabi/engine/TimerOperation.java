package dev.fusabi.engine;

import dev.fusabi.value.Operation;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Done after a while. Belongs to the event loop that runs its timer. */
final class TimerOperation implements Operation {
    private final EventLoop.Timer timer;
    private boolean isDone;
    private @Nullable Runnable action;

    TimerOperation(EventLoop loop, Duration delay) {
        timer = loop.schedule(delay, this::fire);
    }

    private void fire() {
        isDone = true;
        Runnable waiting = action;
        action = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    @Override
    public boolean isDone() {
        return isDone;
    }

    @Override
    public Object result() {
        return Unit.UNIT;
    }

    @Override
    public void whenDone(Runnable next) {
        if (isDone) {
            next.run();
        } else {
            action = next;
        }
    }

    @Override
    public void cancel() {
        timer.cancel();
    }
}
