package dev.fusabi.lib;

import dev.fusabi.value.StructuredText;

import org.jspecify.annotations.Nullable;

/** What obj does by itself, for classes that call their base. */
public final class ObjectsLibrary {
    private ObjectsLibrary() {}

    public static String text(Object value) {
        return StructuredText.inherited(value);
    }

    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return a == b;
    }

    public static long identityHash(@Nullable Object value) {
        return System.identityHashCode(value);
    }
}
