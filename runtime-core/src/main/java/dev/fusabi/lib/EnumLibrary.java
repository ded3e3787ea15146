package dev.fusabi.lib;

import dev.fusabi.lib.text.EnumText;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.TypeValue;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;

/** System.Enum. The last argument of each is the type; where scripts give it as a type argument the compiler adds it. */
public final class EnumLibrary {
    private static final int MAX_TEXT = 10_000;

    private EnumLibrary() {}

    public static Object[] names(TypeValue type) {
        List<String> names = type.names();
        if (names == null) {
            throw noEnum();
        }
        return names.toArray();
    }

    public static Object values(TypeValue type) {
        Object values = type.values();
        if (values == null) {
            throw noEnum();
        }
        return values;
    }

    public static Object parse(String text, boolean ignoreCase, TypeValue type) {
        Object value = value(text, ignoreCase, type);
        if (value == null) {
            throw BuiltinExceptions.argument(
                    "Requested value '" + text.strip() + "' was not found.", "");
        }
        return value;
    }

    /** An option. */
    public static Object tryParse(String text, boolean ignoreCase, TypeValue type) {
        Object value = value(text, ignoreCase, type);
        return value == null ? WellKnown.NONE : WellKnown.some(value);
    }

    /** @param value one of the enum, its number, or a name */
    public static boolean isDefined(Object value, TypeValue type) {
        names(type);
        return value instanceof String name
                ? type.valueOf(name, false) != null
                : type.nameOf(value) != null;
    }

    /** @param value a number of any integer type, or a value of an enum */
    public static Object ofNumber(Object value, TypeValue type) {
        ScriptType.EnumOf values = values(type.type());
        return switch (value) {
            case EnumValue other -> EnumValue.of(values, other.bits());
            case Number number when Primitives.kindOf(number).isInteger() ->
                    EnumValue.of(values, number.longValue());
            default -> throw BuiltinExceptions.argument("The value must be an integer.", "value");
        };
    }

    public static String text(Object value, String format) {
        return EnumText.format((EnumValue) value, format);
    }

    public static TypeValue underlying(TypeValue type) {
        return new TypeValue(values(type.type()).underlying());
    }

    private static ScriptType.EnumOf values(ScriptType type) {
        if (type instanceof ScriptType.EnumOf values) {
            return values;
        }
        throw noEnum();
    }

    public static @Nullable String name(Object value, TypeValue type) {
        names(type);
        return type.nameOf(value);
    }

    /** Names, with commas between them, or a number. */
    private static @Nullable EnumValue value(String text, boolean ignoreCase, TypeValue type) {
        ScriptType.EnumOf values = values(type.type());
        Kind kind = values.underlying().kind();
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_TEXT) {
            return null;
        }
        if (Character.isDigit(trimmed.charAt(0)) || "+-".indexOf(trimmed.charAt(0)) >= 0) {
            BigInteger number = number(trimmed, kind);
            return number == null ? null : EnumValue.of(values, number.longValue());
        }
        long bits = 0;
        for (String part : trimmed.split(",", -1)) {
            EnumValue one = type.valueOf(part.strip(), ignoreCase);
            if (one == null) {
                return null;
            }
            bits |= one.bits();
        }
        return EnumValue.of(values, bits);
    }

    private static @Nullable BigInteger number(String text, Kind kind) {
        try {
            BigInteger number = new BigInteger(text);
            boolean fits =
                    kind.isUnsigned()
                            ? number.signum() >= 0 && number.bitLength() <= kind.bits()
                            : number.bitLength() < kind.bits();
            return fits ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static RuntimeException noEnum() {
        return BuiltinExceptions.argument("Type provided must be an Enum.", "enumType");
    }
}
