package dev.fusabi.syntax;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A piece of an interpolated string as the lexer sees it: text, or the tokens of a hole (ended by an EOF token). */
sealed interface InterpolatedPart {
    record Text(String text) implements InterpolatedPart {}

    record Hole(
            List<Token> tokens,
            @Nullable String specifier,
            @Nullable Integer alignment,
            @Nullable String format)
            implements InterpolatedPart {}
}
