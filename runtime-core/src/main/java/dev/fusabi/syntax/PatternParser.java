package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Patterns. From loose to tight: {@code as}, {@code |}, comma, colon in parentheses, {@code &}, {@code ::}. */
final class PatternParser {
    private final Grammar grammar;
    private final TokenStream in;

    /** Which types may follow a colon. */
    private enum Colon {
        NONE,
        WITHOUT_ARROW,
        ANY
    }

    PatternParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** A whole pattern as in a rule or a {@code for}. */
    Pattern pattern() {
        return whole(null, Colon.WITHOUT_ARROW);
    }

    /** The pattern on the left of a binding, which a colon may follow. */
    Pattern head() {
        return whole(null, Colon.NONE);
    }

    /** The rest of a pattern of which {@code first} has been read. */
    Pattern continued(Pattern first) {
        return whole(first, Colon.NONE);
    }

    private Pattern whole(@Nullable Pattern first, Colon colon) {
        if (!in.enter()) {
            in.leave();
            return new Pattern.Error(in.raw().span());
        }
        Pattern pattern = alternatives(first, colon);
        while (in.accept(TokenKind.AS)) {
            Pattern alias = cons(null);
            // `as` takes all on its left, but a comma or bar may follow: (A as a, b).
            pattern =
                    alternatives(
                            new Pattern.As(pattern, alias, pattern.span().to(alias.span())), colon);
        }
        in.leave();
        return pattern;
    }

    private Pattern alternatives(@Nullable Pattern first, Colon colon) {
        Pattern pattern = tuple(first, colon);
        while (in.accept(TokenKind.BAR)) {
            Pattern right = tuple(null, colon);
            pattern = new Pattern.Or(pattern, right, pattern.span().to(right.span()));
        }
        return pattern;
    }

    private Pattern tuple(@Nullable Pattern first, Colon colon) {
        Pattern pattern = typed(first, colon);
        if (!in.at(TokenKind.COMMA)) {
            return pattern;
        }
        List<Pattern> elements = new ArrayList<>(List.of(pattern));
        while (in.accept(TokenKind.COMMA)) {
            in.continueItem();
            elements.add(typed(null, colon));
        }
        return new Pattern.Tuple(elements, false, in.spanFrom(pattern.span().start()));
    }

    private Pattern typed(@Nullable Pattern first, Colon colon) {
        Pattern pattern = conjunction(first);
        while (colon != Colon.NONE && in.accept(TokenKind.COLON)) {
            TypeExpr type = colon == Colon.ANY ? grammar.types.type() : grammar.types.arrowless();
            Span span = in.spanFrom(pattern.span().start());
            pattern =
                    pattern instanceof Pattern.Optional optional
                            ? new Pattern.Optional(optional.name(), type, span)
                            : new Pattern.Typed(pattern, type, span);
            pattern = conjunction(pattern);
        }
        return pattern;
    }

    private Pattern conjunction(@Nullable Pattern first) {
        Pattern pattern = cons(first);
        while (in.atOperator("&")) {
            in.next();
            Pattern right = cons(null);
            pattern = new Pattern.And(pattern, right, pattern.span().to(right.span()));
        }
        return pattern;
    }

    private Pattern cons(@Nullable Pattern first) {
        Pattern pattern = first == null ? applied() : first;
        if (!in.at(TokenKind.COLONS)) {
            return pattern;
        }
        List<Pattern> parts = new ArrayList<>(List.of(pattern));
        while (in.accept(TokenKind.COLONS)) {
            in.continueItem();
            parts.add(applied());
        }
        Pattern result = parts.getLast();
        for (int i = parts.size() - 2; i >= 0; i--) {
            result = new Pattern.Cons(parts.get(i), result, parts.get(i).span().to(result.span()));
        }
        return result;
    }

    private Pattern applied() {
        Token token = in.raw();
        switch (in.kind()) {
            case IDENT, GLOBAL -> {
                return caseOrVariable();
            }
            case TYPE_TEST -> {
                in.next();
                TypeExpr type = grammar.types.simple();
                return new Pattern.TypeTest(type, in.spanFrom(token.start()));
            }
            case LBRACKET_LESS -> {
                List<Attribute> attributes = grammar.attributes();
                Pattern pattern = applied();
                return new Pattern.Attributed(attributes, pattern, in.spanFrom(token.start()));
            }
            case LPAREN -> {
                int length = grammar.operatorNameLength();
                if (length > 0) {
                    return application(
                            new ArrayList<>(List.of(grammar.operatorName(length))), token.start());
                }
                return atomic();
            }
            case MUTABLE -> {
                in.next();
                Name name = grammar.identifier("name");
                return new Pattern.Var(name, true, Access.PUBLIC, in.spanFrom(token.start()));
            }
            case PRIVATE, INTERNAL, PUBLIC -> {
                Access access = grammar.access();
                Name name = grammar.identifier("name");
                return new Pattern.Var(name, false, access, in.spanFrom(token.start()));
            }
            default -> {
                return atomic();
            }
        }
    }

