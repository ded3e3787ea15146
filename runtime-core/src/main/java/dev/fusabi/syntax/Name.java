package dev.fusabi.syntax;

import dev.fusabi.source.Span;

/**
 * An identifier or operator as written, without backticks or the parentheses around an operator: {@code x},
 * {@code List}, {@code +}, {@code |>}, {@code |Even|Odd|}.
 */
public record Name(String text, Span span) {
    @Override
    public String toString() {
        return text;
    }
}
