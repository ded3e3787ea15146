package dev.fusabi.lib.number;

import dev.fusabi.lib.base.NumberErrors;
import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.lib.culture.NumberSymbols.Text;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Numbers of texts, as .NET and F# read them. */
public final class NumberParsing {
    /** Digits beyond this cannot be a number of 64 bits, however many zeros lead. */
    private static final int MAX_LENGTH = 1_000;

    private static final int MAX_BIG_LENGTH = 1_000_000;

    private static final int FLOAT_STYLES = NumberReader.FLOAT | NumberReader.THOUSANDS;

    private NumberParsing() {}

    // Integers

    /** The number, or what is wrong with the text. */
    private record Found(@Nullable BigInteger value, @Nullable ScriptFailure failure) {
        static Found of(BigInteger value) {
            return new Found(value, null);
        }

        static Found wrong(ScriptFailure failure) {
            return new Found(null, failure);
        }
    }

    private static Found find(Kind kind, String text, int styles, NumberSymbols symbols) {
        if ((styles & (NumberReader.HEX | NumberReader.BINARY)) != 0) {
            return findBits(kind, text, styles);
        }
        String plain = text.length() > MAX_LENGTH ? null : NumberReader.read(text, styles, symbols);
        if (plain == null) {
            return Found.wrong(NumberErrors.format(text));
        }
        BigInteger whole = whole(plain);
        return whole == null || !NumbersLibrary.fits(kind, whole)
                ? Found.wrong(NumberErrors.overflow(kind))
                : Found.of(whole);
    }

    /** The value of a plain number without a fraction; null when it has one, or is far too large. */
    private static @Nullable BigInteger whole(String plain) {
        if (plain.indexOf('.') < 0 && plain.indexOf('E') < 0) {
            return new BigInteger(plain);
        }
        BigDecimal exact = decimalOf(plain);
        if (exact == null || exact.precision() - exact.scale() > MAX_LENGTH) {
            return null;
        }
        BigDecimal stripped = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        return stripped.scale() > 0 ? null : stripped.toBigInteger();
    }

    /** Null when the exponent is beyond all numbers. */
    private static @Nullable BigDecimal decimalOf(String plain) {
        int exponent = plain.indexOf('E');
        if (exponent >= 0 && plain.length() - exponent > 8) {
            return null;
        }
        return new BigDecimal(plain);
    }

    private static Found findBits(Kind kind, String text, int styles) {
        String digits = NumberReader.bits(text, styles);
        if (digits == null || digits.length() > MAX_LENGTH) {
            return Found.wrong(NumberErrors.format(text));
        }
        BigInteger value = new BigInteger(digits, (styles & NumberReader.HEX) != 0 ? 16 : 2);
        return value.bitLength() > kind.bits()
                ? Found.wrong(NumberErrors.overflow(kind))
                : Found.of(BigInteger.valueOf(Primitives.narrow(kind, value.longValue())));
    }

    static long parse(Kind kind, String text, int styles, NumberSymbols symbols) {
        Found found = find(kind, text, styles, symbols);
        if (found.failure != null) {
            throw found.failure;
        }
        return java.util.Objects.requireNonNull(found.value).longValue();
    }

    static @Nullable Long tryParse(Kind kind, String text, int styles, NumberSymbols symbols) {
        Found found = find(kind, text, styles, symbols);
        return found.value == null ? null : found.value.longValue();
    }

    static long parse(Kind kind, String text) {
        return parse(kind, text, NumberReader.INTEGER, NumberSymbols.INVARIANT);
    }

    public static long parseInt(String text) {
        return parse(Kind.INT, text);
    }

    public static @Nullable Long tryParseInt(String text) {
        return tryParse(Kind.INT, text, NumberReader.INTEGER, NumberSymbols.INVARIANT);
    }

    /** F#'s {@code int "…"}: also {@code 0x}, {@code 0o} and {@code 0b}. */
    public static long parseIntLiteral(String text) {
        return parseLiteral(Kind.INT, text);
    }

