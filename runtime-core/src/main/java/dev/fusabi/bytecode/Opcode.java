package dev.fusabi.bytecode;

import static dev.fusabi.bytecode.Operand.*;

import java.util.List;

/**
 * The one table of instructions; verifier, disassembler, builder and both execution tiers derive from it.
 *
 * <p>An instruction is one {@code long}: the opcode in bits 0–15, operand {@code a} in 16–31, {@code b} in 32–47,
 * {@code c} in 48–63, each unsigned unless its {@link Operand} says otherwise; a <em>wide</em> operand takes {@code b}
 * and {@code c} together as a signed 32-bit number. Jump distances count from the instruction after the jump.
 *
 * <p>A frame has a window of primitive registers ({@code p0…}, 64-bit) and one of reference registers ({@code r0…}).
 * Parameters come first, in order, each in the window of its kind, then captured values. <b>Calls</b> name the first
 * registers of the callee's two windows, {@code p[b]} and {@code r[c]}, which lie in the caller's frame above
 * everything that is live; the arguments have been put there. The callee's result arrives in {@code p[b]} or
 * {@code r[c]}, by the result's kind; all registers from {@code p[b]} and {@code r[c]} up are otherwise lost.
 *
 * <p>Jumps go forward; only {@link #LOOP} and {@link #FOR_UP} and {@link #FOR_DOWN} go back, since they count against
 * the budget. Every register must have been written on all paths to where it is read; after a call those from {@code
 * p[b]} and {@code r[c]} up, but for the result, count as not written.
 *
 * <p>Unit is the reference {@code Unit.UNIT}; every function has a result.
 */
public enum Opcode {
    // Moves and constants
    MOVE_P(P_DST, P, NONE),
    MOVE_R(R_DST, R, NONE),
    LOAD_INT(P_DST, WIDE_INT, NONE),
    /** From the function's table of 64-bit constants. */
    LOAD_P(P_DST, LONG_CONST, NONE),
    /** From the function's table of reference constants. */
    LOAD_R(R_DST, REF_CONST, NONE),
    GET_GLOBAL_P(P_DST, GLOBAL, NONE),
    GET_GLOBAL_R(R_DST, GLOBAL, NONE),
    SET_GLOBAL_P(P, GLOBAL, NONE),
    SET_GLOBAL_R(R, GLOBAL, NONE),

    // Integers (64 bits, wrapping)
    ADD_INT(P_DST, P, P),
    SUB_INT(P_DST, P, P),
    MUL_INT(P_DST, P, P),
    /** Raises DivideByZeroException. */
    DIV_INT(P_DST, P, P),
    REM_INT(P_DST, P, P),
    /** {@code c} is a signed 16-bit number. */
    ADD_INT_IMM(P_DST, P, SHORT),
    NEG_INT(P_DST, P, NONE),
    AND_INT(P_DST, P, P),
    OR_INT(P_DST, P, P),
    XOR_INT(P_DST, P, P),
    NOT_INT(P_DST, P, NONE),
    SHL_INT(P_DST, P, P),
    SHR_INT(P_DST, P, P),

    // Floats
    ADD_FLOAT(P_DST, P, P),
    SUB_FLOAT(P_DST, P, P),
    MUL_FLOAT(P_DST, P, P),
    DIV_FLOAT(P_DST, P, P),
    REM_FLOAT(P_DST, P, P),
    NEG_FLOAT(P_DST, P, NONE),
    SQRT_FLOAT(P_DST, P, NONE),
    INT_TO_FLOAT(P_DST, P, NONE),
    /** Truncates as F#'s {@code int} does. */
    FLOAT_TO_INT(P_DST, P, NONE),

    // Comparisons to a bool register; ints also serve bool and char
    EQ_INT(P_DST, P, P),
    LT_INT(P_DST, P, P),
    LE_INT(P_DST, P, P),
    EQ_FLOAT(P_DST, P, P),
    LT_FLOAT(P_DST, P, P),
    LE_FLOAT(P_DST, P, P),
    NOT(P_DST, P, NONE),
    /** F#'s structural equality. */
    EQ_REF(P_DST, R, R),
    /** F#'s structural comparison: negative, zero, positive. */
    COMPARE_REF(P_DST, R, R),

