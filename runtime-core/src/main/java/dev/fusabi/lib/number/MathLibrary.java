package dev.fusabi.lib.number;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.StructuredText;

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

    /** To a number of digits after the point; the mode is one of MidpointRounding. */
    public static double roundMode(double value, long digits, long mode) {
        if (digits < 0 || digits > MAX_DIGITS) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Rounding digits must be between 0 and 15, inclusive.", "digits");
        }
        RoundingMode rounding = DecimalLibrary.rounding(mode);
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 1e16) {
            return value;
        }
        // As .NET: scaled in floating point, rounded there, scaled back.
        double scale = Math.pow(10, digits);
        double scaled = value * scale;
        double rounded = new BigDecimal(scaled).setScale(0, rounding).doubleValue() / scale;
        return Math.copySign(rounded, value);
    }

    /** Fails unless a range is one. */
    public static void checkBounds(boolean isRight, Object min, Object max) {
        if (!isRight) {
            throw BuiltinExceptions.argument(
                    "'"
                            + StructuredText.print(min)
                            + "' cannot be greater than "
                            + StructuredText.print(max)
                            + ".",
                    "");
        }
    }

    public static double asinh(double value) {
        double magnitude = Math.abs(value);
        double result = Math.log(magnitude + Math.sqrt(magnitude * magnitude + 1));
        return Math.copySign(magnitude < 1e-4 ? magnitude : result, value);
    }

    public static double acosh(double value) {
        return Math.log(value + Math.sqrt(value * value - 1));
    }

    public static double atanh(double value) {
        return Math.log1p(2 * value / (1 - value)) / 2;
    }

    public static double bitIncrement(double value) {
        return Math.nextUp(value);
    }

    public static double bitDecrement(double value) {
        return Math.nextDown(value);
    }

    public static double copySign(double value, double sign) {
        return Math.copySign(value, sign);
    }

    public static double fma(double x, double y, double z) {
        return Math.fma(x, y, z);
    }

    public static double scaleB(double value, long exponent) {
        return Math.scalb(value, (int) Math.clamp(exponent, -10_000, 10_000));
    }

    public static long iLogB(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Integer.MAX_VALUE;
        }
        return value == 0
                ? Integer.MIN_VALUE
                : Math.getExponent(value) < Double.MIN_EXPONENT
                        ? Math.getExponent(value * 0x1p64) - 64
                        : Math.getExponent(value);
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
