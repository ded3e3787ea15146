package dev.fusabi.format;

import dev.fusabi.syntax.Lexeme;
import dev.fusabi.syntax.Lexeme.Kind;

/**
 * A lexeme with what stands before it.
 *
 * @param text as written
 * @param column where it begins in its line
 * @param blanks how many blanks stand before it in the line
 * @param breaks how many line breaks stand before it; 0 in the middle of a line
 */
record Piece(Kind kind, String text, int column, int blanks, int breaks) {
    boolean is(String spelling) {
        return text.equals(spelling);
    }

    boolean isComment() {
        return kind == Kind.COMMENT;
    }

    boolean isLineComment() {
        return kind == Kind.COMMENT && text.startsWith("//");
    }

    /** Whether an operand may end with it. */
    boolean endsOperand() {
        return switch (kind) {
            case CONSTANT, IDENTIFIER, TYPE_VARIABLE, NUMBER, TEXT -> true;
            case CLOSING -> !is(">]");
            default -> false;
        };
    }

    /** Whether the lexeme goes over several lines. */
    boolean hasBreaks() {
        return text.indexOf('\n') >= 0;
    }

    static Piece of(Lexeme lexeme, String text, int previousEnd) {
        int breaks = 0;
        for (int i = previousEnd; i < lexeme.start(); i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
            }
        }
        int lineStart = text.lastIndexOf('\n', lexeme.start() - 1) + 1;
        int blanks = lexeme.start() - Math.max(lineStart, previousEnd);
        return new Piece(
                lexeme.kind(),
                text.substring(lexeme.start(), lexeme.end()),
                lexeme.start() - lineStart,
                blanks,
                previousEnd == 0 ? breaks + 1 : breaks);
    }
}
