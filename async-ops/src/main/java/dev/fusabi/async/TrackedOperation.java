package dev.fusabi.async;

import dev.fusabi.value.Operation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An operation with a slot in an {@link OpTable}. Frees its slot exactly once: when the result is taken, or when it is
 * cancelled or disposed.
 */
abstract class TrackedOperation implements Operation {
    private static final VarHandle PHASE;

    static {
        try {
            PHASE =
                    MethodHandles.lookup()
                            .findVarHandle(TrackedOperation.class, "phase", byte.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static final byte HELD = 0;
    static final byte TAKEN = 1;
    static final byte CANCELLED = 2;
    static final byte DISPOSED = 3;

    private final OpTable table;
    private final long id;
    private volatile byte phase = HELD;

    TrackedOperation(OpTable table, long id) {
        this.table = table;
        this.id = id;
    }

    final long id() {
        return id;
    }

    final OpTable table() {
        return table;
    }

    final byte phase() {
        return phase;
    }

    abstract OpState state();

    /**
     * Cancels it on behalf of the host: a script that waits goes on with an error. Returns whether this call did it.
     */
    abstract boolean dispose();

    final boolean free(byte next) {
        if (phase == HELD && PHASE.compareAndSet(this, HELD, next)) {
            table.free(this);
            return true;
        }
        return false;
    }

    final IllegalStateException pending() {
        return new IllegalStateException("operation 0x" + Long.toHexString(id) + " is pending");
    }
}
