package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Types, type parameters, constraints and units of measure. */
final class TypeParser {
    private final Grammar grammar;
    private final TokenStream in;
    private boolean labels;

    TypeParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** A type; constraints may follow after {@code when}. */
    TypeExpr type() {
        if (!in.enter()) {
            in.leave();
            return new TypeExpr.Error(in.here());
        }
        TypeExpr type = constrained();
        in.leave();
        return type;
    }

    private TypeExpr constrained() {
        TypeExpr type = function();
        if (type instanceof TypeExpr.Var variable && in.at(TokenKind.UPCAST_TO)) {
            in.next();
            TypeExpr supertype = applied();
            Span span = in.spanFrom(type.span().start());
            type =
                    new TypeExpr.Constrained(
                            type,
                            List.of(new TypeConstraint.Subtype(variable, supertype, span)),
                            span);
        }
        if (in.at(TokenKind.WHEN)) {
            in.next();
            List<TypeConstraint> constraints = constraints();
            return new TypeExpr.Constrained(type, constraints, in.spanFrom(type.span().start()));
        }
        return type;
    }

    /** A member's signature, whose parameters may have names. */
    TypeExpr signature() {
        boolean outer = labels;
        labels = true;
        TypeExpr type = type();
        labels = outer;
        return type;
    }

    /** A type without arrows outside parentheses, as before the arrow of a rule. */
    TypeExpr arrowless() {
        return tuple();
    }

    private TypeExpr function() {
        TypeExpr first = tuple();
        if (!in.at(TokenKind.ARROW)) {
            return first;
        }
        List<TypeExpr> parts = new ArrayList<>(List.of(first));
        while (in.accept(TokenKind.ARROW)) {
            in.continueItem();
            parts.add(tuple());
        }
        TypeExpr type = parts.getLast();
        for (int i = parts.size() - 2; i >= 0; i--) {
            type = new TypeExpr.Function(parts.get(i), type, parts.get(i).span().to(type.span()));
        }
        return type;
    }

    private TypeExpr tuple() {
        TypeExpr first = applied();
        if (in.atOperator("/")) {
            return quotients(first);
        }
        if (!in.atOperator("*")) {
            return first;
        }
        List<TypeExpr> elements = new ArrayList<>(List.of(first));
        while (in.atOperator("*")) {
            in.next();
            in.continueItem();
            elements.add(applied());
        }
        TypeExpr type = new TypeExpr.Tuple(elements, false, in.spanFrom(first.span().start()));
        return in.atOperator("/") ? quotients(type) : type;
    }

    private TypeExpr quotients(TypeExpr first) {
        TypeExpr type = first;
        while (in.atOperator("/") || in.atOperator("*")) {
            boolean isQuotient = in.next().text().equals("/");
            TypeExpr right = applied();
            type =
                    new TypeExpr.MeasureProduct(
                            type, right, isQuotient, type.span().to(right.span()));
        }
        return type;
    }

    // `t | null` says nothing more here than `t`.
    private TypeExpr applied() {
        TypeExpr type = simple();
        if (in.at(TokenKind.BAR) && in.raw(1).kind() == TokenKind.NULL) {
            in.next();
            in.next();
        }
        return type;
    }

    /** A type without arrows and stars: {@code int list}, {@code string[]}. */
    TypeExpr simple() {
        if (!in.enter()) {
            in.leave();
            return new TypeExpr.Error(in.raw().span());
        }
        int start = in.raw().start();
        TypeExpr type = atom();
        boolean done = false;
        // Each of them nests what stands before it, and what walks over types does so by recursion.
        for (int nested = 0; !done && in.staysWithin(nested); nested++) {
            switch (in.kind()) {
                case IDENT -> {
                    List<Name> path = grammar.path("type");
                    List<TypeExpr> arguments = new ArrayList<>(List.of(type));
                    type = new TypeExpr.Named(path, arguments, in.spanFrom(start));
                }
                case LBRACKET -> {
                    if (in.raw(1).kind() != TokenKind.RBRACKET
                            && in.raw(1).kind() != TokenKind.COMMA) {
                        done = true;
                        break;
                    }
                    Token open = in.next();
                    int rank = 1;
                    while (in.accept(TokenKind.COMMA)) {
                        rank++;
                    }
                    in.close(open, TokenKind.RBRACKET);
                    type = new TypeExpr.Array(type, rank, in.spanFrom(start));
                }
                case OPERATOR -> {
                    if (in.raw().isOperator("^") || in.raw().isOperator("^-")) {
                        type = powerOfLast(type);
                    } else {
                        done = true;
                    }
                }
                default -> done = true;
            }
        }
        in.leave();
        return type;
    }

