package dev.fusabi.async;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** An operation that the host completes by its handle: {@link OpTable#open}. */
final class HostOperation implements Operation {
    private static final VarHandle OUTCOME;
    private static final VarHandle ACTION;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            OUTCOME = lookup.findVarHandle(HostOperation.class, "outcome", Object.class);
            ACTION = lookup.findVarHandle(HostOperation.class, "action", Runnable.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A script value or a {@link ScriptFailure}; null while it is pending. */
    private volatile @Nullable Object outcome;

    private volatile @Nullable Runnable action;

    boolean complete(Object valueOrFailure) {
        if (!OUTCOME.compareAndSet(this, null, valueOrFailure)) {
            return false;
        }
        fire();
        return true;
    }

    @Override
    public boolean isDone() {
        return outcome != null;
    }

    @Override
    public Object result() {
        return switch (outcome) {
            case null -> throw new IllegalStateException("the operation is pending");
            case ScriptFailure failure -> throw failure;
            case Object value -> value;
        };
    }

    @Override
    public void whenDone(Runnable toRun) {
        action = toRun;
        if (isDone()) {
            fire();
        }
    }

    @Override
    public void cancel() {
        complete(BuiltinExceptions.operationCanceled());
    }

    private void fire() {
        Runnable toRun = (Runnable) ACTION.getAndSet(this, null);
        if (toRun != null) {
            toRun.run();
        }
    }
}
