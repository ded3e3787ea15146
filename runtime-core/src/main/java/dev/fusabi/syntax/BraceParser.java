package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What stands in braces: records, copies, object expressions, computations. */
final class BraceParser {
    private final Grammar grammar;
    private final TokenStream in;

    BraceParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** {@code function { … }}. */
    Expr application(Expr function) {
        if (isRecord()) {
            Expr record = grammar.atoms.continued(record());
            return new Expr.App(function, record, false, function.span().to(record.span()));
        }
        Token open = in.next();
        int start = function.span().start();
        if (in.raw().kind() == TokenKind.RBRACE) {
            in.next();
            Expr empty = new Expr.Const(new Literal.Unit(), in.spanFrom(open.start()));
            return new Expr.Computation(function, empty, in.spanFrom(start));
        }
        Expr body =
                in.canOpen(true)
                        ? grammar.blocks.block(LayoutKind.BRACKETS, true)
                        : new Expr.Error(in.here());
        if (in.raw().kind() == TokenKind.WITH) {
            // f { record with … }
            Expr copy = grammar.atoms.continued(copy(open, body));
            return new Expr.App(function, copy, false, function.span().to(copy.span()));
        }
        in.close(open, TokenKind.RBRACE);
        return new Expr.Computation(function, body, in.spanFrom(start));
    }

    // Decided from the first tokens after the brace.
    private boolean isRecord() {
        int at = 1;
        TokenKind first = in.raw(at).kind();
        if (first == TokenKind.INHERIT) {
            return true;
        }
        if (first == TokenKind.NEW) {
            return isObjectExpression();
        }
        while (in.raw(at).kind() == TokenKind.IDENT && in.raw(at + 1).kind() == TokenKind.DOT) {
            at += 2;
        }
        return in.raw(at).kind() == TokenKind.IDENT && in.raw(at + 1).kind() == TokenKind.EQUALS;
    }

    // { new T … with: the type is followed by an argument or `with` before anything else.
    private boolean isObjectExpression() {
        int depth = 0;
        for (int at = 2; at < 200; at++) {
            TokenKind kind = in.raw(at).kind();
            if (kind == TokenKind.EOF) {
                return false;
            }
            depth += kind.isOpening() ? 1 : kind.isClosing() ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            if (depth == 0 && (kind == TokenKind.WITH || kind == TokenKind.INTERFACE)) {
                return true;
            }
        }
        return true;
    }

    /** A record, a copy or an object expression. */
    Expr record() {
        boolean isRecord =
                isRecord()
                        || in.raw(1).kind() == TokenKind.IDENT
                                && in.raw(2).kind() == TokenKind.COLON;
        Token open = in.next();
        if (in.raw().kind() == TokenKind.RBRACE) {
            in.next();
            return new Expr.Record(null, List.of(), in.spanFrom(open.start()));
        }
        if (in.raw().kind() == TokenKind.NEW && isRecord) {
            return objectExpression(open);
        }
        if (in.raw().kind() == TokenKind.INHERIT) {
            return inheriting(open);
        }
        if (isRecord) {
            List<Expr.FieldInit> fields = fields(TokenKind.RBRACE);
            in.close(open, TokenKind.RBRACE);
            return new Expr.Record(null, fields, in.spanFrom(open.start()));
        }
        if (!in.canOpen(true)) {
            in.close(open, TokenKind.RBRACE);
            return new Expr.Error(in.spanFrom(open.start()));
        }
        Expr source = grammar.blocks.block(LayoutKind.BRACKETS, true);
        if (in.raw().kind() == TokenKind.WITH) {
            return copy(open, source);
        }
        if (source instanceof Expr.Range) {
            // { 1 .. 10 } is short for seq { 1 .. 10 }.
            in.close(open, TokenKind.RBRACE);
            Expr builder = new Expr.Ident(new Name("seq", open.span()), open.span());
            return new Expr.Computation(builder, source, in.spanFrom(open.start()));
        }
        Span span = in.spanFrom(open.start());
        in.error(
                ErrorCode.FSB0100,
                open.span(),
                "a record or a computation expected",
                null,
                "a record is written { name = value }, a sequence seq { … }");
        in.close(open, TokenKind.RBRACE);
        return new Expr.Error(span);
    }

    private Expr copy(Token open, Expr source) {
        in.next();
        List<Expr.FieldInit> fields = fields(TokenKind.RBRACE);
        in.close(open, TokenKind.RBRACE);
        return new Expr.Record(source, fields, in.spanFrom(open.start()));
    }

