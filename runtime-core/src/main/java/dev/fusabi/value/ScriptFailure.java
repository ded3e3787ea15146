package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

/**
 * Carries an {@link ExceptionValue} out of Java-written library code to the virtual machine, which raises it in the
 * script. Cheap: without a Java stack trace.
 */
public final class ScriptFailure extends RuntimeException {
    private final transient ExceptionValue exception;

    public ScriptFailure(ExceptionValue exception) {
        super(exception.layout().name(), exception.cause(), false, false);
        this.exception = exception;
    }

    public ExceptionValue exception() {
        return exception;
    }

    @Override
    public @Nullable String getMessage() {
        return exception.message();
    }
}
