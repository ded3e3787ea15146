package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as .NET writes them in the invariant culture. Rounding is of the exact value, half away from zero. */
public final class NumberText {
    /** Digits up to which a number is written without an exponent by default. */
    private static final int PLAIN_DIGITS = 15;

    private static final int PLAIN_FLOAT32_DIGITS = 7;

    private NumberText() {}

    /** {@code string x}: the shortest digits that give the same float back; {@code 0.1}, {@code 1E+16}, {@code 1}. */
    public static String shortest(double value) {
        String special = special(value);
        if (special != null) {
            return special;
        }
        if (value == 0) {
            return isNegative(value) ? "-0" : "0";
        }
        // Java's digits are the shortest ones too; only their layout differs.
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        // But it always writes two digits, also where one is enough.
        BigDecimal shorter = exact.round(new MathContext(1, RoundingMode.HALF_UP));
        BigDecimal digits =
                exact.precision() == 2 && shorter.doubleValue() == value ? shorter : exact;
        return layOut(digits, Math.max(digits.precision(), PLAIN_DIGITS), 'E');
    }

    /** The shortest digits that give the same float of 32 bits back. */
    public static String shortest(float value) {
        if (value == 0 || Float.isNaN(value) || Float.isInfinite(value)) {
            return shortest((double) value);
        }
        BigDecimal exact = new BigDecimal(Float.toString(value)).stripTrailingZeros();
        BigDecimal shorter = exact.round(new MathContext(1, RoundingMode.HALF_UP));
        BigDecimal digits =
                exact.precision() == 2 && shorter.floatValue() == value ? shorter : exact;
        return layOut(digits, Math.max(digits.precision(), PLAIN_FLOAT32_DIGITS), 'E');
    }

    /** {@code G} with a precision of one or more; {@code letter} is {@code E} or {@code e}. */
    public static String general(double value, int precision, char letter) {
        String special = special(value);
        if (special != null) {
            return special;
        }
        if (value == 0) {
            return isNegative(value) ? "-0" : "0";
        }
        return general(new BigDecimal(value), precision, letter);
    }

    /** The same of a decimal. */
    public static String general(BigDecimal value, int precision, char letter) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal rounded =
                value.round(new MathContext(precision, RoundingMode.HALF_UP)).stripTrailingZeros();
        return layOut(rounded, precision, letter);
    }

    private static String layOut(BigDecimal stripped, int maxDigits, char letter) {
        String digits = stripped.unscaledValue().abs().toString();
        // The number is 0.digits × 10^point.
        int point = digits.length() - stripped.scale();
        StringBuilder out = new StringBuilder();
        if (stripped.signum() < 0) {
            out.append('-');
        }
        if (point > maxDigits || point < -3) {
            out.append(digits.charAt(0));
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            return exponent(out, point - 1, letter, 2).toString();
        }
        if (point <= 0) {
            return out.append("0.").append("0".repeat(-point)).append(digits).toString();
        }
        if (point >= digits.length()) {
            return out.append(digits).append("0".repeat(point - digits.length())).toString();
        }
        return out.append(digits, 0, point)
                .append('.')
                .append(digits, point, digits.length())
                .toString();
    }

    private static StringBuilder exponent(
            StringBuilder out, int exponent, char letter, int minDigits) {
        out.append(letter).append(exponent < 0 ? '-' : '+');
        String digits = Integer.toString(Math.abs(exponent));
        return out.append("0".repeat(Math.max(0, minDigits - digits.length()))).append(digits);
    }

    /** {@code F}: {@code precision} digits after the point. */
    public static String fixed(double value, int precision) {
        String special = special(value);
        if (special != null) {
            return special;
        }
        String text =
                new BigDecimal(value)
                        .setScale(precision, RoundingMode.HALF_UP)
                        .abs()
                        .toPlainString();
        return isNegative(value) ? "-" + text : text;
    }

    /** {@code E}: one digit before the point, {@code precision} after it, at least three in the exponent. */
    public static String scientific(double value, int precision, char letter) {
        return scientific(value, precision, letter, 3);
    }

    static String scientific(double value, int precision, char letter, int exponentDigits) {
        String special = special(value);
        if (special != null) {
            return special;
        }
        return scientific(
                new BigDecimal(value).abs(), isNegative(value), precision, letter, exponentDigits);
    }

    /** The same of a decimal. */
    public static String scientific(BigDecimal value, int precision, char letter) {
        return scientific(value.abs(), value.signum() < 0, precision, letter, 3);
    }

    private static String scientific(
            BigDecimal magnitude,
            boolean isNegative,
            int precision,
            char letter,
            int exponentDigits) {
        StringBuilder out = new StringBuilder(isNegative ? "-" : "");
        if (magnitude.signum() == 0) {
            out.append('0').append(precision > 0 ? "." + "0".repeat(precision) : "");
            return exponent(out, 0, letter, exponentDigits).toString();
        }
        BigDecimal rounded = magnitude.round(new MathContext(precision + 1, RoundingMode.HALF_UP));
        String digits = rounded.unscaledValue().toString();
        int exponent = digits.length() - rounded.scale() - 1;
        // Exact values may have fewer digits than asked for.
        String padded = digits + "0".repeat(Math.max(0, precision + 1 - digits.length()));
        out.append(padded.charAt(0));
        if (precision > 0) {
            out.append('.').append(padded, 1, precision + 1);
        }
        return exponent(out, exponent, letter, exponentDigits).toString();
    }

    /** The names of what is no number; null for numbers. */
    private static @Nullable String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return Double.isInfinite(value) ? (value > 0 ? "Infinity" : "-Infinity") : null;
    }

    static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }
}
