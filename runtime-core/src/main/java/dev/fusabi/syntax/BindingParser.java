package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The part of {@code let}, {@code use} and members after the keyword: head, parameters, return type and body. */
final class BindingParser {
    private final Grammar grammar;
    private final TokenStream in;

    BindingParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** Bindings joined by {@code and}; {@code start} is where the {@code let} stands. */
    List<Binding> bindings(
            int start, @Nullable String doc, List<Attribute> attributes, boolean isRec) {
        List<Binding> bindings = new ArrayList<>();
        bindings.add(binding(start, doc, attributes));
        while (in.atContinuation(TokenKind.AND)) {
            Token and = in.next();
            bindings.add(binding(and.start(), and.doc(), List.of()));
            if (!isRec) {
                in.error(
                        ErrorCode.FSB0100,
                        new Span(start, bindings.getFirst().span().end()),
                        "`let … and …` without `rec`",
                        null,
                        "write `let rec`, or a `let` for each");
            }
        }
        return bindings;
    }

    Binding binding(int start, @Nullable String doc, List<Attribute> before) {
        List<Attribute> attributes = new ArrayList<>(before);
        attributes.addAll(grammar.attributes());
        boolean isInline = false;
        boolean isMutable = false;
        Access access = Access.PUBLIC;
        while (true) {
            if (in.accept(TokenKind.INLINE)) {
                isInline = true;
            } else if (in.accept(TokenKind.MUTABLE)) {
                isMutable = true;
            } else if (in.at(TokenKind.PRIVATE)
                    || in.at(TokenKind.INTERNAL)
                    || in.at(TokenKind.PUBLIC)) {
                access = grammar.access();
            } else {
                break;
            }
        }
        int nameLength = grammar.operatorNameLength();
        boolean isNamed =
                nameLength > 0
                        || in.at(TokenKind.IDENT)
                                && in.raw(1).kind() != TokenKind.DOT
                                && !hasFieldPatterns();
        if (!isNamed) {
            return finish(
                    start,
                    doc,
                    attributes,
                    access,
                    isInline,
                    isMutable,
                    grammar.patterns.head(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        Name name = nameLength > 0 ? grammar.operatorName(nameLength) : in.next().name();
        List<TypeConstraint> constraints = new ArrayList<>();
        List<TypeParameter> typeParameters =
                in.atOperator("<") ? grammar.types.parameters(constraints) : List.of();
        List<Pattern> parameters = grammar.patterns.arguments();
        Pattern head = new Pattern.Var(name, isMutable, Access.PUBLIC, name.span());
        if (continuesPattern()) {
            Pattern first =
                    parameters.isEmpty()
                            ? head
                            : new Pattern.Case(
                                    List.of(name), parameters, in.spanFrom(name.span().start()));
            head = grammar.patterns.continued(first);
            parameters = List.of();
        }
        return finish(
                start,
                doc,
                attributes,
                access,
                isInline,
                isMutable,
                head,
                typeParameters,
                constraints,
                parameters);
    }

    // let Case (field = pattern) = …
    private boolean hasFieldPatterns() {
        return in.raw(1).kind() == TokenKind.LPAREN
                && in.raw(2).kind() == TokenKind.IDENT
                && in.raw(3).kind() == TokenKind.EQUALS;
    }

    private boolean continuesPattern() {
        return switch (in.kind()) {
            case COMMA, COLONS, AS, BAR -> true;
            case OPERATOR -> in.atOperator("&");
            default -> false;
        };
    }

    private Binding finish(
            int start,
            @Nullable String doc,
            List<Attribute> attributes,
            Access access,
            boolean isInline,
            boolean isMutable,
            Pattern head,
            List<TypeParameter> typeParameters,
            List<TypeConstraint> constraints,
            List<Pattern> parameters) {
        TypeExpr returnType = withConstraints(returnType(), constraints);
        Expr body;
        if (in.expect(
                TokenKind.EQUALS,
                parameters.isEmpty() ? "a binding is written let name = value" : null)) {
            body = grammar.blocks.body("=");
        } else {
            body = new Expr.Error(in.here());
        }
        Span span = in.spanFrom(start);
        return new Binding(
                attributes,
                doc,
                access,
                isInline,
                isMutable,
                head,
                typeParameters,
                parameters,
                returnType,
                body,
                span);
    }

    /** The constraints on explicit type parameters stand with the return type, {@code _} if none is written. */
    @Nullable TypeExpr withConstraints(
            @Nullable TypeExpr returnType, List<TypeConstraint> constraints) {
        if (constraints.isEmpty()) {
            return returnType;
        }
        TypeExpr type =
                returnType == null ? new TypeExpr.Wild(in.spanFrom(in.previousEnd())) : returnType;
        return new TypeExpr.Constrained(type, constraints, type.span());
    }

    /** {@code : type}, or null. */
    @Nullable TypeExpr returnType() {
        if (!in.accept(TokenKind.COLON)) {
            return null;
        }
        in.continueItem();
        // Attributes of the result say nothing here.
        grammar.attributes();
        return grammar.types.signature();
    }
}
