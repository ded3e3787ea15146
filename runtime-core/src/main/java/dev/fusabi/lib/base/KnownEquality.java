package dev.fusabi.lib.base;

import dev.fusabi.value.Structural;
import dev.fusabi.value.TypeNames;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The comparers of the library. */
public enum KnownEquality implements Equality, TypeNames.Named {
    /** F#'s. */
    STRUCTURAL {
        @Override
        public boolean equal(Object a, Object b) {
            return Structural.equal(a, b);
        }

        @Override
        public int hash(Object value) {
            return Structural.hash(value);
        }
    },

    /** The same, but texts are put in order as people sort them. */
    CULTURAL {
        @Override
        public boolean equal(Object a, Object b) {
            return Structural.equal(a, b);
        }

        @Override
        public int hash(Object value) {
            return Structural.hash(value);
        }

        @Override
        public int compare(Object a, Object b) {
            return Ordering.compare(a, b);
        }
    },

    /** Of texts, without regard to case. */
    IGNORING_CASE {
        @Override
        public boolean equal(Object a, Object b) {
            return a instanceof String text && b instanceof String other
                    ? text.equalsIgnoreCase(other)
                    : Structural.equal(a, b);
        }

        @Override
        public int compare(Object a, Object b) {
            return a instanceof String text && b instanceof String other
                    ? text.compareToIgnoreCase(other)
                    : Structural.compare(a, b);
        }

        @Override
        public int hash(Object value) {
            return value instanceof String text
                    ? text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).hashCode()
                    : Structural.hash(value);
        }
    },

    /** Only the same object is equal to itself. */
    REFERENCE {
        @Override
        public boolean equal(Object a, Object b) {
            return isSame(a, b);
        }

        @Override
        public int hash(Object value) {
            return System.identityHashCode(value);
        }
    };

    @Override
    public String typeName() {
        return "StringComparer";
    }

    /** Whether they are one object; values without identity are the same when they are equal. */
    public static boolean isSame(@Nullable Object a, @Nullable Object b) {
        return a == b || a instanceof Number && a.equals(b);
    }
}
