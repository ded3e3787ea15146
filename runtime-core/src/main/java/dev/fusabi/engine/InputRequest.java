package dev.fusabi.engine;

import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What a script that reads its input waits for. */
final class InputRequest implements Operation {
    enum Form {
        LINE,
        REST,
        CHARACTER,
        PEEK
    }

    private final Form form;
    private final CompletableFuture<Object> future = new CompletableFuture<>();

    InputRequest(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    void complete(Object value) {
        future.complete(value);
    }

    void fail(ScriptFailure failure) {
        future.completeExceptionally(failure);
    }

    @Override
    public boolean isDone() {
        return future.isDone();
    }

    @Override
    public Object result() {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw (ScriptFailure) e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException("not done", e);
        }
    }

    @Override
    public void whenDone(Runnable action) {
        future.whenComplete((value, failure) -> action.run());
    }

    @Override
    public void cancel() {
        // Who serves the requests passes over those that are done.
        future.cancel(false);
    }
}
