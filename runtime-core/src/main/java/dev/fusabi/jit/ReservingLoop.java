package dev.fusabi.jit;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.function.IntUnaryOperator;

/**
 * A loop in which only inlined calls count, so few that each round asks for all of them before it begins.
 *
 * @param head the first instruction
 * @param end the one that leads back
 * @param units what a round takes from the counter at most, the way back excepted
 */
record ReservingLoop(int head, int end, int units) {
    private static final int MOST_UNITS = 50;

    /**
     * The loop that an instruction closes, when it is one.
     *
     * @param most the most that the instruction at a pc takes from the counter; negative when nobody can tell
     */
    static @Nullable ReservingLoop of(Code code, int end, IntUnaryOperator most) {
        long i = code.instructions()[end];
        Opcode opcode = Opcode.of(i);
        if (opcode != Opcode.FOR_UP && opcode != Opcode.FOR_DOWN && opcode != Opcode.LOOP) {
            return null;
        }
        int head = end + 1 + Instruction.distance(i);
        int units = 0;
        for (int pc = head; pc < end; pc++) {
            Opcode inside = Opcode.of(code.instructions()[pc]);
            boolean loops =
                    inside == Opcode.FOR_UP || inside == Opcode.FOR_DOWN || inside == Opcode.LOOP;
            int needed = loops ? -1 : most.applyAsInt(pc);
            if (needed < 0) {
                return null;
            }
            units += needed;
        }
        return head <= end && 0 < units && units <= MOST_UNITS
                ? new ReservingLoop(head, end, units)
                : null;
    }
}
