package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.TokenStream.Layout;
import dev.fusabi.syntax.TokenStream.LayoutKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Files, modules and their declarations. */
final class DeclParser {
    private final Grammar grammar;
    private final TokenStream in;

    /** Where the token stands that follows the {@code in} of a definition on the same line, or -1. */
    private int afterIn = -1;

    DeclParser(Grammar grammar) {
        this.grammar = grammar;
        this.in = grammar.in;
    }

    /** All declarations of the file. */
    List<Decl> file() {
        List<Decl> declarations = new ArrayList<>();
        if (in.raw().kind() == TokenKind.EOF) {
            return declarations;
        }
        in.open(LayoutKind.BLOCK, in.raw().column(), in.raw().column());
        declarations(declarations, true);
        return declarations;
    }

    // Declarations at the current column; a header takes those that follow it, up to the next
    // header.
    private void declarations(List<Decl> declarations, boolean isFile) {
        List<Decl> current = declarations;
        boolean isBelowHeader = false;
        boolean isNamespace = false;
        while (in.raw().kind() != TokenKind.EOF) {
            if (in.raw().kind() == TokenKind.SEMICOLONS || in.raw().kind() == TokenKind.SEMICOLON) {
                in.next();
                continue;
            }
            Token token = in.raw();
            if (token.startsLine() && token.column() < in.layout().column()) {
                if (!isFile) {
                    return;
                }
                if (isBelowHeader && token.kind() != TokenKind.NAMESPACE) {
                    in.startItem();
                    in.error(
                            ErrorCode.FSB0102,
                            token.span(),
                            "unexpected " + in.described(token) + ": wrong indentation",
                            null,
                            "all below the header of a module begins at one column; a module inside of"
                                    + " a file is written module M =");
                }
                // A file that is indented as a whole may come back to the margin.
                in.open(LayoutKind.BLOCK, token.column(), token.column());
                isBelowHeader = false;
            }
            if (!isFile && token.kind() == TokenKind.END) {
                return;
            }
            if (token.kind() == TokenKind.NAMESPACE && !isFile) {
                return;
            }
            in.startItem();
            int before = in.position();
            Decl declaration = declaration(isFile);
            if (declaration instanceof Decl.Module header && header.isHeader()) {
                if (header.isNamespace() && current == declarations && !current.isEmpty()) {
                    in.error(
                            ErrorCode.FSB0106,
                            firstLine(current.getFirst().span()),
                            "nothing may stand above the first `namespace`",
                            null,
                            "put the namespace at the top, or write a module");
                }
                isNamespace = header.isNamespace();
                declarations.add(header);
                current = header.declarations();
                Token first = in.raw();
                if (first.startsLine() && first.column() > in.layout().column()) {
                    in.open(LayoutKind.BLOCK, first.column(), first.column());
                    isBelowHeader = true;
                }
            } else if (declaration != null) {
                if (isNamespace && declaration instanceof Decl.Let let) {
                    in.error(
                            ErrorCode.FSB0106,
                            let.bindings().getFirst().head().span(),
                            "a namespace cannot contain values",
                            null,
                            "put them into a module");
                }
                current.add(declaration);
            }
            if (!(declaration instanceof Decl.Let) || in.previousKind() != TokenKind.IN) {
                skipUnexpected(before, isFile);
            }
        }
    }

    private Span firstLine(Span span) {
        int end = in.source().text().indexOf('\n', span.start());
        return end < 0 || end > span.end() ? span : new Span(span.start(), end);
    }

    private void skipUnexpected(int before, boolean isFile) {
        Token token = in.raw();
        boolean ends =
                token.startsLine()
                        && token.column() <= in.layout().column()
                        && in.position() > before;
        if (ends
                || token.kind() == TokenKind.EOF
                || token.kind() == TokenKind.SEMICOLONS
                || token.kind() == TokenKind.SEMICOLON) {
            return;
        }
        if (!isFile && token.kind() == TokenKind.END) {
            return;
        }
        if (token.startsLine()
                && token.kind() != TokenKind.EOF
                && in.position() > before
                && !in.isSilent()) {
            in.error(
                    ErrorCode.FSB0102,
                    token.span(),
                    "unexpected " + in.described(token) + ": wrong indentation",
                    null,
                    "the line is indented more than the declaration before, but does not continue it");
        } else {
            in.error(
                    ErrorCode.FSB0100,
                    token.span(),
                    "unexpected " + in.described(token),
                    null,
                    hint(token));
        }
        if (in.position() == before || token.kind().isClosing()) {
            in.next();
        }
        while (in.raw().kind() != TokenKind.EOF) {
            int stuck = in.position();
            in.skipItem();
            if (in.position() == stuck && in.raw().kind().isClosing()) {
                in.next();
                continue;
            }
            return;
        }
    }

