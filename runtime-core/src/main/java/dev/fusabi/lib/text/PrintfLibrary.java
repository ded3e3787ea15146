package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Errors;
import dev.fusabi.lib.number.DecimalText;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.FormatSpecifier;
import dev.fusabi.value.Kind;
import dev.fusabi.value.NumberText;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The printf family at run time: one call for each specifier, with the specifier as written, gives its text; another
 * one sends the joined text where it goes.
 */
public final class PrintfLibrary {
    private static final int DEFAULT_PRECISION = 6;

    private PrintfLibrary() {}

    /** {@code %d %i %u %x %X %o %B}. */
    public static String formatInt(BuiltinContext context, String specifier, long value) {
        FormatSpecifier parsed = checked(context, specifier);
        return number(parsed, digits(parsed, value), true);
    }

    private static String digits(FormatSpecifier specifier, long value) {
        return switch (specifier.letter()) {
            case 'x' -> Long.toHexString(value);
            case 'X' -> Long.toHexString(value).toUpperCase(java.util.Locale.ROOT);
            case 'o' -> Long.toOctalString(value);
            case 'B' -> Long.toBinaryString(value);
            case 'u' -> Long.toUnsignedString(value);
            default -> Long.toString(value);
        };
    }

    /** {@code %e %E %f %F %g %G %M}. */
    public static String formatFloat(BuiltinContext context, String specifier, double value) {
        FormatSpecifier parsed = checked(context, specifier);
        int precision =
                parsed.precision() == FormatSpecifier.NONE ? DEFAULT_PRECISION : parsed.precision();
        String text =
                switch (parsed.letter()) {
                    case 'e', 'E' -> NumberText.scientific(value, precision, parsed.letter());
                    case 'g' -> NumberText.general(value, Math.max(precision, 1), 'e');
                    case 'G' -> NumberText.general(value, Math.max(precision, 1), 'E');
                    case 'M' -> NumberText.shortest(value);
                    default -> NumberText.fixed(value, precision);
                };
        return number(parsed, text, !Double.isNaN(value) && !Double.isInfinite(value));
    }

    /**
     * All other specifiers, numbers of types without a kind of their own, and the holes of interpolated strings, as in
     * {@code {,8:F2}}.
     */
    public static String formatValue(
            BuiltinContext context, String specifier, @Nullable Object value) {
        if (specifier.startsWith("{")) {
            return CompositeFormat.hole(
                    context, value, specifier.substring(1, specifier.length() - 1));
        }
        FormatSpecifier parsed = checked(context, specifier);
        return switch (value) {
            case Long number when parsed.isInteger() -> formatInt(context, specifier, number);
            case Double number when parsed.isFloat() -> formatFloat(context, specifier, number);
            case Float number when parsed.isFloat() ->
                    formatFloat(context, specifier, number.doubleValue());
            case Number number when parsed.isInteger() && Primitives.kindOf(number).isInteger() ->
                    number(parsed, narrowDigits(parsed, number), true);
            case BigInteger number when parsed.isInteger() ->
                    number(parsed, bigDigits(parsed, number), true);
            case BigDecimal number when parsed.isFloat() ->
                    number(parsed, decimal(parsed, number), true);
            case null, default -> text(context, parsed, value);
        };
    }

    /** Two's complement and numbers without a sign are as wide as the type. */
    private static String narrowDigits(FormatSpecifier specifier, Number value) {
        if ("di".indexOf(specifier.letter()) >= 0) {
            return value.toString();
        }
        Kind kind = Primitives.kindOf(value);
        long bits = value.longValue();
        boolean isWhole = kind.bits() == Long.SIZE;
        return digits(specifier, isWhole ? bits : bits & (1L << kind.bits()) - 1);
    }

    private static String bigDigits(FormatSpecifier specifier, BigInteger value) {
        return switch (specifier.letter()) {
            case 'x' -> value.toString(16);
            case 'X' -> value.toString(16).toUpperCase(java.util.Locale.ROOT);
            case 'o' -> value.toString(8);
            case 'B' -> value.toString(2);
            default -> value.toString();
        };
    }

    private static String decimal(FormatSpecifier specifier, BigDecimal value) {
        if (specifier.letter() == 'M') {
            return value.toPlainString();
        }
        if ("eEgG".indexOf(specifier.letter()) >= 0) {
            return DecimalText.exponential(value, specifier.letter(), specifier.precision());
        }
        int precision =
                specifier.precision() == FormatSpecifier.NONE
                        ? DEFAULT_PRECISION
                        : specifier.precision();
        return value.setScale(precision, RoundingMode.HALF_UP).toPlainString();
    }

