package dev.fusabi.lib.base;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptFailure;

/** The exceptions of collection functions, in F#'s words. */
public final class Errors {
    private Errors() {}

    public static ScriptFailure empty(String what, String parameter) {
        return BuiltinExceptions.argument("The input " + what + " was empty.", parameter);
    }

    public static ScriptFailure negative(String parameter, long value) {
        return BuiltinExceptions.argument(
                "The input must be non-negative.\n" + parameter + " = " + value, parameter);
    }

    public static ScriptFailure notPositive(String parameter, long value) {
        return BuiltinExceptions.argument(
                "The input must be positive.\n" + parameter + " = " + value, parameter);
    }

    public static ScriptFailure tooFewElements() {
        return BuiltinExceptions.invalidOperation(
                "The input sequence has an insufficient number of elements.");
    }

    public static ScriptFailure indexOutside(String parameter) {
        return BuiltinExceptions.argument("The index is outside the legal range.", parameter);
    }

    /** A size that a collection may have. */
    public static int size(long count, String parameter) {
        if (count < 0) {
            throw negative(parameter, count);
        }
        if (count > Integer.MAX_VALUE - 16) {
            throw BuiltinExceptions.memoryLimit(
                    "A collection of " + count + " elements is too large.");
        }
        return (int) count;
    }
}
