package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numeric functions with .NET's results. */
public final class MathLibrary {
    private static final int MAX_DIGITS = 15;

    private MathLibrary() {}

    public static double sqrt(double value) {
        return Math.sqrt(value);
    }

    public static double cbrt(double value) {
        return Math.cbrt(value);
    }

    public static double floor(double value) {
        return Math.floor(value);
    }

    public static double ceiling(double value) {
        return Math.ceil(value);
    }

    /** To the nearest whole number, the even one of two. */
    public static double round(double value) {
        return Math.rint(value);
    }

    /** To a number of digits after the point, the even one of two. */
    public static double roundTo(double value, long digits) {
        return roundDigits(value, digits, RoundingMode.HALF_EVEN);
    }

    /** Half away from zero. */
    public static double roundAway(double value, long digits) {
        return roundDigits(value, digits, RoundingMode.HALF_UP);
    }

    private static double roundDigits(double value, long digits, RoundingMode mode) {
        if (digits < 0 || digits > MAX_DIGITS) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Rounding digits must be between 0 and 15, inclusive.", "digits");
        }
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 1e16) {
            return value;
        }
        // As .NET: scaled in floating point, rounded there, scaled back.
        double scale = Math.pow(10, digits);
        double scaled = value * scale;
        return new BigDecimal(scaled).setScale(0, mode).doubleValue() / scale;
    }

    /** Without the digits after the point. */
    public static double truncate(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    public static double exp(double value) {
        return Math.exp(value);
    }

    public static double log(double value) {
        return Math.log(value);
    }

    public static double logBase(double value, double base) {
        return Math.log(value) / Math.log(base);
    }

    public static double log10(double value) {
        return Math.log10(value);
    }

    public static double log2(double value) {
        double exact = Math.getExponent(value);
        return value == Math.scalb(1.0, (int) exact) ? exact : Math.log(value) / Math.log(2);
    }

    public static double pow(double base, double exponent) {
        // .NET follows IEEE here, Java does not.
        return base == 1.0 ? 1.0 : Math.pow(base, exponent);
    }

    public static double sin(double value) {
        return Math.sin(value);
    }

    public static double cos(double value) {
        return Math.cos(value);
    }

    public static double tan(double value) {
        return Math.tan(value);
    }

    public static double asin(double value) {
        return Math.asin(value);
    }

    public static double acos(double value) {
        return Math.acos(value);
    }

    public static double atan(double value) {
        return Math.atan(value);
    }

    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    public static double sinh(double value) {
        return Math.sinh(value);
    }

    public static double cosh(double value) {
        return Math.cosh(value);
    }

    public static double tanh(double value) {
        return Math.tanh(value);
    }

    public static long absInt(long value) {
        if (value == Long.MIN_VALUE) {
            throw BuiltinExceptions.overflow(
                    "Negating the minimum value of a twos complement number is invalid.");
        }
        return Math.abs(value);
    }

    public static double absFloat(double value) {
        return Math.abs(value);
    }

    public static double minFloat(double a, double b) {
        return Math.min(a, b);
    }

    public static double maxFloat(double a, double b) {
        return Math.max(a, b);
    }

    public static long signFloat(double value) {
        if (Double.isNaN(value)) {
            throw new dev.fusabi.value.ScriptFailure(
                    new dev.fusabi.value.ExceptionValue(
                            BuiltinExceptions.ARITHMETIC,
                            "Function does not accept floating point Not-a-Number values."));
        }
        return (long) Math.signum(value);
    }

    public static double ieeeRemainder(double x, double y) {
        return Math.IEEEremainder(x, y);
    }
}
