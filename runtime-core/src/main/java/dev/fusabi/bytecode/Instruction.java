package dev.fusabi.bytecode;

/** How an instruction's operands lie in its 64 bits; see {@link Opcode}. */
public final class Instruction {
    /** Operands in 16 bits are below this. */
    public static final int OPERAND_LIMIT = 0x10000;

    private Instruction() {}

    public static long of(Opcode opcode, int a, int b, int c) {
        return opcode.ordinal() | (a & 0xFFFFL) << 16 | (b & 0xFFFFL) << 32 | (c & 0xFFFFL) << 48;
    }

    public static long wide(Opcode opcode, int a, int value) {
        return opcode.ordinal() | (a & 0xFFFFL) << 16 | (long) value << 32;
    }

    /** The opcode's number, which may be none of the table's in a file that was not verified. */
    public static int opcode(long instruction) {
        return (int) instruction & 0xFFFF;
    }

    public static int a(long instruction) {
        return (int) instruction >>> 16;
    }

    public static int b(long instruction) {
        return (int) (instruction >>> 32) & 0xFFFF;
    }

    public static int c(long instruction) {
        return (int) (instruction >>> 48);
    }

    /** {@code b} as a signed number. */
    public static int signedB(long instruction) {
        return (short) (instruction >>> 32);
    }

    /** {@code c} as a signed number. */
    public static int signedC(long instruction) {
        return (int) (instruction >> 48);
    }

    /** {@code b} and {@code c} together as a signed number. */
    public static int wide(long instruction) {
        return (int) (instruction >> 32);
    }

    /** The distance that an instruction may jump, 0 when it never does. */
    public static int distance(long instruction) {
        Opcode opcode = Opcode.of(instruction);
        return opcode.b() == Operand.JUMP_WIDE
                ? wide(instruction)
                : opcode.c() == Operand.JUMP_SHORT ? signedC(instruction) : 0;
    }
}
