package dev.fusabi.async;

import dev.fusabi.value.Operation;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An operation with a slot in an {@link OpTable}: passes everything on to the operation that it tracks, and frees its
 * slot exactly once, when the result is taken, or when it is cancelled or disposed.
 */
final class TrackedOperation implements Operation, Runnable {
    private static final VarHandle PHASE;
    private static final VarHandle WAITER;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            PHASE = lookup.findVarHandle(TrackedOperation.class, "phase", byte.class);
            WAITER = lookup.findVarHandle(TrackedOperation.class, "waiter", Runnable.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final byte HELD = 0;
    private static final byte TAKEN = 1;
    private static final byte CANCELLED = 2;
    private static final byte DISPOSED = 3;

    private final OpTable table;
    private final Operation tracked;
    private final long id;
    private volatile byte phase = HELD;
    private volatile @Nullable Runnable waiter;

    TrackedOperation(OpTable table, long id, Operation tracked) {
        this.table = table;
        this.id = id;
        this.tracked = tracked;
    }

    long id() {
        return id;
    }

    OpTable table() {
        return table;
    }

    Operation tracked() {
        return tracked;
    }

    OpState state() {
        if (phase != HELD) {
            return OpState.FREED;
        }
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
        return phase == DISPOSED || tracked.isDone();
    }

    @Override
    public Object result() {
        if (phase == DISPOSED) {
            throw OpFailures.disposed();
        }
        if (!tracked.isDone()) {
            throw new IllegalStateException("operation 0x" + Long.toHexString(id) + " is pending");
        }
        if (!free(TAKEN) && phase == DISPOSED) {
            throw OpFailures.disposed();
        }
        return tracked.result();
    }

    @Override
    public void whenDone(Runnable action) {
        waiter = action;
        tracked.whenDone(this);
        if (phase == DISPOSED) {
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

    /** Cancels it on behalf of the host: a script that waits goes on with an error. Returns whether this call did it. */
    boolean dispose() {
        if (!free(DISPOSED)) {
            return false;
        }
        tracked.cancel();
        run();
        return true;
    }

    private boolean free(byte next) {
        if (phase == HELD && PHASE.compareAndSet(this, HELD, next)) {
            table.free(this);
            return true;
        }
        return false;
    }
}
