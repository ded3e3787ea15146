package dev.fusabi.lib.collection;

/** Library values seen as sequences. */
public final class EnumerableLibrary {
    private EnumerableLibrary() {}

    /** The value itself: it can be enumerated. */
    public static Object self(Object value) {
        return value;
    }
}
