package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Type and exception definitions. */
final class TypeDefParser {
    private final Grammar grammar;
    private final TokenStream in;

    TypeDefParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** {@code type … and …}; the attributes before {@code type} have been read. */
    Decl types(Token start, List<Attribute> attributes) {
        in.next();
        List<TypeDef> types = new ArrayList<>();
        types.add(type(start, attributes));
        while (in.atContinuation(TokenKind.AND)) {
            Token and = in.next();
            types.add(type(and, List.of()));
        }
        return new Decl.Types(types, in.spanFrom(start.start()));
    }

    private TypeDef type(Token start, List<Attribute> before) {
        List<Attribute> attributes = new ArrayList<>(before);
        attributes.addAll(grammar.attributes());
        Access access = grammar.access();
        in.accept(TokenKind.REC);
        List<TypeConstraint> constraints = new ArrayList<>();
        List<TypeParameter> parameters = prefixParameters(constraints);
        List<Name> path = grammar.path("type name");
        if (in.atOperator("<")) {
            parameters = grammar.types.parameters(constraints);
        }
        if (in.accept(TokenKind.WHEN)) {
            constraints.addAll(grammar.types.constraints());
        }
        // Attributes of the primary constructor say nothing here.
        grammar.attributes();
        Access constructorAccess = grammar.access();
        Pattern constructor = in.at(TokenKind.LPAREN) ? grammar.patterns.atomic() : null;
        Name self = in.accept(TokenKind.AS) ? grammar.identifier("name") : null;
        List<Member> members = new ArrayList<>();
        TypeDef.Body body;
        if (in.acceptContinuation(TokenKind.EQUALS)) {
            body = body(constructor, constructorAccess, self, members);
        } else if (in.acceptContinuation(TokenKind.WITH)) {
            members.addAll(grammar.members.members());
            in.acceptContinuation(TokenKind.END);
            body = new TypeDef.Body.Extension();
        } else if (constructor != null) {
            body = new TypeDef.Body.Class(constructor, constructorAccess, self, null);
        } else {
            body = new TypeDef.Body.Opaque();
        }
        String doc = start.doc();
        return new TypeDef(
                attributes,
                doc,
                access,
                path,
                parameters,
                constraints,
                body,
                members,
                in.spanFrom(start.start()));
    }

    // type 'a T, type ('a, 'b) T
    private List<TypeParameter> prefixParameters(List<TypeConstraint> constraints) {
        List<TypeParameter> parameters = new ArrayList<>();
        if (in.at(TokenKind.TYPE_VAR)) {
            parameters.add(grammar.types.parameter(constraints));
        } else if (in.at(TokenKind.LPAREN) && in.raw(1).kind() == TokenKind.TYPE_VAR) {
            Token open = in.next();
            do {
                parameters.add(grammar.types.parameter(constraints));
            } while (in.accept(TokenKind.COMMA));
            in.close(open, TokenKind.RPAREN);
        }
        return parameters;
    }

    private TypeDef.Body body(
            @Nullable Pattern constructor,
            Access constructorAccess,
            @Nullable Name self,
            List<Member> members) {
        if (!in.canOpen(in.raw().kind() == TokenKind.BAR) && !isBarAtMargin()) {
            in.error(
                    ErrorCode.FSB0105,
                    in.here(),
                    "definition expected after `=`",
                    in.foundLabel(),
                    null);
            return new TypeDef.Body.Opaque();
        }
        Layout outer = in.layout();
        int floor =
                in.raw().startsLine() && in.raw().kind() != TokenKind.BAR
                        ? Math.max(in.raw().column(), outer.floor())
                        : outer.floor();
        in.open(LayoutKind.BLOCK, in.raw().column(), floor);
        TypeDef.Body body = representation(constructor, constructorAccess, self, members);
        in.close(outer);
        augmentation(members);
        return body;
    }

    private boolean isBarAtMargin() {
        return in.raw().kind() == TokenKind.BAR && in.raw().column() >= in.layout().floor();
    }

