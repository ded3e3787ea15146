package dev.fusabi.async;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An operation that the host completes by its handle: {@link OpTable#open}. A million of them may be pending at once,
 * so what waits and the outcome share a field.
 */
final class HostOperation extends TrackedOperation {
    private static final VarHandle STATE;

    static {
        try {
            STATE =
                    MethodHandles.lookup()
                            .findVarHandle(HostOperation.class, "state", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** An outcome that could be taken for a waiter. */
    private record Boxed(Object value) {}

    /** Null or a waiting Runnable while it is pending; then a value, a {@link Boxed} one, or a ScriptFailure. */
    private volatile @Nullable Object state;

    HostOperation(OpTable table, long id) {
        super(table, id);
    }

    private static boolean isPending(@Nullable Object state) {
        return state == null || state instanceof Runnable;
    }

    /**
     * @param valueOrFailure a script value, or a {@link ScriptFailure}
     * @return false when it was complete before
     */
    boolean complete(Object valueOrFailure) {
        Object outcome =
                valueOrFailure instanceof Runnable ? new Boxed(valueOrFailure) : valueOrFailure;
        return end(outcome, HELD);
    }

    /**
     * Sets the outcome if there is none.
     *
     * @param next the phase that comes with it, before what waits is told; {@code HELD} to change nothing
     * @return whether this call did it
     */
    private boolean end(Object outcome, byte next) {
        while (true) {
            Object before = state;
            if (!isPending(before)) {
                return false;
            }
            if (STATE.compareAndSet(this, before, outcome)) {
                if (next != HELD) {
                    free(next);
                }
                if (before instanceof Runnable waiter) {
                    waiter.run();
                }
                return true;
            }
        }
    }

    @Override
    OpState state() {
        if (phase() != HELD) {
            return OpState.FREED;
        }
        return switch (state) {
            case null -> OpState.PENDING;
            case Runnable waiter -> OpState.PENDING;
            case Ended ended -> OpState.FREED;
            case ScriptFailure failure -> OpState.ERROR;
            default -> OpState.READY;
        };
    }

    @Override
    public boolean isDone() {
        return !isPending(state);
    }

    @Override
    public Object result() {
        Object outcome = state;
        if (outcome == null || isPending(outcome)) {
            throw pending();
        }
        if (!free(TAKEN) && phase() == DISPOSED) {
            throw OpFailures.disposed();
        }
        return switch (outcome) {
            case Ended ended -> throw ended.failure();
            case ScriptFailure failure -> throw failure;
            case Boxed boxed -> boxed.value;
            default -> outcome;
        };
    }

    @Override
    public void whenDone(Runnable action) {
        if (!STATE.compareAndSet(this, null, action)) {
            Object before = state;
            if (!isPending(before)) {
                action.run();
            } else if (!STATE.compareAndSet(this, before, action)) {
                action.run();
            }
        }
    }

    @Override
    public void cancel() {
        if (!end(Ended.CANCELLED, CANCELLED)) {
            free(CANCELLED);
        }
    }

    @Override
    boolean dispose() {
        return end(Ended.DISPOSED, DISPOSED) || !(state instanceof Ended) && free(DISPOSED);
    }

    /** How it ended without an outcome of its own; its handle is stale from then on. */
    private enum Ended {
        CANCELLED {
            @Override
            ScriptFailure failure() {
                return BuiltinExceptions.operationCanceled();
            }
        },
        DISPOSED {
            @Override
            ScriptFailure failure() {
                return OpFailures.disposed();
            }
        };

        abstract ScriptFailure failure();
    }
}
