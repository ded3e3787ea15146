package dev.fusabi.lib.regex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A set of UTF-16 units: ranges and categories, perhaps negated, less another set. */
final class CharSet {
    private static final int QUICK = 256;

    private final boolean[] quick = new boolean[QUICK];
    private final char[] ranges;
    private final List<IntPredicate> classes;
    private final boolean isNegated;
    private final boolean ignoresCase;
    private final @Nullable CharSet removed;

    private CharSet(Builder builder) {
        ranges = new char[builder.ranges.size()];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = builder.ranges.get(i);
        }
        classes = List.copyOf(builder.classes);
        isNegated = builder.isNegated;
        ignoresCase = builder.ignoresCase;
        removed = builder.removed;
        for (char c = 0; c < QUICK; c++) {
            quick[c] = compute(c);
        }
    }

    boolean has(char c) {
        return c < QUICK ? quick[c] : compute(c);
    }

    private boolean compute(char c) {
        boolean found =
                holds(c)
                        || ignoresCase
                                && (holds(Character.toLowerCase(c))
                                        || holds(Character.toUpperCase(c))
                                        || holds(folded(c)));
        return found != isNegated && (removed == null || !removed.has(c));
    }

    private boolean holds(char c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        for (IntPredicate one : classes) {
            if (one.test(c)) {
                return true;
            }
        }
        return false;
    }

    /** The same for characters that differ in case only. */
    static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    static CharSet of(IntPredicate category) {
        return new Builder().add(category).build();
    }

    /** Collects what is in a set. */
    static final class Builder {
        private final List<Character> ranges = new ArrayList<>();
        private final List<IntPredicate> classes = new ArrayList<>();
        private boolean isNegated;
        private boolean ignoresCase;
        private @Nullable CharSet removed;

        Builder add(char first, char last) {
            ranges.add(first);
            ranges.add(last);
            return this;
        }

        Builder add(IntPredicate category) {
            classes.add(category);
            return this;
        }

        Builder negate() {
            isNegated = true;
            return this;
        }

        Builder ignoreCase(boolean ignores) {
            ignoresCase = ignores;
            return this;
        }

        Builder remove(CharSet set) {
            removed = set;
            return this;
        }

        CharSet build() {
            return new CharSet(this);
        }
    }
}
