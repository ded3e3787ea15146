package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.NumberText;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** .NET's standard numeric format strings in the invariant culture: {@code F2}, {@code N0}, {@code D5}, {@code X}. */
final class NumberFormat {
    private static final int MAX_PRECISION = 1000;

    private NumberFormat() {}

    /** A Long, Double, BigInteger or BigDecimal by a standard or custom format. */
    static String format(Number value, String format) {
        if (format.isEmpty()) {
            return plain(value);
        }
        if (value instanceof Double d && (d.isNaN() || d.isInfinite())) {
            return NumberText.shortest(d);
        }
        char letter = format.charAt(0);
        if (isLetter(letter) && format.substring(1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return standard(value, letter, precision(format));
        }
        return CustomNumberFormat.format(exact(value), format);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int precision(String format) {
        if (format.length() == 1) {
            return -1;
        }
        if (format.length() > 5 || Integer.parseInt(format.substring(1)) > MAX_PRECISION) {
            throw BuiltinExceptions.format(
                    "The precision of the format '" + format + "' is too large.");
        }
        return Integer.parseInt(format.substring(1));
    }

    private static String plain(Number value) {
        return switch (value) {
            case Double d -> NumberText.shortest(d);
            case BigDecimal d -> d.toPlainString();
            default -> value.toString();
        };
    }

    private static BigDecimal exact(Number value) {
        return switch (value) {
            case Long n -> BigDecimal.valueOf(n);
            case Double d -> new BigDecimal(d);
            case BigInteger n -> new BigDecimal(n);
            default -> (BigDecimal) value;
        };
    }

    private static String standard(Number value, char letter, int precision) {
        boolean isInteger = value instanceof Long || value instanceof BigInteger;
        return switch (Character.toUpperCase(letter)) {
            case 'F' -> fixed(value, precision < 0 ? 2 : precision);
            case 'N' -> grouped(fixed(value, precision < 0 ? 2 : precision));
            case 'C' -> currency(value, precision < 0 ? 2 : precision);
            case 'P' -> grouped(percent(value, precision < 0 ? 2 : precision)) + " %";
            case 'E' -> scientific(value, precision < 0 ? 6 : precision, letter);
            case 'G' -> general(value, precision, letter);
            case 'R' -> plain(value);
            case 'D' -> {
                if (!isInteger) {
                    throw invalid();
                }
                yield zeroPadded(value.toString(), precision);
            }
            case 'X' -> hexadecimal(value, letter, precision);
            case 'B' -> {
                if (!(value instanceof Long n)) {
                    throw invalid();
                }
                yield zeroPadded(Long.toBinaryString(n), precision);
            }
            default -> throw invalid();
        };
    }

    private static RuntimeException invalid() {
        return BuiltinExceptions.format("Format specifier was invalid.");
    }

    private static String fixed(Number value, int precision) {
        return value instanceof Double d
                ? NumberText.fixed(d, precision)
                : exact(value).setScale(precision, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(Number value, int precision) {
        return exact(value)
                .movePointRight(2)
                .setScale(precision, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String currency(Number value, int precision) {
        String text = grouped(fixed(value, precision));
        return text.startsWith("-") ? "(¤" + text.substring(1) + ")" : "¤" + text;
    }

    private static String scientific(Number value, int precision, char letter) {
        return NumberText.scientific(value.doubleValue(), precision, letter);
    }

    private static String general(Number value, int precision, char letter) {
        if (precision <= 0) {
            return plain(value);
        }
        return NumberText.general(value.doubleValue(), precision, letter == 'g' ? 'e' : 'E');
    }

    private static String hexadecimal(Number value, char letter, int precision) {
        if (!(value instanceof Long n)) {
            throw invalid();
        }
        String digits = Long.toHexString(n);
        return zeroPadded(letter == 'X' ? digits.toUpperCase(Locale.ROOT) : digits, precision);
    }

    private static String zeroPadded(String digits, int length) {
        boolean isNegative = digits.startsWith("-");
        String rest = isNegative ? digits.substring(1) : digits;
        return (isNegative ? "-" : "") + "0".repeat(Math.max(0, length - rest.length())) + rest;
    }

    /** Commas between groups of three digits before the point. */
    static String grouped(String number) {
        int start = number.startsWith("-") ? 1 : 0;
        int point = number.indexOf('.');
        StringBuilder out = new StringBuilder(number);
        for (int at = (point < 0 ? number.length() : point) - 3; at > start; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }
}
