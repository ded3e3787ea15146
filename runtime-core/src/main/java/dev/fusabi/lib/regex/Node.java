package dev.fusabi.lib.regex;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A part of a pattern. */
sealed interface Node {
    record Empty() implements Node {}

    /** Never matches. */
    record Never() implements Node {}

    record One(char c, boolean ignoresCase) implements Node {}

    record Set(CharSet set) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Alternatives(List<Node> choices) implements Node {}

    /**
     * A group that captures.
     *
     * @param group the number of what it captures, or -1
     * @param popped the group whose latest capture it takes away, or -1
     */
    record Capture(int group, int popped, Node body) implements Node {}

    record Loop(Node body, int min, int max, boolean isLazy) implements Node {}

    record Atomic(Node body) implements Node {}

    record Look(Node body, boolean isBehind, boolean isNegative) implements Node {}

    record BackReference(int group, boolean ignoresCase) implements Node {}

    record Anchor(Kind kind) implements Node {
        enum Kind {
            LINE_START,
            LINE_END,
            START,
            END,
            END_OR_LAST_NEWLINE,
            CONTIGUOUS,
            BOUNDARY,
            NO_BOUNDARY,
            ASCII_BOUNDARY,
            NO_ASCII_BOUNDARY
        }
    }

    /** {@code (?(group)yes|no)}, or with an expression looked for instead of a group. */
    record Condition(int group, @Nullable Node test, Node yes, Node no) implements Node {}
}
