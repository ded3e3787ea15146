package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The instructions of a function with those replaced at which something looks. A replaced instruction keeps its
 * operands, which calls and returns read. After the look the function runs a copy in which the instruction is itself, up
 * to the next one.
 */
final class Instrumented {
    private final LinkedFunction function;
    private final long[] running;

    /** The pcs where another line begins than that of the instruction before. */
    private final BitSet statements = new BitSet();

    /** What to run at a pc, by it, and after it what is watched again. */
    private final Map<Integer, long[]> after = new HashMap<>(0);

    Instrumented(LinkedFunction function, Instrumentation watching) {
        this.function = function;
        running = function.instructions.clone();
        Code code = function.code;
        boolean isOwn = function.index >= 0;
        switch (watching) {
            case Debugging debugger when isOwn && !function.program.program.isLibrary(code) ->
                    statements(code, debugger);
            case Profiling _ when isOwn -> calls();
            default -> {}
        }
    }

    private void statements(Code code, Debugging debugger) {
        int[] lines = code.lines();
        String source = function.program.program.sources().get(code.source());
        int before = -1;
        for (int i = 0; i < lines.length; i += 3) {
            int line = lines[i + 1];
            if (line != before && lines[i] < running.length) {
                statements.set(lines[i]);
                if (debugger.watches(source, line)) {
                    replace(running, lines[i], Op.BREAK);
                }
            }
            before = line;
        }
    }

    private void calls() {
        for (int pc = 0; pc < running.length; pc++) {
            switch (Instruction.opcode(running[pc])) {
                case Op.RETURN_P, Op.RETURN_R, Op.TAIL_CALL, Op.TAIL_APPLY ->
                        replace(running, pc, Op.LEAVES);
                default -> {}
            }
        }
        long[] begun = running.clone();
        replace(running, 0, Op.ENTERED);
        after.put(0, begun);
    }

    private static void replace(long[] code, int pc, int opcode) {
        code[pc] = code[pc] & ~0xFFFFL | opcode;
    }

    long[] running() {
        return running;
    }

    boolean isStatement(int pc) {
        return statements.get(pc);
    }

    long[] after(int pc, int opcode) {
        return switch (opcode) {
            case Op.ENTERED -> Objects.requireNonNull(after.get(0));
            // The frame ends here.
            case Op.LEAVES -> function.instructions;
            default -> step(pc);
        };
    }

    /** The instruction at a pc as it is, and a look at whatever may run next, from where {@link #running} goes on. */
    private long[] step(int pc) {
        return after.computeIfAbsent(pc, this::stepFrom);
    }

    private long[] stepFrom(int pc) {
        long[] code = running.clone();
        code[pc] = function.instructions[pc];
        for (int next : successors(pc)) {
            if (next != pc && next < code.length) {
                replace(code, next, Op.BREAK);
            }
        }
        return code;
    }

    private int[] successors(int pc) {
        long i = function.instructions[pc];
        int straight = pc + 1;
        return switch (Instruction.opcode(i)) {
            case Op.SWITCH -> {
                int[] table = function.code.switches()[(int) (i >> 32)];
                int[] all = Arrays.copyOf(table, table.length + 1);
                all[table.length] = straight;
                yield all;
            }
            // The distance of what does not jump is 0.
            default -> new int[] {straight, straight + Instruction.distance(i)};
        };
    }
}
