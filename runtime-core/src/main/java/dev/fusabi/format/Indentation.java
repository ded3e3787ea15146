package dev.fusabi.format;

import dev.fusabi.syntax.Lexeme.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where lines begin. What stood below each other still does: a line at the column where a line before it begins, or
 * where a block begins in the middle of a line, moves with it; a line that is indented further than the line to which it
 * belongs is indented by one step.
 */
final class Indentation {
    private static final int STEP = 4;

    /** Lexemes after which a block may begin in the middle of a line. */
    private static final Set<String> OPENERS =
            Set.of(
                    "=", "->", "<-", "then", "else", "do", "do!", "with", "in", "try", "finally",
                    "lazy", "return", "return!", "yield", "yield!", "begin", "assert", "of", ":=");

    /** Words that are the margin of what belongs to them wherever they stand. */
    private static final Set<String> MARGINS =
            Set.of(
                    "match",
                    "match!",
                    "if",
                    "try",
                    "fun",
                    "function",
                    "for",
                    "while",
                    "let",
                    "let!",
                    "use",
                    "use!");

    private record Anchor(int before, int now, boolean startsLine) {}

    private final boolean normalises;
    private final List<Anchor> anchors = new ArrayList<>();

    /**
     * @param normalises whether a step is always as wide; else lines keep their distance to what they belong to
     */
    Indentation(boolean normalises) {
        this.normalises = normalises;
    }

    /** The new column of a line of code that began at {@code column}. */
    int enter(int column) {
        while (!anchors.isEmpty() && anchors.getLast().before() > column) {
            anchors.removeLast();
        }
        int now = at(column);
        if (!anchors.isEmpty() && anchors.getLast().before() == column) {
            anchors.removeLast();
        }
        anchors.add(new Anchor(column, now, true));
        return now;
    }

    /** The new column for something that began at {@code column}, such as a comment. */
    int at(int column) {
        Anchor below = null;
        for (Anchor anchor : anchors) {
            if (anchor.before() <= column) {
                below = anchor;
            }
        }
        if (below == null) {
            return normalises ? 0 : column;
        }
        if (below.before() == column) {
            return below.now();
        }
        return below.startsLine() && normalises
                ? below.now() + STEP
                : below.now() + column - below.before();
    }

    /** A lexeme in the middle of a line has moved from {@code column} to {@code now}. */
    void pass(Piece before, Piece piece, int now) {
        boolean opensBlock =
                OPENERS.contains(before.text()) && before.kind() != Kind.TEXT
                        || before.kind() == Kind.OPENING
                        || MARGINS.contains(piece.text()) && piece.kind() == Kind.KEYWORD;
        if (opensBlock) {
            anchors.add(new Anchor(piece.column(), now, false));
        }
    }

    /** After a lexeme of several lines, columns have nothing to do with those before. */
    void forget(int column) {
        while (!anchors.isEmpty()
                && !anchors.getLast().startsLine()
                && anchors.getLast().before() >= column) {
            anchors.removeLast();
        }
    }
}
