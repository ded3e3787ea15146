package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code [<path(argument)>]}; {@code target} is the word before the colon in {@code [<assembly: X>]}. */
public record Attribute(
        List<Name> path, @Nullable Expr argument, @Nullable Name target, Span span) {
    /** The last part of the path without a trailing {@code Attribute}. */
    public String simpleName() {
        String last = path.getLast().text();
        return last.endsWith("Attribute") && last.length() > 9
                ? last.substring(0, last.length() - 9)
                : last;
    }
}
