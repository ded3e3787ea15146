package dev.fusabi.lib.base;

import dev.fusabi.value.ScriptMethods;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Structural;

/** By what collections tell elements apart and put them in order. */
public sealed interface Equality permits Equality.Scripted, KnownEquality {
    boolean equal(Object a, Object b);

    int hash(Object value);

    default int compare(Object a, Object b) {
        return Structural.compare(a, b);
    }

    /**
     * What a script's comparer says.
     *
     * @param comparer whose methods are asked as {@link ScriptMethods#areEqual} says
     */
    record Scripted(ScriptObject comparer) implements Equality {
        @Override
        public boolean equal(Object a, Object b) {
            return ScriptMethods.areEqual(comparer, a, b);
        }

        @Override
        public int hash(Object value) {
            return ScriptMethods.hashOf(comparer, value);
        }
    }
}