    private Pattern caseOrVariable() {
        int start = in.raw().start();
        return application(grammar.path("name"), start);
    }

    private Pattern application(List<Name> path, int start) {
        if (in.atOperator("<") && in.touchesPrevious()) {
            grammar.types.arguments();
        }
        if (in.at(TokenKind.LPAREN) && hasFieldPatterns()) {
            return caseFields(path, start);
        }
        List<Pattern> arguments = in.enter() ? arguments() : List.of();
        in.leave();
        if (arguments.isEmpty() && path.size() == 1) {
            return new Pattern.Var(path.getFirst(), false, Access.PUBLIC, path.getFirst().span());
        }
        return new Pattern.Case(path, arguments, in.spanFrom(start));
    }

    /** Atomic patterns one after the other, as a function's parameters or a case's arguments. */
    List<Pattern> arguments() {
        List<Pattern> arguments = new ArrayList<>();
        while (startsAtomic()) {
            arguments.add(atomic());
        }
        return arguments;
    }

    boolean startsAtomic() {
        return switch (in.kind()) {
            case IDENT,
                    LITERAL,
                    UNDERSCORE,
                    LPAREN,
                    LBRACKET,
                    LBRACKET_BAR,
                    LBRACE,
                    TRUE,
                    FALSE,
                    NULL,
                    QUESTION,
                    INTERPOLATED ->
                    true;
            case LBRACE_BAR -> true;
            case STRUCT -> in.raw(1).kind() == TokenKind.LPAREN;
            case OPERATOR ->
                    in.raw().isOperator("-")
                            && in.raw(1).kind() == TokenKind.LITERAL
                            && in.raw().touches(in.raw(1));
            default -> false;
        };
    }

    // Case (name = pattern; …)
    private boolean hasFieldPatterns() {
        return in.raw(1).kind() == TokenKind.IDENT && in.raw(2).kind() == TokenKind.EQUALS;
    }

    private Pattern caseFields(List<Name> path, int start) {
        Token open = in.next();
        List<Pattern.FieldPattern> fields = fields();
        in.close(open, TokenKind.RPAREN);
        return new Pattern.CaseFields(path, fields, in.spanFrom(start));
    }

    private List<Pattern.FieldPattern> fields() {
        List<Pattern.FieldPattern> fields = new ArrayList<>();
        var saved = in.open(TokenStream.LayoutKind.BRACKETS);
        while (!in.raw().kind().isClosing() && in.raw().kind() != TokenKind.EOF) {
            in.continueItem();
            List<Name> path = grammar.path("field name");
            if (!in.expect(TokenKind.EQUALS, "a field pattern is written name = pattern")) {
                break;
            }
            fields.add(new Pattern.FieldPattern(path, pattern()));
            if (!in.accept(TokenKind.SEMICOLON)
                    && !in.accept(TokenKind.COMMA)
                    && !in.atSeparator()) {
                break;
            }
        }
        in.close(saved);
        return fields;
    }

