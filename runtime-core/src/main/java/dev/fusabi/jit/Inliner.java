package dev.fusabi.jit;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Program;

import java.util.List;

/** Decides which calls of a method have their callees' code written in their place. One for each method. */
final class Inliner {
    /** Instructions of a function that is inlined, and of all that are inlined into one. */
    private static final int MOST_INSTRUCTIONS = 40;

    /** Of a function that is inlined into itself. */
    private static final int MOST_OF_ITSELF = 25;

    private static final int MOST_IN_ALL = 250;
    private static final int MOST_NESTED = 4;

    /** What an inlined frame counts for of the thread's stack. */
    static final int FRAME = 128;

    private final Program program;
    private final boolean isOn;
    private int left = MOST_IN_ALL;

    /**
     * @param isOn false to inline nothing
     */
    Inliner(Program program, boolean isOn) {
        this.program = program;
        this.isOn = isOn;
    }

    /** Whether it may inline anything into a function. */
    boolean inlines(int function) {
        for (long i : program.functions().get(function).instructions()) {
            Opcode opcode = Opcode.of(i);
            if ((opcode == Opcode.CALL || opcode == Opcode.TAIL_CALL)
                    && fits(Instruction.a(i), List.of(function))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a call is inlined. Counts it if it is.
     *
     * @param chain the functions around it
     */
    boolean mayInline(int function, List<Integer> chain) {
        if (!fits(function, chain)) {
            return false;
        }
        left -= program.functions().get(function).instructions().length;
        return true;
    }

    private boolean fits(int function, List<Integer> chain) {
        Code code = program.functions().get(function);
        int length = code.instructions().length;
        return isOn
                && !code.isGenerator()
                && length <= MOST_INSTRUCTIONS
                && length <= left
                && chain.size() <= MOST_NESTED
                && (chain.contains(function)
                        ? isOnlySelf(chain, function) && length <= MOST_OF_ITSELF
                        : !callsItself(code, function));
    }

    /** A function that calls itself is inlined into itself once, which halves what its calls cost. */
    private static boolean isOnlySelf(List<Integer> chain, int function) {
        return chain.size() <= 2 && chain.stream().allMatch(around -> around == function);
    }

    private static boolean callsItself(Code code, int function) {
        for (long i : code.instructions()) {
            Opcode opcode = Opcode.of(i);
            if ((opcode == Opcode.CALL || opcode == Opcode.TAIL_CALL)
                    && Instruction.a(i) == function) {
                return true;
            }
        }
        return false;
    }
}
