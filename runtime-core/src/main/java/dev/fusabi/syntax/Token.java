package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

/**
 * One token.
 *
 * @param column the zero-based column of its first character
 * @param startsLine whether it is the first token of its line
 * @param text an identifier's or operator's text, otherwise the spelling of the kind
 * @param value what the kind carries, see {@link TokenKind}
 * @param doc the {@code ///} comment right above, or null
 */
record Token(
        TokenKind kind,
        int start,
        int end,
        int column,
        boolean startsLine,
        String text,
        @Nullable Object value,
        @Nullable String doc) {
    Span span() {
        return new Span(start, end);
    }

    Name name() {
        return new Name(text, span());
    }

    Literal literal() {
        return value instanceof Literal literal ? literal : new Literal.Unit();
    }

    boolean isOperator(String operator) {
        return kind == TokenKind.OPERATOR && text.equals(operator);
    }

    /** Whether nothing stands between this token and the next. */
    boolean touches(Token next) {
        return end == next.start;
    }

    /** Whether the offside rule lets the token stand left of its block by its length and one. */
    boolean isInfix() {
        return switch (kind) {
            case COMMA, COLONS, UPCAST_TO, DOWNCAST_TO, REF_ASSIGN, OR -> true;
            case OPERATOR -> Precedence.mayUndent(text);
            default -> false;
        };
    }

    String described() {
        return switch (kind) {
            case IDENT, OPERATOR -> "`" + text + "`";
            case TYPE_VAR -> "`'" + text + "`";
            case DIRECTIVE -> "`#" + text + "`";
            default -> kind.described();
        };
    }
}
