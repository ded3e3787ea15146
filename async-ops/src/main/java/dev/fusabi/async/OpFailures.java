package dev.fusabi.async;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;

/** The errors that scripts see of operations. */
final class OpFailures {
    private OpFailures() {}

    static ScriptFailure disposed() {
        return new ScriptFailure(
                new ExceptionValue(
                        BuiltinExceptions.OPERATION_CANCELED,
                        "The host disposed the operation that the script waited for."));
    }

    static ScriptFailure tooMany(int capacity) {
        return BuiltinExceptions.invalidOperation(
                "Too many asynchronous operations at once: the limit of this engine is "
                        + capacity
                        + ".");
    }

    /** The failure that a host completed an operation with. */
    static ScriptFailure of(Throwable error) {
        if (error instanceof ScriptFailure failure) {
            return failure;
        }
        @Nullable String message = error.getMessage();
        return BuiltinExceptions.hostError(
                message == null ? error.getClass().getSimpleName() : message, error);
    }
}
