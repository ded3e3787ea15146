package dev.fusabi.lib.number;

import dev.fusabi.value.Enumerable;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptSet;

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

    /** Whether a sequence is a collection with a look of its own. */
    public static boolean isCollection(Object source) {
        return source instanceof ScriptList
                || source instanceof ScriptMap
                || source instanceof ScriptSet
                || source instanceof String
                || source.getClass().isArray();
    }

    public static Object create(ScriptList elements) {
        return new Sample(elements);
    }
}
