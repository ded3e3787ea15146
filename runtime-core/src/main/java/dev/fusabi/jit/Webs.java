package dev.fusabi.jit;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Operand;
import dev.fusabi.bytecode.Program;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;

/**
 * Tells which primitive registers hold floats where. Writes that reach the same read form a web, and so do both sides
 * of a move; a web is one of floats if instructions that know the kind use it as such, and none uses it as anything
 * else. (A wrong answer costs conversions and is not wrong otherwise.)
 */
final class Webs {
    private final Program program;
    private final Code code;
    private final Effects effects;
    private final Liveness liveness;
    private final int registers;

    /** By pc: the web of each primitive register before the instruction, -1 for none. Null where nothing leads. */
    private final int[] @Nullable [] before;

    /** Union-find: writes by pc and register, then the parameters. */
    private final int[] parents;

    private final BitSet floats = new BitSet();
    private final BitSet others = new BitSet();
    private boolean hasChanged;

    Webs(Program program, Code code, Effects effects, Liveness liveness) {
        this.program = program;
        this.code = code;
        this.effects = effects;
        this.liveness = liveness;
        registers = code.primitives();
        int count = code.instructions().length;
        before = new int[count][];
        parents = new int[count + registers];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        int[] entry = new int[registers];
        for (int i = 0; i < registers; i++) {
            entry[i] = count + i;
        }
        before[0] = entry;
        do {
            hasChanged = false;
            for (int pc = 0; pc < count; pc++) {
                flow(pc);
            }
        } while (hasChanged);
        vote();
    }

    /** Whether a register holds a float before the instruction. */
    boolean isFloat(int pc, int register) {
        int[] state = before[pc];
        return state != null && state[register] >= 0 && floats.get(find(state[register]));
    }

    /** Whether what the instruction writes is a float. */
    boolean writesFloat(int pc) {
        return floats.get(find(pc));
    }

    /** Whether anything leads to the instruction. */
    boolean isReachable(int pc) {
        return before[pc] != null;
    }

    private int find(int web) {
        int root = web;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void unite(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a != b) {
            parents[a] = b;
            hasChanged = true;
        }
    }

    private void flow(int pc) {
        int[] state = before[pc];
        if (state == null) {
            return;
        }
        for (Handler handler : code.handlers()) {
            if (handler.start() <= pc && pc < handler.end()) {
                meet(handler.target(), state);
            }
        }
        int[] after = state.clone();
        int written = effects.writes(pc);
        if (written >= 0 && written < registers) {
            long i = code.instructions()[pc];
            Opcode opcode = Opcode.of(i);
            if (opcode == Opcode.MOVE_P) {
                unite(pc, state[Instruction.b(i)]);
            } else if (opcode == Opcode.FOR_UP || opcode == Opcode.FOR_DOWN) {
                unite(pc, state[written]);
            }
            after[written] = pc;
        }
        effects.successors(pc, next -> meet(next, after));
    }

    private void meet(int pc, int[] from) {
        int[] known = before[pc];
        if (known == null) {
            before[pc] = from.clone();
            hasChanged = true;
            return;
        }
        BitSet live = liveness.before(pc);
        for (int i = live.nextSetBit(0); i >= 0 && i < registers; i = live.nextSetBit(i + 1)) {
            if (known[i] >= 0 && from[i] >= 0) {
                unite(known[i], from[i]);
            }
        }
    }

    // ---- Kinds

    private void vote() {
        int count = code.instructions().length;
        int register = 0;
        for (List<Kind> kinds : List.of(code.signature().parameters(), code.captures())) {
            for (Kind kind : kinds) {
                if (kind.isPrimitive()) {
                    vote(count + register++, kind);
                }
            }
        }
        for (int pc = 0; pc < count; pc++) {
            int[] state = before[pc];
            if (state != null) {
                vote(pc, state);
            }
        }
        floats.andNot(others);
    }

    private void vote(int web, Kind kind) {
        (kind.isFloat() ? floats : others).set(find(web));
    }

    private void vote(int pc, int[] state) {
        long i = code.instructions()[pc];
        Opcode opcode = Opcode.of(i);
        int a = Instruction.a(i);
        int b = Instruction.b(i);
        int c = Instruction.c(i);
        switch (opcode) {
            // A zero is loaded as an integer, whatever it is.
            case MOVE_P, LOAD_P, LOAD_INT, GET_FIELD_P, SET_FIELD_P -> {}
            case GET_GLOBAL_P -> vote(pc, program.globals().get(Instruction.wide(i)).kind());
            case SET_GLOBAL_P -> vote(state[a], program.globals().get(Instruction.wide(i)).kind());
            case ADD_FLOAT, SUB_FLOAT, MUL_FLOAT, DIV_FLOAT, REM_FLOAT, NEG_FLOAT, SQRT_FLOAT -> {
                vote(pc, Kind.FLOAT);
                voteReads(pc, state, Kind.FLOAT);
            }
            case LT_FLOAT, LE_FLOAT, EQ_FLOAT, FLOAT_TO_INT, FLOAT_TO_UNSIGNED -> {
                vote(pc, Kind.INT);
                voteReads(pc, state, Kind.FLOAT);
            }
            case INT_TO_FLOAT, UNSIGNED_TO_FLOAT -> {
                vote(pc, Kind.FLOAT);
                voteReads(pc, state, Kind.INT);
            }
            case UNBOX_FLOAT, GET_ELEMENT_FLOAT -> {
                vote(pc, Kind.FLOAT);
                if (opcode == Opcode.GET_ELEMENT_FLOAT) {
                    vote(state[c], Kind.INT);
                }
            }
            case BOX_FLOAT -> vote(state[b], Kind.FLOAT);
            case SET_ELEMENT_FLOAT -> {
                vote(state[b], Kind.INT);
                vote(state[c], Kind.FLOAT);
            }
            case NARROW -> {
                Kind kind = Kind.values()[c];
                vote(pc, kind);
                vote(state[b], kind);
            }
            case BOX -> vote(state[b], Kind.values()[c]);
            case UNBOX -> vote(pc, Kind.values()[c]);
            case RETURN_P -> vote(state[a], code.signature().result());
            case CALL, TAIL_CALL, CALL_BUILTIN, CALL_VIRTUAL, APPLY, TAIL_APPLY -> {
                group(effects.signature(i).parameters(), b, state);
                Kind result = effects.signature(i).result();
                if (result.isPrimitive() && effects.writes(pc) >= 0) {
                    vote(pc, result);
                }
            }
            case CLOSURE -> group(program.functions().get(a).captures(), b, state);
            case NEW -> {
                for (Layout.Field field : program.layouts().get(a).fields()) {
                    if (field.kind().isPrimitive()) {
                        vote(state[b + field.slot()], field.kind());
                    }
                }
            }
            default -> {
                voteReads(pc, state, Kind.INT);
                if (opcode.a() == Operand.P_DST) {
                    vote(pc, Kind.INT);
                }
            }
        }
    }

    private void group(List<Kind> kinds, int first, int[] state) {
        int register = first;
        for (Kind kind : kinds) {
            if (kind.isPrimitive()) {
                vote(state[register++], kind);
            }
        }
    }

    private void voteReads(int pc, int[] state, Kind kind) {
        BitSet reads = effects.reads(pc);
        for (int i = reads.nextSetBit(0); i >= 0 && i < registers; i = reads.nextSetBit(i + 1)) {
            vote(state[i], kind);
        }
    }
}
