package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
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

    public static @Nullable String name(Object value, TypeValue type) {
        names(type);
        return type.nameOf(value);
    }

    /** Names, with commas between them, or a number. */
    private static @Nullable Object value(String text, boolean ignoreCase, TypeValue type) {
        names(type);
        Kind kind = type.type().kind();
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_TEXT) {
            return null;
        }
        if (Character.isDigit(trimmed.charAt(0)) || "+-".indexOf(trimmed.charAt(0)) >= 0) {
            return number(trimmed, kind);
        }
        long bits = 0;
        for (String part : trimmed.split(",", -1)) {
            Object one = type.valueOf(part.strip(), ignoreCase);
            if (one == null) {
                return null;
            }
            bits |= Primitives.unbox(kind, one);
        }
        return Primitives.box(kind, bits);
    }

    private static @Nullable Object number(String text, Kind kind) {
        try {
            BigInteger number = new BigInteger(text);
            boolean fits =
                    kind.isUnsigned()
                            ? number.signum() >= 0 && number.bitLength() <= kind.bits()
                            : number.bitLength() < kind.bits();
            return fits ? Primitives.box(kind, number.longValue()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static RuntimeException noEnum() {
        return BuiltinExceptions.argument("Type provided must be an Enum.", "enumType");
    }
}
