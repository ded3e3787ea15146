package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;

import java.util.ArrayList;
import java.util.List;

/** The parts of the parser over one token stream, and the few rules that all of them use. */
final class Grammar {
    final TokenStream in;
    final TypeParser types;
    final PatternParser patterns;
    final AtomParser atoms;
    final ExprParser exprs;
    final BlockParser blocks;
    final BindingParser bindings;
    final MemberParser members;
    final TypeDefParser typeDefs;

    /** Every attribute, wherever it stands. */
    final List<Attribute> written = new ArrayList<>();

    Grammar(TokenStream in) {
        this.in = in;
        types = new TypeParser(this);
        patterns = new PatternParser(this);
        atoms = new AtomParser(this);
        exprs = new ExprParser(this);
        blocks = new BlockParser(this);
        bindings = new BindingParser(this);
        members = new MemberParser(this);
        typeDefs = new TypeDefParser(this);
    }

    /** An identifier; a missing one is reported and stands as an empty name. */
    Name identifier(String what) {
        if (in.at(TokenKind.IDENT)) {
            return in.next().name();
        }
        String hint =
                in.raw().kind().isKeyword()
                        ? "a keyword as a name is written between double backticks"
                        : null;
        in.error(ErrorCode.FSB0100, in.here(), what + " expected", in.foundLabel(), hint);
        return new Name("", new Span(in.previousEnd(), in.previousEnd()));
    }

    /** {@code A.B.C}. */
    List<Name> path(String what) {
        List<Name> path = new ArrayList<>();
        if (in.at(TokenKind.GLOBAL) && in.raw(1).kind() == TokenKind.DOT) {
            in.next();
            in.next();
        }
        path.add(in.at(TokenKind.GLOBAL) ? in.next().name() : identifier(what));
        while (in.at(TokenKind.DOT) && in.raw(1).kind() == TokenKind.IDENT) {
            in.next();
            path.add(in.next().name());
        }
        return path;
    }

    /** The length in tokens of an operator in parentheses, or of an active pattern's name; 0 if there is none. */
    int operatorNameLength() {
        if (in.kind() != TokenKind.LPAREN) {
            return 0;
        }
        return operatorNameLengthAt(0);
    }

    int operatorNameLengthAt(int offset) {
        if (in.raw(offset).kind() != TokenKind.LPAREN) {
            return 0;
        }
        Token operator = in.raw(offset + 1);
        if (isOperatorName(operator.kind()) && in.raw(offset + 2).kind() == TokenKind.RPAREN) {
            return 3;
        }
        if (operator.kind() == TokenKind.DOT_DOT
                && in.raw(offset + 2).kind() == TokenKind.DOT_DOT
                && in.raw(offset + 3).kind() == TokenKind.RPAREN) {
            return 4;
        }
        if (operator.kind() == TokenKind.QUESTION
                && in.raw(offset + 2).kind() == TokenKind.LEFT_ARROW
                && in.raw(offset + 3).kind() == TokenKind.RPAREN) {
            return 4;
        }
        if (operator.kind() != TokenKind.BAR) {
            return 0;
        }
        // (|A|B|), (|A|_|)
        int at = offset + 2;
        while (in.raw(at).kind() == TokenKind.IDENT || in.raw(at).kind() == TokenKind.UNDERSCORE) {
            if (in.raw(at + 1).kind() != TokenKind.BAR) {
                return 0;
            }
            at += 2;
        }
        return at > offset + 2 && in.raw(at).kind() == TokenKind.RPAREN ? at + 1 - offset : 0;
    }

    private static boolean isOperatorName(TokenKind kind) {
        return switch (kind) {
            case OPERATOR, EQUALS, COLONS, REF_ASSIGN, DOT_DOT, QUESTION, OR -> true;
            default -> false;
        };
    }

    /** Takes {@code length} tokens of an operator in parentheses and gives its name. */
    Name operatorName(int length) {
        Token open = in.next();
        StringBuilder text = new StringBuilder();
        for (int i = 2; i < length; i++) {
            text.append(in.next().text());
        }
        Token close = in.next();
        return new Name(text.toString(), new Span(open.start(), close.end()));
    }

    Access access() {
        return switch (in.kind()) {
            case PRIVATE -> {
                in.next();
                yield Access.PRIVATE;
            }
            case INTERNAL -> {
                in.next();
                yield Access.INTERNAL;
            }
            case PUBLIC -> {
                in.next();
                yield Access.PUBLIC;
            }
            default -> Access.PUBLIC;
        };
    }

    /** Attribute lists, also several below each other. */
    List<Attribute> attributes() {
        if (!in.at(TokenKind.LBRACKET_LESS)) {
            return List.of();
        }
        List<Attribute> found = new ArrayList<>();
        while (in.at(TokenKind.LBRACKET_LESS)) {
            Token open = in.next();
            while (!in.raw().kind().isClosing()
                    && in.raw().kind() != TokenKind.EOF
                    && !in.isSilent()) {
                found.add(attribute());
                in.accept(TokenKind.SEMICOLON);
            }
            in.close(open, TokenKind.GREATER_RBRACKET);
            // What the attributes belong to often starts the next line, at the same column.
            in.continueAfterAttributes();
        }
        return found;
    }

    private Attribute attribute() {
        int start = in.raw().start();
        Name target = null;
        if (in.raw(1).kind() == TokenKind.COLON) {
            Token word = in.next();
            target = new Name(word.text(), word.span());
            in.next();
        }
        if (in.raw().startsLine()) {
            in.continueItem();
        }
        List<Name> path = path("attribute");
        if (in.atOperator("<")) {
            types.arguments();
        }
        Expr argument = null;
        boolean hasArgument =
                switch (in.kind()) {
                    case LPAREN, LITERAL, TRUE, FALSE, NULL, LBRACKET_BAR -> true;
                    default -> false;
                };
        if (hasArgument) {
            argument = atoms.postfix();
        }
        var attribute = new Attribute(path, argument, target, in.spanFrom(start));
        written.add(attribute);
        return attribute;
    }
}
