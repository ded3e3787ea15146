package dev.fusabi.types.names;

import org.jspecify.annotations.Nullable;

/**
 * A name that may stand at a place of a text, for completion.
 *
 * @param detail its type or signature; empty for keywords
 */
public record Suggestion(String name, Kind kind, String detail, @Nullable String doc) {
    /** What the name stands for. */
    public enum Kind {
        VALUE,
        FUNCTION,
        CASE,
        FIELD,
        PROPERTY,
        METHOD,
        TYPE,
        MODULE,
        KEYWORD
    }
}
