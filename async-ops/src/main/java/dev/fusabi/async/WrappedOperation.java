package dev.fusabi.async;

import dev.fusabi.value.Operation;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Gives an operation that something else completes its handle; passes everything on to it. */
final class WrappedOperation extends TrackedOperation implements Runnable {
    private static final VarHandle WAITER;

    static {
        try {
            WAITER =
                    MethodHandles.lookup()
                            .findVarHandle(WrappedOperation.class, "waiter", Runnable.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Operation tracked;
    private volatile @Nullable Runnable waiter;

    WrappedOperation(OpTable table, long id, Operation tracked) {
        super(table, id);
        this.tracked = tracked;
    }

    @Override
    OpState state() {
        OpState seen = stateOfTracked();
        // Last, since it may be disposed meanwhile: what is seen then is only how that ends it.
        return phase() == HELD ? seen : OpState.FREED;
    }

    private OpState stateOfTracked() {
        if (!tracked.isDone()) {
            return OpState.PENDING;
        }
        try {
            tracked.result();
            return OpState.READY;
        } catch (RuntimeException e) {
            return OpState.ERROR;
        }
    }

    @Override
    public boolean isDone() {
        return phase() == DISPOSED || tracked.isDone();
    }

    @Override
    public Object result() {
        if (phase() == DISPOSED) {
            throw OpFailures.disposed();
        }
        if (!tracked.isDone()) {
            throw pending();
        }
        if (!free(TAKEN) && phase() == DISPOSED) {
            throw OpFailures.disposed();
        }
        return tracked.result();
    }

    @Override
    public void whenDone(Runnable action) {
        waiter = action;
        tracked.whenDone(this);
        if (phase() == DISPOSED) {
            run();
        }
    }

    /** Runs the waiter, if it has not run yet: the tracked operation has completed, or this one was disposed. */
    @Override
    public void run() {
        Runnable action = (Runnable) WAITER.getAndSet(this, null);
        if (action != null) {
            action.run();
        }
    }

    @Override
    public void cancel() {
        free(CANCELLED);
        tracked.cancel();
    }

    @Override
    boolean dispose() {
        if (!free(DISPOSED)) {
            return false;
        }
        tracked.cancel();
        run();
        return true;
    }
}
