package dev.fusabi.jit;

import static java.lang.constant.ConstantDescs.CD_long;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeBuilder;
import java.util.function.IntPredicate;

/**
 * A counting loop in which nothing else counts. What is left of the counter follows from the loop's variable: the
 * counter plus, or minus, the variable is always the same. So the rounds need no counter, and the only question that
 * they ask is whether the variable has reached the end, or the last value that the counter allows.
 *
 * @param head the first instruction
 * @param end the instruction that counts
 * @param sum a local: the counter plus the variable, or, where the loop counts down, the variable minus the counter
 * @param last a local: the variable's value of the last round before something is to be done
 */
record QuietLoop(int head, int end, boolean isUp, int variable, int limit, int sum, int last) {
    /**
     * The loop that an instruction closes, when it is one.
     *
     * @param uses whether the instruction at a pc may look at the machine's counter
     */
    static @Nullable QuietLoop of(
            Code code, Effects effects, int end, IntPredicate uses, Registers registers) {
        long i = code.instructions()[end];
        Opcode opcode = Opcode.of(i);
        if (opcode != Opcode.FOR_UP && opcode != Opcode.FOR_DOWN) {
            return null;
        }
        int head = end + 1 + Instruction.distance(i);
        if (head > end) {
            // A far way back: by another jump.
            return null;
        }
        int variable = Instruction.a(i);
        int limit = Instruction.b(i);
        for (int pc = head; pc < end; pc++) {
            int written = effects.writes(pc);
            if (uses.test(pc) || written == variable || written == limit) {
                return null;
            }
        }
        boolean[] isClosed = {true};
        for (int pc = 0; pc < code.instructions().length; pc++) {
            boolean isInside = head <= pc && pc < end;
            boolean isEnd = pc == end;
            effects.successors(
                    pc,
                    next -> {
                        boolean leadsInside = head <= next && next <= end;
                        if (isInside && (!leadsInside || next == head)
                                || !isInside && !isEnd && leadsInside && next != head) {
                            isClosed[0] = false;
                        }
                    });
        }
        boolean hasHandler =
                code.handlers().stream()
                        .anyMatch(handler -> head <= handler.target() && handler.target() <= end);
        return isClosed[0] && !hasHandler
                ? new QuietLoop(
                        head,
                        end,
                        opcode == Opcode.FOR_UP,
                        variable,
                        limit,
                        registers.local(2),
                        registers.local(2))
                : null;
    }

    /** Before the first round. */
    void enter(CodeBuilder out, Registers registers, int budget) {
        registers.load(head, variable, false);
        out.lload(budget);
        if (isUp) {
            out.ladd();
        } else {
            out.lsub();
        }
        out.dup2().lstore(sum);
        registers.load(head, limit, false);
        out.invokestatic(
                        Names.of(Math.class),
                        isUp ? "min" : "max",
                        Names.type(CD_long, CD_long, CD_long))
                .lstore(last);
    }

    /** The counter into its local. */
    void restore(CodeBuilder out, Registers registers, int budget) {
        if (isUp) {
            out.lload(sum);
            registers.loadAs(variable, false);
        } else {
            registers.loadAs(variable, false);
            out.lload(sum);
        }
        out.lsub().lstore(budget);
    }
}
