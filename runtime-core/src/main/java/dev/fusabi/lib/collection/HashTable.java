package dev.fusabi.lib.collection;

import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptMethods;
import dev.fusabi.value.Structural;
import dev.fusabi.value.TypeNames;

import java.util.HashSet;
import java.util.Set;

/** A set of values under F#'s equality. */
public final class HashTable implements TypeNames.Named {
    private final Set<Key> keys = new HashSet<>();

    /** Adds a value; false when it was there. */
    boolean add(Object value) {
        return keys.add(new Key(value));
    }

    @Override
    public String typeName() {
        return "HashTable";
    }

    /** A value under F#'s equality; ordered, so that keys of equal hash codes cost no more than a logarithm. */
    record Key(Object value) implements Comparable<Key> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Structural.equal(value, that.value);
        }

        @Override
        public int hashCode() {
            return Structural.hash(value);
        }

        @Override
        public int compareTo(Key other) {
            // Asked when the table has changed already: no script's method can answer now.
            ScriptMethods.Answers outer = ScriptMethods.current().use(null);
            try {
                return Structural.compare(value, other.value);
            } catch (ScriptFailure withoutOrder) {
                // The order only speeds up; values without one are still told apart by equality.
                return 0;
            } finally {
                ScriptMethods.current().use(outer);
            }
        }
    }
}