    /** A pattern that needs no parentheses as a parameter. */
    Pattern atomic() {
        Token token = in.raw();
        switch (in.kind()) {
            case IDENT, GLOBAL -> {
                List<Name> path = grammar.path("name");
                return path.size() == 1
                        ? new Pattern.Var(path.getFirst(), false, Access.PUBLIC, token.span())
                        : new Pattern.Case(path, List.of(), in.spanFrom(token.start()));
            }
            case UNDERSCORE -> {
                in.next();
                return new Pattern.Wild(token.span());
            }
            case LITERAL -> {
                in.next();
                if (in.atOperator("<") && in.touchesPrevious() && isNumber(token.literal())) {
                    return measured(token);
                }
                return new Pattern.Const(token.literal(), token.span());
            }
            case TRUE, FALSE -> {
                in.next();
                return new Pattern.Const(
                        new Literal.Bool(token.kind() == TokenKind.TRUE), token.span());
            }
            case NULL -> {
                in.next();
                return new Pattern.Const(new Literal.Null(), token.span());
            }
            case QUESTION -> {
                in.next();
                Name name = grammar.identifier("parameter name");
                return new Pattern.Optional(name, null, in.spanFrom(token.start()));
            }
            case LPAREN -> {
                int length = grammar.operatorNameLength();
                if (length > 0) {
                    Name name = grammar.operatorName(length);
                    return new Pattern.Var(name, false, Access.PUBLIC, name.span());
                }
                return parenthesized();
            }
            case STRUCT -> {
                in.next();
                Pattern inner = parenthesized();
                return inner instanceof Pattern.Paren paren
                                && paren.pattern() instanceof Pattern.Tuple tuple
                        ? new Pattern.Tuple(tuple.elements(), true, in.spanFrom(token.start()))
                        : inner;
            }
            case LBRACKET, LBRACKET_BAR -> {
                return collection();
            }
            case LBRACE, LBRACE_BAR -> {
                in.next();
                List<Pattern.FieldPattern> fields = fields();
                in.close(
                        token,
                        token.kind() == TokenKind.LBRACE ? TokenKind.RBRACE : TokenKind.BAR_RBRACE);
                return new Pattern.Record(fields, in.spanFrom(token.start()));
            }
            case OPERATOR -> {
                if ((token.isOperator("-") || token.isOperator("+"))
                        && in.raw(1).kind() == TokenKind.LITERAL) {
                    in.next();
                    Token number = in.next();
                    Literal literal =
                            token.isOperator("-")
                                    ? Literals.negated(number.literal())
                                    : number.literal();
                    if (literal != null) {
                        return new Pattern.Const(literal, in.spanFrom(token.start()));
                    }
                }
            }
            default -> {}
        }
        return missing();
    }

    /** {@code 1.0<m>}: the number with its type written out. */
    private Pattern measured(Token number) {
        TypeExpr measure = grammar.types.measure();
        String type =
                switch (number.literal()) {
                    case Literal.Float value -> value.single() ? "float32" : "float";
                    case Literal.Decimal _ -> "decimal";
                    case Literal.Int value -> integerType(value.suffix());
                    default -> "int";
                };
        Span span = in.spanFrom(number.start());
        return new Pattern.Typed(
                new Pattern.Const(number.literal(), number.span()),
                new TypeExpr.Named(List.of(new Name(type, span)), List.of(measure), span),
                span);
    }

    private static String integerType(String suffix) {
        return switch (suffix) {
            case "l" -> "int32";
            case "s" -> "int16";
            case "y" -> "sbyte";
            case "uy" -> "byte";
            case "us" -> "uint16";
            case "u", "ul" -> "uint32";
            case "UL" -> "uint64";
            default -> "int";
        };
    }

    private static boolean isNumber(Literal literal) {
        return literal instanceof Literal.Int
                || literal instanceof Literal.Float
                || literal instanceof Literal.Decimal;
    }

    private Pattern missing() {
        String hint =
                switch (in.raw().kind()) {
                    case INTERPOLATED -> "use a plain string";
                    case LQUOTE -> "quotations are not supported";
                    default ->
                            in.raw().kind().isKeyword()
                                    ? "a keyword as a name is written between double backticks"
                                    : null;
                };
        in.error(ErrorCode.FSB0104, in.here(), "pattern expected", in.foundLabel(), hint);
        if (in.at(TokenKind.INTERPOLATED)) {
            in.next();
        }
        return new Pattern.Error(in.here());
    }

    private Pattern parenthesized() {
        Token open = in.next();
        if (in.raw().kind() == TokenKind.RPAREN) {
            in.next();
            return new Pattern.Const(new Literal.Unit(), in.spanFrom(open.start()));
        }
        if (open.kind() != TokenKind.LPAREN) {
            return missing();
        }
        var saved = in.open(TokenStream.LayoutKind.BRACKETS);
        Pattern pattern = whole(null, Colon.ANY);
        in.close(saved);
        in.close(open, TokenKind.RPAREN);
        return new Pattern.Paren(pattern, in.spanFrom(open.start()));
    }

    private Pattern collection() {
        Token open = in.next();
        boolean isList = open.kind() == TokenKind.LBRACKET;
        TokenKind close = isList ? TokenKind.RBRACKET : TokenKind.BAR_RBRACKET;
        List<Pattern> elements = new ArrayList<>();
        var saved = in.open(TokenStream.LayoutKind.BRACKETS);
        while (in.raw().kind() != close && in.raw().kind() != TokenKind.EOF) {
            in.continueItem();
            elements.add(whole(null, Colon.ANY));
            if (!in.accept(TokenKind.SEMICOLON) && !in.atSeparator()) {
                break;
            }
        }
        in.close(saved);
        in.close(open, close);
        Span span = in.spanFrom(open.start());
        return isList ? new Pattern.ListOf(elements, span) : new Pattern.ArrayOf(elements, span);
    }
}