    private static String text(
            BuiltinContext context, FormatSpecifier specifier, @Nullable Object value) {
        String text =
                switch (specifier.letter()) {
                    case 'A' -> structured(specifier, value);
                    case 'b' -> Boolean.TRUE.equals(value) ? "true" : "false";
                    case 'O' ->
                            value == null || value == Unit.UNIT || value == WellKnown.NONE
                                    ? "<null>"
                                    : LocalText.of(context, value);
                    default -> StructuredText.print(value);
                };
        Costs.text(context, text.length());
        return specifier.letter() == 'A' ? text : padded(specifier, text);
    }

    /** The width is that of its lines; the flag {@code 0} asks for one line. */
    private static String structured(FormatSpecifier specifier, @Nullable Object value) {
        if (specifier.isZeroPadded()) {
            return StructuredText.structured(value, 0);
        }
        return specifier.width() == FormatSpecifier.NONE
                ? StructuredText.structured(value)
                : StructuredText.structured(value, specifier.width());
    }

    /** Adds sign, zeros and blanks. */
    private static String number(FormatSpecifier specifier, String digits, boolean isFinite) {
        boolean isNegative = digits.startsWith("-");
        String sign =
                isNegative
                        ? "-"
                        : specifier.sign() == '\0' || !isFinite
                                ? ""
                                : String.valueOf(specifier.sign());
        String rest = isNegative ? digits.substring(1) : digits;
        int missing = specifier.width() - sign.length() - rest.length();
        if (specifier.isZeroPadded() && !specifier.isLeftAligned() && isFinite && missing > 0) {
            return sign + "0".repeat(missing) + rest;
        }
        return padded(specifier, sign + rest);
    }

    private static String padded(FormatSpecifier specifier, String text) {
        int missing = specifier.width() - text.length();
        if (missing <= 0) {
            return text;
        }
        return specifier.isLeftAligned() ? text + " ".repeat(missing) : " ".repeat(missing) + text;
    }

    private static FormatSpecifier checked(BuiltinContext context, String specifier) {
        FormatSpecifier parsed;
        try {
            parsed = FormatSpecifier.parse(specifier);
        } catch (IllegalArgumentException e) {
            throw BuiltinExceptions.format("The format " + specifier + ": " + e.getMessage() + ".");
        }
        int characters = Math.max(parsed.width(), parsed.precision());
        if (characters > 0) {
            Costs.text(context, characters);
        }
        return parsed;
    }

    /** The specifier with its one {@code *} replaced. */
    public static String star(String specifier, long value) {
        int at = specifier.indexOf('*');
        boolean isPrecision = at > 0 && specifier.charAt(at - 1) == '.';
        if (isPrecision && value < 0) {
            // A negative precision is as none, as in C.
            return specifier.substring(0, at - 1) + specifier.substring(at + 1);
        }
        // A negative width aligns to the left.
        String flag = value < 0 ? "-" : "";
        long magnitude = Math.abs(value);
        if (magnitude > FormatSpecifier.MAX || magnitude < 0) {
            throw BuiltinExceptions.format(
                    "The width or precision "
                            + value
                            + " is larger than "
                            + FormatSpecifier.MAX
                            + ".");
        }
        return specifier.substring(0, 1)
                + flag
                + specifier.substring(1, at)
                + magnitude
                + specifier.substring(at + 1);
    }

    /** The specifier with {@code *} as width and as precision replaced. */
    public static String starBoth(String specifier, long width, long precision) {
        return star(star(specifier, width), precision);
    }

    /** The texts of an array one after the other. */
    public static String concat(BuiltinContext context, Object[] texts) {
        long length = 0;
        for (Object text : texts) {
            length += ((String) text).length();
        }
        Costs.text(context, length);
        StringBuilder out = new StringBuilder(Errors.size(length, "texts"));
        for (Object text : texts) {
            out.append((String) text);
        }
        return out.toString();
    }

    public static Object print(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        context.print(text);
        return Unit.UNIT;
    }

    public static Object printLine(BuiltinContext context, String text) {
        return print(context, text + "\n");
    }

    public static Object printError(BuiltinContext context, String text) {
        Costs.characters(context, text.length());
        context.printError(text);
        return Unit.UNIT;
    }

    public static Object printErrorLine(BuiltinContext context, String text) {
        return printError(context, text + "\n");
    }

    /** Raises Failure; never returns. */
    public static Object fail(String message) {
        throw BuiltinExceptions.failure(message);
    }
}
