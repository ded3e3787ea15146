package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The members of types and object expressions. */
final class MemberParser {
    private final Grammar grammar;
    private final TokenStream in;

    MemberParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** What stands before a member's own words. */
    private record Head(
            int start, List<Attribute> attributes, @Nullable String doc, boolean isStatic) {}

    /** Whether the token begins a member. */
    static boolean startsMember(TokenKind kind) {
        return switch (kind) {
            case MEMBER,
                    OVERRIDE,
                    DEFAULT,
                    ABSTRACT,
                    STATIC,
                    INTERFACE,
                    INHERIT,
                    LET,
                    DO,
                    VAL,
                    NEW,
                    LBRACKET_LESS,
                    PRIVATE,
                    INTERNAL,
                    PUBLIC,
                    USE ->
                    true;
            default -> false;
        };
    }

    /** Members below each other, at the column of the first; none if the next token begins no member. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        if (!startsMember(in.raw().kind()) || !in.canOpen(false)) {
            return members;
        }
        if (!in.enter()) {
            in.leave();
            return members;
        }
        Layout outer = in.open(LayoutKind.BLOCK);
        boolean hasMember = false;
        while (true) {
            int before = in.position();
            Token start = in.raw();
            Member member = member();
            boolean isLocal = member instanceof Member.LetBindings;
            if (isLocal && hasMember) {
                in.error(
                        ErrorCode.FSB0100,
                        start.span(),
                        "`" + start.text() + "` below members",
                        null,
                        "the `let` and `do` of a class stand above its members");
            }
            hasMember |= member instanceof Member.Method || member instanceof Member.Property;
            if (member != null) {
                members.add(member);
            }
            skipUnexpected();
            in.accept(TokenKind.SEMICOLON);
            if (!in.atSeparator() && !startsMember(in.kind()) || in.position() == before) {
                break;
            }
            in.startItem();
            if (!startsMember(in.raw().kind())) {
                in.error(
                        ErrorCode.FSB0106,
                        in.raw().span(),
                        "member expected",
                        in.foundLabel(),
                        null);
                in.skipItem();
            }
        }
        in.close(outer);
        in.leave();
        return members;
    }

    private void skipUnexpected() {
        TokenKind kind = in.kind();
        if (kind == TokenKind.OFFSIDE
                || kind == TokenKind.EOF
                || kind.isClosing()
                || kind == TokenKind.SEMICOLON) {
            return;
        }
        if (kind == TokenKind.WITH
                || kind == TokenKind.AND
                || kind == TokenKind.SEMICOLONS
                || startsMember(kind)) {
            return;
        }
        Token token = in.raw();
        in.error(ErrorCode.FSB0100, token.span(), "unexpected " + in.described(token), null, null);
        in.skipItem();
    }

    private @Nullable Member member() {
        Token first = in.raw();
        List<Attribute> attributes = grammar.attributes();
        Access access = grammar.access();
        boolean isStatic = in.accept(TokenKind.STATIC);
        Head head = new Head(first.start(), attributes, first.doc(), isStatic);
        if (access == Access.PUBLIC) {
            access = grammar.access();
        }
        Token word = in.raw();
        switch (in.kind()) {
            case MEMBER, OVERRIDE, DEFAULT -> {
                in.next();
                Member.MethodKind kind =
                        switch (word.kind()) {
                            case OVERRIDE -> Member.MethodKind.OVERRIDE;
                            case DEFAULT -> Member.MethodKind.DEFAULT;
                            default -> Member.MethodKind.MEMBER;
                        };
                if (in.at(TokenKind.VAL)) {
                    in.next();
                    return autoProperty(head, kind);
                }
                return method(head, kind);
            }
            case ABSTRACT -> {
                in.next();
                in.accept(TokenKind.MEMBER);
                return abstractMember(head);
            }
            case VAL -> {
                in.next();
                return field(head);
            }
            case LET, USE -> {
                in.next();
                boolean isRec = in.accept(TokenKind.REC);
                List<Binding> bindings =
                        grammar.bindings.bindings(first.start(), first.doc(), attributes, isRec);
                in.acceptContinuation(TokenKind.IN);
                return new Member.LetBindings(
                        isStatic, isRec, bindings, in.spanFrom(first.start()));
            }
            case DO -> {
                in.next();
                Expr body = grammar.blocks.body("do");
                return new Member.DoBinding(isStatic, body, in.spanFrom(first.start()));
            }
            case INHERIT -> {
                in.next();
                TypeExpr type = grammar.types.simple();
                Expr argument = null;
                if (in.at(TokenKind.LPAREN)) {
                    Expr written = grammar.atoms.single();
                    argument = written instanceof Expr.Paren paren ? paren.expression() : written;
                } else if (AtomParser.startsAtom(in.kind(), in.raw(1))) {
                    argument = grammar.atoms.postfix();
                }
                if (in.accept(TokenKind.AS)) {
                    grammar.identifier("name");
                }
                return new Member.Inherit(type, argument, in.spanFrom(first.start()));
            }
            case INTERFACE -> {
                in.next();
                TypeExpr type = grammar.types.simple();
                List<Member> members = List.of();
                if (in.acceptContinuation(TokenKind.WITH)) {
                    members = members();
                    in.acceptContinuation(TokenKind.END);
                }
                return new Member.Interface(type, members, in.spanFrom(first.start()));
            }
            case NEW -> {
                in.next();
                return constructor(head, access);
            }
            default -> {
                in.error(ErrorCode.FSB0106, in.here(), "member expected", in.foundLabel(), null);
                return null;
            }
        }
    }

    private Member method(Head head, Member.MethodKind kind) {
        boolean isInline = false;
        Access access = Access.PUBLIC;
        while (in.at(TokenKind.INLINE)
                || in.at(TokenKind.PRIVATE)
                || in.at(TokenKind.INTERNAL)
                || in.at(TokenKind.PUBLIC)) {
            if (in.accept(TokenKind.INLINE)) {
                isInline = true;
            } else {
                access = grammar.access();
            }
        }
        Name self = null;
        if ((in.at(TokenKind.IDENT) || in.at(TokenKind.UNDERSCORE) || in.at(TokenKind.BASE))
                && in.raw(1).kind() == TokenKind.DOT) {
            Token word = in.next();
            self = word.name();
            in.next();
        }
        int length = grammar.operatorNameLength();
        Name name = length > 0 ? grammar.operatorName(length) : grammar.identifier("member name");
        List<TypeConstraint> constraints = new ArrayList<>();
        List<TypeParameter> typeParameters =
                in.atOperator("<") ? grammar.types.parameters(constraints) : List.of();
        List<Pattern> parameters = grammar.patterns.arguments();
        TypeExpr returnType =
                grammar.bindings.withConstraints(grammar.bindings.returnType(), constraints);
        Pattern binder = new Pattern.Var(name, false, access, name.span());
        if (in.atContinuation(TokenKind.WITH)) {
            return property(head, kind, self, name, access, isInline, returnType);
        }
        Expr body =
                in.expect(
                                TokenKind.EQUALS,
                                "a member is written member self.Name parameters = value")
                        ? grammar.blocks.body("=")
                        : new Expr.Error(in.here());
        Span span = in.spanFrom(head.start());
        Binding binding =
                new Binding(
                        head.attributes(),
                        head.doc(),
                        access,
                        isInline,
                        false,
                        binder,
                        typeParameters,
                        parameters,
                        returnType,
                        body,
                        span);
        if (self == null && !head.isStatic()) {
            in.error(
                    ErrorCode.FSB0100,
                    name.span(),
                    "the member `" + name.text() + "` has no name for its object",
                    null,
                    "write `member this."
                            + name.text()
                            + "`, or `static member "
                            + name.text()
                            + "`");
        }
        return new Member.Method(head.isStatic(), kind, self, name, binding, span);
    }

    private Member property(
            Head head,
            Member.MethodKind kind,
            @Nullable Name self,
            Name name,
            Access access,
            boolean isInline,
            @Nullable TypeExpr type) {
        in.next();
        Binding getter = null;
        Binding setter = null;
        do {
            in.continueItem();
            int start = in.raw().start();
            List<Attribute> attributes = new ArrayList<>(head.attributes());
            attributes.addAll(grammar.attributes());
            boolean accessorInline = in.accept(TokenKind.INLINE) | isInline;
            Access own = grammar.access();
            accessorInline |= in.accept(TokenKind.INLINE);
            Name word = grammar.identifier("`get` or `set`");
            List<Pattern> parameters = grammar.patterns.arguments();
            TypeExpr returnType = grammar.bindings.returnType();
            Expr body =
                    in.expect(TokenKind.EQUALS, null)
                            ? grammar.blocks.body("=")
                            : new Expr.Error(in.here());
            Binding accessor =
                    new Binding(
                            attributes,
                            head.doc(),
                            own == Access.PUBLIC ? access : own,
                            accessorInline,
                            false,
                            new Pattern.Var(name, false, access, word.span()),
                            List.of(),
                            parameters,
                            returnType == null && word.text().equals("get") ? type : returnType,
                            body,
                            in.spanFrom(start));
            switch (word.text()) {
                case "get" -> getter = accessor;
                case "set" -> setter = accessor;
                default ->
                        in.error(
                                ErrorCode.FSB0100,
                                word.span(),
                                "`get` or `set` expected",
                                null,
                                null);
            }
        } while (in.acceptContinuation(TokenKind.AND));
        return new Member.Property(
                head.isStatic(), kind, self, name, getter, setter, in.spanFrom(head.start()));
    }

    private Member autoProperty(Head head, Member.MethodKind kind) {
        Access access = grammar.access();
        Name name = grammar.identifier("property name");
        TypeExpr type = grammar.bindings.returnType();
        Expr initial =
                in.expect(TokenKind.EQUALS, "a property is written member val Name = value")
                        ? grammar.blocks.body("=")
                        : new Expr.Error(in.here());
        boolean[] accessors = accessors();
        return new Member.AutoProperty(
                head.attributes(),
                head.doc(),
                access,
                head.isStatic(),
                kind,
                name,
                type,
                initial,
                accessors[0],
                accessors[1],
                in.spanFrom(head.start()));
    }

    // `with get, set`: whether there is a getter (also when nothing is written), whether a setter.
    private boolean[] accessors() {
        if (!in.acceptContinuation(TokenKind.WITH)) {
            return new boolean[] {true, false};
        }
        boolean[] found = new boolean[2];
        do {
            grammar.access();
            Name word = grammar.identifier("`get` or `set`");
            found[0] |= word.text().equals("get");
            found[1] |= word.text().equals("set");
        } while (in.accept(TokenKind.COMMA));
        return found;
    }

    private Member abstractMember(Head head) {
        in.accept(TokenKind.INLINE);
        grammar.access();
        int length = grammar.operatorNameLength();
        Name name = length > 0 ? grammar.operatorName(length) : grammar.identifier("member name");
        List<TypeConstraint> constraints = new ArrayList<>();
        List<TypeParameter> typeParameters =
                in.atOperator("<") ? grammar.types.parameters(constraints) : List.of();
        in.expect(TokenKind.COLON, "an abstract member is written abstract Name: type");
        in.continueItem();
        TypeExpr type = grammar.types.signature();
        if (!constraints.isEmpty()) {
            type = new TypeExpr.Constrained(type, constraints, type.span());
        }
        boolean hasAccessors = in.atContinuation(TokenKind.WITH);
        boolean[] accessors = accessors();
        return new Member.Abstract(
                head.attributes(),
                head.doc(),
                head.isStatic(),
                name,
                typeParameters,
                type,
                hasAccessors && accessors[0],
                hasAccessors && accessors[1],
                in.spanFrom(head.start()));
    }

    private Member field(Head head) {
        boolean isMutable = in.accept(TokenKind.MUTABLE);
        Access access = grammar.access();
        Name name = grammar.identifier("field name");
        in.expect(TokenKind.COLON, "a field is written val name: type");
        TypeExpr type = grammar.types.type();
        return new Member.Field(
                head.attributes(),
                head.isStatic(),
                isMutable,
                access,
                name,
                type,
                in.spanFrom(head.start()));
    }

    private Member constructor(Head head, Access access) {
        Pattern parameters = grammar.patterns.atomic();
        Name self = in.accept(TokenKind.AS) ? grammar.identifier("name") : null;
        Expr body =
                in.expect(
                                TokenKind.EQUALS,
                                "a constructor is written new(parameters) = T(arguments)")
                        ? grammar.blocks.body("=")
                        : new Expr.Error(in.here());
        if (in.acceptContinuation(TokenKind.THEN)) {
            Expr after = grammar.blocks.body("then");
            Expr effects = new Expr.Do(after, after.span());
            body = new Expr.Sequence(List.of(body, effects), body.span().to(after.span()));
        }
        return new Member.Constructor(
                head.attributes(),
                head.doc(),
                access,
                parameters,
                self,
                body,
                in.spanFrom(head.start()));
    }
}
