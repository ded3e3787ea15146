package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Expressions that need no parentheses as an argument, with the members, indexes and tight arguments behind them. */
final class AtomParser {
    /** Longer indexes are indexes; so the look ahead stays cheap. */
    private static final int MAX_INDEX_TOKENS = 1_000;

    private final Grammar grammar;
    private final TokenStream in;
    private final BraceParser braces;
    private final TypeArgumentScan typeArguments;

    AtomParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
        this.braces = new BraceParser(grammar);
        this.typeArguments = new TypeArgumentScan(grammar.in);
    }

    /** Whether a token of the kind begins an atom; {@code next} is the token after it. */
    static boolean startsAtom(TokenKind kind, Token next) {
        return switch (kind) {
            case IDENT,
                    LITERAL,
                    INTERPOLATED,
                    UNDERSCORE,
                    LPAREN,
                    LBRACKET,
                    LBRACKET_BAR,
                    LBRACE,
                    LBRACE_BAR,
                    BEGIN,
                    TRUE,
                    FALSE,
                    NULL,
                    NEW,
                    BASE,
                    GLOBAL,
                    LQUOTE,
                    TYPE_VAR ->
                    true;
            case STRUCT -> next.kind() == TokenKind.LPAREN || next.kind() == TokenKind.LBRACE_BAR;
            case QUESTION -> next.kind() == TokenKind.IDENT;
            default -> false;
        };
    }

    /** As an argument; a bracket that touches anything but a name is the index of what the function gives. */
    Expr argument() {
        return postfix(true);
    }

    /** {@code f (x)[i]}: the elements of what the function gives. */
    Expr indexed(Expr application) {
        Expr result = application;
        while (in.at(TokenKind.LBRACKET) && in.touchesPrevious() && !isListArgument()) {
            result = index(result);
        }
        return result;
    }

    /** An atom and what follows it tightly: {@code f<int>(x).M[i]}. */
    Expr postfix() {
        return postfix(false);
    }

    private Expr postfix(boolean isArgument) {
        Token first = in.raw();
        if (in.kind() == TokenKind.OPERATOR && Precedence.isPrefixOnly(first.text())) {
            return prefixed();
        }
        if (in.at(TokenKind.UNDERSCORE)
                && in.raw(1).kind() == TokenKind.DOT
                && first.touches(in.raw(1))) {
            in.next();
            Expr body = postfixOf(new Expr.Ident(new Name("_", first.span()), first.span()));
            return new Expr.DotLambda(body, in.spanFrom(first.start()));
        }
        return postfixOf(atom(), isArgument);
    }

    private Expr prefixed() {
        Token operator = in.next();
        if (!in.enter()) {
            in.leave();
            return new Expr.Error(in.raw().span());
        }
        Expr operand = postfix();
        in.leave();
        String text = operator.text();
        boolean isTilde = text.startsWith("~") && text.length() > 1 && !text.startsWith("~~");
        Name name = new Name(isTilde ? text.substring(1) : text, operator.span());
        return new Expr.Prefix(name, operand, in.spanFrom(operator.start()));
    }

    Expr afterNumber(Expr number) {
        return postfixOf(withMeasure(number));
    }

    private Expr withMeasure(Expr number) {
        if (!in.atOperator("<") || !in.touchesPrevious() || !startsMeasure(in.raw(1))) {
            return number;
        }
        TypeExpr measure = grammar.types.measure();
        return new Expr.TypeApp(number, List.of(measure), in.spanFrom(number.span().start()));
    }

    private boolean startsMeasure(Token token) {
        if (!in.raw().touches(token)) {
            return false;
        }
        return switch (token.kind()) {
            case IDENT, UNDERSCORE, TYPE_VAR, LPAREN, LITERAL -> typeArguments.matches();
            case OPERATOR -> token.isOperator("/");
            default -> false;
        };
    }

    private Expr postfixOf(Expr atom) {
        return postfixOf(atom, false);
    }

    private Expr postfixOf(Expr atom, boolean isArgument) {
        Expr result = atom;
        // Names behind names are looked up together, each in all that stand before it.
        int names = 0;
        while (in.staysWithin(names)) {
            int start = atom.span().start();
            boolean tight = in.touchesPrevious();
            switch (in.kind()) {
                case DOT -> {
                    Expr next = member(result);
                    if (next == null) {
                        return result;
                    }
                    result = next;
                    names++;
                }
                case LPAREN -> {
                    if (!tight || result instanceof Expr.Const || result instanceof Expr.Error) {
                        return result;
                    }
                    Expr argument = atom();
                    result = new Expr.App(result, argument, true, in.spanFrom(start));
                    names = 0;
                }
                case LBRACKET -> {
                    boolean isOther = isArgument && in.previousKind() != TokenKind.IDENT;
                    if (!tight || isOther || !isIndexable(result)) {
                        return result;
                    }
                    result = index(result);
                }
                case OPERATOR -> {
                    if (!tight || !startsTypeArguments()) {
                        return result;
                    }
                    List<TypeExpr> arguments = grammar.types.arguments();
                    result = new Expr.TypeApp(result, arguments, in.spanFrom(start));
                }
                case QUESTION -> {
                    // `f ?name = x` is an argument; `x?name` and `x ? name` apply the operator.
                    if (tight != in.raw().touches(in.raw(1))) {
                        return result;
                    }
                    Token question = in.next();
                    Token name = in.raw();
                    Expr key;
                    if (name.kind() == TokenKind.LPAREN) {
                        key = atom();
                    } else {
                        Name word = grammar.identifier("member name");
                        key = new Expr.Const(new Literal.Text(word.text()), word.span());
                    }
                    result = new Expr.Infix(result, question.name(), key, in.spanFrom(start));
                }
                default -> {
                    return result;
                }
            }
        }
        return result;
    }

    private static boolean isIndexable(Expr expression) {
        return !(expression instanceof Expr.Const constant
                && !(constant.literal() instanceof Literal.Text));
    }

    private boolean startsTypeArguments() {
        Token token = in.raw();
        return token.isOperator("<") && typeArguments.matches();
    }

    // `.name`, `.[index]`, `.(+)`, `.("key")`; null if the dot leads nowhere and has been reported.
    private @Nullable Expr member(Expr target) {
        int start = target.span().start();
        Token dot = in.next();
        Token token = in.raw();
        switch (token.kind()) {
            case IDENT -> {
                in.next();
                return new Expr.Dot(target, token.name(), in.spanFrom(start));
            }
            case LBRACKET -> {
                return index(target);
            }
            case LPAREN -> {
                int length = grammar.operatorNameLength();
                if (length > 0) {
                    return new Expr.Dot(target, grammar.operatorName(length), in.spanFrom(start));
                }
            }
            default -> {}
        }
        String hint =
                token.kind().isKeyword()
                        ? "a keyword as a name is written between double backticks"
                        : null;
        in.error(
                ErrorCode.FSB0100,
                dot.span(),
                "member name expected after `.`",
                in.foundLabel(),
                hint);
        return null;
    }

    private Expr index(Expr target) {
        if (isListArgument()) {
            Expr argument = collection();
            return new Expr.App(target, argument, true, in.spanFrom(target.span().start()));
        }
        Token open = in.next();
        Layout outer = in.open(LayoutKind.BRACKETS);
        List<Expr> arguments = new ArrayList<>();
        if (in.enter()) {
            do {
                in.continueItem();
                arguments.add(indexArgument());
            } while (in.accept(TokenKind.COMMA));
        }
        in.leave();
        in.close(outer);
        in.close(open, TokenKind.RBRACKET);
        return new Expr.Index(target, arguments, in.spanFrom(target.span().start()));
    }

    // Set["a"; "b"], Map[for …], Set[]: a list, not an index.
    private boolean isListArgument() {
        switch (in.raw(1).kind()) {
            case RBRACKET, FOR, YIELD, YIELD_BANG -> {
                return true;
            }
            default -> {}
        }
        int depth = 0;
        for (int offset = 1; offset < MAX_INDEX_TOKENS; offset++) {
            TokenKind kind = in.raw(offset).kind();
            if (kind == TokenKind.SEMICOLON && depth == 0) {
                return true;
            }
            depth += kind.isOpening() ? 1 : kind.isClosing() ? -1 : 0;
            if (depth < 0 || kind == TokenKind.EOF) {
                return false;
            }
        }
        return false;
    }

    private Expr indexArgument() {
        Token first = in.raw();
        if (in.atOperator("*")
                && (in.raw(1).kind() == TokenKind.COMMA
                        || in.raw(1).kind() == TokenKind.RBRACKET)) {
            in.next();
            return new Expr.Slice(null, null, first.span());
        }
        Expr from = in.at(TokenKind.DOT_DOT) ? null : grammar.exprs.infix();
        if (!in.accept(TokenKind.DOT_DOT)) {
            return from == null ? new Expr.Error(first.span()) : from;
        }
        boolean isOpen =
                in.raw().kind() == TokenKind.COMMA || in.raw().kind() == TokenKind.RBRACKET;
        Expr to = isOpen ? null : grammar.exprs.infix();
        return new Expr.Slice(from, to, in.spanFrom(first.start()));
    }

    private Expr atom() {
        Token token = in.raw();
        switch (in.kind()) {
            case IDENT -> {
                in.next();
                String place = token.text().startsWith("__") ? placeWord(token) : null;
                return place == null
                        ? new Expr.Ident(token.name(), token.span())
                        : new Expr.Const(new Literal.Text(place), token.span());
            }
            case LITERAL -> {
                in.next();
                return withMeasure(new Expr.Const(token.literal(), token.span()));
            }
            case TRUE, FALSE -> {
                in.next();
                return new Expr.Const(
                        new Literal.Bool(token.kind() == TokenKind.TRUE), token.span());
            }
            case NULL -> {
                in.next();
                return new Expr.Const(new Literal.Null(), token.span());
            }
            case INTERPOLATED -> {
                in.next();
                return interpolated(token);
            }
            case UNDERSCORE, BASE, GLOBAL -> {
                in.next();
                return new Expr.Ident(token.name(), token.span());
            }
            case LPAREN -> {
                int length = grammar.operatorNameLength();
                if (length > 0) {
                    Name name = grammar.operatorName(length);
                    return new Expr.Ident(name, name.span());
                }
                return startsTraitCall() ? traitCall() : bracketed();
            }
            case BEGIN -> {
                return bracketed();
            }
            case LBRACKET, LBRACKET_BAR -> {
                return collection();
            }
            case LBRACE -> {
                return braces.record();
            }
            case LBRACE_BAR -> {
                return braces.anonymousRecord(false);
            }
            case STRUCT -> {
                in.next();
                if (in.at(TokenKind.LBRACE_BAR)) {
                    return braces.anonymousRecord(true);
                }
                Expr inner = in.at(TokenKind.LPAREN) ? atom() : missing();
                return inner instanceof Expr.Paren paren
                                && paren.expression() instanceof Expr.Tuple tuple
                        ? new Expr.Tuple(tuple.elements(), true, in.spanFrom(token.start()))
                        : inner;
            }
            case NEW -> {
                in.next();
                TypeExpr type = grammar.types.simple();
                Expr argument = in.enter() ? braces.constructorArgument() : null;
                in.leave();
                if (argument == null) {
                    argument =
                            new Expr.Const(
                                    new Literal.Unit(),
                                    new Span(in.previousEnd(), in.previousEnd()));
                }
                return new Expr.New(type, argument, in.spanFrom(token.start()));
            }
            case QUESTION -> {
                in.next();
                Name name = grammar.identifier("argument name");
                Expr operand = new Expr.Ident(name, name.span());
                return new Expr.Prefix(
                        new Name("?", token.span()), operand, in.spanFrom(token.start()));
            }
            case TYPE_VAR -> {
                in.next();
                if (token.text().endsWith("'")) {
                    in.error(
                            ErrorCode.FSB0004,
                            token.span(),
                            "a character literal has one character",
                            null,
                            "write a string between double quotes");
                    return new Expr.Error(token.span());
                }
                return memberOfParameter(token);
            }
            case LQUOTE -> {
                return quotation();
            }
            default -> {
                return missing();
            }
        }
    }

    /** {@code 'T.Zero}, {@code 'T.Parse(text)}: a static member that a constraint gives to the type parameter. */
    private Expr memberOfParameter(Token parameter) {
        if (!in.at(TokenKind.DOT) || in.raw(1).kind() != TokenKind.IDENT) {
            in.unsupported(parameter.span(), "a type parameter as an expression is", null);
            return new Expr.Error(parameter.span());
        }
        in.next();
        Name name = in.next().name();
        Span at = parameter.span().to(name.span());
        Expr argument =
                in.at(TokenKind.LPAREN) && in.touchesPrevious()
                        ? atom()
                        : new Expr.Const(new Literal.Unit(), name.span());
        TypeExpr.Var support = new TypeExpr.Var(parameter.name(), false, parameter.span());
        var member =
                new TypeConstraint.Member(List.of(support), true, name, new TypeExpr.Wild(at), at);
        return new Expr.TraitCall(
                List.of(support), member, argument, in.spanFrom(parameter.start()));
    }

    /** What a word that stands for the place in the source means; null for other words. */
    private @Nullable String placeWord(Token word) {
        String file = in.source().name();
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return switch (word.text()) {
            case "__LINE__" -> String.valueOf(in.source().locate(word.start()).line());
            case "__SOURCE_FILE__" -> file.substring(slash + 1);
            case "__SOURCE_DIRECTORY__" -> slash < 0 ? "." : file.substring(0, slash);
            default -> null;
        };
    }

    /** What follows an atom that has been read. */
    Expr continued(Expr atom) {
        return postfixOf(atom);
    }

    private Expr missing() {
        Token token = in.raw();
        String hint =
                switch (token.kind()) {
                    case OFFSIDE, EOF -> null;
                    case THEN, ELSE, ELIF -> "`" + token.text() + "` belongs to an `if`";
                    case OPERATOR ->
                            token.text().equals("++") || token.text().equals("--")
                                    ? "write x <- x + 1"
                                    : null;
                    default -> null;
                };
        in.error(ErrorCode.FSB0103, in.here(), "expression expected", in.foundLabel(), hint);
        // What can begin nothing would stop the block again.
        if (in.kind() == TokenKind.OPERATOR
                || in.kind() == TokenKind.DOT
                || in.kind() == TokenKind.HASH) {
            in.next();
        }
        return new Expr.Error(in.here());
    }

    private Expr interpolated(Token token) {
        List<Expr.Part> parts = new ArrayList<>();
        if (token.value() instanceof List<?> pieces) {
            for (Object piece : pieces) {
                if (piece instanceof InterpolatedPart.Text(String text)) {
                    parts.add(new Expr.Part.Text(text));
                } else if (piece instanceof InterpolatedPart.Hole hole) {
                    Expr expression = hole(hole);
                    parts.add(
                            new Expr.Part.Hole(
                                    expression, hole.specifier(), hole.alignment(), hole.format()));
                }
            }
        }
        return new Expr.Interpolated(parts, token.span());
    }

    private Expr hole(InterpolatedPart.Hole hole) {
        TokenStream inner = in.nested(hole.tokens());
        if (inner.raw().kind() == TokenKind.EOF) {
            inner.error(
                    ErrorCode.FSB0103,
                    inner.raw().span(),
                    "expression expected in the braces",
                    null,
                    "write {{ for a brace");
            return new Expr.Error(inner.raw().span());
        }
        Expr expression = new Grammar(inner).blocks.block(LayoutKind.BRACKETS, false);
        if (inner.raw().kind() != TokenKind.EOF) {
            Token token = inner.raw();
            inner.error(
                    ErrorCode.FSB0100,
                    token.span(),
                    "unexpected " + in.described(token),
                    null,
                    null);
        }
        return expression;
    }

    private Expr bracketed() {
        Token open = in.next();
        TokenKind close = open.kind() == TokenKind.BEGIN ? TokenKind.END : TokenKind.RPAREN;
        if (in.raw().kind() == close) {
            in.next();
            return new Expr.Const(new Literal.Unit(), in.spanFrom(open.start()));
        }
        Expr inner;
        if (in.canOpen(true)) {
            inner = grammar.blocks.block(LayoutKind.BRACKETS, false);
        } else {
            // Most likely the bracket was forgotten, not the expression.
            inner = new Expr.Error(in.here());
        }
        in.close(open, close);
        return new Expr.Paren(inner, in.spanFrom(open.start()));
    }

    // (^a : (member …) x), ((^a or ^b) : …)
    private boolean startsTraitCall() {
        int at = in.raw(1).kind() == TokenKind.LPAREN ? 2 : 1;
        boolean isVariable = in.raw(at).isOperator("^") && in.raw(at + 1).kind() == TokenKind.IDENT;
        if (!isVariable && in.raw(at).kind() != TokenKind.TYPE_VAR) {
            return false;
        }
        Token after = in.raw(isVariable ? at + 2 : at + 1);
        boolean ends = after.kind() == (at == 2 ? TokenKind.RPAREN : TokenKind.COLON);
        return ends || after.kind() == TokenKind.OR;
    }

    private Expr traitCall() {
        Token open = in.next();
        Layout outer = in.open(LayoutKind.BRACKETS);
        int start = in.raw().start();
        List<TypeExpr> supports = grammar.types.supports();
        in.expect(TokenKind.COLON, null);
        Token inner = in.raw();
        in.expect(TokenKind.LPAREN, null);
        TypeConstraint.Member member = grammar.types.memberConstraint(supports, start);
        in.close(inner, TokenKind.RPAREN);
        Expr argument = new Expr.Const(new Literal.Unit(), in.here());
        if (in.enter() && in.raw().kind() != TokenKind.RPAREN) {
            argument = grammar.exprs.expression();
        }
        in.leave();
        in.close(outer);
        in.close(open, TokenKind.RPAREN);
        return new Expr.TraitCall(supports, member, argument, in.spanFrom(open.start()));
    }

    private Expr quotation() {
        Token open = in.next();
        in.unsupported(open.span(), "a quotation is", null);
        if (in.canOpen(true)) {
            grammar.blocks.block(LayoutKind.BRACKETS, false);
        }
        in.close(open, TokenKind.RQUOTE);
        return new Expr.Error(in.spanFrom(open.start()));
    }

    private Expr collection() {
        Token open = in.next();
        boolean isList = open.kind() == TokenKind.LBRACKET;
        Expr.CollectionKind kind = isList ? Expr.CollectionKind.LIST : Expr.CollectionKind.ARRAY;
        TokenKind close = isList ? TokenKind.RBRACKET : TokenKind.BAR_RBRACKET;
        List<Expr> elements = List.of();
        if (in.raw().kind() != close && in.canOpen(true)) {
            Layout outer = in.open(LayoutKind.BRACKETS);
            if (in.enter()) {
                elements = grammar.blocks.elements();
            }
            in.leave();
            in.close(outer);
        }
        in.close(open, close);
        Span span = in.spanFrom(open.start());
        if (elements.stream().noneMatch(AtomParser::isStatement)) {
            return new Expr.Collection(kind, elements, span);
        }
        Expr body =
                elements.size() == 1
                        ? elements.getFirst()
                        : new Expr.Sequence(
                                elements, elements.getFirst().span().to(elements.getLast().span()));
        return new Expr.Comprehension(kind, body, span);
    }

    // Whether an element makes the collection a comprehension.
    private static boolean isStatement(Expr element) {
        return switch (element) {
            case Expr.ForIn e -> true;
            case Expr.ForTo e -> true;
            case Expr.While e -> true;
            case Expr.Yield e -> true;
            case Expr.Let e -> true;
            case Expr.Use e -> true;
            case Expr.LetBang e -> true;
            case Expr.Do e -> true;
            case Expr.Match e -> true;
            case Expr.TryWith e -> true;
            case Expr.TryFinally e -> true;
            case Expr.Sequence e -> true;
            case Expr.If e -> isStatementBranch(e);
            default -> false;
        };
    }

    // In a loop, for chains of `elif` are long.
    private static boolean isStatementBranch(Expr.If first) {
        Expr.If branch = first;
        while (true) {
            if (branch.otherwise() == null
                    || !(branch.then() instanceof Expr.If) && isStatement(branch.then())) {
                return true;
            }
            if (!(branch.otherwise() instanceof Expr.If next)) {
                return isStatement(branch.otherwise());
            }
            branch = next;
        }
    }

    /** An atom alone, without what may follow it. */
    Expr single() {
        return atom();
    }

    /** {@code function { … }}: a computation, or a record as the argument. */
    Expr braceApplication(Expr function) {
        return braces.application(function);
    }
}
