package dev.fusabi.syntax;

import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A token, comment or directive as tools see it: what it is and where. What is between two of them is blank. */
public record Lexeme(Kind kind, int start, int end) {
    /** The sorts that are shown or spaced differently. */
    public enum Kind {
        KEYWORD,
        /** {@code true}, {@code null}, {@code _} and the like, which stand for values. */
        CONSTANT,
        IDENTIFIER,
        TYPE_VARIABLE,
        NUMBER,
        /** A string or character, interpolated ones with all that is in their holes. */
        TEXT,
        OPERATOR,
        OPENING,
        CLOSING,
        /** Comma, semicolon, dot, colon. */
        PUNCTUATION,
        COMMENT,
        /** A line that begins with {@code #}; with the lines that a condition leaves out. */
        DIRECTIVE
    }

    /** The words that cannot be names. */
    public static List<String> keywords() {
        return java.util.Arrays.stream(TokenKind.values())
                .filter(kind -> kind.isKeyword() && !kind.spelling.endsWith("!"))
                .map(kind -> kind.spelling)
                .toList();
    }

    /** All lexemes of a text in its order; errors are reported, and what cannot be read is left out. */
    public static List<Lexeme> of(Source source, Diagnostics diagnostics) {
        var lexer = new Lexer(source, diagnostics);
        while (lexer.advance()) {
            // Reads on.
        }
        List<Token> tokens = lexer.tokens();
        var all = new ArrayList<Lexeme>();
        for (Token token : tokens) {
            if (token.kind() != TokenKind.EOF) {
                all.add(new Lexeme(kind(token), token.start(), token.end()));
            }
        }
        all.addAll(lexer.trivia());
        all.sort(Comparator.comparingInt(Lexeme::start));
        // Comments in the holes of interpolated strings belong to the strings.
        var outside = new ArrayList<Lexeme>();
        int end = 0;
        for (Lexeme lexeme : all) {
            if (lexeme.start >= end) {
                outside.add(lexeme);
                end = lexeme.end;
            }
        }
        return outside;
    }

    private static Kind kind(Token token) {
        return switch (token.kind()) {
            case IDENT -> Kind.IDENTIFIER;
            case TYPE_VAR -> Kind.TYPE_VARIABLE;
            case LITERAL ->
                    token.value() instanceof Literal.Text
                                    || token.value() instanceof Literal.Char
                                    || token.value() instanceof Literal.Bytes
                            ? Kind.TEXT
                            : Kind.NUMBER;
            case INTERPOLATED -> Kind.TEXT;
            case DIRECTIVE -> Kind.DIRECTIVE;
            case TRUE, FALSE, NULL, BASE, GLOBAL, UNDERSCORE -> Kind.CONSTANT;
            case COMMA, SEMICOLON, SEMICOLONS, DOT, COLON -> Kind.PUNCTUATION;
            case LPAREN, LBRACKET, LBRACKET_BAR, LBRACKET_LESS, LBRACE, LBRACE_BAR -> Kind.OPENING;
            case RPAREN, RBRACKET, BAR_RBRACKET, GREATER_RBRACKET, RBRACE, BAR_RBRACE ->
                    Kind.CLOSING;
            default -> token.kind().isKeyword() ? Kind.KEYWORD : Kind.OPERATOR;
        };
    }

    /** The text of the lexeme. */
    public String text(Source source) {
        return source.text().substring(start, end);
    }
}
