package dev.fusabi.types.tree;

/**
 * The operators that F# resolves statically by the types of their operands. {@code &&} and {@code ||} are
 * {@link TypedExpr.If}.
 */
public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    POWER("**"),
    NEGATE("~-", 1),
    BIT_AND("&&&"),
    BIT_OR("|||"),
    BIT_XOR("^^^"),
    BIT_NOT("~~~", 1),
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
    HASH("hash", 1),
    NOT("not", 1),
    /** To int, of 64 bits; so are {@code int64} and other names of the type. */
    TO_INT("int", 1),
    TO_INT32("int32", 1),
    TO_INT16("int16", 1),
    TO_SBYTE("sbyte", 1),
    TO_BYTE("byte", 1),
    TO_UINT16("uint16", 1),
    TO_UINT32("uint32", 1),
    TO_UINT64("uint64", 1),
    TO_FLOAT("float", 1),
    TO_FLOAT32("float32", 1),
    TO_DECIMAL("decimal", 1),
    TO_BIGINT("bigint", 1),
    TO_CHAR("char", 1),
    /** {@code string a}. */
    TO_STRING("string", 1),
    ABS("abs", 1),
    SIGN("sign", 1),
    SQRT("sqrt", 1),
    FLOOR("floor", 1),
    CEILING("ceil", 1),
    ROUND("round", 1),
    TRUNCATE("truncate", 1),
    EXP("exp", 1),
    LOG("log", 1),
    LOG10("log10", 1),
    SIN("sin", 1),
    COS("cos", 1),
    TAN("tan", 1),
    ASIN("asin", 1),
    ACOS("acos", 1),
    ATAN("atan", 1),
    ATAN2("atan2"),
    SINH("sinh", 1),
    COSH("cosh", 1),
    TANH("tanh", 1),
    /** The zero of a numeric type, for {@code sum}. */
    ZERO("zero", 0),
    /** The one of a numeric type. */
    ONE("one", 0),
    /** Division by an int, for {@code average}. */
    DIVIDE_BY_INT("DivideByInt"),
    /** What {@code %d} asks of its argument: an integer of any width. Has no meaning at run time. */
    FORMAT_INTEGER("%d", 1),
    /** What {@code %f} asks of its argument: a float, a float32 or a decimal. */
    FORMAT_FLOAT("%f", 1),

    // Those of module Checked raise OverflowException.
    CHECKED_ADD(ADD),
    CHECKED_SUBTRACT(SUBTRACT),
    CHECKED_MULTIPLY(MULTIPLY),
    CHECKED_NEGATE(NEGATE),
    CHECKED_TO_INT(TO_INT),
    CHECKED_TO_INT32(TO_INT32),
    CHECKED_TO_INT16(TO_INT16),
    CHECKED_TO_SBYTE(TO_SBYTE),
    CHECKED_TO_BYTE(TO_BYTE),
    CHECKED_TO_UINT16(TO_UINT16),
    CHECKED_TO_UINT32(TO_UINT32),
    CHECKED_TO_UINT64(TO_UINT64),
    CHECKED_TO_CHAR(TO_CHAR);

    private final String symbol;
    private final int arity;
    private final Operator unchecked;

    Operator(String symbol) {
        this(symbol, 2);
    }

    Operator(String symbol, int arity) {
        this.symbol = symbol;
        this.arity = arity;
        unchecked = this;
    }

    Operator(Operator unchecked) {
        symbol = unchecked.symbol;
        arity = unchecked.arity;
        this.unchecked = unchecked;
    }

    /** As written in source. */
    public String symbol() {
        return symbol;
    }

    /** How many operands it takes. */
    public int arity() {
        return arity;
    }

    /** The same operator without a check for overflow; most are that themselves. */
    public Operator unchecked() {
        return unchecked;
    }

    public boolean isChecked() {
        return unchecked != this;
    }
}
