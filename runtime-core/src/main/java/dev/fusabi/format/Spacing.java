package dev.fusabi.format;

import dev.fusabi.syntax.Lexeme.Kind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** How many blanks stand between two lexemes of a line. */
final class Spacing {
    /** Operators that are also prefixes: blanks around them say which is meant. */
    private static final Set<String> PREFIXES =
            Set.of("-", "+", "-.", "+.", "%", "%%", "&", "&&", "?");

    /** Words that may be used like functions, where a blank before a parenthesis can change what is applied. */
    private static final Set<String> LIKE_FUNCTIONS =
            Set.of("new", "lazy", "assert", "struct", "upcast", "downcast", "inherit", "fixed");

    private enum Bracket {
        /** Parentheses, attributes, indices: nothing stands inside the brackets but the content. */
        TIGHT,
        /** Lists, arrays, records: blanks stand inside the brackets. */
        PADDED,
        /** The name of an active pattern. */
        NAME
    }

    private final List<Piece> pieces;
    private final Deque<Bracket> open = new ArrayDeque<>();

    /** The end of the type arguments that have been entered. */
    private int typeArgumentsEnd = -1;

    Spacing(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** The blanks before a piece in the middle of a line; pieces must be asked for in their order, all of them. */
    int before(int at) {
        Piece next = pieces.get(at);
        int blanks = at == 0 ? 0 : between(at);
        track(at, next);
        return blanks;
    }

    private void track(int at, Piece next) {
        if (next.kind() == Kind.OPENING) {
            boolean isIndex =
                    next.is("[")
                            && at > 0
                            && next.breaks() == 0
                            && (pieces.get(at - 1).is(".")
                                    || next.blanks() == 0 && pieces.get(at - 1).endsOperand());
            boolean isName =
                    next.is("(")
                            && at + 1 < pieces.size()
                            && pieces.get(at + 1).is("|")
                            && pieces.get(at + 1).blanks() == 0;
            open.push(
                    isName
                            ? Bracket.NAME
                            : isIndex || next.is("(") || next.is("[<")
                                    ? Bracket.TIGHT
                                    : Bracket.PADDED);
        } else if (next.kind() == Kind.CLOSING && !open.isEmpty()) {
            open.pop();
        } else if (next.is("<") && at > typeArgumentsEnd && at > 0) {
            boolean isTight = next.blanks() == 0 && pieces.get(at - 1).endsOperand();
            int end = isTight ? TypeArguments.end(pieces, at) : -1;
            typeArgumentsEnd = Math.max(typeArgumentsEnd, end);
        }
    }

    private int between(int at) {
        Piece before = pieces.get(at - 1);
        Piece next = pieces.get(at);
        int kept = Math.min(next.blanks(), 1);
        if (next.isComment() || before.isComment()) {
            return next.isLineComment() ? Math.max(1, next.blanks()) : next.blanks();
        }
        if (open.peek() == Bracket.NAME) {
            return next.blanks();
        }
        if (at <= typeArgumentsEnd || startsTypeArguments(at)) {
            return next.is(",") ? 0 : before.is(",") ? 1 : kept;
        }
        boolean endsTypeArguments = at - 1 == typeArgumentsEnd;
        if (endsTypeArguments && next.kind() != Kind.CLOSING && next.kind() != Kind.PUNCTUATION) {
            return next.kind() == Kind.OPERATOR || next.kind() == Kind.KEYWORD ? 1 : kept;
        }
        if (before.kind() == Kind.OPENING) {
            return inside(before, next, kept, next.kind() == Kind.CLOSING);
        }
        if (next.kind() == Kind.CLOSING) {
            return inside(before, next, kept, false);
        }
        return switch (next.text()) {
            case ",", ";" -> 0;
            case ":" -> open.isEmpty() ? kept : 0;
            case ".", "..", ";;" -> kept;
            default -> afterPunctuation(at, before, next, kept);
        };
    }

    private boolean startsTypeArguments(int at) {
        return pieces.get(at).is("<")
                && pieces.get(at).blanks() == 0
                && pieces.get(at - 1).endsOperand()
                && TypeArguments.end(pieces, at) > 0;
    }

    /** Next to a bracket. */
    private int inside(Piece before, Piece next, int kept, boolean isEmpty) {
        Bracket bracket = open.peek();
        if (isEmpty || bracket == null) {
            return isEmpty ? 0 : kept;
        }
        boolean touchesOperator =
                before.kind() == Kind.OPENING
                        ? next.kind() == Kind.OPERATOR
                        : before.kind() == Kind.OPERATOR || before.is("..") || before.is(",");
        return switch (bracket) {
            case TIGHT -> touchesOperator ? kept : 0;
            case PADDED -> 1;
            case NAME -> kept;
        };
    }

    private int afterPunctuation(int at, Piece before, Piece next, int kept) {
        switch (before.text()) {
            case ",", ";", ":" -> {
                return 1;
            }
            case ".", "..", ";;" -> {
                return kept;
            }
            default -> {}
        }
        if (next.kind() == Kind.OPERATOR) {
            return isBinary(at) ? 1 : before.kind() == Kind.KEYWORD ? 1 : kept;
        }
        if (before.kind() == Kind.OPERATOR) {
            return isBinary(at - 1) ? 1 : kept;
        }
        if (before.kind() == Kind.KEYWORD || next.kind() == Kind.KEYWORD) {
            boolean mayTouch = LIKE_FUNCTIONS.contains(before.text()) && next.is("(");
            return mayTouch ? kept : 1;
        }
        return next.is("{") || next.is("{|") ? 1 : kept;
    }

    /** Whether an operator surely stands between two operands. */
    private boolean isBinary(int at) {
        Piece operator = pieces.get(at);
        if (at + 1 >= pieces.size()) {
            return operator.breaks() == 0;
        }
        Piece next = pieces.get(at + 1);
        Piece before = at == 0 ? operator : pieces.get(at - 1);
        String text = operator.text();
        if (text.equals("->") || text.equals("<-") || text.equals("|") || text.equals("=")) {
            return true;
        }
        if (text.equals("#") || text.equals("?") || text.startsWith("<@") || text.endsWith("@>")) {
            return false;
        }
        boolean startsLine = operator.breaks() > 0;
        if (!startsLine && !before.endsOperand()) {
            return false;
        }
        boolean isPrefix = PREFIXES.contains(text) || text.startsWith("!") || text.startsWith("~");
        if (isPrefix || text.equals("^") || text.equals("*")) {
            boolean blankAfter = next.blanks() > 0 || next.breaks() > 0;
            boolean touchesBoth = operator.blanks() == 0 && !startsLine && !blankAfter;
            return (blankAfter || touchesBoth) && !text.startsWith("!") && !text.startsWith("~");
        }
        return true;
    }
}
