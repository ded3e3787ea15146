package dev.fusabi.value;

/** An {@link Operation} that was done from the start. */
record CompletedOperation(Object result) implements Operation {
    @Override
    public boolean isDone() {
        return true;
    }

    @Override
    public void whenDone(Runnable action) {
        action.run();
    }

    @Override
    public void cancel() {
        // Done: nothing is held.
    }
}
