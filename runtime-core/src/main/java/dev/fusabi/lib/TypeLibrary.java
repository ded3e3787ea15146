package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.TypeValue;

import org.jspecify.annotations.Nullable;

/** Types as values. */
public final class TypeLibrary {
    private TypeLibrary() {}

    /** {@code typeof<'T>}; the compiler gives the type. */
    public static Object of(TypeValue type) {
        return type;
    }

    public static String name(TypeValue type) {
        return type.name();
    }

    public static TypeValue ofValue(@Nullable Object value) {
        if (value == null) {
            throw BuiltinExceptions.nullReference();
        }
        return TypeValue.of(value);
    }

    public static boolean isInstance(TypeValue type, @Nullable Object value) {
        return type.isInstance(value);
    }

    public static boolean isSubclassOf(TypeValue type, TypeValue base) {
        return type.isSubclassOf(base);
    }

    public static boolean isEnum(TypeValue type) {
        return type.isEnum();
    }

    public static boolean isArray(TypeValue type) {
        return type.isArray();
    }

    public static boolean isValueType(TypeValue type) {
        return type.isValueType();
    }

    public static @Nullable TypeValue element(TypeValue type) {
        return type.element();
    }

    /** Bytes of a value in memory: of numbers, truth values and characters. */
    public static long size(TypeValue type) {
        return switch (type.name()) {
            case "Byte", "SByte", "Boolean" -> 1;
            case "Int16", "UInt16", "Char" -> 2;
            case "UInt32", "Single" -> 4;
            case "Decimal" -> 16;
            // An int has 64 bits, references count as such.
            default -> 8;
        };
    }

    public static String fullName(TypeValue type) {
        return type.fullName();
    }
}
