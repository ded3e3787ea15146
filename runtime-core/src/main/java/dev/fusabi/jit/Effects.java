package dev.fusabi.jit;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Operand;
import dev.fusabi.bytecode.Program;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What an instruction reads and writes and where it leads. Registers are numbered: primitive ones first, reference ones
 * from {@code code.primitives()} on.
 */
final class Effects {
    private final Program program;
    private final Code code;

    Effects(Program program, Code code) {
        this.program = program;
        this.code = code;
    }

    private int reference(int register) {
        return code.primitives() + register;
    }

    /** The registers that the instruction reads. */
    BitSet reads(int pc) {
        BitSet all = new BitSet();
        long i = code.instructions()[pc];
        Opcode opcode = Opcode.of(i);
        int a = Instruction.a(i);
        int b = Instruction.b(i);
        int c = Instruction.c(i);
        read(opcode.a(), a, all);
        read(opcode.b(), b, all);
        read(opcode.c(), c, all);
        switch (opcode) {
            case CALL, TAIL_CALL, CALL_BUILTIN, CALL_VIRTUAL -> group(parameters(i), b, c, all);
            case APPLY, TAIL_APPLY -> {
                all.set(reference(c));
                group(parameters(i), b, c + 1, all);
            }
            case CALL_HOST -> all.set(reference(c), reference(c + b));
            case CLOSURE -> group(program.functions().get(a).captures(), b, c, all);
            case NEW -> {
                Layout layout = program.layouts().get(a);
                all.set(b, b + layout.primitives());
                all.set(reference(c), reference(c + layout.references()));
            }
            case TUPLE -> all.set(reference(c), reference(c + a));
            default -> {}
        }
        return all;
    }

    private void read(Operand operand, int register, BitSet into) {
        switch (operand) {
            case P -> into.set(register);
            case R -> into.set(reference(register));
            default -> {}
        }
    }

    private void group(List<Kind> kinds, int primitive, int reference, BitSet into) {
        int p = primitive;
        int r = reference;
        for (Kind kind : kinds) {
            into.set(kind.isPrimitive() ? p++ : reference(r++));
        }
    }

    /** The signature of a call. */
    Signature signature(long i) {
        int a = Instruction.a(i);
        return switch (Opcode.of(i)) {
            case CALL, TAIL_CALL -> program.functions().get(a).signature();
            case CALL_BUILTIN -> program.builtins().get(a).signature();
            case CALL_VIRTUAL -> program.slots().get(a).signature();
            case APPLY, TAIL_APPLY -> program.signatures().get(a);
            default -> throw new IllegalArgumentException("no call");
        };
    }

    private List<Kind> parameters(long i) {
        return signature(i).parameters();
    }

    /** The register that the instruction writes; -1 for none. */
    int writes(int pc) {
        long i = code.instructions()[pc];
        Opcode opcode = Opcode.of(i);
        int b = Instruction.b(i);
        int c = Instruction.c(i);
        return switch (opcode) {
            case CALL, CALL_BUILTIN, CALL_VIRTUAL, APPLY ->
                    signature(i).result().isPrimitive() ? b : reference(c);
            case CALL_HOST, CLOSURE, NEW, TUPLE -> reference(c);
            case FOR_UP, FOR_DOWN -> Instruction.a(i);
            default ->
                    opcode.a() == Operand.P_DST
                            ? Instruction.a(i)
                            : opcode.a() == Operand.R_DST
                                    ? reference(Instruction.a(i))
                                    : opcode.b() == Operand.R_DST ? reference(b) : -1;
        };
    }

    /** Where execution may go on, handlers excepted. */
    void successors(int pc, IntConsumer visitor) {
        long i = code.instructions()[pc];
        Opcode opcode = Opcode.of(i);
        if (opcode == Opcode.SWITCH) {
            for (int target : code.switches()[Instruction.wide(i)]) {
                visitor.accept(target);
            }
        } else if (opcode.b() == Operand.JUMP_WIDE || opcode.c() == Operand.JUMP_SHORT) {
            visitor.accept(pc + 1 + Instruction.distance(i));
        }
        if (!isEnd(opcode)) {
            visitor.accept(pc + 1);
        }
    }

    private static boolean isEnd(Opcode opcode) {
        return switch (opcode) {
            case JUMP,
                    LOOP,
                    TAIL_CALL,
                    TAIL_APPLY,
                    RETURN_P,
                    RETURN_R,
                    RAISE,
                    RERAISE,
                    MATCH_FAIL ->
                    true;
            default -> false;
        };
    }
}
