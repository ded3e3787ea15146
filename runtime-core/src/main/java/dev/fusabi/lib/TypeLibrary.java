package dev.fusabi.lib;

import dev.fusabi.value.TypeValue;

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

    public static String fullName(TypeValue type) {
        return type.fullName();
    }
}
