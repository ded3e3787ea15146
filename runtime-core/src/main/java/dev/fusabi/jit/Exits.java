package dev.fusabi.jit;

import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.fusabi.bytecode.Code;
import dev.fusabi.value.Kind;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where compiled code hands over to the interpreter: each exit names the instruction to go on at, and those that keep
 * the same registers share the code that records them.
 */
final class Exits {
    private final CodeBuilder out;
    private final Code code;
    private final int function;
    private final Registers registers;
    private final int budget;
    private final int pcLocal;
    private final int work;
    private final List<Runnable> pending = new ArrayList<>();
    private final Map<Group, Label> groups = new HashMap<>();

    /** Registers to record, and whether the counter is in its local. */
    private record Group(BitSet live, BitSet floats, boolean hasBudget) {}

    /**
     * @param budget the local of the counter; -1 when the function does not keep it in one
     */
    Exits(CodeBuilder out, Code code, int function, Registers registers, int budget) {
        this.out = out;
        this.code = code;
        this.function = function;
        this.registers = registers;
        this.budget = budget;
        pcLocal = registers.local(1);
        work = registers.local(1);
    }

    /** To go on at an instruction, as after a checkpoint. */
    Label at(int pc, BitSet live) {
        return exit(pc, group(pc, live, true), () -> {});
    }

    /** To do the instruction in the interpreter. */
    Label undone(int pc, BitSet live) {
        return exit(
                pc,
                group(pc, live, true),
                () ->
                        out.aload(Emitter.MACHINE)
                                .iconst_1()
                                .putfield(Names.MACHINE, "isPlain", CD_boolean));
    }

    /** After a call that has left; the counter is in the machine. */
    Label after(int pc, BitSet live) {
        return exit(pc + 1, group(pc, live, false), () -> {});
    }

    /** After a call that gave an operation, which is on the stack. */
    Label waiting(int pc, BitSet live) {
        return exit(
                pc + 1,
                group(pc, live, false),
                () ->
                        out.astore(work)
                                .aload(Emitter.MACHINE)
                                .aload(work)
                                .putfield(Names.MACHINE, "pending", Names.OPERATION));
    }

    /** With something thrown on the stack. */
    Label failed(int pc, BitSet live, boolean hasBudget) {
        return exit(
                pc + 1,
                group(pc, live, hasBudget),
                () ->
                        out.astore(work)
                                .aload(Emitter.MACHINE)
                                .aload(work)
                                .checkcast(CD_Throwable)
                                .invokevirtual(
                                        Names.MACHINE, "leave", Names.type(CD_void, CD_Throwable)));
    }

    private Group group(int pc, BitSet live, boolean hasBudget) {
        return new Group(live, registers.floats(pc, live), hasBudget && budget >= 0);
    }

    private Label exit(int pc, Group group, Runnable first) {
        Label label = out.newLabel();
        pending.add(() -> {
            out.labelBinding(label);
            first.run();
            out.loadConstant(pc).istore(pcLocal);
            Label known = groups.get(group);
            if (known == null) {
                known = out.newBoundLabel();
                groups.put(group, known);
                record(group);
            } else {
                out.goto_(known);
            }
        });
        return label;
    }

    /** Writes the code of all exits. */
    void write() {
        pending.forEach(Runnable::run);
    }

    private void record(Group group) {
        out.aload(Emitter.MACHINE);
        if (group.hasBudget) {
            out.dup().lload(budget).putfield(Names.MACHINE, "budget", CD_long);
        }
        out.aload(Emitter.INSTANCE)
                .loadConstant(function)
                .iload(pcLocal)
                .invokevirtual(
                        Names.MACHINE,
                        "leave",
                        Names.type(Names.FRAME, Names.INSTANCE, CD_int, CD_int))
                .astore(work);
        int primitives = code.primitives();
        for (int i = group.live.nextSetBit(0); i >= 0; i = group.live.nextSetBit(i + 1)) {
            out.aload(work).checkcast(Names.FRAME);
            if (i < primitives) {
                out.invokevirtual(Names.FRAME, "primitives", Names.type(Names.LONGS))
                        .loadConstant(i);
                registers.loadBits(i, group.floats.get(i));
                out.lastore();
            } else {
                out.invokevirtual(Names.FRAME, "references", Names.type(Names.OBJECTS))
                        .loadConstant(i - primitives);
                registers.loadReference(i - primitives);
                out.aastore();
            }
        }
        Kind result = code.signature().result();
        if (!result.isPrimitive()) {
            out.aconst_null().areturn();
        } else if (result.isFloat()) {
            out.dconst_0().dreturn();
        } else {
            out.lconst_0().lreturn();
        }
    }
}