    /** In {@code kg m^2}, which looks like a type {@code kg m} up to here, the power is that of the last unit. */
    private TypeExpr powerOfLast(TypeExpr type) {
        if (type instanceof TypeExpr.Named named
                && named.arguments().size() == 1
                && named.arguments().getFirst().span().end()
                        <= named.path().getFirst().span().start()) {
            TypeExpr first = named.arguments().getFirst();
            Span span = named.path().getFirst().span().to(named.span());
            TypeExpr last = power(new TypeExpr.Named(named.path(), List.of(), span));
            return new TypeExpr.MeasureProduct(first, last, false, first.span().to(last.span()));
        }
        return power(type);
    }

    private TypeExpr power(TypeExpr base) {
        boolean negative = in.next().text().endsWith("-");
        boolean open = in.accept(TokenKind.LPAREN);
        if (in.atOperator("-")) {
            in.next();
            negative = !negative;
        }
        int numerator = integer();
        int denominator = 1;
        if (open && in.atOperator("/")) {
            in.next();
            denominator = Math.max(1, integer());
        }
        if (open) {
            in.expect(TokenKind.RPAREN, null);
        }
        return new TypeExpr.MeasurePower(
                base,
                negative ? -numerator : numerator,
                denominator,
                in.spanFrom(base.span().start()));
    }

    private int integer() {
        if (in.at(TokenKind.LITERAL)
                && in.raw().literal() instanceof Literal.Int literal
                && literal.value().bitLength() < 16) {
            in.next();
            return literal.value().intValue();
        }
        in.error(ErrorCode.FSB0105, in.here(), "small integer expected", in.foundLabel(), null);
        return 1;
    }

    private TypeExpr atom() {
        Token token = in.raw();
        switch (in.kind()) {
            case IDENT, GLOBAL -> {
                if (labels && in.raw(1).kind() == TokenKind.COLON) {
                    Name name = in.next().name();
                    in.next();
                    TypeExpr type = applied();
                    return new TypeExpr.Labelled(
                            name, false, List.of(), type, in.spanFrom(token.start()));
                }
                return named();
            }
            case QUESTION -> {
                in.next();
                Name name = grammar.identifier("parameter name");
                in.expect(TokenKind.COLON, null);
                TypeExpr type = applied();
                return new TypeExpr.Labelled(
                        name, true, List.of(), type, in.spanFrom(token.start()));
            }
            case TYPE_VAR -> {
                return variable();
            }
            case UNDERSCORE -> {
                in.next();
                return new TypeExpr.Wild(token.span());
            }
            case NULL -> {
                in.next();
                return new TypeExpr.Named(
                        List.of(new Name("null", token.span())), List.of(), token.span());
            }
            case VOID -> {
                in.next();
                return new TypeExpr.Named(List.of(token.name()), List.of(), token.span());
            }
            case LITERAL -> {
                in.next();
                if (token.literal() instanceof Literal.Int literal
                        && literal.value().equals(BigInteger.ONE)) {
                    return new TypeExpr.MeasureOne(token.span());
                }
                in.unsupported(token.span(), "a literal as a type is", null);
                return new TypeExpr.Error(token.span());
            }
            case HASH -> {
                in.next();
                TypeExpr bound = simple();
                return new TypeExpr.Flexible(bound, in.spanFrom(token.start()));
            }
            case LPAREN -> {
                return parenthesized();
            }
            case STRUCT -> {
                in.next();
                return struct(token);
            }
            case LBRACE_BAR -> {
                return anonymousRecord(false);
            }
            case LBRACE -> {
                return structural();
            }
            case LBRACKET_LESS -> {
                List<Attribute> attributes = grammar.attributes();
                TypeExpr type = simple();
                return type instanceof TypeExpr.Labelled labelled
                        ? new TypeExpr.Labelled(
                                labelled.name(),
                                labelled.isOptional(),
                                attributes,
                                labelled.type(),
                                labelled.span())
                        : type;
            }
            case OPERATOR -> {
                if (token.isOperator("^") && in.raw(1).kind() == TokenKind.IDENT) {
                    return variable();
                }
                if (token.isOperator("/")) {
                    // `/s` in a unit of measure is `1/s`.
                    return new TypeExpr.MeasureOne(new Span(token.start(), token.start()));
                }
            }
            default -> {}
        }
        in.error(ErrorCode.FSB0105, in.here(), "type expected", in.foundLabel(), null);
        return new TypeExpr.Error(in.here());
    }