    private static @Nullable String hint(Token token) {
        return switch (token.kind()) {
            case EQUALS -> "a definition begins with `let`";
            case FUN, FUNCTION -> "put a lambda that is an argument in parentheses";
            default -> null;
        };
    }

    private @Nullable Decl declaration(boolean isFile) {
        Token start = in.raw();
        List<Attribute> attributes = grammar.attributes();
        Token token = in.raw();
        switch (token.kind()) {
            case LET -> {
                return let(start, attributes);
            }
            case USE -> {
                in.next();
                Binding binding = grammar.bindings.binding(start.start(), start.doc(), attributes);
                return new Decl.Let(false, List.of(binding), in.spanFrom(start.start()));
            }
            case DO -> {
                in.next();
                Expr body = grammar.blocks.body("do");
                return new Decl.Do(attributes, body, in.spanFrom(start.start()));
            }
            case OPEN -> {
                return open();
            }
            case TYPE -> {
                return grammar.typeDefs.types(start, attributes);
            }
            case EXCEPTION -> {
                return grammar.typeDefs.exception(start, attributes);
            }
            case MODULE -> {
                return module(start, attributes, isFile);
            }
            case NAMESPACE -> {
                return namespace(start);
            }
            case EXTERN -> {
                in.unsupported(token.span(), "`extern` is", "the host offers functions to scripts");
                in.next();
                in.skipItem();
                return new Decl.Error(token.span());
            }
            case DIRECTIVE -> {
                return directive();
            }
            case PRIVATE, INTERNAL, PUBLIC -> {
                in.error(
                        ErrorCode.FSB0106,
                        token.span(),
                        "declaration expected",
                        in.foundLabel(),
                        "`" + token.text() + "` stands after `let`, `type` or `module`");
                in.next();
                return new Decl.Error(token.span());
            }
            default -> {}
        }
        boolean isEnd =
                token.kind() == TokenKind.EOF
                        || token.startsLine() && token.column() < start.column();
        if (isEnd && attributes.stream().anyMatch(attribute -> attribute.target() == null)) {
            in.error(
                    ErrorCode.FSB0106,
                    in.here(),
                    "declaration expected",
                    in.foundLabel(),
                    "the attribute above it belongs to a definition");
            return new Decl.Error(token.span());
        }
        if (isEnd) {
            return new Decl.Do(
                    attributes,
                    new Expr.Const(new Literal.Unit(), start.span()),
                    in.spanFrom(start.start()));
        }
        Expr expression = expressionLine();
        return new Decl.Do(attributes, expression, in.spanFrom(start.start()));
    }

    // An expression with what follows it after semicolons on the line.
    private Expr expressionLine() {
        List<Expr> parts = new ArrayList<>();
        parts.add(grammar.exprs.statement(false));
        while (in.at(TokenKind.SEMICOLON) && !in.raw(1).startsLine()) {
            in.next();
            if (in.raw().kind() == TokenKind.LET) {
                parts.add(letIn(in.raw()));
                break;
            }
            parts.add(grammar.exprs.statement(false));
        }
        return parts.size() == 1
                ? parts.getFirst()
                : new Expr.Sequence(parts, parts.getFirst().span().to(parts.getLast().span()));
    }

    private Expr letIn(Token start) {
        in.next();
        boolean isRec = in.accept(TokenKind.REC);
        List<Binding> bindings = grammar.bindings.bindings(start.start(), null, List.of(), isRec);
        in.acceptContinuation(TokenKind.IN);
        Expr body = grammar.blocks.body("in");
        return new Expr.Let(isRec, bindings, body, in.spanFrom(start.start()));
    }

