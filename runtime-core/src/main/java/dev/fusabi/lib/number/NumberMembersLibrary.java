package dev.fusabi.lib.number;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.Structural;
import dev.fusabi.value.Tuple;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Members of the types of numbers, for all kinds at once: boxed values go in and out. */
public final class NumberMembersLibrary {
    private NumberMembersLibrary() {}

    public static Object parse(
            BuiltinContext context,
            Object zero,
            long styles,
            @Nullable Object provider,
            @Nullable String text) {
        if (text == null) {
            throw BuiltinExceptions.argumentNull("s");
        }
        Costs.characters(context, text.length());
        Kind kind = Primitives.kindOf(zero);
        NumberSymbols symbols = symbols(context, provider);
        if (kind.isFloat()) {
            return real(kind, NumberParsing.parseFloat(text, (int) styles, symbols));
        }
        return Primitives.box(kind, NumberParsing.parse(kind, text, (int) styles, symbols));
    }

    private static NumberSymbols symbols(BuiltinContext context, @Nullable Object provider) {
        return Cultures.of(context, provider).numbers();
    }

    private static Object real(Kind kind, double value) {
        return kind == Kind.FLOAT ? (Object) value : (Object) (float) value;
    }

    public static Tuple tryParse(
            BuiltinContext context,
            Object zero,
            long styles,
            @Nullable Object provider,
            @Nullable String text) {
        Object value =
                text == null
                        ? null
                        : find(
                                context,
                                Primitives.kindOf(zero),
                                styles,
                                symbols(context, provider),
                                text);
        return Tuple.of(value != null, value == null ? zero : value);
    }

    private static @Nullable Object find(
            BuiltinContext context, Kind kind, long styles, NumberSymbols symbols, String text) {
        Costs.characters(context, text.length());
        if (kind.isFloat()) {
            Double value = NumberParsing.tryParseFloat(text, (int) styles, symbols);
            return value == null ? null : real(kind, value);
        }
        Long value = NumberParsing.tryParse(kind, text, (int) styles, symbols);
        return value == null ? null : Primitives.box(kind, value);
    }

    public static BigDecimal parseDecimal(
            BuiltinContext context, long styles, @Nullable Object provider, @Nullable String text) {
        if (text == null) {
            throw BuiltinExceptions.argumentNull("s");
        }
        Costs.characters(context, text.length());
        return NumberParsing.parseDecimal(text, (int) styles, symbols(context, provider));
    }

    public static Tuple tryParseDecimal(
            BuiltinContext context, long styles, @Nullable Object provider, @Nullable String text) {
        BigDecimal read =
                text == null
                        ? null
                        : NumberParsing.tryParseDecimal(
                                text, (int) styles, symbols(context, provider));
        BigDecimal value = read == null ? null : dev.fusabi.value.Decimals.fit(read);
        return Tuple.of(value != null, value == null ? BigDecimal.ZERO : value);
    }

    public static BigInteger parseBigInteger(
            BuiltinContext context, long styles, @Nullable Object provider, @Nullable String text) {
        if (text == null) {
            throw BuiltinExceptions.argumentNull("value");
        }
        return NumberParsing.parseBigInteger(
                context, text, (int) styles, symbols(context, provider));
    }

    public static Tuple tryParseBigInteger(
            BuiltinContext context, long styles, @Nullable Object provider, @Nullable String text) {
        BigInteger value =
                text == null
                        ? null
                        : NumberParsing.tryParseBigInteger(
                                context, text, (int) styles, symbols(context, provider));
        return Tuple.of(value != null, value == null ? BigInteger.ZERO : value);
    }

    // What .NET's numbers can be asked

    public static Object maxMagnitude(Object x, Object y) {
        int order = compareMagnitudes(x, y);
        return order == 0 ? (Structural.compare(x, y) < 0 ? y : x) : order < 0 ? y : x;
    }

    public static Object minMagnitude(Object x, Object y) {
        if (isNoNumber(x) || isNoNumber(y)) {
            return isNoNumber(x) ? x : y;
        }
        int order = compareMagnitudes(x, y);
        return order == 0 ? (Structural.compare(x, y) < 0 ? x : y) : order < 0 ? x : y;
    }

    private static boolean isNoNumber(Object value) {
        return (value instanceof Double || value instanceof Float)
                && Double.isNaN(((Number) value).doubleValue());
    }

    private static int compareMagnitudes(Object x, Object y) {
        if (x instanceof Double || x instanceof Float) {
            double a = Math.abs(((Number) x).doubleValue());
            double b = Math.abs(((Number) y).doubleValue());
            // Not a number wins against everything.
            return Double.compare(a, b);
        }
        return Primitives.integer(x).abs().compareTo(Primitives.integer(y).abs());
    }

    /** The bits of an integer, extended by zeros to 64. */
    private static long bits(Object value) {
        Kind kind = Primitives.kindOf(value);
        long bits = Primitives.unbox(kind, value);
        return kind.bits() == Long.SIZE ? bits : bits & (1L << kind.bits()) - 1;
    }

    private static Object like(Object value, long result) {
        Kind kind = Primitives.kindOf(value);
        return Primitives.box(kind, Primitives.narrow(kind, result));
    }

    public static Object log2(Object value) {
        long bits = bits(value);
        if (!Primitives.kindOf(value).isUnsigned() && ((Number) value).longValue() < 0) {
            throw dev.fusabi.value.BuiltinExceptions.argumentOutOfRange(
                    "The number must be positive.", "value");
        }
        return like(value, bits == 0 ? 0 : Long.SIZE - 1 - Long.numberOfLeadingZeros(bits));
    }

    public static Object popCount(Object value) {
        return like(value, Long.bitCount(bits(value)));
    }

    public static Object leadingZeroCount(Object value) {
        int unused = Long.SIZE - Primitives.kindOf(value).bits();
        return like(value, Long.numberOfLeadingZeros(bits(value)) - unused);
    }

    public static Object trailingZeroCount(Object value) {
        int width = Primitives.kindOf(value).bits();
        return like(value, Math.min(width, Long.numberOfTrailingZeros(bits(value))));
    }

    public static Object rotateLeft(Object value, long count) {
        int width = Primitives.kindOf(value).bits();
        int shift = (int) (count & (width - 1));
        long bits = bits(value);
        return like(value, shift == 0 ? bits : bits << shift | bits >>> (width - shift));
    }
}