    private TypeExpr struct(Token struct) {
        if (in.at(TokenKind.LBRACE_BAR)) {
            return anonymousRecord(true);
        }
        TypeExpr inner = parenthesized();
        return inner instanceof TypeExpr.Tuple tuple
                ? new TypeExpr.Tuple(tuple.elements(), true, in.spanFrom(struct.start()))
                : inner;
    }

    private TypeExpr named() {
        int start = in.raw().start();
        List<Name> path = grammar.path("type");
        List<TypeExpr> arguments = new ArrayList<>();
        while ((in.atOperator("<") || in.atOperator("<>")) && in.touchesPrevious()) {
            arguments.addAll(arguments());
            // Outer.Inner<T>.Name has its arguments in the middle.
            if (in.at(TokenKind.DOT) && in.raw(1).kind() == TokenKind.IDENT) {
                in.next();
                path.addAll(grammar.path("type"));
            }
        }
        return new TypeExpr.Named(path, arguments, in.spanFrom(start));
    }

    TypeExpr.Var variable() {
        Token token = in.next();
        if (token.kind() == TokenKind.TYPE_VAR) {
            return new TypeExpr.Var(token.name(), false, token.span());
        }
        Name name = grammar.identifier("type variable");
        return new TypeExpr.Var(name, true, in.spanFrom(token.start()));
    }

    private TypeExpr parenthesized() {
        boolean outer = labels;
        Token open = in.next();
        var saved = in.open(TokenStream.LayoutKind.BRACKETS);
        TypeExpr type = type();
        if (in.at(TokenKind.COMMA)) {
            // (int, string) Dictionary
            List<TypeExpr> arguments = new ArrayList<>(List.of(type));
            while (in.accept(TokenKind.COMMA)) {
                arguments.add(type());
            }
            in.close(saved);
            in.close(open, TokenKind.RPAREN);
            List<Name> path = grammar.path("type");
            return new TypeExpr.Named(path, arguments, in.spanFrom(open.start()));
        }
        in.close(saved);
        in.close(open, TokenKind.RPAREN);
        labels = outer;
        // The brackets are part of its span: in a member's signature they make one parameter of a
        // tuple, and a result of a function.
        Span span = in.spanFrom(open.start());
        return switch (type) {
            case TypeExpr.Function(TypeExpr from, TypeExpr to, Span inner) ->
                    new TypeExpr.Function(from, to, span);
            case TypeExpr.Tuple(List<TypeExpr> elements, boolean isStruct, Span inner) ->
                    new TypeExpr.Tuple(elements, isStruct, span);
            default -> type;
        };
    }

    private TypeExpr anonymousRecord(boolean isStruct) {
        Token open = in.next();
        List<TypeExpr.FieldType> fields = new ArrayList<>();
        fields(fields, TokenKind.BAR_RBRACE);
        in.close(open, TokenKind.BAR_RBRACE);
        return new TypeExpr.AnonymousRecord(fields, isStruct, in.spanFrom(open.start()));
    }

