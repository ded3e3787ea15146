package dev.fusabi.lib.number;

import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.lib.culture.NumberSymbols.Count;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.NumberText;
import dev.fusabi.value.Primitives;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** .NET's standard numeric format strings: {@code F2}, {@code N0}, {@code D5}, {@code X}. */
public final class NumberFormat {
    private static final int MAX_PRECISION = 1000;

    private NumberFormat() {}

    /** A number of any type by a standard or custom format. */
    public static String format(Number value, String format, NumberSymbols symbols) {
        NumberLayout layout = new NumberLayout(symbols);
        if ((value instanceof Double || value instanceof Float)
                && !Double.isFinite(value.doubleValue())) {
            return layout.special(value.doubleValue());
        }
        if (format.isEmpty()) {
            return layout.plain(plain(value));
        }
        char letter = format.charAt(0);
        if (isLetter(letter) && format.substring(1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return standard(value, letter, precision(format), symbols);
        }
        return CustomNumberFormat.format(exact(value), format, symbols);
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
            case Float f -> NumberText.shortest(f);
            case BigDecimal d -> d.toPlainString();
            default -> value.toString();
        };
    }

    private static BigDecimal exact(Number value) {
        return switch (value) {
            case Double d -> new BigDecimal(d);
            case Float f -> new BigDecimal(f.doubleValue());
            case BigDecimal d -> d;
            default -> new BigDecimal(Primitives.integer(value));
        };
    }

    private static boolean isInteger(Number value) {
        return value instanceof BigInteger || Primitives.kindOf(value).isInteger();
    }

    private static String standard(
            Number value, char letter, int precision, NumberSymbols symbols) {
        NumberLayout layout = new NumberLayout(symbols);
        return switch (Character.toUpperCase(letter)) {
            case 'F' -> layout.plain(fixed(value, or(precision, symbols.get(Count.DIGITS))));
            case 'N' -> layout.grouped(fixed(value, or(precision, symbols.get(Count.DIGITS))));
            case 'C' ->
                    layout.currency(
                            fixed(value, or(precision, symbols.get(Count.CURRENCY_DIGITS))));
            case 'P' ->
                    layout.percent(
                            percent(value, or(precision, symbols.get(Count.PERCENT_DIGITS))));
            case 'E' -> layout.plain(scientific(value, or(precision, 6), letter));
            case 'G' -> layout.plain(general(value, precision, letter));
            case 'R' -> layout.plain(plain(value));
            case 'D' -> {
                if (!isInteger(value)) {
                    throw invalid();
                }
                yield layout.plain(zeroPadded(value.toString(), precision));
            }
            case 'X' -> hexadecimal(value, letter, precision);
            case 'B' -> {
                if (!isInteger(value)) {
                    throw invalid();
                }
                yield zeroPadded(bits(value, 2), precision);
            }
            default -> throw invalid();
        };
    }

    private static int or(int precision, int otherwise) {
        return precision < 0 ? otherwise : precision;
    }

    private static RuntimeException invalid() {
        return BuiltinExceptions.format("Format specifier was invalid.");
    }

    private static String fixed(Number value, int precision) {
        return value instanceof Double || value instanceof Float
                ? NumberText.fixed(value.doubleValue(), precision)
                : exact(value).setScale(precision, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(Number value, int precision) {
        return exact(value)
                .movePointRight(2)
                .setScale(precision, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String scientific(Number value, int precision, char letter) {
        return value instanceof Double || value instanceof Float
                ? NumberText.scientific(value.doubleValue(), precision, letter)
                : NumberText.scientific(exact(value), precision, letter);
    }

    private static String general(Number value, int precision, char letter) {
        if (precision <= 0) {
            return plain(value);
        }
        char exponent = letter == 'g' ? 'e' : 'E';
        return value instanceof Double || value instanceof Float
                ? NumberText.general(value.doubleValue(), precision, exponent)
                : NumberText.general(exact(value), precision, exponent);
    }

    private static String hexadecimal(Number value, char letter, int precision) {
        if (!isInteger(value)) {
            throw invalid();
        }
        if (value instanceof BigInteger number) {
            return bigHexadecimal(number, letter, precision);
        }
        String digits = bits(value, 16);
        return zeroPadded(letter == 'X' ? digits.toUpperCase(Locale.ROOT) : digits, precision);
    }

    /** Two's complement, as wide as the type. */
    private static String bits(Number value, int base) {
        Kind kind = Primitives.kindOf(value);
        if (kind == Kind.REF) {
            throw invalid();
        }
        long bits = Primitives.unbox(kind, value);
        long used = kind.bits() == Long.SIZE ? bits : bits & (1L << kind.bits()) - 1;
        return Long.toUnsignedString(used, base);
    }

    /** As few bytes as two's complement needs; the first digit tells the sign. */
    private static String bigHexadecimal(BigInteger value, char letter, int precision) {
        StringBuilder out = new StringBuilder();
        for (byte one : value.toByteArray()) {
            out.append("%02x".formatted(one & 0xFF));
        }
        char fill = value.signum() < 0 ? 'f' : '0';
        // A leading half byte that only repeats the sign goes.
        boolean repeats = out.charAt(0) == fill;
        boolean nextKeepsSign = Character.digit(out.charAt(1), 16) >= 8 == value.signum() < 0;
        if (repeats && nextKeepsSign) {
            out.deleteCharAt(0);
        }
        out.insert(0, String.valueOf(fill).repeat(Math.max(0, precision - out.length())));
        String digits = out.toString();
        return letter == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    private static String zeroPadded(String digits, int length) {
        boolean isNegative = digits.startsWith("-");
        String rest = isNegative ? digits.substring(1) : digits;
        return (isNegative ? "-" : "") + "0".repeat(Math.max(0, length - rest.length())) + rest;
    }
}
