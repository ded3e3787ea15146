package dev.fusabi.lib;

import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptList;

import org.jspecify.annotations.Nullable;

/**
 * Done when all of some operations are done, or as soon as one has failed; gives the list of their results. All of them
 * complete on one event loop.
 */
final class AllOperation implements Operation {
    private final Object[] operations;
    private final Object[] results;
    private int left;
    private @Nullable ScriptFailure failure;
    private @Nullable Runnable action;

    AllOperation(Object[] operations) {
        this.operations = operations;
        results = new Object[operations.length];
        left = operations.length;
        for (int i = 0; i < operations.length; i++) {
            int index = i;
            ((Operation) operations[i]).whenDone(() -> completed(index));
        }
    }

    private void completed(int index) {
        boolean wasDone = isDone();
        left--;
        try {
            results[index] = ((Operation) operations[index]).result();
        } catch (ScriptFailure e) {
            failure = failure == null ? e : failure;
        }
        Runnable waiting = action;
        if (!wasDone && isDone() && waiting != null) {
            action = null;
            waiting.run();
        }
    }

    @Override
    public boolean isDone() {
        return left == 0 || failure != null;
    }

    @Override
    public Object result() {
        if (failure != null) {
            throw failure;
        }
        return ScriptList.of(results);
    }

    @Override
    public void whenDone(Runnable next) {
        if (isDone()) {
            next.run();
        } else {
            action = next;
        }
    }

    @Override
    public void cancel() {
        for (Object operation : operations) {
            ((Operation) operation).cancel();
        }
    }
}
