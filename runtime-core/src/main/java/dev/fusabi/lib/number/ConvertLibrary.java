package dev.fusabi.lib.number;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.NumberErrors;
import dev.fusabi.lib.base.ValueText;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.Structural;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Conversions between numbers, bools and texts under .NET's names, and members of every value. */
public final class ConvertLibrary {
    private ConvertLibrary() {}

    public static boolean parseBool(@Nullable String text) {
        if (text == null) {
            throw BuiltinExceptions.argumentNull("value");
        }
        Tuple result = tryParseBool(text);
        if (!(Boolean) result.get(0)) {
            throw BuiltinExceptions.format(
                    "String '"
                            + (text.length() > 100 ? text.substring(0, 100) + "…" : text)
                            + "' was not recognized as a valid Boolean.");
        }
        return (Boolean) result.get(1);
    }

    public static Tuple tryParseBool(@Nullable String text) {
        if (text == null) {
            return Tuple.of(false, false);
        }
        String word = text.strip();
        boolean isTrue = word.equalsIgnoreCase("true");
        return Tuple.of(isTrue || word.equalsIgnoreCase("false"), isTrue);
    }

    // To each type from whatever is convertible

    public static long toInt32(@Nullable Object value) {
        return toInteger(Kind.INT32, value);
    }

    public static long toInt64(@Nullable Object value) {
        return toInteger(Kind.INT, value);
    }

    public static short toInt16(@Nullable Object value) {
        return (short) toInteger(Kind.INT16, value);
    }

    public static byte toSByte(@Nullable Object value) {
        return (byte) toInteger(Kind.SBYTE, value);
    }

    public static long toByte(@Nullable Object value) {
        return toInteger(Kind.BYTE, value);
    }

    public static long toUInt16(@Nullable Object value) {
        return toInteger(Kind.UINT16, value);
    }

    public static long toUInt32(@Nullable Object value) {
        return toInteger(Kind.UINT32, value);
    }

    public static long toUInt64(@Nullable Object value) {
        return toInteger(Kind.UINT64, value);
    }

    /** Rounded to the nearest integer, the even one of two. */
    private static long toInteger(Kind kind, @Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case EnumValue named -> toInteger(kind, named.number());
            case Boolean truth -> truth ? 1 : 0;
            case Character unit -> integer(kind, BigInteger.valueOf(unit));
            case String text -> NumberParsing.parse(kind, text);
            case Double number -> rounded(kind, number);
            case Float number -> rounded(kind, number.doubleValue());
            case BigDecimal number ->
                    integer(kind, number.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
            case Number number when Primitives.kindOf(number).isInteger() ->
                    integer(kind, Primitives.integer(number));
            default -> throw invalidCast(value, kind.name());
        };
    }

