package dev.fusabi.async;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.OneShotOperation;

/** An operation that the host completes by its handle: {@link OpTable#open}. */
final class HostOperation extends OneShotOperation {
    /**
     * @param valueOrFailure a script value, or a {@link dev.fusabi.value.ScriptFailure}
     */
    boolean completeWith(Object valueOrFailure) {
        return complete(valueOrFailure);
    }

    @Override
    public void cancel() {
        complete(BuiltinExceptions.operationCanceled());
    }
}
