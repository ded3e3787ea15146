package dev.fusabi.bytecode;

/** What an operand of an instruction means, and so what the verifier checks and the disassembler prints. */
public enum Operand {
    /** No operand (or the upper half of a wide one). */
    NONE,
    /** Ignored; zero. */
    UNUSED,
    /** A primitive register that is read. */
    P,
    /** A primitive register that is written. */
    P_DST,
    /** A reference register that is read. */
    R,
    /** A reference register that is written. */
    R_DST,
    /** The first primitive register of a callee's window or of a group of values. */
    P_TOP,
    /** The first reference register of a callee's window or of a group of values. */
    R_TOP,
    /** A small unsigned number. */
    IMM,
    /** A signed 16-bit number. */
    SHORT,
    /** A signed 32-bit number. */
    WIDE_INT,
    /** A signed 16-bit distance. */
    JUMP_SHORT,
    /** A signed 32-bit distance. */
    JUMP_WIDE,
    /** An index into the function's 64-bit constants. */
    LONG_CONST,
    /** An index into the function's reference constants. */
    REF_CONST,
    /** The same in 16 bits. */
    REF_CONST_SHORT,
    /** An index into the program's globals. */
    GLOBAL,
    /** An index into the program's functions. */
    FUNCTION,
    /** An index into the program's call signatures. */
    SIGNATURE,
    /** An index into the program's builtin references. */
    BUILTIN,
    /** An index into the program's host function names. */
    HOST_FUNCTION,
    /** An index into the program's record and case layouts. */
    LAYOUT,
    /** An index into the program's types. */
    TYPE,
    /** An index into the program's slots. */
    SLOT,
    /** An index into the function's jump tables. */
    SWITCH_TABLE,
    /** The number of a {@link dev.fusabi.value.Kind} that is no reference. */
    KIND;

    boolean isWide() {
        return switch (this) {
            case WIDE_INT, JUMP_WIDE, LONG_CONST, REF_CONST, GLOBAL, SWITCH_TABLE -> true;
            default -> false;
        };
    }
}