    private TypeDef.Body representation(
            @Nullable Pattern constructor,
            Access constructorAccess,
            @Nullable Name self,
            List<Member> members) {
        Access access = Access.PUBLIC;
        Token first = in.raw();
        if (isAccess(first.kind()) && !MemberParser.startsMember(in.raw(1).kind())) {
            access = grammar.access();
            in.continueItem();
        }
        switch (in.kind()) {
            case LBRACE -> {
                return record(access);
            }
            case BAR -> {
                return union(access);
            }
            case CLASS, STRUCT, INTERFACE -> {
                Token word = in.raw();
                boolean isTuple =
                        in.raw(1).kind() == TokenKind.LPAREN
                                || in.raw(1).kind() == TokenKind.LBRACE_BAR;
                if (word.kind() == TokenKind.STRUCT && isTuple) {
                    return new TypeDef.Body.Abbreviation(grammar.types.type());
                }
                if (word.kind() == TokenKind.INTERFACE
                        && in.raw(1).kind() == TokenKind.IDENT
                        && !in.raw(1).startsLine()) {
                    // type T = interface I with …
                    members.addAll(grammar.members.members());
                    return new TypeDef.Body.Class(constructor, constructorAccess, self, null);
                }
                in.next();
                members.addAll(grammar.members.members());
                in.close(word, TokenKind.END);
                return new TypeDef.Body.Class(constructor, constructorAccess, self, word.text());
            }
            case DELEGATE -> {
                in.next();
                in.expect(TokenKind.OF, "a delegate is written delegate of unit -> unit");
                return new TypeDef.Body.Delegate(grammar.types.signature());
            }
            default -> {}
        }
        boolean startsCase = in.kind() == TokenKind.LBRACKET_LESS && attributedCase();
        if (MemberParser.startsMember(in.kind()) && !startsCase) {
            members.addAll(grammar.members.members());
            return new TypeDef.Body.Class(constructor, constructorAccess, self, null);
        }
        if (startsCase
                || in.kind() == TokenKind.IDENT && startsUnion()
                || grammar.operatorNameLength() > 0) {
            return union(access);
        }
        if (constructor != null) {
            in.error(ErrorCode.FSB0106, in.here(), "member expected", in.foundLabel(), null);
            return new TypeDef.Body.Class(constructor, constructorAccess, self, null);
        }
        TypeExpr type = grammar.types.type();
        if (in.at(TokenKind.COLONS) || in.atOperator("|")) {
            in.error(
                    ErrorCode.FSB0100,
                    in.here(),
                    "unexpected " + in.described(in.raw()),
                    null,
                    null);
        }
        return new TypeDef.Body.Abbreviation(type);
    }

    private static boolean isAccess(TokenKind kind) {
        return kind == TokenKind.PRIVATE || kind == TokenKind.INTERNAL || kind == TokenKind.PUBLIC;
    }

    // A case without a bar: `A of int`, `A | B`, `A = 1`.
    private boolean startsUnion() {
        Token next = in.raw(1);
        return switch (next.kind()) {
            case OF, BAR, EQUALS -> true;
            default -> false;
        };
    }

    private boolean attributedCase() {
        int at = 0;
        while (in.raw(at).kind() != TokenKind.GREATER_RBRACKET
                && in.raw(at).kind() != TokenKind.EOF) {
            at++;
        }
        return in.raw(at + 1).kind() == TokenKind.IDENT;
    }

    private TypeDef.Body record(Access access) {
        Token open = in.next();
        List<TypeDef.Field> fields = new ArrayList<>();
        Layout outer = in.open(LayoutKind.BRACKETS);
        while (in.raw().kind() != TokenKind.RBRACE && in.raw().kind() != TokenKind.EOF) {
            in.startItem();
            int before = in.position();
            fields.add(field());
            if (in.isSilent()) {
                in.skipItem();
            }
            boolean more = in.accept(TokenKind.SEMICOLON) | in.atSeparator();
            if (!more && !in.raw().startsLine()
                    || in.position() == before
                    || in.kind() == TokenKind.OFFSIDE && !in.atSeparator()) {
                break;
            }
        }
        in.close(outer);
        in.close(open, TokenKind.RBRACE);
        return new TypeDef.Body.Record(access, fields);
    }

    private TypeDef.Field field() {
        Token start = in.raw();
        List<Attribute> attributes = grammar.attributes();
        in.continueItem();
        boolean isMutable = in.accept(TokenKind.MUTABLE);
        grammar.access();
        isMutable |= in.accept(TokenKind.MUTABLE);
        Name name = grammar.identifier("field name");
        TypeExpr type;
        if (in.expect(TokenKind.COLON, "a field is written Name: type")) {
            in.continueItem();
            type = grammar.types.type();
        } else {
            type = new TypeExpr.Error(in.here());
        }
        return new TypeDef.Field(attributes, start.doc(), isMutable, name, type);
    }

