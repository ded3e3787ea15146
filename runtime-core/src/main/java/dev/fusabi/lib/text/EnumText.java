package dev.fusabi.lib.text;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.StructuredText;

/** .NET's formats of the values of enums. */
public final class EnumText {
    private EnumText() {}

    /** @param format {@code G}, {@code F}, {@code D}, {@code X} or empty */
    public static String format(EnumValue value, String format) {
        return switch (format) {
            case "", "G", "g" -> value.toString();
            case "F", "f" -> value.asFlags();
            case "D", "d" -> StructuredText.print(value.number());
            case "X", "x" -> hex(value);
            default ->
                    throw BuiltinExceptions.format(
                            "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\""
                                    + " or \"d\".");
        };
    }

    /** As many digits as the type has room for; F#'s int has 32 bits. */
    private static String hex(EnumValue value) {
        Kind kind = value.type().underlying().kind();
        boolean isInt = kind == Kind.INT && value.bits() == (int) value.bits();
        int bits = isInt ? Integer.SIZE : kind.bits();
        long shown = bits == Long.SIZE ? value.bits() : value.bits() & (1L << bits) - 1;
        return String.format("%0" + bits / 4 + "X", shown);
    }
}
