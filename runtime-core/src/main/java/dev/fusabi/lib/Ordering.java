package dev.fusabi.lib;

import dev.fusabi.value.Structural;

/** .NET's default order: texts as people sort them, all else as F# compares it. */
final class Ordering {
    private Ordering() {}

    static int compare(Object a, Object b) {
        return a instanceof String text && b instanceof String other
                ? compareTexts(text, other)
                : Structural.compare(a, b);
    }

    /** Letters first by themselves, then small before capital, as people sort. */
    static int compareTexts(String text, String other) {
        int order = text.compareToIgnoreCase(other);
        return Integer.signum(order != 0 ? order : -text.compareTo(other));
    }
}
