package dev.fusabi.lib;

import dev.fusabi.value.Structural;

import java.util.Locale;

/** By what collections tell elements apart and put them in order. */
public enum Equality {
    /** F#'s. */
    STRUCTURAL {
        @Override
        boolean equal(Object a, Object b) {
            return Structural.equal(a, b);
        }

        @Override
        int hash(Object value) {
            return Structural.hash(value);
        }
    },

    /** The same, but texts are put in order as people sort them. */
    CULTURAL {
        @Override
        boolean equal(Object a, Object b) {
            return Structural.equal(a, b);
        }

        @Override
        int hash(Object value) {
            return Structural.hash(value);
        }

        @Override
        int compare(Object a, Object b) {
            return Ordering.compare(a, b);
        }
    },

    /** Of texts, without regard to case. */
    IGNORING_CASE {
        @Override
        boolean equal(Object a, Object b) {
            return a instanceof String text && b instanceof String other
                    ? text.equalsIgnoreCase(other)
                    : Structural.equal(a, b);
        }

        @Override
        int compare(Object a, Object b) {
            return a instanceof String text && b instanceof String other
                    ? text.compareToIgnoreCase(other)
                    : Structural.compare(a, b);
        }

        @Override
        int hash(Object value) {
            return value instanceof String text
                    ? text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).hashCode()
                    : Structural.hash(value);
        }
    };

    abstract boolean equal(Object a, Object b);

    abstract int hash(Object value);

    int compare(Object a, Object b) {
        return Structural.compare(a, b);
    }
}
