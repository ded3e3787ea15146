package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

/**
 * An exception of a script: what {@code raise} takes and {@code with} matches. All fields are references (boxed). The
 * stack trace is recorded when it is first raised.
 */
public final class ExceptionValue extends ScriptObject {
    private final Layout layout;
    private final Object[] fields;
    private @Nullable StackTrace stackTrace;
    private @Nullable Throwable cause;

    public ExceptionValue(Layout layout, Object... fields) {
        this.layout = layout;
        this.fields = fields;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public int tag() {
        return 0;
    }

    @Override
    public Object reference(int slot) {
        return fields[slot];
    }

    @Override
    public void setReference(int slot, Object value) {
        fields[slot] = value;
    }

    /** What {@code e.Message} gives: the text of a builtin exception, the structured text of a script's own. */
    public String message() {
        return BuiltinExceptions.message(this);
    }

    /** Where it was raised; null until then. */
    public @Nullable StackTrace stackTrace() {
        return stackTrace;
    }

    public void stackTrace(StackTrace value) {
        stackTrace = value;
    }

    /** The Java exception behind it, of a host function for example. */
    public @Nullable Throwable cause() {
        return cause;
    }

    public ExceptionValue withCause(Throwable value) {
        cause = value;
        return this;
    }
}
