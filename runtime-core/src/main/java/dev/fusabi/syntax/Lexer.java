package dev.fusabi.syntax;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Text to tokens: blanks, comments and inactive {@code #if} parts go, documentation comments stay with the token that
 * follows. Numbers and strings are read by {@link NumberLexer} and {@link StringLexer}.
 */
final class Lexer {
    private static final String OPERATOR_CHARACTERS = "!$%&*+-./<=>?@^|~:";
    private static final int MAX_INTERPOLATION_DEPTH = 30;

    final Source source;
    final String text;
    private final Diagnostics diagnostics;
    private final StringLexer strings;
    private final Directives directives;
    int at;
    private int lineStart;
    private boolean startsLine = true;
    private boolean tabReported;
    private @Nullable StringBuilder doc;
    private int interpolationDepth;
    private List<Token> tokens = new ArrayList<>();

    /** Comments and directives, which are no tokens; for tools. */
    private final List<Lexeme> trivia = new ArrayList<>();

    private boolean finished;

    Lexer(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.text = source.text();
        this.diagnostics = diagnostics;
        this.strings = new StringLexer(this);
        this.directives = new Directives(this);
    }

    /** The tokens read so far; {@link #advance} adds to them. */
    List<Token> tokens() {
        return tokens;
    }

    /** Reads on, at the end of the text an EOF token; false after that. */
    boolean advance() {
        if (finished) {
            return false;
        }
        if (skipBlanks()) {
            token();
        } else {
            finished = true;
            directives.atEnd();
            tokens.add(endOfFile(text.length()));
        }
        return true;
    }

    List<Lexeme> trivia() {
        return trivia;
    }

    /** The end of a file is offside of everything. */
    static Token endOfFile(int offset) {
        return new Token(TokenKind.EOF, offset, offset, -1, true, "", null, null);
    }

    void error(ErrorCode code, int start, int end, String title, @Nullable String hint) {
        Span span = new Span(start, Math.max(start, Math.min(end, text.length())));
        diagnostics.report(Diagnostic.error(code, source, span, title).withHint(hint));
    }

    void warning(int start, int end, String title) {
        diagnostics.report(
                Diagnostic.warning(ErrorCode.FSB0500, source, new Span(start, end), title));
    }

    char peek(int offset) {
        int index = at + offset;
        return index < text.length() ? text.charAt(index) : '\0';
    }

    /** To be called when {@link #at} has moved past a line break. */
    void newLine() {
        lineStart = at;
        startsLine = true;
    }

    /** Line breaks inside a token move the start of the line but start no line. */
    void newLineInToken() {
        lineStart = at;
    }

    /** Skips what is no token; false at the end of the text. */
    private boolean skipBlanks() {
        while (at < text.length()) {
            int start = at;
            int known = tokens.size();
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                newLine();
            } else if (c == ' ' || c == '\r' || c == '\f' || c == '\uFEFF' || c == '\u00A0') {
                at++;
                if (c == '\uFEFF') {
                    lineStart = at;
                }
            } else if (c == '\t') {
                tab();
            } else if (c == '/' && peek(1) == '/') {
                lineComment();
                trivia.add(new Lexeme(Lexeme.Kind.COMMENT, start, at));
            } else if (c == '(' && peek(1) == '*' && peek(2) != ')') {
                blockComment();
                trivia.add(new Lexeme(Lexeme.Kind.COMMENT, start, at));
            } else if (c == '#' && startsLine && directives.read()) {
                doc = null;
                if (tokens.size() == known) {
                    trivia.add(new Lexeme(Lexeme.Kind.DIRECTIVE, start, at));
                }
            } else if (c == '#' && peek(1) == '!' && at == 0) {
                skipLine();
                trivia.add(new Lexeme(Lexeme.Kind.DIRECTIVE, start, at));
            } else {
                return true;
            }
        }
        return false;
    }

    private void tab() {
        if (!tabReported) {
            tabReported = true;
            error(ErrorCode.FSB0005, at, at + 1, "tabs are not allowed", "use spaces to indent");
        }
        at++;
    }

    void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void lineComment() {
        boolean isDoc = peek(2) == '/' && peek(3) != '/' && (startsLine || afterBrace());
        int start = at + 3;
        skipLine();
        if (isDoc) {
            String line = text.substring(Math.min(start, at), at).strip();
            doc = doc == null ? new StringBuilder(line) : doc.append('\n').append(line);
        }
    }

    private boolean afterBrace() {
        return !tokens.isEmpty() && tokens.getLast().kind() == TokenKind.LBRACE;
    }

    // Comments nest, and strings in them hide comment marks.
    private void blockComment() {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(' && peek(1) == '*' && peek(2) != ')') {
                depth++;
                at += 2;
            } else if (c == '*' && peek(1) == ')') {
                depth--;
                at += 2;
                if (depth == 0) {
                    return;
                }
            } else if (c == '(' && peek(1) == '*') {
                at += 3;
            } else if (c == '\n') {
                at++;
                newLine();
            } else if (c == '"') {
                strings.skipInComment();
            } else if (c == '\'' && peek(1) == '"' && peek(2) == '\'') {
                at += 3;
            } else if (c == '\'' && peek(1) == '\\' && peek(2) == '"' && peek(3) == '\'') {
                at += 4;
            } else {
                at++;
            }
        }
        error(ErrorCode.FSB0002, start, start + 2, "comment is not closed", "close it with *)");
    }

    void add(
            TokenKind kind,
            int start,
            String tokenText,
            @Nullable Object value,
            int column,
            boolean first) {
        String docText = doc == null ? null : doc.toString();
        doc = null;
        tokens.add(new Token(kind, start, at, column, first, tokenText, value, docText));
    }

    void addDirective(int start, String word, List<String> arguments) {
        add(TokenKind.DIRECTIVE, start, word, arguments, start - lineStart, true);
        startsLine = false;
    }

    private void token() {
        int start = at;
        int column = start - lineStart;
        boolean first = startsLine;
        startsLine = false;
        char c = text.charAt(at);
        if (isIdentifierStart(c)) {
            word(start, column, first);
        } else if (c >= '0' && c <= '9') {
            Literal number = new NumberLexer(this).read();
            add(TokenKind.LITERAL, start, "", number, column, first);
        } else if (strings.startsString()) {
            strings.read(start, column, first);
        } else if (c == '\'') {
            quote(start, column, first);
        } else if (c == '`' && peek(1) == '`') {
            quotedIdentifier(start, column, first);
        } else {
            symbol(start, column, first);
        }
    }

    static boolean isIdentifierStart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c >= 128
                        && (Character.isLetter(c)
                                || Character.isSurrogate(c)
                                || Character.getType(c) == Character.LETTER_NUMBER);
    }

    static boolean isIdentifierPart(char c) {
        return isIdentifierStart(c)
                || c >= '0' && c <= '9'
                || c == '\''
                || c >= 128 && Character.isUnicodeIdentifierPart(c);
    }

    private void word(int start, int column, boolean first) {
        while (isIdentifierPart(peek(0))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("_")) {
            add(TokenKind.UNDERSCORE, start, word, null, column, first);
            return;
        }
        TokenKind keyword = TokenKind.keyword(word);
        if (keyword != null && peek(0) == '!' && peek(1) != '=') {
            TokenKind bang = TokenKind.keyword(word + "!");
            if (bang != null) {
                at++;
                keyword = bang;
            }
        }
        add(keyword == null ? TokenKind.IDENT : keyword, start, word, null, column, first);
    }

    private void quotedIdentifier(int start, int column, boolean first) {
        int close = text.indexOf("``", start + 2);
        int lineEnd = text.indexOf('\n', start);
        if (close < 0 || lineEnd >= 0 && lineEnd < close) {
            error(
                    ErrorCode.FSB0002,
                    start,
                    start + 2,
                    "quoted identifier is not closed",
                    "close it with ``");
            skipLine();
            add(TokenKind.IDENT, start, text.substring(start + 2, at).strip(), null, column, first);
            return;
        }
        at = close + 2;
        add(TokenKind.IDENT, start, text.substring(start + 2, close), null, column, first);
    }

    // A character literal or a type variable.
    private void quote(int start, int column, boolean first) {
        if (peek(1) != '\\' && peek(2) == '\'' && peek(1) != '\n') {
            char value = peek(1);
            at += 3;
            addCharacter(start, value, column, first);
        } else if (peek(1) == '\\') {
            at++;
            int value = strings.escape();
            if (value < 0 && peek(0) == '\\') {
                value = '\\';
                at++;
            }
            if (peek(0) == '\'') {
                at++;
            } else {
                error(
                        ErrorCode.FSB0004,
                        start,
                        at,
                        "character literal is not closed",
                        "close it with '");
            }
            addCharacter(start, (char) Math.max(value, 0), column, first);
        } else if (peek(1) == '`' && peek(2) == '`' && text.indexOf("``", at + 3) > 0) {
            int close = text.indexOf("``", at + 3);
            at = close + 2;
            add(TokenKind.TYPE_VAR, start, text.substring(start + 3, close), null, column, first);
        } else if (isIdentifierStart(peek(1))) {
            at++;
            while (isIdentifierPart(peek(0))) {
                at++;
            }
            add(TokenKind.TYPE_VAR, start, text.substring(start + 1, at), null, column, first);
        } else {
            at++;
            error(ErrorCode.FSB0004, start, at, "invalid character literal", null);
            addCharacter(start, '?', column, first);
        }
    }

    private void addCharacter(int start, char value, int column, boolean first) {
        if (peek(0) == 'B' && !isIdentifierPart(peek(1))) {
            at++;
            add(
                    TokenKind.LITERAL,
                    start,
                    "",
                    new Literal.Int(java.math.BigInteger.valueOf(value & 0xff), "uy"),
                    column,
                    first);
        } else {
            add(TokenKind.LITERAL, start, "", new Literal.Char(value), column, first);
        }
    }

    private void symbol(int start, int column, boolean first) {
        char c = text.charAt(at);
        TokenKind kind =
                switch (c) {
                    case '(' -> TokenKind.LPAREN;
                    case ')' -> TokenKind.RPAREN;
                    case '[' ->
                            peek(1) == '|'
                                    ? TokenKind.LBRACKET_BAR
                                    : peek(1) == '<' && peek(2) != '@'
                                            ? TokenKind.LBRACKET_LESS
                                            : TokenKind.LBRACKET;
                    case ']' -> TokenKind.RBRACKET;
                    case '{' -> peek(1) == '|' ? TokenKind.LBRACE_BAR : TokenKind.LBRACE;
                    case '}' -> TokenKind.RBRACE;
                    case ',' -> TokenKind.COMMA;
                    case ';' -> peek(1) == ';' ? TokenKind.SEMICOLONS : TokenKind.SEMICOLON;
                    case '#' -> TokenKind.HASH;
                    default -> null;
                };
        if (kind != null) {
            at += kind.spelling.length();
            add(kind, start, kind.spelling, null, column, first);
        } else if (OPERATOR_CHARACTERS.indexOf(c) >= 0) {
            operator(start, column, first);
        } else {
            at++;
            error(ErrorCode.FSB0001, start, at, "unexpected character `" + c + "`", null);
            startsLine = first;
        }
    }

    private void operator(int start, int column, boolean first) {
        if (text.startsWith("..", start) && !text.startsWith("...", start)) {
            // So that `1..-1` is a range.
            at += 2;
            add(TokenKind.DOT_DOT, start, "..", null, column, first);
            return;
        }
        if (peek(0) == '.' && !isOperatorAfterDot(peek(1))
                || peek(0) == ':' && !isOperatorAfterColon(peek(1))) {
            at++;
            TokenKind kind = text.charAt(start) == '.' ? TokenKind.DOT : TokenKind.COLON;
            add(kind, start, kind.spelling, null, column, first);
            return;
        }
        String fixed = fixedOperator();
        if (fixed != null) {
            at += fixed.length();
        } else {
            while (OPERATOR_CHARACTERS.indexOf(peek(0)) >= 0
                    && at < text.length()
                    && !atComment(start)) {
                at++;
            }
            // `>|]`, `x|}`: the bar belongs to the bracket.
            if (at - start > 1
                    && text.charAt(at - 1) == '|'
                    && (peek(0) == ']' || peek(0) == '}')) {
                at--;
            }
        }
        String operator = text.substring(start, at);
        if (operator.equals("|") && (peek(0) == ']' || peek(0) == '}')) {
            TokenKind kind = peek(0) == ']' ? TokenKind.BAR_RBRACKET : TokenKind.BAR_RBRACE;
            at++;
            add(kind, start, kind.spelling, null, column, first);
        } else if (operator.equals(">") && peek(0) == ']') {
            at++;
            add(TokenKind.GREATER_RBRACKET, start, ">]", null, column, first);
        } else {
            add(operatorKind(operator), start, operator, null, column, first);
        }
    }

    private static boolean isOperatorAfterDot(char c) {
        return c != '.' && c != '?' && c != ':' && OPERATOR_CHARACTERS.indexOf(c) >= 0 && c != '\0';
    }

    private static boolean isOperatorAfterColon(char c) {
        return c == ':' || c == '=' || c == '>' || c == '?';
    }

    private @Nullable String fixedOperator() {
        if (text.charAt(at) == ':') {
            return text.startsWith(":?>", at) ? ":?>" : text.substring(at, at + 2);
        }
        for (String quote : List.of("<@@", "<@", "@@>", "@>")) {
            if (text.startsWith(quote, at)
                    && OPERATOR_CHARACTERS.indexOf(peek(quote.length())) < 0) {
                return quote;
            }
        }
        // `x?name`, `f ?a`, but `??`, `?<-`.
        return text.charAt(at) == '?' && isIdentifierStart(peek(1)) ? "?" : null;
    }

    // An operator may contain `//` only at its start; anything later is a comment.
    private boolean atComment(int start) {
        return at > start && peek(0) == '/' && peek(1) == '/' && text.charAt(at - 1) != '/';
    }

    /** The kind of a token made of operator characters. */
    static TokenKind operatorKind(String operator) {
        return switch (operator) {
            case "." -> TokenKind.DOT;
            case ".." -> TokenKind.DOT_DOT;
            case ":" -> TokenKind.COLON;
            case "::" -> TokenKind.COLONS;
            case ":>" -> TokenKind.UPCAST_TO;
            case ":?>" -> TokenKind.DOWNCAST_TO;
            case ":?" -> TokenKind.TYPE_TEST;
            case ":=" -> TokenKind.REF_ASSIGN;
            case "=" -> TokenKind.EQUALS;
            case "|" -> TokenKind.BAR;
            case "->" -> TokenKind.ARROW;
            case "<-" -> TokenKind.LEFT_ARROW;
            case "?" -> TokenKind.QUESTION;
            case "<@", "<@@" -> TokenKind.LQUOTE;
            case "@>", "@@>" -> TokenKind.RQUOTE;
            default -> TokenKind.OPERATOR;
        };
    }

    /**
     * The tokens of a hole of an interpolated string, up to its closing brace or the comma or colon before alignment or
     * format; {@link #at} stands on that character then.
     */
    List<Token> hole() {
        List<Token> outer = tokens;
        boolean outerStartsLine = startsLine;
        tokens = new ArrayList<>();
        startsLine = true;
        interpolationDepth++;
        if (interpolationDepth > MAX_INTERPOLATION_DEPTH) {
            error(
                    ErrorCode.FSB0107,
                    at,
                    at + 1,
                    "interpolated strings are nested too deeply",
                    null);
            at = text.length();
        }
        int braces = 0;
        int brackets = 0;
        while (skipBlanks()) {
            char c = text.charAt(at);
            boolean endsValue = c == ',' || c == ':' && !isOperatorAfterColon(peek(1));
            if (braces == 0 && (c == '}' || endsValue && brackets == 0)) {
                break;
            }
            int before = tokens.size();
            token();
            if (tokens.size() == before) {
                continue;
            }
            switch (tokens.getLast().kind()) {
                case LBRACE, LBRACE_BAR -> braces++;
                case RBRACE, BAR_RBRACE -> braces--;
                case LPAREN, LBRACKET, LBRACKET_BAR -> brackets++;
                case RPAREN, RBRACKET, BAR_RBRACKET -> brackets--;
                default -> {}
            }
        }
        interpolationDepth--;
        List<Token> hole = tokens;
        hole.add(endOfFile(at));
        tokens = outer;
        startsLine = outerStartsLine;
        return hole;
    }
}
