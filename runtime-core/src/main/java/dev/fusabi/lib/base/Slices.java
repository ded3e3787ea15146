package dev.fusabi.lib.base;

import dev.fusabi.value.ScriptObject;

/** Bounds of {@code e.[first..last]}, both optional; what lies outside is left out, as in F#. */
public final class Slices {
    private Slices() {}

    public static long from(ScriptObject first) {
        return first.tag() == 0 ? 0 : Math.max(0, (Long) first.reference(0));
    }

    /** The end, exclusive, of a collection of a length. */
    public static long until(ScriptObject last, long length) {
        if (last.tag() == 0) {
            return length;
        }
        long index = (Long) last.reference(0);
        return index >= length ? length : Math.max(0, index + 1);
    }
}
