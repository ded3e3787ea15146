package dev.fusabi.engine;

import dev.fusabi.value.Operation;
import dev.fusabi.value.Unit;

/** Done at once when somebody waits for it, so that those that can go on already do so before. */
final class TurnOperation implements Operation {
    private boolean isAwaited;

    @Override
    public boolean isDone() {
        return isAwaited;
    }

    @Override
    public Object result() {
        return Unit.UNIT;
    }

    @Override
    public void whenDone(Runnable action) {
        isAwaited = true;
        action.run();
    }

    @Override
    public void cancel() {
        // Nothing is held.
    }
}
