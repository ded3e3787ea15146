package dev.fusabi.lib;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.KnownEquality;
import dev.fusabi.lib.base.ValueText;
import dev.fusabi.lib.number.MathLibrary;
import dev.fusabi.lib.number.NumberParsing;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.NumberText;
import dev.fusabi.value.Structural;
import dev.fusabi.value.TimeSpan;
import dev.fusabi.value.TypeNames;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Operators that have no instruction, and Java-written parts of module Operators. */
public final class OperatorsLibrary {
    private OperatorsLibrary() {}

    public static boolean isNull(@Nullable Object value) {
        return value == null;
    }

    public static boolean isSame(@Nullable Object a, @Nullable Object b) {
        return KnownEquality.isSame(a, b);
    }

    public static long identityHash(@Nullable Object value) {
        return value instanceof Number ? value.hashCode() : System.identityHashCode(value);
    }

    /** Ends the script; never returns. */
    public static Object exit(long status) {
        throw BuiltinExceptions.exit(status);
    }

    public static long compareFloat(double a, double b) {
        return Structural.compareFloats(a, b);
    }

    /** {@code compare} on values of any type. */
    public static long compareAny(@Nullable Object a, @Nullable Object b) {
        return Structural.compare(a, b);
    }

    /** The value under another type. */
    public static @Nullable Object same(@Nullable Object value) {
        return value;
    }

    /** Whether it is a float that is no number. The compiler answers where it asks for a branch. */
    public static boolean isNaN(Object value) {
        return value instanceof Double number && number.isNaN()
                || value instanceof Float single && single.isNaN();
    }

    public static long hash(@Nullable Object value) {
        return Structural.hash(value);
    }

    public static String intToString(long value) {
        return Long.toString(value);
    }

    public static String floatToString(double value) {
        return NumberText.shortest(value);
    }

    public static String toString(BuiltinContext context, @Nullable Object value) {
        return ValueText.of(context, value);
    }

    public static long parseInt(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        return NumberParsing.parseIntLiteral(text);
    }

    public static double parseFloat(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        return NumberParsing.parseFloat(text);
    }

    public static char parseChar(Object value) {
        return switch (value) {
            case String text when text.length() == 1 -> text.charAt(0);
            case String text ->
                    throw BuiltinExceptions.format("String must be exactly one character long.");
            default -> (char) toInt(value);
        };
    }

    /** {@code int} of numbers without a kind of their own: their low 64 bits. */
    public static long toInt(Object value) {
        return switch (value) {
            case Long n -> n;
            case Double d -> (long) d.doubleValue();
            case BigInteger n -> {
                if (n.bitLength() > 63) {
                    throw BuiltinExceptions.overflow(
                            "Value was either too large or too small for an Int64.");
                }
                yield n.longValue();
            }
            case BigDecimal n -> toInt(n.toBigInteger());
            case Character c -> c;
            case Boolean b -> b ? 1 : 0;
            case String text -> NumberParsing.parseIntLiteral(text);
            default -> throw notSupported("int", value);
        };
    }

    public static double toFloat(Object value) {
        return switch (value) {
            case Long n -> n;
            case Double d -> d;
            case BigInteger n -> n.doubleValue();
            case BigDecimal n -> n.doubleValue();
            case String text -> NumberParsing.parseFloat(text);
            default -> throw notSupported("float", value);
        };
    }

    public static Object negate(Object value) {
        return switch (value) {
            case Long n -> -n;
            case Double d -> -d;
            case BigInteger n -> n.negate();
            case BigDecimal n -> n.negate();
            case TimeSpan span -> new TimeSpan(-span.ticks());
            default -> throw notSupported("-", value);
        };
    }

    public static Object bitNot(Object value) {
        return switch (value) {
            case Long n -> ~n;
            case BigInteger n -> n.not();
            default -> throw notSupported("~~~", value);
        };
    }

    public static long absInt(long value) {
        return MathLibrary.absInt(value);
    }

    public static double absFloat(double value) {
        return Math.abs(value);
    }

    public static Object abs(Object value) {
        return switch (value) {
            case Long n -> MathLibrary.absInt(n);
            case Double d -> Math.abs(d);
            case BigInteger n -> n.abs();
            case BigDecimal n -> n.abs();
            default -> throw notSupported("abs", value);
        };
    }

    public static long signInt(long value) {
        return Long.signum(value);
    }

    public static long signFloat(double value) {
        return MathLibrary.signFloat(value);
    }

    public static long sign(Object value) {
        return switch (value) {
            case Long n -> Long.signum(n);
            case Double d -> MathLibrary.signFloat(d);
            case BigInteger n -> n.signum();
            case BigDecimal n -> n.signum();
            default -> throw notSupported("sign", value);
        };
    }

    public static double sqrt(double value) {
        return Math.sqrt(value);
    }

    /** {@code **} on floats. */
    public static double power(double base, double exponent) {
        return MathLibrary.pow(base, exponent);
    }

    /** {@code pown} on ints, wrapping; a negative exponent divides one. */
    public static long powerInt(long base, long exponent) {
        long result = 1;
        long factor = base;
        // Of the smallest number the bits are the magnitude.
        long rest = Math.abs(exponent);
        while (rest != 0) {
            if ((rest & 1) == 1) {
                result *= factor;
            }
            factor *= factor;
            rest >>>= 1;
        }
        if (exponent >= 0) {
            return result;
        }
        if (result == 0) {
            throw BuiltinExceptions.divideByZero();
        }
        return 1 / result;
    }

    private static RuntimeException notSupported(String operator, Object value) {
        return BuiltinExceptions.notSupported(
                "The type '"
                        + TypeNames.of(value)
                        + "' does not support the operator '"
                        + operator
                        + "'.");
    }
}
