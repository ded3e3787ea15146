package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Structural;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.Tuple;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** Conversions between numbers, bools and texts under .NET's names, and members of every value. */
public final class ConvertLibrary {
    private ConvertLibrary() {}

    public static long parseInt(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        return NumberParsing.parseInt(text);
    }

    /** Whether it is an int, and the int or 0. */
    public static Tuple tryParseInt(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        Long value = NumberParsing.tryParseInt(text);
        return Tuple.of(value != null, value == null ? 0L : value);
    }

    public static double parseFloat(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        return NumberParsing.parseFloat(text);
    }

    public static Tuple tryParseFloat(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        Double value = NumberParsing.tryParseFloat(text);
        return Tuple.of(value != null, value == null ? 0.0 : value);
    }

    public static boolean parseBool(String text) {
        Tuple result = tryParseBool(text);
        if (!(Boolean) result.get(0)) {
            throw BuiltinExceptions.format(
                    "String '"
                            + (text.length() > 100 ? text.substring(0, 100) + "…" : text)
                            + "' was not recognized as a valid Boolean.");
        }
        return (Boolean) result.get(1);
    }

    public static Tuple tryParseBool(String text) {
        String word = text.strip();
        boolean isTrue = word.equalsIgnoreCase("true");
        return Tuple.of(isTrue || word.equalsIgnoreCase("false"), isTrue);
    }

    public static long parseIntInBase(BuiltinContext context, String text, long base) {
        Costs.characters(context, text.length());
        checkBase(base);
        return base == 10
                ? NumberParsing.parseInt(text)
                : NumberParsing.parseInBase(text, (int) base);
    }

    public static String toStringInBase(long value, long base) {
        checkBase(base);
        return switch ((int) base) {
            case 2 -> Long.toBinaryString(value);
            case 8 -> Long.toOctalString(value);
            case 16 -> Long.toHexString(value);
            default -> Long.toString(value);
        };
    }

    private static void checkBase(long base) {
        if (base != 2 && base != 8 && base != 10 && base != 16) {
            throw BuiltinExceptions.argument("Invalid Base.", "");
        }
    }

    /** To the nearest int, the even one of two. */
    public static long roundToInt(double value) {
        double rounded = Math.rint(value);
        if (!(Math.abs(rounded) < 0x1p63)) {
            throw BuiltinExceptions.overflow(
                    "Value was either too large or too small for an Int64.");
        }
        return (long) rounded;
    }

    /** A number by a .NET format string. */
    public static String formatNumber(BuiltinContext context, Object value, String format) {
        Costs.text(context, format.length());
        return value instanceof Number number
                ? NumberFormat.format(number, format)
                : StructuredText.print(value);
    }

    /** As {@link #formatNumber}, of an int. */
    public static String formatInt(BuiltinContext context, long value, String format) {
        return formatNumber(context, value, format);
    }

    /** As {@link #formatNumber}, of a float. */
    public static String formatFloat(BuiltinContext context, double value, String format) {
        return formatNumber(context, value, format);
    }

    public static String text(BuiltinContext context, @Nullable Object value) {
        return OperatorsLibrary.toString(context, value);
    }

    public static long hash(@Nullable Object value) {
        return Structural.hash(value);
    }

    public static boolean equal(@Nullable Object value, @Nullable Object other) {
        return Structural.equal(value, other);
    }
}
