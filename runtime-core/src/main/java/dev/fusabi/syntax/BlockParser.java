package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks: statements below each other or separated by semicolons. A {@code let} takes the rest of its block as body;
 * the nesting is built from the end, so that long blocks need no deep recursion.
 */
final class BlockParser {
    private final Grammar grammar;
    private final TokenStream in;

    BlockParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** One statement of a block; those that bind names still lack the rest of the block. */
    private sealed interface Statement {
        Span span();

        record Plain(Expr expression) implements Statement {
            @Override
            public Span span() {
                return expression.span();
            }
        }

        record Let(boolean isRec, List<Binding> bindings, Span span) implements Statement {}

        record Use(Binding binding, Span span) implements Statement {}

        record LetBang(boolean isUse, List<Expr.BangBinding> bindings, Span span)
                implements Statement {}
    }

    /** The block after {@code =}, {@code then}, {@code do} and the like. */
    Expr body(String after) {
        return body(after, false);
    }

    /** The block after an arrow, which may stand as far left as what the arrow belongs to. */
    Expr arrowBody() {
        return body("->", true);
    }

    /** The block after {@code else} or {@code do}, which may go on at the column of the outer block. */
    Expr tailBody(String after) {
        return body(after, true);
    }

    /** The value of a record's field, which a semicolon ends. */
    Expr fieldValue() {
        return canOpen("=", true)
                ? block(LayoutKind.BLOCK, false, false)
                : new Expr.Error(in.here());
    }

    private Expr body(String after, boolean alsoAtFloor) {
        return canOpen(after, alsoAtFloor)
                ? block(LayoutKind.BLOCK, false, true)
                : new Expr.Error(in.here());
    }

    private boolean canOpen(String after, boolean alsoAtFloor) {
        if (!in.canOpen(alsoAtFloor)) {
            Span here = in.here();
            in.error(
                    ErrorCode.FSB0103,
                    here,
                    "expression expected after `" + after + "`",
                    in.foundLabel(),
                    "indent the lines that belong to it");
            return false;
        }
        return true;
    }

    /** What stands between brackets, or after {@code in} of a loop, where ranges are allowed too. */
    Expr block(LayoutKind kind, boolean withRanges) {
        return block(kind, withRanges, true);
    }

    private Expr block(LayoutKind kind, boolean withRanges, boolean withSemicolons) {
        if (!in.enter()) {
            in.leave();
            return new Expr.Error(in.raw().span());
        }
        Layout outer = in.open(kind);
        Expr block = fold(statements(withRanges, withSemicolons));
        in.close(outer);
        in.leave();
        return block;
    }

    /** The statements from here to the end of the current block. */
    Expr rest(boolean withRanges) {
        return fold(statements(withRanges, true));
    }

    /** The elements of a collection, one for each statement, unless a statement binds names: then a single one. */
    List<Expr> elements() {
        List<Statement> statements = statements(true, true);
        List<Expr> elements = new ArrayList<>();
        for (Statement statement : statements) {
            if (!(statement instanceof Statement.Plain plain)) {
                return List.of(fold(statements));
            }
            elements.add(plain.expression());
        }
        return elements;
    }

    private List<Statement> statements(boolean withRanges, boolean withSemicolons) {
        List<Statement> statements = new ArrayList<>();
        while (true) {
            int before = in.position();
            statements.add(
                    startsBinder(in.kind())
                            ? binder()
                            : new Statement.Plain(grammar.exprs.statement(withRanges)));
            boolean moved = in.position() > before;
            if (moved
                    && in.previousKind() == TokenKind.IN
                    && in.isRightOfFloor()
                    && (!endsBlock(in.raw()) || in.at(TokenKind.DO))) {
                in.startItem();
                continue;
            }
            skipUnexpected();
            boolean more = false;
            if (withSemicolons && in.accept(TokenKind.SEMICOLON)) {
                more = true;
                refuseSecondSemicolon();
                while (in.accept(TokenKind.SEMICOLON)) {
                    more = true;
                }
            }
            // A `do` behind a semicolon begins a statement: no loop waits for it there.
            boolean isStatement = in.at(TokenKind.DO) && !in.raw().startsLine();
            if (more && !isStatement && endsBlock(in.raw())) {
                break;
            }
            boolean continues = in.atSeparator() || more && continuesAfterSemicolon();
            if (!continues || in.position() == before) {
                break;
            }
            in.startItem();
        }
        return statements;
    }

    private void refuseSecondSemicolon() {
        if (in.at(TokenKind.SEMICOLON) && !in.raw().startsLine()) {
            in.error(
                    ErrorCode.FSB0103,
                    in.here(),
                    "expression expected between two semicolons",
                    null,
                    null);
        }
    }

    private boolean continuesAfterSemicolon() {
        boolean isFree =
                in.layout().kind() == LayoutKind.BRACKETS
                        && (in.kind() != TokenKind.OFFSIDE || in.isRightOfFloor());
        return !in.raw().startsLine() || isFree || in.raw().column() > in.layout().column();
    }

    private boolean endsBlock(Token token) {
        if (token.startsLine()
                && in.layout().kind() != LayoutKind.BRACKETS
                && token.column() < in.layout().column()) {
            return true;
        }
        return isTerminator(token);
    }

    // A token that no enclosing construct can be waiting for is reported here, where the block's
    // layout is known.
    private void skipUnexpected() {
        Token token = in.raw();
        if (in.kind() == TokenKind.OFFSIDE || isTerminator(token)) {
            return;
        }
        if (token.startsLine() && in.layout().kind() == LayoutKind.BLOCK) {
            in.error(
                    ErrorCode.FSB0102,
                    token.span(),
                    "unexpected " + in.described(token) + ": wrong indentation",
                    null,
                    "the line begins neither at the column of the block nor as a continuation of the line before");
        } else {
            in.error(
                    ErrorCode.FSB0100,
                    token.span(),
                    "unexpected " + in.described(token),
                    null,
                    hint(token));
        }
        in.skipItem();
    }

