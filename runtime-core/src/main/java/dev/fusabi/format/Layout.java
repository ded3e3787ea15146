package dev.fusabi.format;

import dev.fusabi.source.Source;
import dev.fusabi.syntax.Lexeme;
import dev.fusabi.syntax.Lexeme.Kind;

import java.util.ArrayList;
import java.util.List;

/** A text as lines of lexemes, which can be written in several ways. */
final class Layout {
    private static final int MAX_BLANK_LINES = 2;

    /** How much is changed: from all to nothing but blanks at the ends of lines. */
    enum Style {
        /** Indentation by steps of four, and blanks between lexemes. */
        FULL(true, true),
        /** Blanks between lexemes; lines that were below something follow it. */
        SPACED(false, true),
        INDENTED(true, false),
        AS_IS(false, false);

        private final boolean normalises;
        private final boolean spaces;

        Style(boolean normalises, boolean spaces) {
            this.normalises = normalises;
            this.spaces = spaces;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    /** Where the parts begin that are written independently: at lines that are not indented. */
    private final List<Integer> parts = new ArrayList<>();

    private final boolean hasConditions;

    Layout(Source source, List<Lexeme> lexemes) {
        int end = 0;
        for (Lexeme lexeme : lexemes) {
            Piece piece = Piece.of(lexeme, source.text(), end);
            if (piece.breaks() > 0 && piece.column() == 0 && !continuesPart(piece)) {
                parts.add(pieces.size());
            }
            pieces.add(piece);
            end = lexeme.end();
        }
        if (!pieces.isEmpty() && (parts.isEmpty() || parts.getFirst() != 0)) {
            parts.addFirst(0);
        }
        hasConditions =
                pieces.stream()
                                .anyMatch(piece ->
                                        piece.kind() == Kind.DIRECTIVE && piece.hasBreaks())
                        || pieces.stream().anyMatch(piece -> piece.text().startsWith("#if"));
    }

    private static boolean continuesPart(Piece piece) {
        return piece.kind() == Kind.CLOSING || piece.kind() == Kind.OPERATOR;
    }

    int parts() {
        return parts.size();
    }

    /** The text with the parts in the styles that are given for them. */
    String write(List<Style> styles) {
        var out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            int to = i + 1 < parts.size() ? parts.get(i + 1) : pieces.size();
            write(pieces.subList(parts.get(i), to), styles.get(i), out);
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        return out.toString();
    }

    private void write(List<Piece> part, Style style, StringBuilder out) {
        var indentation = new Indentation(style.normalises && !hasConditions);
        var spacing = new Spacing(part);
        int column = 0;
        for (int i = 0; i < part.size(); i++) {
            Piece piece = part.get(i);
            int blanks = spacing.before(i);
            if (piece.breaks() > 0) {
                if (!out.isEmpty()) {
                    out.append("\n".repeat(Math.min(piece.breaks(), MAX_BLANK_LINES + 1)));
                }
                column = lineStart(part, i, indentation);
            } else {
                column += style.spaces ? blanks : piece.blanks();
                if (!piece.isComment()) {
                    indentation.pass(part.get(i - 1), piece, column);
                }
            }
            pad(column, out);
            String text = piece.isLineComment() ? piece.text().stripTrailing() : piece.text();
            out.append(text);
            column += text.length();
            if (piece.hasBreaks()) {
                column = text.length() - text.lastIndexOf('\n') - 1;
                indentation.forget(0);
            }
        }
    }

    private int lineStart(List<Piece> part, int at, Indentation indentation) {
        Piece piece = part.get(at);
        if (piece.kind() == Kind.DIRECTIVE) {
            return piece.column();
        }
        if (!piece.isComment()) {
            return indentation.enter(piece.column());
        }
        // A comment belongs to the code below it when it stands at its column.
        int code = at;
        while (code < part.size() - 1
                && (part.get(code).isComment() || part.get(code).breaks() == 0)) {
            code++;
        }
        Piece next = part.get(code);
        return indentation.at(next.column() == piece.column() ? next.column() : piece.column());
    }

    /** Blanks up to a column of the line that is being written. */
    private static void pad(int column, StringBuilder out) {
        int at = out.length() - (out.lastIndexOf("\n") + 1);
        out.repeat(' ', Math.max(0, column - at));
    }

    /** What is not in the tree and must still be there. */
    List<String> comments() {
        return pieces.stream()
                .filter(piece -> piece.isComment() || piece.kind() == Kind.DIRECTIVE)
                .map(piece -> piece.text().replace("\r", "").stripTrailing())
                .toList();
    }
}