    private Decl let(Token start, List<Attribute> attributes) {
        in.next();
        boolean isRec = in.accept(TokenKind.REC);
        List<Binding> bindings =
                grammar.bindings.bindings(start.start(), start.doc(), attributes, isRec);
        Span span = in.spanFrom(start.start());
        if (in.raw().kind() == TokenKind.IN) {
            in.acceptContinuation(TokenKind.IN);
            if (start.start() == afterIn) {
                Expr body = grammar.blocks.body("in");
                Span whole = in.spanFrom(start.start());
                return new Decl.Do(List.of(), new Expr.Let(isRec, bindings, body, whole), whole);
            }
            // At this level the word says nothing: the names go on to the end of the module.
            afterIn = in.raw().startsLine() ? -1 : in.raw().start();
        }
        return new Decl.Let(isRec, bindings, span);
    }

    private Decl open() {
        Token word = in.next();
        boolean isType = in.accept(TokenKind.TYPE);
        if (in.at(TokenKind.OFFSIDE)) {
            in.error(
                    ErrorCode.FSB0100,
                    word.span(),
                    "name to open expected",
                    "no name follows",
                    null);
        }
        List<Name> path = grammar.path("name to open");
        if (isType && in.atOperator("<")) {
            grammar.types.arguments();
        }
        return new Decl.Open(path, isType, in.spanFrom(word.start()));
    }

    private Decl directive() {
        Token token = in.next();
        List<String> files = new ArrayList<>();
        if (token.value() instanceof List<?> values) {
            for (Object value : values) {
                files.add(String.valueOf(value));
            }
        }
        if (files.isEmpty()) {
            in.error(
                    ErrorCode.FSB0100,
                    token.span(),
                    "file name expected",
                    null,
                    "write #load \"file.fsx\"");
        }
        return new Decl.Load(files, token.span());
    }

    private Decl namespace(Token start) {
        in.next();
        boolean isRec = in.accept(TokenKind.REC);
        List<Name> path = grammar.path("namespace");
        Span span = in.spanFrom(start.start());
        return new Decl.Module(
                List.of(),
                start.doc(),
                Access.PUBLIC,
                isRec,
                true,
                true,
                path,
                new ArrayList<>(),
                span);
    }

    private Decl module(Token start, List<Attribute> attributes, boolean isFile) {
        in.next();
        List<Attribute> all = new ArrayList<>(attributes);
        all.addAll(grammar.attributes());
        Access access = grammar.access();
        boolean isRec = in.accept(TokenKind.REC);
        List<Name> path = grammar.path("module name");
        if (!in.acceptContinuation(TokenKind.EQUALS)) {
            Span span = in.spanFrom(start.start());
            Decl.Module module =
                    new Decl.Module(
                            all,
                            start.doc(),
                            access,
                            isRec,
                            false,
                            isFile,
                            path,
                            new ArrayList<>(),
                            span);
            if (!isFile) {
                in.error(
                        ErrorCode.FSB0100,
                        in.here(),
                        "`=` expected",
                        in.foundLabel(),
                        "a nested module is written module M =");
            }
            return module;
        }
        if (isAbbreviation()) {
            List<Name> target = grammar.path("module");
            return new Decl.ModuleAbbreviation(path.getFirst(), target, in.spanFrom(start.start()));
        }
        List<Decl> declarations = new ArrayList<>();
        Token begin = in.raw();
        boolean hasBegin = in.accept(TokenKind.BEGIN);
        if (!in.canOpen(false)) {
            if (!hasBegin) {
                in.error(
                        ErrorCode.FSB0106,
                        in.here(),
                        "declaration expected after `=`",
                        in.foundLabel(),
                        "indent the declarations of the module");
            }
        } else if (in.raw().kind() != TokenKind.END && in.enter()) {
            Layout outer = in.open(LayoutKind.BLOCK);
            declarations(declarations, false);
            in.close(outer);
            in.leave();
        }
        if (hasBegin) {
            in.close(begin, TokenKind.END);
        }
        return new Decl.Module(
                all,
                start.doc(),
                access,
                isRec,
                false,
                false,
                path,
                declarations,
                in.spanFrom(start.start()));
    }

    // module M = A.B
    private boolean isAbbreviation() {
        if (in.raw().kind() != TokenKind.IDENT || in.raw().startsLine()) {
            return false;
        }
        int at = 1;
        while (in.raw(at).kind() == TokenKind.DOT && in.raw(at + 1).kind() == TokenKind.IDENT) {
            at += 2;
        }
        return in.raw(at).startsLine() || in.raw(at).kind() == TokenKind.SEMICOLONS;
    }
}
