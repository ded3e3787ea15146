package dev.fusabi.lib;

import dev.fusabi.value.Enumerable;
import dev.fusabi.value.ScriptList;

import java.util.Iterator;

/** The known first elements of a sequence, for printing. */
public final class SampleLibrary {
    private SampleLibrary() {}

    private record Sample(ScriptList elements) implements Enumerable {
        @Override
        public Iterator<Object> iterator() {
            return elements.iterator();
        }
    }

    public static Object create(ScriptList elements) {
        return new Sample(elements);
    }
}
