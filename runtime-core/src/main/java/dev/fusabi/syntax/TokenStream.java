package dev.fusabi.syntax;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tokens under F#'s offside rule. The parser opens a {@link Layout} where F# pushes a context; a token that starts
 * a line too far left for the innermost one appears as {@link TokenKind#OFFSIDE}, so that no parser rule takes it, and
 * the block's owner decides whether it begins the next item ({@link #atSeparator}) or ends the block.
 *
 * <p>Also the place where findings are reported: after one, the rest of the item that it is in stays silent.
 */
final class TokenStream {
    /** How deeply constructs may nest; checked with a small thread stack by a test. */
    static final int MAX_DEPTH = 124;

    /** Names behind names, and types of types, beyond this are no program. */
    private static final int MAX_CHAIN = 2_000;

    /** The label of what is missing at the end. */
    static final String END = "the file ends here";

    /** Longer literals are shown shortened. */
    private static final int MAX_SHOWN = 20;

    /**
     * An offside context.
     *
     * @param column items of the block start here
     * @param floor bodies of the block's items start right of this column; left of {@code column} when the block
     *     began in the middle of a line
     */
    record Layout(LayoutKind kind, int column, int floor) {}

    enum LayoutKind {
        /** Expressions or declarations below each other. */
        BLOCK,
        /** The same between brackets, where lines may also stand further left, as far as the floor. */
        BRACKETS,
        /** The rules of a match, each of which may begin with a bar at the column. */
        RULES
    }

    private final Source source;
    private final Diagnostics diagnostics;
    private final List<Token> tokens;

    /** Reads tokens when they are needed, so that a hopeless file costs little; null when all are there. */
    private @Nullable Lexer lexer;

    private int at;
    private Layout layout = new Layout(LayoutKind.BLOCK, 0, -1);
    private int itemStart;
    private int depth;
    private boolean silent;

    /** How many brackets are open. */
    private int brackets;

    private @Nullable Set<String> parenthesized;

    TokenStream(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.lexer = new Lexer(source, diagnostics);
        this.tokens = lexer.tokens();
        token(0);
    }

    private TokenStream(Source source, List<Token> tokens, Diagnostics diagnostics) {
        this.source = source;
        this.tokens = tokens;
        this.diagnostics = diagnostics;
    }

    Source source() {
        return source;
    }

    /** A stream over the tokens of an interpolated string's hole; it shares the depth and the findings. */
    TokenStream nested(List<Token> hole) {
        TokenStream inner = new TokenStream(source, new ArrayList<>(hole), diagnostics);
        inner.depth = depth;
        inner.silent = silent;
        inner.brackets = brackets + 1;
        return inner;
    }

    // ---- Looking and taking

    /** The next token whatever its column. */
    Token raw() {
        return tokens.get(at);
    }

    /** The token {@code offset} further on whatever its column. */
    Token raw(int offset) {
        return token(at + offset);
    }

    private Token token(int index) {
        while (index >= tokens.size() && lexer != null) {
            if (!lexer.advance()) {
                lexer = null;
            }
        }
        return tokens.get(Math.min(index, tokens.size() - 1));
    }

    // Stays at the end of the file.
    private void step() {
        if (tokens.get(at).kind() != TokenKind.EOF) {
            token(++at);
        }
    }

    /** The next token's kind under the offside rule. */
    TokenKind kind() {
        Token token = tokens.get(at);
        return !token.startsLine() || isVisible(token) ? token.kind() : TokenKind.OFFSIDE;
    }

    private boolean isVisible(Token token) {
        if (at == itemStart) {
            return true;
        }
        int column = token.column();
        if (column > layout.column()) {
            return true;
        }
        if (token.isInfix() && !startsPrefixed(token)) {
            return column + token.text().length() + 1 >= layout.column()
                    || layout.kind() == LayoutKind.BRACKETS && column > layout.floor();
        }
        if (column == layout.column()) {
            return continuesItem(token.kind());
        }
        if (column > layout.floor()) {
            return layout.kind() == LayoutKind.BRACKETS || token.kind() == TokenKind.DOT;
        }
        return layout.kind() == LayoutKind.BRACKETS
                && (token.kind() == TokenKind.COLON
                        || column == layout.floor() && continuesItem(token.kind()));
    }

    // `-1` at the start of a line is an item of its own, `- 1` continues the line before.
    private boolean startsPrefixed(Token token) {
        return token.column() >= layout.column()
                && Precedence.isPrefixOrInfix(token.text())
                && token.touches(raw(1));
    }

    private static boolean continuesItem(TokenKind kind) {
        return switch (kind) {
            case BAR, THEN, ELSE, ELIF, WITH, AND, FINALLY, DONE, IN, ARROW, COLON -> true;
            default -> kind.isClosing();
        };
    }

    boolean at(TokenKind kind) {
        return kind() == kind;
    }

    boolean atOperator(String operator) {
        return kind() == TokenKind.OPERATOR && raw().isOperator(operator);
    }

    Token next() {
        Token token = tokens.get(at);
        step();
        return token;
    }

    boolean accept(TokenKind kind) {
        if (kind() != kind) {
            return false;
        }
        next();
        return true;
    }

    /**
     * Takes a word that continues a construct, such as {@code then}; unlike {@link #accept} also when it starts a line
     * left of the current block, as long as it cannot belong to an outer one.
     */
    boolean acceptContinuation(TokenKind kind) {
        if (!atContinuation(kind)) {
            return false;
        }
        next();
        return true;
    }

    boolean atContinuation(TokenKind kind) {
        Token token = raw();
        return token.kind() == kind && isReachable(token);
    }

    boolean isReachable(Token token) {
        return !token.startsLine()
                || token.column() >= layout.column()
                || token.column() > layout.floor()
                || layout.kind() == LayoutKind.BRACKETS && token.column() == layout.floor();
    }

    /** Whether the next token does not stand left of where the innermost lines begin. */
    boolean isRightOfFloor() {
        return !raw().startsLine() || raw().column() >= layout.floor();
    }

    /** Takes a token of the kind, or reports that it is missing. */
    boolean expect(TokenKind kind, @Nullable String hint) {
        if (acceptContinuation(kind)) {
            return true;
        }
        error(ErrorCode.FSB0100, raw().span(), kind.described() + " expected", foundLabel(), hint);
        return false;
    }

    /** Takes a closing bracket, or reports that {@code open} is not closed. */
    void close(Token open, TokenKind kind) {
        if (raw().kind() == kind) {
            next();
            return;
        }
        if (silent) {
            return;
        }
        silent = true;
        Token token = raw();
        if (token.kind() == TokenKind.EOF
                || token.startsLine()
                        && !startsDeclaration(token.kind())
                        && !continuesItem(token.kind())) {
            diagnostics.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0101,
                                    source,
                                    open.span(),
                                    open.described() + " is not closed")
                            .withLabel("no " + kind.described() + " follows"));
            return;
        }
        diagnostics.report(
                afterPrevious(
                                Diagnostic.error(
                                                ErrorCode.FSB0101,
                                                source,
                                                here(),
                                                kind.described() + " expected")
                                        .withLabel(foundLabel()))
                        .withRelated(open.span(), "opened here"));
    }

    /** The next token is an item's continuation whatever its column, as after a binary operator. */
    void continueItem() {
        Token token = raw();
        boolean isInside =
                !token.startsLine()
                        || token.column() > layout.column()
                        || token.column() > layout.floor();
        boolean isAtEdge = token.column() == layout.column() || token.column() == layout.floor();
        // At the left margin a declaration is more likely than an operand, and so is the next
        // expression if the one
        // before it began further right.
        boolean mayBeOperand =
                token.column() > 0 || layout.column() == 0 && !startsDeclaration(token.kind());
        if (isInside || isAtEdge && mayBeOperand) {
            itemStart = at;
        }
    }

    /** The next token belongs to the same item as the attributes before it. */
    void continueAfterAttributes() {
        if (raw().column() >= layout.column()) {
            itemStart = at;
        }
    }

    /** Replaces an operator that begins with {@code >}, such as {@code >>}, by {@code >} and the rest. */
    boolean splitGreater() {
        Token token = raw();
        if (token.kind() == TokenKind.GREATER_RBRACKET) {
            split(token, TokenKind.RBRACKET, "]");
            return true;
        }
        if (token.kind() != TokenKind.OPERATOR || !token.text().startsWith(">")) {
            return false;
        }
        if (token.text().length() > 1) {
            String rest = token.text().substring(1);
            split(token, Lexer.operatorKind(rest), rest);
        }
        return true;
    }

    private void split(Token token, TokenKind restKind, String rest) {
        int middle = token.start() + 1;
        tokens.set(
                at,
                new Token(
                        TokenKind.OPERATOR,
                        token.start(),
                        middle,
                        token.column(),
                        token.startsLine(),
                        ">",
                        null,
                        token.doc()));
        tokens.add(
                at + 1,
                new Token(
                        restKind,
                        middle,
                        token.end(),
                        token.column() + 1,
                        false,
                        rest,
                        null,
                        null));
    }

    int position() {
        return at;
    }

    /** The end of the token taken last. */
    int previousEnd() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    TokenKind previousKind() {
        return at == 0 ? TokenKind.EOF : tokens.get(at - 1).kind();
    }

    Span spanFrom(int start) {
        return new Span(start, Math.max(start, previousEnd()));
    }

    boolean touchesPrevious() {
        return at > 0 && tokens.get(at - 1).end() == raw().start();
    }

    // ---- Layout

    Layout layout() {
        return layout;
    }

    /** Whether a block may begin with the next token. */
    boolean canOpen(boolean alsoAtFloor) {
        Token token = raw();
        if (token.kind() == TokenKind.EOF) {
            return false;
        }
        if (!token.startsLine() || at == itemStart) {
            return true;
        }
        if (token.column() == layout.floor() && alsoAtFloor) {
            // At the left margin a declaration is more likely than a body.
            return token.kind() != TokenKind.BAR
                    && (layout.floor() > 0 || !startsDeclaration(token.kind()));
        }
        return token.column() > layout.floor();
    }

    private static boolean startsDeclaration(TokenKind kind) {
        return switch (kind) {
            case LET, TYPE, MODULE, NAMESPACE, OPEN, EXCEPTION, EOF -> true;
            default -> false;
        };
    }

    /** Opens a context at the next token; {@link #close(Layout)} takes what this returns. */
    Layout open(LayoutKind kind) {
        Token token = raw();
        int column =
                kind == LayoutKind.RULES && token.kind() != TokenKind.BAR
                        ? token.column() - 2
                        : token.column();
        return open(kind, column, token.startsLine() ? token.column() : layout.floor());
    }

    Layout open(LayoutKind kind, int column, int floor) {
        Layout outer = layout;
        layout = new Layout(kind, column, floor);
        itemStart = at;
        brackets += kind == LayoutKind.BRACKETS ? 1 : 0;
        return outer;
    }

    void close(Layout outer) {
        brackets -= layout.kind() == LayoutKind.BRACKETS ? 1 : 0;
        layout = outer;
    }

    /** Whether the next token closes a bracket although none is open. */
    boolean atStrayBracket() {
        return brackets == 0 && raw().kind().isClosing() && raw().kind() != TokenKind.END;
    }

    /** Whether the next token starts a further item of the block. */
    boolean atSeparator() {
        Token token = raw();
        return token.startsLine()
                && at != itemStart
                && token.column() == layout.column()
                && !continuesItem(token.kind())
                && kind() == TokenKind.OFFSIDE;
    }

    /** The next token starts an item. */
    void startItem() {
        itemStart = at;
        silent = false;
    }

    /** Skips to the next item of the block, or to what ends the block. */
    void skipItem() {
        int brackets = 0;
        while (raw().kind() != TokenKind.EOF) {
            Token token = raw();
            if (token.startsLine() && at != itemStart && token.column() <= layout.column()) {
                boolean outside =
                        layout.kind() != LayoutKind.BRACKETS || token.column() <= layout.floor();
                if (token.column() == layout.column() && !token.kind().isClosing()
                        || outside && token.column() < layout.column()) {
                    return;
                }
            }
            if (token.kind().isOpening()) {
                brackets++;
            } else if (token.kind().isClosing() && --brackets < 0) {
                return;
            } else if (token.kind() == TokenKind.SEMICOLON && brackets == 0) {
                return;
            }
            step();
        }
    }

    // ---- Findings

    /** Whether the operator stands in parentheses somewhere, as where it is defined. */
    boolean definesOperator(String operator) {
        if (parenthesized == null) {
            parenthesized = new HashSet<>();
            token(Integer.MAX_VALUE);
            for (int i = 1; i < tokens.size() - 1; i++) {
                if (tokens.get(i - 1).kind() == TokenKind.LPAREN
                        && tokens.get(i + 1).kind() == TokenKind.RPAREN) {
                    parenthesized.add(tokens.get(i).text());
                }
            }
        }
        return parenthesized.contains(operator);
    }

    void error(
            ErrorCode code,
            Span span,
            String title,
            @Nullable String label,
            @Nullable String hint) {
        if (silent) {
            return;
        }
        silent = true;
        diagnostics.report(
                afterPrevious(
                        Diagnostic.error(code, source, span, title)
                                .withLabel(label)
                                .withHint(hint)));
    }

    /** Reports something that parsed well but is not supported; the rest of the item is still checked. */
    void unsupported(Span span, String what, @Nullable String hint) {
        if (!silent) {
            diagnostics.report(
                    Diagnostic.error(ErrorCode.FSB0500, source, span, what + " not supported")
                            .withHint(hint));
        }
    }

    boolean isSilent() {
        return silent;
    }

    /** Where something is missing: at the next token, also when that stands on another line, as in F#. */
    Span here() {
        return raw().span();
    }

    String foundLabel() {
        Token token = raw();
        return token.kind() == TokenKind.EOF ? END : "found " + described(token);
    }

    /** For a report at the start of a line: shows the line that something is missing on. */
    private Diagnostic afterPrevious(Diagnostic diagnostic) {
        if (at == 0 || !diagnostic.span().equals(raw().span())) {
            return diagnostic;
        }
        Token token = raw();
        if (!token.startsLine() && token.kind() != TokenKind.EOF) {
            return diagnostic;
        }
        int end = previousEnd();
        return diagnostic.withRelated(new Span(Math.max(0, end - 1), end), "after this");
    }

    /** The token for a message; a literal as it is written. */
    String described(Token token) {
        if (token.kind() != TokenKind.LITERAL) {
            return token.described();
        }
        String text = source.text().substring(token.start(), token.end());
        String shown = text.lines().findFirst().orElse("");
        return "`"
                + (shown.length() > MAX_SHOWN ? shown.substring(0, MAX_SHOWN) : shown)
                + (shown.length() > MAX_SHOWN || shown.length() < text.length() ? "…`" : "`");
    }

    // ---- Depth

    /**
     * Enters a nested construct; false, with a finding, if this is too deep. Then the rest of the file is given up.
     * Each call is followed by {@link #leave}.
     */
    boolean enter() {
        return staysWithin(depth++, MAX_DEPTH);
    }

    /** Whether so many parts behind one another are not too many; otherwise as {@link #enter}. */
    boolean staysWithin(int parts) {
        return staysWithin(parts, MAX_CHAIN);
    }

    private boolean staysWithin(int level, int limit) {
        if (level < limit) {
            return true;
        }
        error(
                ErrorCode.FSB0107,
                raw().span(),
                "nested too deeply",
                "level " + (level + 1),
                "split this into smaller definitions");
        silent = true;
        lexer = null;
        tokens.subList(at, tokens.size()).clear();
        tokens.add(Lexer.endOfFile(previousEnd()));
        return false;
    }

    void leave() {
        depth--;
    }
}
