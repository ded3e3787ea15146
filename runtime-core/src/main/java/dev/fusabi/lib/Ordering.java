package dev.fusabi.lib;

import dev.fusabi.value.Structural;

/** .NET's default order: texts as people sort them, all else as F# compares it. */
final class Ordering {
    private Ordering() {}

    static int compare(Object a, Object b) {
        return a instanceof String text && b instanceof String other
                ? (int) StringLibrary.compareCultural(text, other)
                : Structural.compare(a, b);
    }
}
