package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** An operation that something completes once, from any thread, and that one waits for. */
public abstract class OneShotOperation implements Operation {
    private static final VarHandle OUTCOME;
    private static final VarHandle ACTION;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            OUTCOME = lookup.findVarHandle(OneShotOperation.class, "outcome", Object.class);
            ACTION = lookup.findVarHandle(OneShotOperation.class, "action", Runnable.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What it was completed with; null while it is pending. */
    private volatile @Nullable Object outcome;

    private volatile @Nullable Runnable action;

    protected OneShotOperation() {}

    /**
     * Completes it, unless it is complete.
     *
     * @param result what {@link #result} makes its result of
     * @return whether this call did it
     */
    protected final boolean complete(Object result) {
        if (!OUTCOME.compareAndSet(this, null, result)) {
            return false;
        }
        fire();
        return true;
    }

    /** Gives the result of what it was completed with, or throws it. */
    protected Object resultOf(Object completedWith) {
        if (completedWith instanceof ScriptFailure failure) {
            throw failure;
        }
        return completedWith;
    }

    @Override
    public final boolean isDone() {
        return outcome != null;
    }

    @Override
    public final Object result() {
        Object completedWith = outcome;
        if (completedWith == null) {
            throw new IllegalStateException("the operation is pending");
        }
        return resultOf(completedWith);
    }

    @Override
    public final void whenDone(Runnable toRun) {
        action = toRun;
        if (isDone()) {
            fire();
        }
    }

    private void fire() {
        Runnable toRun = (Runnable) ACTION.getAndSet(this, null);
        if (toRun != null) {
            toRun.run();
        }
    }
}
