package dev.fusabi.syntax;

/** The visibility written before a definition. */
public enum Access {
    PUBLIC,
    INTERNAL,
    PRIVATE
}