    // { inherit T(x); a = 1 }: the base is the copied record, as a `new`.
    private Expr inheriting(Token open) {
        Layout outer = in.open(LayoutKind.BRACKETS);
        int start = in.next().start();
        TypeExpr type = grammar.types.simple();
        Expr argument = constructorArgument();
        in.accept(TokenKind.SEMICOLON);
        in.close(outer);
        if (argument == null) {
            argument =
                    new Expr.Const(
                            new Literal.Unit(), new Span(in.previousEnd(), in.previousEnd()));
        }
        Expr base = new Expr.New(type, argument, in.spanFrom(start));
        List<Expr.FieldInit> fields =
                in.raw().kind() == TokenKind.RBRACE ? List.of() : fields(TokenKind.RBRACE);
        in.close(open, TokenKind.RBRACE);
        return new Expr.Record(base, fields, in.spanFrom(open.start()));
    }

    /** {@code {| a = 1 |}}, {@code {| r with a = 1 |}}. */
    Expr anonymousRecord(boolean isStruct) {
        boolean isFields = isRecord();
        Token open = in.next();
        Expr copied = null;
        if (!isFields && in.raw().kind() != TokenKind.BAR_RBRACE) {
            if (!in.canOpen(true)) {
                in.close(open, TokenKind.BAR_RBRACE);
                return new Expr.Error(in.spanFrom(open.start()));
            }
            copied = grammar.blocks.block(LayoutKind.BRACKETS, false);
            in.expect(TokenKind.WITH, "an anonymous record is written {| name = value |}");
        }
        List<Expr.FieldInit> fields = fields(TokenKind.BAR_RBRACE);
        in.close(open, TokenKind.BAR_RBRACE);
        return new Expr.AnonymousRecord(copied, fields, isStruct, in.spanFrom(open.start()));
    }

    private List<Expr.FieldInit> fields(TokenKind close) {
        List<Expr.FieldInit> fields = new ArrayList<>();
        if (!in.canOpen(true)) {
            return fields;
        }
        Layout outer = in.open(LayoutKind.BRACKETS);
        boolean hasColon = false;
        while (in.raw().kind() != close && in.raw().kind() != TokenKind.EOF) {
            in.startItem();
            int before = in.position();
            List<Name> path = grammar.path("field name");
            Expr value;
            if (in.at(TokenKind.COLON)) {
                // As in JSON, or in the definition of the type: said once.
                if (!hasColon) {
                    in.expect(TokenKind.EQUALS, "a field is written name = value");
                }
                hasColon = true;
                value = new Expr.Error(in.here());
                in.skipItem();
            } else {
                value =
                        in.expect(TokenKind.EQUALS, "a field is written name = value")
                                ? grammar.blocks.fieldValue()
                                : new Expr.Error(in.here());
                refuseCommas(value);
            }
            fields.add(new Expr.FieldInit(path, value));
            if (in.isSilent()) {
                in.skipItem();
            }
            boolean more = in.accept(TokenKind.SEMICOLON) | in.atSeparator();
            if (in.position() == before
                    || !more && !(in.raw().startsLine() && in.at(TokenKind.IDENT))) {
                break;
            }
        }
        in.close(outer);
        return fields;
    }

    // { a = 1, b = 2 }
    private void refuseCommas(Expr value) {
        if (value instanceof Expr.Tuple tuple
                && tuple.elements().get(1) instanceof Expr.Infix infix
                && infix.operator().text().equals("=")
                && infix.left() instanceof Expr.Ident) {
            in.error(
                    ErrorCode.FSB0100,
                    value.span(),
                    "the fields of a record are separated by `;`, not by `,`",
                    null,
                    "write { a = 1; b = 2 }, or a line for each field");
        }
    }

    private Expr objectExpression(Token open) {
        Layout outer = in.open(LayoutKind.BRACKETS);
        in.next();
        TypeExpr type = grammar.types.simple();
        Expr argument = constructorArgument();
        if (in.accept(TokenKind.AS)) {
            grammar.identifier("name");
        }
        List<Member> members = new ArrayList<>();
        List<Member.Interface> interfaces = new ArrayList<>();
        if (in.acceptContinuation(TokenKind.WITH)) {
            in.continueItem();
            collect(grammar.members.members(), members, interfaces);
            in.acceptContinuation(TokenKind.END);
        }
        in.close(outer);
        if (in.raw().kind() == TokenKind.INTERFACE) {
            in.continueItem();
            collect(grammar.members.members(), members, interfaces);
        }
        in.close(open, TokenKind.RBRACE);
        return new Expr.ObjectExpr(type, argument, members, interfaces, in.spanFrom(open.start()));
    }

    private static void collect(
            List<Member> found, List<Member> members, List<Member.Interface> interfaces) {
        for (Member member : found) {
            if (member instanceof Member.Interface implemented) {
                interfaces.add(implemented);
            } else {
                members.add(member);
            }
        }
    }

    /** The argument of a constructor, without parentheses; null if there is none. */
    @Nullable Expr constructorArgument() {
        if (!in.at(TokenKind.LPAREN)) {
            return AtomParser.startsAtom(in.kind(), in.raw(1)) && !in.at(TokenKind.LBRACE)
                    ? grammar.atoms.postfix()
                    : null;
        }
        Expr argument = grammar.atoms.single();
        return argument instanceof Expr.Paren paren ? paren.expression() : argument;
    }
}
