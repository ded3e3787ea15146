package dev.fusabi;

import dev.fusabi.engine.EventLoop;
import dev.fusabi.value.Operation;

/** An operation that nobody finds done until the event loop has gone round once more. */
final class DelayedOperation implements Operation {
    private final Operation delayed;
    private final EventLoop loop;
    private boolean isReleased;

    DelayedOperation(Operation delayed, EventLoop loop) {
        this.delayed = delayed;
        this.loop = loop;
    }

    @Override
    public boolean isDone() {
        return isReleased && delayed.isDone();
    }

    @Override
    public Object result() {
        return delayed.result();
    }

    @Override
    public void whenDone(Runnable action) {
        delayed.whenDone(() ->
                loop.execute(() -> {
                    isReleased = true;
                    action.run();
                }));
    }

    @Override
    public void cancel() {
        delayed.cancel();
    }
}
