package dev.fusabi.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * F#'s rule for {@code f<…>}: a {@code <} that touches the word before it opens type arguments if only tokens of types
 * follow up to the matching {@code >}.
 */
final class TypeArgumentScan {
    private final TokenStream in;

    /** Places known to open nothing: without this memory, {@code a<b<c<…} would be scanned again at each step. */
    private final Set<Integer> refuted = new HashSet<>();

    TypeArgumentScan(TokenStream in) {
        this.in = in;
    }

    /** Whether the {@code <} that comes next opens type arguments. */
    boolean matches() {
        if (refuted.contains(in.raw().start())) {
            return false;
        }
        Deque<Integer> open = new ArrayDeque<>();
        int brackets = 0;
        for (int offset = 0; ; offset++) {
            Token token = in.raw(offset);
            switch (token.kind()) {
                case OPERATOR -> {
                    String text = token.text();
                    if (text.equals("<")) {
                        open.push(token.start());
                        continue;
                    }
                    if (text.startsWith(">")) {
                        int closing = 0;
                        while (closing < text.length()
                                && text.charAt(closing) == '>'
                                && !open.isEmpty()) {
                            open.pop();
                            closing++;
                        }
                        if (open.isEmpty()) {
                            return brackets == 0
                                    && endsWell(text.substring(closing), token, in.raw(offset + 1));
                        }
                        if (closing == text.length()) {
                            continue;
                        }
                    }
                    if (text.equals("*")
                            || text.equals("/")
                            || text.equals("^")
                            || text.equals("-")
                            || text.equals("^-")) {
                        continue;
                    }
                }
                case GREATER_RBRACKET -> {
                    open.pop();
                    if (open.isEmpty()) {
                        return true;
                    }
                }
                case LPAREN, LBRACKET, LBRACE_BAR -> {
                    brackets++;
                    continue;
                }
                case RPAREN, RBRACKET, BAR_RBRACE -> {
                    if (--brackets >= 0) {
                        continue;
                    }
                }
                case BAR,
                        IDENT,
                        TYPE_VAR,
                        UNDERSCORE,
                        COMMA,
                        DOT,
                        ARROW,
                        HASH,
                        COLON,
                        UPCAST_TO,
                        SEMICOLON,
                        STRUCT,
                        WHEN,
                        AND,
                        NULL,
                        GLOBAL -> {
                    continue;
                }
                case LITERAL -> {
                    if (token.literal() instanceof Literal.Int) {
                        continue;
                    }
                }
                default -> {}
            }
            refuted.addAll(open);
            return false;
        }
    }

    // `a<b>c` compares; so does `a<b>-1`, but `f<int>.M`, `f<int>|>g` do not.
    private static boolean endsWell(String rest, Token close, Token next) {
        if (!rest.isEmpty()) {
            return !rest.equals("=");
        }
        if (!close.touches(next)) {
            return true;
        }
        return switch (next.kind()) {
            case IDENT, LITERAL -> false;
            default -> true;
        };
    }
}
