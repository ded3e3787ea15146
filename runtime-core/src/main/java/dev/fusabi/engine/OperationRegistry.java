package dev.fusabi.engine;

import dev.fusabi.value.Operation;

/** Gets to see every asynchronous operation before a script waits for it, to number it or to refuse it. */
@FunctionalInterface
public interface OperationRegistry {
    /**
     * @return the operation that the script waits for instead, usually {@code operation} itself or a wrapper
     * @throws dev.fusabi.value.ScriptFailure to refuse it; the script sees the error
     */
    Operation register(Operation operation);

    /** The same; an operation that is refused is cancelled. */
    default Operation registerOrCancel(Operation operation) {
        try {
            return register(operation);
        } catch (RuntimeException refused) {
            operation.cancel();
            throw refused;
        }
    }
}
