package dev.fusabi.types;

/**
 * The operations that F# resolves statically by the types of their operands. {@code &&} and {@code ||} are
 * {@link TypedExpr.If}.
 */
public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    POWER("**"),
    NEGATE("~-"),
    BIT_AND("&&&"),
    BIT_OR("|||"),
    BIT_XOR("^^^"),
    BIT_NOT("~~~"),
    SHIFT_LEFT("<<<"),
    SHIFT_RIGHT(">>>"),
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    /** {@code compare a b}: int. */
    COMPARE("compare"),
    /** {@code hash a}: int. */
    HASH("hash"),
    NOT("not"),
    TO_INT("int"),
    TO_FLOAT("float"),
    TO_CHAR("char"),
    /** {@code string a}. */
    TO_STRING("string"),
    ABS("abs"),
    SIGN("sign"),
    /** The zero of a numeric type, for {@code sum}. */
    ZERO("zero"),
    /** The one of a numeric type. */
    ONE("one"),
    /** Division by an int, for {@code average}. */
    DIVIDE_BY_INT("DivideByInt");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in source. */
    public String symbol() {
        return symbol;
    }
}
