package dev.fusabi.lib.base;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.ScriptFailure;

/** .NET's words for numbers that do not fit and for texts that are none. */
public final class NumberErrors {
    private static final int SHOWN = 100;

    private NumberErrors() {}

    public static ScriptFailure overflow(Kind kind) {
        return overflow(
                switch (kind) {
                    case SBYTE -> "a signed byte";
                    case BYTE -> "an unsigned byte";
                    case INT16 -> "an Int16";
                    case UINT16 -> "a UInt16";
                    case INT32 -> "an Int32";
                    case UINT32 -> "a UInt32";
                    case UINT64 -> "a UInt64";
                    case CHAR -> "a character";
                    default -> "an Int64";
                });
    }

    public static ScriptFailure decimalOverflow() {
        return overflow("a Decimal");
    }

    private static ScriptFailure overflow(String type) {
        return BuiltinExceptions.overflow(
                "Value was either too large or too small for " + type + ".");
    }

    public static ScriptFailure format(String text) {
        // Messages must not repeat long input.
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return BuiltinExceptions.format(
                "The input string '" + shown + "' was not in a correct format.");
    }
}
