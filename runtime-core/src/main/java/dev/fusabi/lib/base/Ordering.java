package dev.fusabi.lib.base;

import dev.fusabi.value.Structural;

/** .NET's default order: texts as people sort them, all else as F# compares it. */
public final class Ordering {
    private Ordering() {}

    public static int compare(Object a, Object b) {
        return a instanceof String text && b instanceof String other
                ? compareTexts(text, other)
                : Structural.compare(a, b);
    }

    /** Letters first by themselves, then small before capital, as people sort. */
    public static int compareTexts(String text, String other) {
        int order = text.compareToIgnoreCase(other);
        return Integer.signum(order != 0 ? order : -text.compareTo(other));
    }
}
