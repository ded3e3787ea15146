package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.StackTrace;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

/** Members of exceptions. */
public final class ExceptionLibrary {
    private ExceptionLibrary() {}

    public static String message(ExceptionValue exception) {
        return exception.message();
    }

    /** Gives an exception of a script's class what its base class holds. */
    public static Unit adopt(ExceptionValue target, ExceptionValue source) {
        int count = Math.min(source.layout().references(), target.layout().references());
        for (int i = 0; i < count; i++) {
            if (target.layout()
                    .fields()
                    .get(i)
                    .name()
                    .equals(source.layout().fields().get(i).name())) {
                target.setReference(i, source.reference(i));
            }
        }
        Throwable cause = source.cause();
        if (cause != null) {
            target.withCause(cause);
        }
        return Unit.UNIT;
    }

    public static String stackTrace(ExceptionValue exception) {
        StackTrace trace = exception.stackTrace();
        return trace == null ? "" : trace.display();
    }

    public static String text(ExceptionValue exception) {
        return StructuredText.print(exception);
    }

    /** An exception with another one as its cause. */
    public static ExceptionValue withInner(String message, @Nullable ExceptionValue inner) {
        var made = new ExceptionValue(BuiltinExceptions.FAILURE, message);
        return inner == null ? made : made.withCause(new ScriptFailure(inner));
    }

    /** A builtin exception with another one as its cause, by its name. */
    public static ExceptionValue makeWithInner(
            String name, String message, @Nullable ExceptionValue inner) {
        Layout layout = java.util.Objects.requireNonNull(BuiltinExceptions.byName(name));
        Object[] fields = new Object[layout.references()];
        java.util.Arrays.fill(fields, "");
        fields[0] = message;
        var made = new ExceptionValue(layout, fields);
        return inner == null ? made : made.withCause(new ScriptFailure(inner));
    }

    /** The exception behind this one; null when there is none. */
    public static @Nullable ExceptionValue inner(ExceptionValue exception) {
        return exception.cause() instanceof ScriptFailure failure ? failure.exception() : null;
    }

    public static ExceptionValue argument(String message, String parameter) {
        return BuiltinExceptions.argument(message, parameter).exception();
    }

    public static ExceptionValue argumentNull(String parameter, String message) {
        return new ExceptionValue(BuiltinExceptions.ARGUMENT_NULL, message, parameter);
    }

    public static ExceptionValue argumentOutOfRange(String parameter, String message) {
        return BuiltinExceptions.argumentOutOfRange(message, parameter).exception();
    }

    /** A builtin exception that has no field but its message, by its name. */
    public static ExceptionValue make(String name, String message) {
        return new ExceptionValue(
                java.util.Objects.requireNonNull(BuiltinExceptions.byName(name)), message);
    }
}