    private static long rounded(Kind kind, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw NumberErrors.overflow(kind);
        }
        return integer(kind, new BigDecimal(Math.rint(value)).toBigInteger());
    }

    private static long integer(Kind kind, BigInteger value) {
        if (!NumbersLibrary.fits(kind, value)) {
            throw NumberErrors.overflow(kind);
        }
        return value.longValue();
    }

    public static double toDouble(
            BuiltinContext context, @Nullable Object value, @Nullable Object provider) {
        return switch (value) {
            case null -> 0;
            case EnumValue named -> toDouble(context, named.number(), provider);
            case Boolean truth -> truth ? 1 : 0;
            case String text -> NumberParsing.parseFloat(text, symbols(context, provider));
            case Number number when !(number instanceof BigInteger) -> number.doubleValue();
            default -> throw invalidCast(value, "Double");
        };
    }

    private static NumberSymbols symbols(BuiltinContext context, @Nullable Object provider) {
        return Cultures.of(context, provider).numbers();
    }

    public static float toSingle(
            BuiltinContext context, @Nullable Object value, @Nullable Object provider) {
        return (float) toDouble(context, value, provider);
    }

    public static BigDecimal toDecimal(
            BuiltinContext context, @Nullable Object value, @Nullable Object provider) {
        return switch (value) {
            case null -> BigDecimal.ZERO;
            case EnumValue named -> toDecimal(context, named.number(), provider);
            case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
            case String text -> {
                Costs.characters(context, text.length());
                yield NumberParsing.parseDecimal(text, symbols(context, provider));
            }
            case BigDecimal number -> number;
            case Number number when Primitives.kindOf(number).isPrimitive() -> {
                Kind kind = Primitives.kindOf(number);
                yield DecimalLibrary.ofNumber(kind, Primitives.unbox(kind, number));
            }
            default -> throw invalidCast(value, "Decimal");
        };
    }

    public static boolean toBoolean(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case EnumValue named -> toBoolean(named.number());
            case Boolean truth -> truth;
            case String text -> parseBool(text);
            case Number number when !(number instanceof BigInteger) -> number.doubleValue() != 0;
            default -> throw invalidCast(value, "Boolean");
        };
    }

    public static char toChar(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case EnumValue named -> toChar(named.number());
            case Character unit -> unit;
            case String text when text.length() == 1 -> text.charAt(0);
            case String text ->
                    throw BuiltinExceptions.format("String must be exactly one character long.");
            case Number number when Primitives.kindOf(number).isInteger() ->
                    (char) integer(Kind.CHAR, Primitives.integer(number));
            default -> throw invalidCast(value, "Char");
        };
    }

    private static RuntimeException invalidCast(Object value, String type) {
        return BuiltinExceptions.invalidCast(
                type.substring(0, 1) + type.substring(1).toLowerCase(java.util.Locale.ROOT),
                TypeNames.of(value));
    }

    // In bases 2, 8, 10 and 16

    public static long toInt32InBase(BuiltinContext context, String text, long base) {
        return inBase(context, Kind.INT32, text, base);
    }

    public static long toInt64InBase(BuiltinContext context, String text, long base) {
        return inBase(context, Kind.INT, text, base);
    }

    public static short toInt16InBase(BuiltinContext context, String text, long base) {
        return (short) inBase(context, Kind.INT16, text, base);
    }

    public static byte toSByteInBase(BuiltinContext context, String text, long base) {
        return (byte) inBase(context, Kind.SBYTE, text, base);
    }

    public static long toByteInBase(BuiltinContext context, String text, long base) {
        return inBase(context, Kind.BYTE, text, base);
    }

    public static long toUInt16InBase(BuiltinContext context, String text, long base) {
        return inBase(context, Kind.UINT16, text, base);
    }

    public static long toUInt32InBase(BuiltinContext context, String text, long base) {
        return inBase(context, Kind.UINT32, text, base);
    }

    public static long toUInt64InBase(BuiltinContext context, String text, long base) {
        return inBase(context, Kind.UINT64, text, base);
    }

    private static long inBase(BuiltinContext context, Kind kind, String text, long base) {
        Costs.characters(context, text.length());
        checkBase(base);
        return base == 10
                ? NumberParsing.parse(kind, text)
                : NumberParsing.parseInBase(kind, text, (int) base);
    }

    /** Negative numbers as two's complement of their width. */
    public static String toStringInBase(Object value, long base) {
        checkBase(base);
        Kind kind = Primitives.kindOf(value);
        if (!kind.isInteger()) {
            throw invalidCast(value, "Int64");
        }
        if (base == 10) {
            return value.toString();
        }
        long bits = Primitives.unbox(kind, value);
        long used = kind.bits() == Long.SIZE ? bits : bits & (1L << kind.bits()) - 1;
        return Long.toUnsignedString(used, (int) base);
    }

    private static void checkBase(long base) {
        if (base != 2 && base != 8 && base != 10 && base != 16) {
            throw BuiltinExceptions.argument("Invalid Base.", "");
        }
    }

    public static String text(BuiltinContext context, @Nullable Object value) {
        return ValueText.of(context, value);
    }

    public static long hash(@Nullable Object value) {
        return Structural.hash(value);
    }

    public static boolean equal(@Nullable Object value, @Nullable Object other) {
        return Structural.equal(value, other);
    }
}