    private static @org.jspecify.annotations.Nullable String hint(Token token) {
        return switch (token.kind()) {
            case FUN, FUNCTION -> "put a lambda that is an argument in parentheses";
            case EQUALS -> "a definition begins with `let`";
            default -> null;
        };
    }

    private static boolean isTerminator(Token token) {
        return switch (token.kind()) {
            case SEMICOLON,
                    SEMICOLONS,
                    THEN,
                    ELSE,
                    ELIF,
                    WITH,
                    DO,
                    DONE,
                    IN,
                    OF,
                    AND,
                    AND_BANG,
                    FINALLY,
                    BAR,
                    ARROW,
                    COMMA,
                    EOF,
                    TO,
                    DOWNTO,
                    AS,
                    DOT_DOT ->
                    true;
            default -> token.kind().isClosing();
        };
    }

    private Expr fold(List<Statement> statements) {
        List<Expr> following = new ArrayList<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (statement instanceof Statement.Plain(Expr expression)) {
                following.add(expression);
                continue;
            }
            Expr body = following.isEmpty() ? unfinished(statement) : sequence(following);
            Span span = statement.span().to(body.span());
            Expr binder =
                    switch (statement) {
                        case Statement.Plain plain -> plain.expression();
                        case Statement.Let let ->
                                new Expr.Let(let.isRec(), let.bindings(), body, span);
                        case Statement.Use use -> new Expr.Use(use.binding(), body, span);
                        case Statement.LetBang let ->
                                new Expr.LetBang(let.isUse(), let.bindings(), body, span);
                    };
            following = new ArrayList<>(List.of(binder));
        }
        return sequence(following);
    }

    private Expr unfinished(Statement statement) {
        if (in.atStrayBracket()) {
            Token token = in.raw();
            in.error(
                    ErrorCode.FSB0100,
                    token.span(),
                    "unexpected " + in.described(token),
                    "no bracket is open here",
                    null);
        }
        Span end = new Span(statement.span().end(), statement.span().end());
        String word =
                switch (statement) {
                    case Statement.Use use -> "use";
                    case Statement.LetBang let -> let.isUse() ? "use!" : "let!";
                    default -> "let";
                };
        in.error(
                ErrorCode.FSB0103,
                new Span(statement.span().start(), statement.span().start() + word.length()),
                "the block that follows this `" + word + "` is missing",
                "every block ends with an expression",
                "add the result of the block below, at the column of the `" + word + "`");
        return new Expr.Error(end);
    }

    private static Expr sequence(List<Expr> reversed) {
        if (reversed.size() == 1) {
            return reversed.getFirst();
        }
        List<Expr> ordered = List.copyOf(reversed.reversed());
        return new Expr.Sequence(ordered, ordered.getFirst().span().to(ordered.getLast().span()));
    }

    private boolean startsBinder(TokenKind kind) {
        return switch (kind) {
            case LET, USE, LET_BANG, USE_BANG, LBRACKET_LESS -> true;
            default -> false;
        };
    }

    private Statement binder() {
        int start = in.raw().start();
        switch (in.kind()) {
            case LET -> {
                in.next();
                boolean isRec = in.accept(TokenKind.REC);
                List<Binding> bindings = grammar.bindings.bindings(start, null, List.of(), isRec);
                Span span = in.spanFrom(start);
                acceptIn();
                return new Statement.Let(isRec, bindings, span);
            }
            case LBRACKET_LESS -> {
                List<Attribute> attributes = grammar.attributes();
                if (in.raw().kind() == TokenKind.LET) {
                    in.next();
                    boolean isRec = in.accept(TokenKind.REC);
                    List<Binding> bindings =
                            grammar.bindings.bindings(start, null, attributes, isRec);
                    Span span = in.spanFrom(start);
                    acceptIn();
                    return new Statement.Let(isRec, bindings, span);
                }
            }
            case USE -> {
                in.next();
                in.accept(TokenKind.REC);
                Binding binding = grammar.bindings.binding(start, null, List.of());
                Span span = in.spanFrom(start);
                acceptIn();
                return new Statement.Use(binding, span);
            }
            case LET_BANG, USE_BANG -> {
                boolean isUse = in.kind() == TokenKind.USE_BANG;
                List<Expr.BangBinding> bindings = new ArrayList<>();
                do {
                    bindings.add(bangBinding());
                } while (atAndBang());
                Span span = in.spanFrom(start);
                acceptIn();
                return new Statement.LetBang(isUse, bindings, span);
            }
            default -> {}
        }
        return new Statement.Plain(grammar.exprs.statement(false));
    }

    private boolean atAndBang() {
        Token token = in.raw();
        return token.kind() == TokenKind.AND_BANG
                && (!token.startsLine() || token.column() >= in.layout().column());
    }

    private void acceptIn() {
        in.acceptContinuation(TokenKind.IN);
    }

    private Expr.BangBinding bangBinding() {
        int start = in.next().start();
        Pattern pattern = grammar.patterns.head();
        if (in.accept(TokenKind.COLON)) {
            TypeExpr type = grammar.types.type();
            pattern = new Pattern.Typed(pattern, type, in.spanFrom(pattern.span().start()));
        }
        in.expect(TokenKind.EQUALS, null);
        Expr value = body("=");
        return new Expr.BangBinding(pattern, value, in.spanFrom(start));
    }
}
