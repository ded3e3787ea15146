package dev.fusabi.syntax;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The kinds of tokens; a lower-case spelling made of letters is a keyword. */
enum TokenKind {
    IDENT("identifier"),
    /** {@code 'a}; the text has no quote. */
    TYPE_VAR("type variable"),
    /** Number, string, character; the value is a {@link Literal}. */
    LITERAL("literal"),
    /** {@code $"…"}; the value is a list of {@link InterpolatedPart}. */
    INTERPOLATED("interpolated string"),
    /** An operator without a kind of its own. */
    OPERATOR("operator"),
    /** {@code #load "x"}; the text is the word, the value a list of strings. */
    DIRECTIVE("directive"),
    EOF("end of file"),
    /** What the parser sees instead of a token that stands too far left to belong to the current context. */
    OFFSIDE("end of block"),

    LPAREN("("),
    RPAREN(")"),
    LBRACKET("["),
    RBRACKET("]"),
    LBRACKET_BAR("[|"),
    BAR_RBRACKET("|]"),
    LBRACKET_LESS("[<"),
    GREATER_RBRACKET(">]"),
    LBRACE("{"),
    RBRACE("}"),
    LBRACE_BAR("{|"),
    BAR_RBRACE("|}"),
    LQUOTE("<@"),
    RQUOTE("@>"),
    COMMA(","),
    SEMICOLON(";"),
    SEMICOLONS(";;"),
    DOT("."),
    DOT_DOT(".."),
    COLON(":"),
    COLONS("::"),
    UPCAST_TO(":>"),
    DOWNCAST_TO(":?>"),
    TYPE_TEST(":?"),
    REF_ASSIGN(":="),
    EQUALS("="),
    BAR("|"),
    ARROW("->"),
    LEFT_ARROW("<-"),
    UNDERSCORE("_"),
    QUESTION("?"),
    HASH("#"),

    ABSTRACT("abstract"),
    AND("and"),
    AS("as"),
    ASSERT("assert"),
    BASE("base"),
    BEGIN("begin"),
    CLASS("class"),
    CONST("const"),
    DEFAULT("default"),
    DELEGATE("delegate"),
    DO("do"),
    DONE("done"),
    DOWNCAST("downcast"),
    DOWNTO("downto"),
    ELIF("elif"),
    ELSE("else"),
    END("end"),
    EXCEPTION("exception"),
    EXTERN("extern"),
    FALSE("false"),
    FINALLY("finally"),
    FIXED("fixed"),
    FOR("for"),
    FUN("fun"),
    FUNCTION("function"),
    GLOBAL("global"),
    IF("if"),
    IN("in"),
    INHERIT("inherit"),
    INLINE("inline"),
    INTERFACE("interface"),
    INTERNAL("internal"),
    LAZY("lazy"),
    LET("let"),
    MATCH("match"),
    MEMBER("member"),
    MODULE("module"),
    MUTABLE("mutable"),
    NAMESPACE("namespace"),
    NEW("new"),
    NULL("null"),
    OF("of"),
    OPEN("open"),
    OR("or"),
    OVERRIDE("override"),
    PRIVATE("private"),
    PUBLIC("public"),
    REC("rec"),
    RETURN("return"),
    STATIC("static"),
    STRUCT("struct"),
    THEN("then"),
    TO("to"),
    TRUE("true"),
    TRY("try"),
    TYPE("type"),
    UPCAST("upcast"),
    USE("use"),
    VAL("val"),
    VOID("void"),
    WHEN("when"),
    WHILE("while"),
    WITH("with"),
    YIELD("yield"),

    AND_BANG("and!"),
    DO_BANG("do!"),
    LET_BANG("let!"),
    MATCH_BANG("match!"),
    RETURN_BANG("return!"),
    USE_BANG("use!"),
    WHILE_BANG("while!"),
    YIELD_BANG("yield!");

    private static final Map<String, TokenKind> KEYWORDS = new HashMap<>();

    static {
        for (TokenKind kind : values()) {
            if (kind.ordinal() >= ABSTRACT.ordinal()) {
                KEYWORDS.put(kind.spelling, kind);
            }
        }
    }

    final String spelling;

    TokenKind(String spelling) {
        this.spelling = spelling;
    }

    static @Nullable TokenKind keyword(String word) {
        return KEYWORDS.get(word);
    }

    boolean isKeyword() {
        return ordinal() >= ABSTRACT.ordinal();
    }

    /** How messages name the kind: spellings in backticks, descriptions plain. */
    String described() {
        return ordinal() <= OFFSIDE.ordinal() ? spelling : "`" + spelling + "`";
    }

    boolean isClosing() {
        return switch (this) {
            case RPAREN,
                    RBRACKET,
                    BAR_RBRACKET,
                    GREATER_RBRACKET,
                    RBRACE,
                    BAR_RBRACE,
                    RQUOTE,
                    END ->
                    true;
            default -> false;
        };
    }

    boolean isOpening() {
        return switch (this) {
            case LPAREN, LBRACKET, LBRACKET_BAR, LBRACKET_LESS, LBRACE, LBRACE_BAR, LQUOTE, BEGIN ->
                    true;
            default -> false;
        };
    }
}
