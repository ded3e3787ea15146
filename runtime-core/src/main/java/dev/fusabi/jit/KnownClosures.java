package dev.fusabi.jit;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Tells which reference registers hold a value of a known function: one that was made here or by the caller. */
final class KnownClosures {
    private static final int UNKNOWN = -1;

    private final Code code;
    private final Effects effects;

    /** By pc: the function that each reference register holds. Null where nothing leads. */
    private final int[] @Nullable [] before;

    private boolean hasChanged;

    /**
     * @param arguments the functions that the parameters hold, -1 for unknown ones; those that are missing are
     */
    KnownClosures(Code code, Effects effects, List<Integer> arguments) {
        this.code = code;
        this.effects = effects;
        before = new int[code.instructions().length][];
        int[] entry = new int[code.references()];
        Arrays.fill(entry, UNKNOWN);
        for (int i = 0; i < arguments.size(); i++) {
            entry[i] = arguments.get(i);
        }
        if (!matters(arguments)) {
            return;
        }
        before[0] = entry;
        do {
            hasChanged = false;
            for (int pc = 0; pc < before.length; pc++) {
                flow(pc);
            }
        } while (hasChanged);
    }

    private boolean matters(List<Integer> arguments) {
        if (arguments.stream().anyMatch(known -> known != UNKNOWN)) {
            return true;
        }
        for (long i : code.instructions()) {
            if (Opcode.of(i) == Opcode.CLOSURE) {
                return true;
            }
        }
        return false;
    }

    /** The function whose value a reference register holds before an instruction; -1 when it is not known. */
    int at(int pc, int register) {
        int[] state = before[pc];
        return state == null ? UNKNOWN : state[register];
    }

    private void flow(int pc) {
        int[] state = before[pc];
        if (state == null) {
            return;
        }
        for (Handler handler : code.handlers()) {
            if (handler.start() <= pc && pc < handler.end()) {
                int[] caught = state.clone();
                caught[handler.register()] = UNKNOWN;
                meet(handler.target(), caught);
            }
        }
        long i = code.instructions()[pc];
        int written = effects.writes(pc) - code.primitives();
        int[] after = state;
        if (written >= 0) {
            after = state.clone();
            after[written] =
                    switch (Opcode.of(i)) {
                        case MOVE_R -> state[Instruction.b(i)];
                        case CLOSURE -> Instruction.a(i);
                        default -> UNKNOWN;
                    };
        }
        int[] result = after;
        effects.successors(pc, next -> meet(next, result));
    }

    private void meet(int pc, int[] from) {
        int[] known = before[pc];
        if (known == null) {
            before[pc] = from.clone();
            hasChanged = true;
            return;
        }
        for (int i = 0; i < known.length; i++) {
            if (known[i] != from[i] && known[i] != UNKNOWN) {
                known[i] = UNKNOWN;
                hasChanged = true;
            }
        }
    }
}