    private TypeExpr structural() {
        Token open = in.next();
        List<TypeExpr.FieldType> fields = new ArrayList<>();
        boolean isOpen = fields(fields, TokenKind.RBRACE);
        in.close(open, TokenKind.RBRACE);
        return new TypeExpr.Structural(fields, isOpen, in.spanFrom(open.start()));
    }

    // Fields on lines or with semicolons; true if `..` ends them.
    private boolean fields(List<TypeExpr.FieldType> fields, TokenKind close) {
        boolean outer = labels;
        labels = false;
        var saved = in.open(TokenStream.LayoutKind.BRACKETS);
        boolean isOpen = false;
        while (in.raw().kind() != close && in.raw().kind() != TokenKind.EOF) {
            in.continueItem();
            if (in.accept(TokenKind.DOT_DOT)) {
                isOpen = true;
                break;
            }
            Name name = grammar.identifier("field name");
            in.expect(TokenKind.COLON, "a field is written name: type");
            fields.add(new TypeExpr.FieldType(name, type()));
            if (!in.accept(TokenKind.SEMICOLON) && !in.atSeparator()) {
                break;
            }
        }
        in.close(saved);
        labels = outer;
        return isOpen;
    }

    /** {@code <t, u>}, the bracket included. */
    List<TypeExpr> arguments() {
        boolean outer = labels;
        labels = false;
        List<TypeExpr> arguments = new ArrayList<>();
        Token open = in.next();
        if (!open.text().equals("<>")) {
            do {
                in.continueItem();
                arguments.add(type());
            } while (in.accept(TokenKind.COMMA));
            closeAngle(open);
        }
        labels = outer;
        return arguments;
    }

    private void closeAngle(Token open) {
        if (in.splitGreater()) {
            in.next();
        } else {
            in.error(
                    ErrorCode.FSB0101,
                    in.here(),
                    "`>` expected",
                    in.foundLabel(),
                    "`<` opens type arguments here");
        }
    }

    /** The unit after a number: {@code <m/s^2>}, the brackets included. */
    TypeExpr measure() {
        Token open = in.next();
        TypeExpr type = measureProduct();
        closeAngle(open);
        return type;
    }

    private TypeExpr measureProduct() {
        if (!in.enter()) {
            in.leave();
            return new TypeExpr.Error(in.raw().span());
        }
        TypeExpr type = measureFactor();
        while (true) {
            boolean isQuotient = in.atOperator("/");
            if (isQuotient || in.atOperator("*")) {
                in.next();
            } else if (!in.at(TokenKind.IDENT)
                    && !in.at(TokenKind.LPAREN)
                    && !in.at(TokenKind.TYPE_VAR)) {
                break;
            }
            TypeExpr right = measureFactor();
            type =
                    new TypeExpr.MeasureProduct(
                            type, right, isQuotient, type.span().to(right.span()));
        }
        in.leave();
        return type;
    }

    private TypeExpr measureFactor() {
        TypeExpr factor;
        if (in.at(TokenKind.LPAREN)) {
            Token open = in.next();
            factor = measureProduct();
            in.close(open, TokenKind.RPAREN);
        } else {
            factor = atom();
        }
        return in.atOperator("^") || in.atOperator("^-") ? power(factor) : factor;
    }

    /** {@code <'a, [<Measure>] 'u when 'a : comparison>}; the constraints are added to {@code constraints}. */
    List<TypeParameter> parameters(List<TypeConstraint> constraints) {
        List<TypeParameter> parameters = new ArrayList<>();
        Token open = in.next();
        do {
            parameters.add(parameter(constraints));
        } while (in.accept(TokenKind.COMMA));
        if (in.accept(TokenKind.WHEN)) {
            constraints.addAll(constraints());
        }
        closeAngle(open);
        return parameters;
    }