    /** The same of another kind; with a prefix the digits are the bits of the number. */
    static long parseLiteral(Kind kind, String text) {
        String digits = text.strip().replace("_", "");
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
                    ? CheckedLibrary.convert(Kind.INT, kind, parse(Kind.INT, digits))
                    : parse(kind, digits);
        }
        long magnitude = parseInBase(kind, rest.substring(2), base);
        return isNegative ? Primitives.narrow(kind, -magnitude) : magnitude;
    }

    /** Digits in base 2, 8, 10 or 16, as bits of the kind; a leading {@code 0x} is allowed in base 16. */
    static long parseInBase(Kind kind, String text, int base) {
        String digits =
                base == 16 && (text.startsWith("0x") || text.startsWith("0X"))
                        ? text.substring(2)
                        : text;
        if (digits.isEmpty()) {
            throw BuiltinExceptions.argumentOutOfRange("Index was out of range.", "startIndex");
        }
        if (digits.startsWith("-")) {
            throw BuiltinExceptions.argument(
                    "String cannot contain a minus sign if the base is not 10.", "");
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

    // Floats

    public static @Nullable Double tryParseFloat(String text, int styles, NumberSymbols symbols) {
        String plain = NumberReader.read(text, styles, symbols);
        if (plain != null) {
            return Double.valueOf(plain);
        }
        String word = text.strip();
        if (word.equalsIgnoreCase(symbols.get(Text.NAN))) {
            return Double.NaN;
        }
        if (word.equalsIgnoreCase(symbols.get(Text.INFINITY))) {
            return Double.POSITIVE_INFINITY;
        }
        if (word.equalsIgnoreCase(symbols.get(Text.NEGATIVE_INFINITY))) {
            return Double.NEGATIVE_INFINITY;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "nan", "-nan", "+nan" -> Double.NaN;
            case "infinity", "+infinity", "∞" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-∞" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    public static @Nullable Double tryParseFloat(String text) {
        return tryParseFloat(text, FLOAT_STYLES, NumberSymbols.INVARIANT);
    }

    public static double parseFloat(String text, int styles, NumberSymbols symbols) {
        Double value = tryParseFloat(text, styles, symbols);
        if (value == null) {
            throw NumberErrors.format(text);
        }
        return value;
    }

    public static double parseFloat(String text) {
        return parseFloat(text, NumberSymbols.INVARIANT);
    }

    static double parseFloat(String text, NumberSymbols symbols) {
        return parseFloat(text, FLOAT_STYLES, symbols);
    }

    // Decimals and big integers

    static @Nullable BigDecimal tryParseDecimal(String text, int styles, NumberSymbols symbols) {
        String plain = text.length() > MAX_LENGTH ? null : NumberReader.read(text, styles, symbols);
        return plain == null ? null : decimalOf(plain);
    }

    static BigDecimal parseDecimal(String text, int styles, NumberSymbols symbols) {
        BigDecimal value = tryParseDecimal(text, styles, symbols);
        if (value == null) {
            throw NumberErrors.format(text);
        }
        return DecimalLibrary.fit(value);
    }

    static BigDecimal parseDecimal(String text, NumberSymbols symbols) {
        return parseDecimal(text, NumberReader.NUMBER, symbols);
    }

    /** Of hexadecimal digits the first one tells the sign. */
    static @Nullable BigInteger tryParseBigInteger(
            BuiltinContext context, String text, int styles, NumberSymbols symbols) {
        if (text.length() > MAX_BIG_LENGTH) {
            return null;
        }
        // The conversion takes more than linear time.
        context.charge((long) text.length() * text.length() / 4096);
        if ((styles & (NumberReader.HEX | NumberReader.BINARY)) != 0) {
            String digits = NumberReader.bits(text, styles);
            int base = (styles & NumberReader.HEX) != 0 ? 16 : 2;
            return digits == null ? null : signed(digits, base);
        }
        String plain = NumberReader.read(text, styles, symbols);
        return plain == null ? null : whole(plain);
    }

    private static BigInteger signed(String digits, int base) {
        BigInteger value = new BigInteger(digits, base);
        boolean isNegative = Character.digit(digits.charAt(0), base) >= base / 2;
        int bits = digits.length() * (base == 16 ? 4 : 1);
        return isNegative ? value.subtract(BigInteger.ONE.shiftLeft(bits)) : value;
    }

    static BigInteger parseBigInteger(
            BuiltinContext context, String text, int styles, NumberSymbols symbols) {
        BigInteger value = tryParseBigInteger(context, text, styles, symbols);
        if (value == null) {
            throw BuiltinExceptions.format("The value could not be parsed.");
        }
        return value;
    }
}