    // Jumps
    JUMP(UNUSED, JUMP_WIDE, NONE),
    /** A backward jump: counts against the budget. */
    LOOP(UNUSED, JUMP_WIDE, NONE),
    JUMP_IF(P, JUMP_WIDE, NONE),
    JUMP_IF_NOT(P, JUMP_WIDE, NONE),
    JUMP_EQ_INT(P, P, JUMP_SHORT),
    JUMP_NE_INT(P, P, JUMP_SHORT),
    JUMP_LT_INT(P, P, JUMP_SHORT),
    JUMP_LE_INT(P, P, JUMP_SHORT),
    JUMP_GT_INT(P, P, JUMP_SHORT),
    JUMP_GE_INT(P, P, JUMP_SHORT),
    /** {@code b} is a signed 16-bit number. */
    JUMP_EQ_IMM(P, SHORT, JUMP_SHORT),
    JUMP_NE_IMM(P, SHORT, JUMP_SHORT),
    JUMP_LT_IMM(P, SHORT, JUMP_SHORT),
    JUMP_LE_IMM(P, SHORT, JUMP_SHORT),
    JUMP_GT_IMM(P, SHORT, JUMP_SHORT),
    JUMP_GE_IMM(P, SHORT, JUMP_SHORT),
    /** Jumps when the list is empty. */
    JUMP_IF_NIL(R, JUMP_WIDE, NONE),
    JUMP_IF_CONS(R, JUMP_WIDE, NONE),
    /** Jumps when the union value's tag is {@code b}. */
    JUMP_IF_TAG(R, IMM, JUMP_SHORT),
    JUMP_IF_NOT_TAG(R, IMM, JUMP_SHORT),
    /** A jump table of pcs over 0 … n-1; outside it goes on with the next instruction. */
    SWITCH(P, SWITCH_TABLE, NONE),

    // Boxing
    BOX_INT(R_DST, P, NONE),
    BOX_FLOAT(R_DST, P, NONE),
    BOX_BOOL(R_DST, P, NONE),
    BOX_CHAR(R_DST, P, NONE),
    UNBOX_INT(P_DST, R, NONE),
    UNBOX_FLOAT(P_DST, R, NONE),
    UNBOX_BOOL(P_DST, R, NONE),
    UNBOX_CHAR(P_DST, R, NONE),

    // Calls
    CALL(FUNCTION, P_TOP, R_TOP),
    /** A call in tail position: the frame is reused. */
    TAIL_CALL(FUNCTION, P_TOP, R_TOP),
    /**
     * Applies the function value in {@code r[c]} to the arguments in {@code p[b]…} and {@code r[c+1]…}, as the call
     * signature says; the result arrives in {@code p[b]} or {@code r[c]}. Fewer arguments than the value takes make a
     * partial application, more apply its result further.
     */
    APPLY(SIGNATURE, P_TOP, R_TOP),
    TAIL_APPLY(SIGNATURE, P_TOP, R_TOP),
    /** Calls a Java-written operation of the library. May suspend. */
    CALL_BUILTIN(BUILTIN, P_TOP, R_TOP),
    /** Calls a host function with its arguments boxed in {@code r[c]…}, {@code b} of them; boxed result. May suspend. */
    CALL_HOST(HOST_FUNCTION, IMM, R_TOP),
    RETURN_P(P, NONE, NONE),
    RETURN_R(R, NONE, NONE),
    /** A function value that captures {@code p[b]…} and {@code r[c]…}; to {@code r[c]}. */
    CLOSURE(FUNCTION, P_TOP, R_TOP),
    /** Sets captured reference {@code b} of the closure {@code a}, for functions that refer to each other. */
    PATCH_CAPTURE(R, IMM, R),

    // Data
    /** A record or union case from {@code p[b]…} and {@code r[c]…}; to {@code r[c]}. */
    NEW(LAYOUT, P_TOP, R_TOP),
    /** Primitive field {@code c} (counted among the primitive ones). */
    GET_FIELD_P(P_DST, R, IMM),
    GET_FIELD_R(R_DST, R, IMM),
    /** Field {@code b} of {@code a} becomes {@code c}. */
    SET_FIELD_P(R, IMM, P),
    SET_FIELD_R(R, IMM, R),
    /** The tag of a union value. */
    TAG(P_DST, R, NONE),
    CONS(R_DST, R, R),
    HEAD(R_DST, R, NONE),
    TAIL(R_DST, R, NONE),
    /** A tuple of the {@code a} references in {@code r[c]…}; to {@code r[c]}. */
    TUPLE(IMM, UNUSED, R_TOP),
    GET_ITEM(R_DST, R, IMM),
    /** Arrays, by the kind of their elements. Raise IndexOutOfRangeException. */
    GET_ELEMENT_INT(P_DST, R, P),
    GET_ELEMENT_FLOAT(P_DST, R, P),
    GET_ELEMENT_BOOL(P_DST, R, P),
    GET_ELEMENT_CHAR(P_DST, R, P),
    GET_ELEMENT_REF(R_DST, R, P),
    /** {@code a[b] <- c}. */
    SET_ELEMENT_INT(R, P, P),
    SET_ELEMENT_FLOAT(R, P, P),
    SET_ELEMENT_BOOL(R, P, P),
    SET_ELEMENT_CHAR(R, P, P),
    SET_ELEMENT_REF(R, P, R),
    /** Of an array of any kind. */
    ARRAY_LENGTH(P_DST, R, NONE),
    CONCAT(R_DST, R, R),