    TypeParameter parameter(List<TypeConstraint> constraints) {
        int start = in.raw().start();
        List<Attribute> attributes = grammar.attributes();
        if (!in.at(TokenKind.TYPE_VAR) && !in.atOperator("^")) {
            in.error(
                    ErrorCode.FSB0105,
                    in.here(),
                    "type parameter expected",
                    in.foundLabel(),
                    "type parameters begin with a quote: 'a");
            return new TypeParameter(attributes, new Name("", in.here()), false, in.here());
        }
        TypeExpr.Var variable = variable();
        if (in.accept(TokenKind.UPCAST_TO)) {
            constraints.add(new TypeConstraint.Subtype(variable, type(), in.spanFrom(start)));
        }
        return new TypeParameter(
                attributes, variable.name(), variable.isStatic(), in.spanFrom(start));
    }

    List<TypeConstraint> constraints() {
        List<TypeConstraint> constraints = new ArrayList<>();
        do {
            in.continueItem();
            constraint(constraints);
        } while (in.accept(TokenKind.AND) && !in.isSilent());
        return constraints;
    }

    private void constraint(List<TypeConstraint> constraints) {
        int start = in.raw().start();
        List<TypeExpr> supports = supports();
        if (supports.isEmpty()) {
            in.error(
                    ErrorCode.FSB0105, in.here(), "type parameter expected", in.foundLabel(), null);
            return;
        }
        TypeExpr first = supports.getFirst();
        if (first instanceof TypeExpr.Var variable && in.accept(TokenKind.UPCAST_TO)) {
            TypeExpr supertype = applied();
            constraints.add(new TypeConstraint.Subtype(variable, supertype, in.spanFrom(start)));
            return;
        }
        in.expect(TokenKind.COLON, null);
        Token word = in.raw();
        switch (in.kind()) {
            case LPAREN -> {
                Token open = in.next();
                constraints.add(memberConstraint(supports, start));
                in.close(open, TokenKind.RPAREN);
            }
            case STRUCT, NULL, IDENT, DELEGATE -> {
                in.next();
                String text = word.text();
                List<TypeExpr> given = List.of();
                if (text.equals("not") && (in.at(TokenKind.STRUCT) || in.at(TokenKind.NULL))) {
                    text = "not " + in.next().text();
                } else if (in.atOperator("<")) {
                    given = arguments();
                }
                if (first instanceof TypeExpr.Var variable) {
                    constraints.add(
                            new TypeConstraint.Kind(variable, text, given, in.spanFrom(start)));
                }
            }
            default ->
                    in.error(
                            ErrorCode.FSB0105,
                            in.here(),
                            "constraint expected",
                            in.foundLabel(),
                            null);
        }
    }

    /** {@code 'a}, {@code ^a or ^b}, {@code (^a or ^b)}. */
    List<TypeExpr> supports() {
        List<TypeExpr> supports = new ArrayList<>();
        boolean open = in.accept(TokenKind.LPAREN);
        do {
            if (in.at(TokenKind.TYPE_VAR) || in.atOperator("^")) {
                supports.add(variable());
            } else if (in.at(TokenKind.IDENT)) {
                supports.add(named());
            }
        } while (in.accept(TokenKind.OR));
        if (open) {
            in.expect(TokenKind.RPAREN, null);
        }
        return supports;
    }

    /** {@code static member M : t}, {@code member P : t with get}, {@code new : unit -> 'a}. */
    TypeConstraint.Member memberConstraint(List<TypeExpr> supports, int start) {
        boolean isStatic = in.accept(TokenKind.STATIC);
        in.accept(TokenKind.ABSTRACT);
        in.accept(TokenKind.MEMBER);
        Name name;
        if (in.at(TokenKind.NEW)) {
            Token word = in.next();
            name = new Name("new", word.span());
        } else {
            int length = grammar.operatorNameLength();
            name = length > 0 ? grammar.operatorName(length) : grammar.identifier("member name");
        }
        in.expect(TokenKind.COLON, null);
        TypeExpr signature = signature();
        if (in.accept(TokenKind.WITH)) {
            while (in.at(TokenKind.IDENT) || in.at(TokenKind.COMMA)) {
                in.next();
            }
        }
        return new TypeConstraint.Member(supports, isStatic, name, signature, in.spanFrom(start));
    }
}
