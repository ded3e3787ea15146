package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads strings of every kind: plain, verbatim, triple-quoted, each also interpolated. */
final class StringLexer {
    private final Lexer lexer;
    private final String text;

    StringLexer(Lexer lexer) {
        this.lexer = lexer;
        this.text = lexer.text;
    }

    /** Whether a string of any kind starts here. */
    boolean startsString() {
        char c = lexer.peek(0);
        if (c == '"') {
            return true;
        }
        if (c == '@') {
            return lexer.peek(1) == '"' || lexer.peek(1) == '$' && lexer.peek(2) == '"';
        }
        if (c != '$') {
            return false;
        }
        int dollars = dollars();
        return lexer.peek(dollars) == '"'
                || dollars == 1 && lexer.peek(1) == '@' && lexer.peek(2) == '"';
    }

    private int dollars() {
        int count = 0;
        while (lexer.peek(count) == '$') {
            count++;
        }
        return count;
    }

    private enum Quote {
        PLAIN,
        VERBATIM,
        TRIPLE
    }

    void read(int start, int column, boolean first) {
        int dollars = 0;
        boolean verbatim = false;
        for (char c = lexer.peek(0); c != '"'; c = lexer.peek(0)) {
            dollars += c == '$' ? 1 : 0;
            verbatim |= c == '@';
            lexer.at++;
        }
        Quote quote =
                text.startsWith("\"\"\"", lexer.at)
                        ? Quote.TRIPLE
                        : verbatim ? Quote.VERBATIM : Quote.PLAIN;
        if (verbatim && quote == Quote.TRIPLE) {
            quote = Quote.VERBATIM;
        }
        lexer.at += quote == Quote.TRIPLE ? 3 : 1;
        if (dollars > 0) {
            List<InterpolatedPart> parts = interpolated(start, quote, dollars);
            lexer.add(TokenKind.INTERPOLATED, start, "", parts, column, first);
            return;
        }
        StringBuilder out = new StringBuilder();
        while (true) {
            if (lexer.at >= text.length()) {
                unterminated(start, quote);
                break;
            }
            if (closes(quote)) {
                break;
            }
            character(quote, out);
        }
        Literal literal = new Literal.Text(out.toString());
        if (lexer.peek(0) == 'B' && !Lexer.isIdentifierPart(lexer.peek(1))) {
            lexer.at++;
            literal = new Literal.Bytes(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        lexer.add(TokenKind.LITERAL, start, "", literal, column, first);
    }

    private void unterminated(int start, Quote quote) {
        int lineEnd = text.indexOf('\n', start);
        lexer.error(
                ErrorCode.FSB0002,
                start,
                lineEnd < 0 ? text.length() : lineEnd,
                "string is not closed",
                "close it with " + (quote == Quote.TRIPLE ? "\"\"\"" : "\""));
    }

    private boolean closes(Quote quote) {
        switch (quote) {
            case PLAIN -> {
                if (lexer.peek(0) != '"') {
                    return false;
                }
                lexer.at++;
            }
            case VERBATIM -> {
                if (lexer.peek(0) != '"' || lexer.peek(1) == '"') {
                    return false;
                }
                lexer.at++;
            }
            case TRIPLE -> {
                if (!text.startsWith("\"\"\"", lexer.at)) {
                    return false;
                }
                lexer.at += 3;
            }
        }
        return true;
    }

    private void character(Quote quote, StringBuilder out) {
        char c = lexer.peek(0);
        if (c == '\\' && quote == Quote.PLAIN) {
            escapeInto(out);
        } else if (c == '"' && quote == Quote.VERBATIM) {
            out.append('"');
            lexer.at += 2;
        } else {
            lexer.at++;
            if (c == '\n') {
                lexer.newLineInToken();
            }
            if (c != '\r' || lexer.peek(0) != '\n') {
                out.append(c);
            }
        }
    }

    private void escapeInto(StringBuilder out) {
        char next = lexer.peek(1);
        if (next == '\n' || next == '\r' && lexer.peek(2) == '\n') {
            // A backslash at the end of a line swallows the break and the indentation of the next
            // line.
            lexer.at += next == '\n' ? 2 : 3;
            lexer.newLineInToken();
            while (lexer.peek(0) == ' ' || lexer.peek(0) == '\t') {
                lexer.at++;
            }
            return;
        }
        int value = escape();
        if (value < 0) {
            // An unknown escape stands for itself.
            out.append('\\');
            lexer.at++;
        } else {
            out.appendCodePoint(value);
        }
    }

    /** Reads an escape that starts with the backslash here; -1, and nothing is read, if it is none. */
    int escape() {
        int start = lexer.at;
        char c = lexer.peek(1);
        int simple =
                switch (c) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case 'b' -> '\b';
                    case 'a' -> 7;
                    case 'f' -> '\f';
                    case 'v' -> 11;
                    case '0' -> isDigits(1, 3, 10) ? -1 : 0;
                    case '\\', '"', '\'' -> c;
                    default -> -1;
                };
        if (simple >= 0) {
            lexer.at += 2;
            return simple;
        }
        if (isDigits(1, 3, 10)) {
            lexer.at += 4;
            int value = Integer.parseInt(text, start + 1, start + 4, 10);
            if (value > 255) {
                lexer.error(ErrorCode.FSB0004, start, lexer.at, "character code above 255", null);
            }
            return value & 0xff;
        }
        int length = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (length == 0 || !isDigits(2, length, 16)) {
            return -1;
        }
        lexer.at += 2 + length;
        long value = Long.parseLong(text, start + 2, lexer.at, 16);
        if (value > Character.MAX_CODE_POINT) {
            lexer.error(ErrorCode.FSB0004, start, lexer.at, "no such Unicode character", null);
            return '?';
        }
        return (int) value;
    }

    private boolean isDigits(int offset, int count, int radix) {
        for (int i = 0; i < count; i++) {
            char c = lexer.peek(offset + i);
            if (c >= 128 || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Skips a string in a comment, so that comment marks in it do not count. */
    void skipInComment() {
        int start = lexer.at;
        boolean verbatim = start > 0 && text.charAt(start - 1) == '@';
        Quote quote =
                text.startsWith("\"\"\"", start)
                        ? Quote.TRIPLE
                        : verbatim ? Quote.VERBATIM : Quote.PLAIN;
        lexer.at += quote == Quote.TRIPLE ? 3 : 1;
        StringBuilder ignored = new StringBuilder();
        while (lexer.at < text.length() && !closes(quote)) {
            int before = lexer.at;
            if (quote == Quote.PLAIN && lexer.peek(0) == '\\') {
                lexer.at = Math.min(text.length(), before + 2);
            } else {
                character(quote, ignored);
            }
            ignored.setLength(0);
        }
        if (lexer.at >= text.length() && !text.endsWith("\"")) {
            lexer.error(
                    ErrorCode.FSB0002, start, start + 1, "string in a comment is not closed", null);
        }
    }

    private List<InterpolatedPart> interpolated(int start, Quote quote, int dollars) {
        List<InterpolatedPart> parts = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        while (true) {
            if (lexer.at >= text.length()) {
                unterminated(start, quote);
                break;
            }
            if (closes(quote)) {
                break;
            }
            char c = lexer.peek(0);
            int run = run(c);
            if (c == '{' && dollars == 1 && run >= 2) {
                out.append('{');
                lexer.at += 2;
            } else if (c == '{' && run >= dollars) {
                out.append("{".repeat(run - dollars));
                lexer.at += run;
                hole(out, parts, dollars);
            } else if (c == '}' && dollars == 1) {
                if (run < 2) {
                    lexer.error(
                            ErrorCode.FSB0004,
                            lexer.at,
                            lexer.at + 1,
                            "a single `}` in a string",
                            "write }} for a brace");
                }
                out.append('}');
                lexer.at += Math.min(run, 2);
            } else if (c == '%' && dollars == 1 && run >= 2) {
                out.append('%');
                lexer.at += 2;
            } else {
                character(quote, out);
            }
        }
        if (!out.isEmpty() || parts.isEmpty()) {
            parts.add(new InterpolatedPart.Text(out.toString()));
        }
        return parts;
    }

    private int run(char c) {
        int count = 0;
        while (lexer.peek(count) == c && c != '\0') {
            count++;
        }
        return count;
    }

    private void hole(StringBuilder before, List<InterpolatedPart> parts, int dollars) {
        String specifier = takeSpecifier(before, dollars);
        if (!before.isEmpty()) {
            parts.add(new InterpolatedPart.Text(before.toString()));
            before.setLength(0);
        }
        List<Token> tokens = lexer.hole();
        Integer alignment = lexer.peek(0) == ',' ? alignment() : null;
        String format = null;
        if (lexer.peek(0) == ':') {
            lexer.at++;
            int formatStart = lexer.at;
            while (lexer.at < text.length() && lexer.peek(0) != '}' && lexer.peek(0) != '\n') {
                lexer.at++;
            }
            format = text.substring(formatStart, lexer.at);
        }
        if (lexer.peek(0) == '}') {
            lexer.at += Math.min(dollars, run('}'));
        } else if (lexer.at < text.length()) {
            lexer.error(
                    ErrorCode.FSB0004,
                    lexer.at,
                    lexer.at + 1,
                    "`}` expected",
                    "a hole ends with }");
        }
        parts.add(new InterpolatedPart.Hole(tokens, specifier, alignment, format));
    }

    private @Nullable Integer alignment() {
        int start = lexer.at++;
        while (lexer.peek(0) == ' ' || lexer.peek(0) == '-' || Character.isDigit(lexer.peek(0))) {
            lexer.at++;
        }
        String digits = text.substring(start + 1, lexer.at).strip();
        if (!digits.matches("-?[0-9]{1,4}")) {
            lexer.error(
                    ErrorCode.FSB0004,
                    start,
                    lexer.at,
                    "invalid alignment",
                    "put a tuple in parentheses");
            return null;
        }
        return Integer.valueOf(digits);
    }

    // The printf specifier that ends the text before a hole.
    private static @Nullable String takeSpecifier(StringBuilder before, int dollars) {
        int percent = before.lastIndexOf("%".repeat(dollars));
        if (percent < 0) {
            return null;
        }
        String candidate = before.substring(percent + dollars);
        if (!candidate.matches("[-+0 #]*[0-9]*(\\.[0-9]+)?[a-zA-Z]")) {
            return null;
        }
        before.setLength(percent);
        return "%" + candidate;
    }
}