    private TypeDef.Body union(Access access) {
        List<TypeDef.Case> cases = new ArrayList<>();
        List<TypeDef.EnumCase> enumCases = new ArrayList<>();
        Layout outer = in.layout();
        // Bars may stand two columns left of a first case without one.
        int column = in.at(TokenKind.BAR) ? outer.column() : outer.column() - 2;
        in.open(LayoutKind.RULES, column, outer.floor());
        Token bar = in.raw();
        in.accept(TokenKind.BAR);
        do {
            unionCase(bar, cases, enumCases);
            bar = in.raw();
        } while (in.accept(TokenKind.BAR));
        in.close(outer);
        if (!enumCases.isEmpty() && !cases.isEmpty()) {
            in.error(
                    ErrorCode.FSB0100,
                    cases.getFirst().name().span(),
                    "the enum value `" + cases.getFirst().name().text() + "` has no number",
                    null,
                    "write it as `" + cases.getFirst().name().text() + " = 1`");
        }
        return enumCases.isEmpty()
                ? new TypeDef.Body.Union(access, cases)
                : new TypeDef.Body.Enum(enumCases);
    }

    private void unionCase(Token bar, List<TypeDef.Case> cases, List<TypeDef.EnumCase> enumCases) {
        int start = in.raw().start();
        in.continueItem();
        List<Attribute> attributes = grammar.attributes();
        String doc = bar.doc() == null ? in.raw().doc() : bar.doc();
        int length = grammar.operatorNameLength();
        if (length == 0 && in.at(TokenKind.LPAREN) && in.raw(1).kind() == TokenKind.LBRACKET) {
            length = emptyListNameLength();
        }
        Name name = length > 0 ? grammar.operatorName(length) : grammar.identifier("case name");
        if (in.accept(TokenKind.EQUALS)) {
            enumCases.add(new TypeDef.EnumCase(attributes, doc, name, grammar.exprs.infix()));
            return;
        }
        List<TypeDef.CaseField> fields = List.of();
        if (in.accept(TokenKind.OF)) {
            in.continueItem();
            fields = caseFields();
        } else if (in.accept(TokenKind.COLON)) {
            grammar.types.signature();
            in.unsupported(
                    in.spanFrom(start), "a union case with a signature is", "write of t1 * t2");
        }
        cases.add(new TypeDef.Case(attributes, doc, name, fields, in.spanFrom(start)));
    }

    private int emptyListNameLength() {
        return in.raw(2).kind() == TokenKind.RBRACKET && in.raw(3).kind() == TokenKind.RPAREN
                ? 4
                : 0;
    }

    private List<TypeDef.CaseField> caseFields() {
        List<TypeDef.CaseField> fields = new ArrayList<>();
        while (true) {
            Name name = null;
            if (in.at(TokenKind.IDENT) && in.raw(1).kind() == TokenKind.COLON) {
                name = in.next().name();
                in.next();
                in.continueItem();
            }
            fields.add(new TypeDef.CaseField(name, caseFieldType()));
            if (!in.atOperator("*")) {
                return fields;
            }
            in.next();
            in.continueItem();
        }
    }

    // A star separates fields; an arrow after it makes a function type of the last part only in
    // parentheses.
    private TypeExpr caseFieldType() {
        TypeExpr type = grammar.types.simple();
        if (in.accept(TokenKind.ARROW)) {
            TypeExpr result = grammar.types.type();
            return new TypeExpr.Function(type, result, type.span().to(result.span()));
        }
        return type;
    }

    // Members after a record's or union's definition, with or without `with`.
    private void augmentation(List<Member> members) {
        if (in.acceptContinuation(TokenKind.WITH)) {
            members.addAll(grammar.members.members());
            in.acceptContinuation(TokenKind.END);
        } else if (MemberParser.startsMember(in.raw().kind()) && in.canOpen(false)) {
            members.addAll(grammar.members.members());
        }
    }

    /** {@code exception E of string * int}, with members if there are any. */
    Decl exception(Token start, List<Attribute> attributes) {
        in.next();
        List<Attribute> all = new ArrayList<>(attributes);
        all.addAll(grammar.attributes());
        Access access = grammar.access();
        Name name = grammar.identifier("exception name");
        List<TypeDef.CaseField> fields = List.of();
        if (in.accept(TokenKind.OF)) {
            in.continueItem();
            fields = caseFields();
        } else if (in.accept(TokenKind.EQUALS)) {
            in.unsupported(start.span(), "an exception abbreviation is", null);
            grammar.path("exception");
        }
        List<Member> members = new ArrayList<>();
        augmentation(members);
        return new Decl.Exception(
                all, start.doc(), access, name, fields, members, in.spanFrom(start.start()));
    }
}
