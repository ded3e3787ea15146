package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import org.jspecify.annotations.Nullable;

/** Java-written parts of module Operators. */
public final class OperatorsLibrary {
    private OperatorsLibrary() {}

    public static boolean isNull(@Nullable Object value) {
        return value == null;
    }

    /** Ends the script; never returns. */
    public static Object exit(long status) {
        throw BuiltinExceptions.exit(status);
    }
}