    // Untyped values
    /** The field named by string constant {@code c} of a record of any type, or of a host's record; boxed. */
    GET_FIELD_BY_NAME(R_DST, R, REF_CONST_SHORT),
    /** Converts an untyped value, checked, to type {@code c}; boxed. Raises a conversion error. */
    CONVERT(R_DST, R, TYPE),
    /** Whether the value is of type {@code c}. */
    IS_TYPE(P_DST, R, TYPE),
    /** Fails with InvalidCastException unless the value is of type {@code c}. */
    CAST(R_DST, R, TYPE),

    // Exceptions and enumeration
    RAISE(R, NONE, NONE),
    /** Raises again, keeping the stack trace. */
    RERAISE(R, NONE, NONE),
    /** Raises MatchFailureException. */
    MATCH_FAIL(UNUSED, NONE, NONE),
    /** An iterator over any enumerable value. */
    ITERATE(R_DST, R, NONE),
    /** The next element of iterator {@code a}, boxed, to {@code b}; jumps when there is none. May suspend. */
    NEXT(R, R_DST, JUMP_SHORT),
    /** Hands an element to whoever enumerates this sequence; only in a generator function. */
    YIELD(R, NONE, NONE),
    /** Ends iterator {@code a} early: runs the cleanups of a lazy sequence's body. May suspend. */
    DISPOSE(R, NONE, NONE),

    // Counted loops: the step and the test in one. Both count against the budget.
    /** If {@code p[a] < p[b]}, adds one to {@code p[a]} and jumps back. */
    FOR_UP(P, P, JUMP_SHORT),
    /** If {@code p[a] > p[b]}, subtracts one from {@code p[a]} and jumps back. */
    FOR_DOWN(P, P, JUMP_SHORT),

    // Numbers of other widths: computed as ints or floats, then brought to the values of their kind
    /** The value of kind {@code c} that is congruent to an int, or nearest to a float. */
    NARROW(P_DST, P, KIND),
    /** Of any kind that has no instruction of its own for it. */
    BOX(R_DST, P, KIND),
    UNBOX(P_DST, R, KIND),
    /** Of an array of any kind but references. Raise IndexOutOfRangeException. */
    GET_ELEMENT(P_DST, R, P),
    SET_ELEMENT(R, P, P),
    /** Of 64 bits without a sign; narrower unsigned numbers are positive ints. */
    DIV_UNSIGNED(P_DST, P, P),
    REM_UNSIGNED(P_DST, P, P),
    SHR_UNSIGNED(P_DST, P, P),
    LT_UNSIGNED(P_DST, P, P),
    UNSIGNED_TO_FLOAT(P_DST, P, NONE),
    FLOAT_TO_UNSIGNED(P_DST, P, NONE),
    /**
     * What {@code <} and its relatives ask: -1, 0 or 1, and 2 when no order holds because a float is no number. Unlike
     * {@code COMPARE_REF}, which puts that before all others.
     */
    ORDER_REF(P_DST, R, R),
    /** The number of an enum's value, as its underlying kind is held. */
    ENUM_BITS(P_DST, R, NONE),

    // Objects
    /** Calls what slot {@code a} means for the receiver in {@code r[c]}, by its layout. */
    CALL_VIRTUAL(SLOT, P_TOP, R_TOP);

    private final Operand a;
    private final Operand b;
    private final Operand c;

    Opcode(Operand a, Operand b, Operand c) {
        this.a = a;
        this.b = b;
        this.c = c;
    }

    public Operand a() {
        return a;
    }

    public Operand b() {
        return b;
    }

    public Operand c() {
        return c;
    }

    /** Whether {@code b} and {@code c} are one 32-bit operand. */
    public boolean isWide() {
        return b.isWide();
    }

    private static final List<Opcode> ALL = List.of(values());

    /** The opcode of an instruction; throws on a number that is none. */
    public static Opcode of(long instruction) {
        return ALL.get((int) instruction & 0xFFFF);
    }

    /** How many opcodes there are; the numbers are 0 up to this. */
    public static int count() {
        return ALL.size();
    }
}
