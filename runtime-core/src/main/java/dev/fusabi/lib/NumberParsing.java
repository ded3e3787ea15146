package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers as .NET and F# do. Nothing here takes more than linear time. */
final class NumberParsing {
    /** Digits beyond this cannot be a number of 64 bits, however many zeros lead. */
    private static final int MAX_LENGTH = 1_000;

    private static final int MAX_BIG_LENGTH = 1_000_000;

    private NumberParsing() {}

    /** {@code Int64.Parse}: blanks around, a sign, digits. Null when it is none; overflow is an exception. */
    static @Nullable BigInteger decimal(String text) {
        String digits = text.strip();
        if (digits.length() > MAX_LENGTH
                || !isDigits(digits, digits.startsWith("-") || digits.startsWith("+") ? 1 : 0)) {
            return null;
        }
        return new BigInteger(digits);
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }

    static long parseInt(String text) {
        return parse(Kind.INT, text);
    }

    /** Decimal digits as a number of the kind. */
    static long parse(Kind kind, String text) {
        BigInteger value = decimal(text);
        if (value == null) {
            throw NumberErrors.format(text);
        }
        return NumbersLibrary.register(kind, value, NumberErrors.overflow(kind));
    }

    static @Nullable Long tryParseInt(String text) {
        return tryParse(Kind.INT, text);
    }

    static @Nullable Long tryParse(Kind kind, String text) {
        BigInteger value = decimal(text);
        return value == null || !NumbersLibrary.fits(kind, value) ? null : value.longValue();
    }

    /** F#'s {@code int "…"}: also {@code 0x}, {@code 0o} and {@code 0b}. */
    static long parseIntLiteral(String text) {
        return parseLiteral(Kind.INT, text);
    }

    /** The same of another kind; with a prefix the digits are the bits of the number. */
    static long parseLiteral(Kind kind, String text) {
        String digits = text.strip();
        boolean isNegative = digits.startsWith("-");
        String rest = isNegative || digits.startsWith("+") ? digits.substring(1) : digits;
        int base =
                switch (rest.length() > 2 ? rest.substring(0, 2) : "") {
                    case "0x", "0X" -> 16;
                    case "0o", "0O" -> 8;
                    case "0b", "0B" -> 2;
                    default -> 10;
                };
        if (base == 10) {
            // Narrow numbers are read as wider ones and converted.
            return kind.bits() < Integer.SIZE
                    ? CheckedLibrary.convert(Kind.INT, kind, parse(Kind.INT, text))
                    : parse(kind, text);
        }
        long magnitude = parseInBase(kind, rest.substring(2), base);
        return isNegative ? Primitives.narrow(kind, -magnitude) : magnitude;
    }

    /** Digits in base 2, 8, 10 or 16, as bits of an int; a leading {@code 0x} is allowed in base 16. */
    static long parseInBase(String text, int base) {
        return parseInBase(Kind.INT, text, base);
    }

    static long parseInBase(Kind kind, String text, int base) {
        String digits =
                base == 16 && (text.startsWith("0x") || text.startsWith("0X"))
                        ? text.substring(2)
                        : text;
        if (digits.isEmpty()) {
            throw BuiltinExceptions.argumentOutOfRange("Index was out of range.", "startIndex");
        }
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), base) < 0 || digits.charAt(i) > 'f') {
                throw i == 0
                        ? BuiltinExceptions.format("Could not find any recognizable digits.")
                        : BuiltinExceptions.format(
                                "Additional non-parsable characters are at the end of the string.");
            }
        }
        if (digits.length() > MAX_LENGTH) {
            throw NumberErrors.overflow(kind);
        }
        BigInteger value = new BigInteger(digits, base);
        if (value.bitLength() > kind.bits()) {
            throw NumberErrors.overflow(kind);
        }
        return Primitives.narrow(kind, value.longValue());
    }

    /** {@code Decimal.Parse}: digits with a point and thousands separators, no exponent. */
    static @Nullable BigDecimal tryParseDecimal(String text) {
        String number = text.strip();
        String plain = number.replace(",", "");
        if (number.startsWith(",")
                || plain.length() > MAX_LENGTH
                || !isFloat(plain)
                || plain.indexOf('e') >= 0
                || plain.indexOf('E') >= 0) {
            return null;
        }
        return new BigDecimal(plain);
    }

    static BigDecimal parseDecimal(String text) {
        BigDecimal value = tryParseDecimal(text);
        if (value == null) {
            throw NumberErrors.format(text);
        }
        return DecimalLibrary.fit(value);
    }

    /** {@code BigInteger.Parse}. */
    static @Nullable BigInteger tryParseBigInteger(BuiltinContext context, String text) {
        String digits = text.strip();
        if (digits.length() > MAX_BIG_LENGTH
                || !isDigits(digits, digits.startsWith("-") || digits.startsWith("+") ? 1 : 0)) {
            return null;
        }
        // The conversion takes more than linear time.
        context.charge((long) digits.length() * digits.length() / 4096);
        return new BigInteger(digits);
    }

    static BigInteger parseBigInteger(BuiltinContext context, String text) {
        BigInteger value = tryParseBigInteger(context, text);
        if (value == null) {
            throw BuiltinExceptions.format("The value could not be parsed.");
        }
        return value;
    }

    /** {@code Double.Parse} in the invariant culture: also thousands separators, an exponent, NaN and Infinity. */
    static @Nullable Double tryParseFloat(String text) {
        String number = text.strip();
        switch (number) {
            case "NaN", "nan" -> {
                return Double.NaN;
            }
            case "Infinity", "+Infinity", "infinity", "∞" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-Infinity", "-infinity", "-∞" -> {
                return Double.NEGATIVE_INFINITY;
            }
            default -> {}
        }
        String plain = number.replace(",", "");
        return isFloat(plain) && !number.startsWith(",") ? Double.valueOf(plain) : null;
    }

    private static boolean isFloat(String text) {
        int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = 0;
        boolean hasPoint = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !hasPoint) {
                hasPoint = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return false;
        }
        if (at == text.length()) {
            return true;
        }
        char e = text.charAt(at);
        int exponent = at + 1;
        if (e != 'e' && e != 'E') {
            return false;
        }
        if (exponent < text.length()
                && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
            exponent++;
        }
        return isDigits(text, exponent);
    }

    static double parseFloat(String text) {
        Double value = tryParseFloat(text);
        if (value == null) {
            throw NumberErrors.format(text);
        }
        return value;
    }
}
