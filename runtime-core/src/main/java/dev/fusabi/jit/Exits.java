package dev.fusabi.jit;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.fusabi.bytecode.Code;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where compiled code hands over to the interpreter: each exit names the instruction to go on at, in a local. Those
 * that keep the same registers share a method that records them, apart from the function's own: HotSpot decides by its
 * length what to do with it.
 */
final class Exits {
    /** Of the parameters that a method may have. */
    private static final int MOST_SLOTS = 240;

    /** Why it leaves. */
    private enum Reason {
        /** It goes on at the local's instruction. */
        CHECKPOINT,
        /** The interpreter does the local's instruction. */
        UNDONE,
        /** A call at the local's instruction has left. */
        CALLED,
        /** The call at the local's instruction gave an operation, which is on the stack. */
        WAITING,
        /** The local's instruction has thrown what is on the stack. */
        FAILED
    }

    /**
     * Registers to record.
     *
     * @param hasBudget whether the counter is in its local
     */
    private record Kept(BitSet live, BitSet floats, boolean hasBudget) {}

    /**
     * @param loop the loop that keeps the counter in another way
     */
    private record Exit(Reason reason, Kept kept, @Nullable QuietLoop loop) {}

    private final CodeBuilder out;
    private final Code code;
    private final int function;
    private final Registers registers;
    private final int budget;
    private final int pcLocal;
    private final List<Runnable> pending = new ArrayList<>();
    private final Map<Exit, Label> exits = new LinkedHashMap<>();

    /** By the loop's head. */
    private final Map<Integer, Label> rounds = new HashMap<>();

    private final List<Kept> methods = new ArrayList<>();
    private final Runnable left;
    private @Nullable QuietLoop loop;

    /**
     * @param budget the local of the counter; -1 when the function does not keep it in one
     * @param left writes what follows when the frame has been recorded
     */
    Exits(
            CodeBuilder out,
            Code code,
            int function,
            Registers registers,
            int budget,
            Runnable left) {
        this.left = left;
        this.out = out;
        this.code = code;
        this.function = function;
        this.registers = registers;
        this.budget = budget;
        pcLocal = registers.local(1);
    }

    /** Exits from now on are out of this loop, or of none. */
    void in(@Nullable QuietLoop value) {
        loop = value;
    }

    /** Before an instruction that may need an exit. */
    void begin(int pc) {
        out.loadConstant(pc).istore(pcLocal);
    }

    /** To go on at an instruction, as after a checkpoint. */
    Label at(int pc, BitSet live, boolean hasBudget) {
        Label next = exit(Reason.CHECKPOINT, pc, live, hasBudget);
        Label label = out.newLabel();
        pending.add(() -> {
            out.labelBinding(label);
            begin(pc);
            out.goto_(next);
        });
        return label;
    }

    /**
     * Counts a loop round and goes on at the loop's head; when the counter does not allow it and something is due, in
     * the interpreter.
     *
     * @param isOnly whether rounds end at one place only. Measured: HotSpot compiles such a loop to twice as fast code
     *     when its way back meets nothing, and others when all their ways back are one
     */
    Label round(int pc, BitSet live, Label head, boolean isOnly) {
        Label known = rounds.get(pc);
        if (known != null) {
            return known;
        }
        Label label = out.newLabel();
        rounds.put(pc, label);
        Label leave = at(pc, live, false);
        pending.add(() -> {
            out.labelBinding(label);
            if (isOnly) {
                Label poll = out.newLabel();
                out.lload(budget).lconst_1().lsub().dup2().lstore(budget);
                out.lconst_0().lcmp().iflt(poll).goto_(head);
                out.labelBinding(poll);
                poll("poll");
                out.ifeq(leave).goto_(head);
                return;
            }
            out.lload(budget)
                    .aload(Emitter.MACHINE)
                    .invokestatic(
                            Names.MACHINE,
                            "countRound",
                            Names.type(CD_long, CD_long, Names.MACHINE))
                    .dup2()
                    .lstore(budget);
            out.lconst_0().lcmp().iflt(leave).goto_(head);
        });
        return label;
    }

    /**
     * When the counter is too low for a round of a loop: to do it in the interpreter or, when nothing is due, here.
     *
     * @param entry where the loop is entered
     */
    Label reserve(int pc, BitSet live, int units, Label entry) {
        Label leave = undone(pc, live, false);
        Label known = rounds.get(pc);
        if (known != null) {
            return known;
        }
        Label label = out.newLabel();
        rounds.put(pc, label);
        pending.add(() -> {
            out.labelBinding(label);
            begin(pc);
            out.aload(Emitter.MACHINE)
                    .lload(budget)
                    .loadConstant((long) units)
                    .invokevirtual(
                            Names.MACHINE, "reserve", Names.type(CD_boolean, CD_long, CD_long))
                    .aload(Emitter.MACHINE)
                    .getfield(Names.MACHINE, "budget", CD_long)
                    .lstore(budget)
                    .ifeq(leave)
                    .goto_(entry);
        });
        return label;
    }

    /** When the counter does not allow a call: to make it in the interpreter or, when nothing is due, here. */
    Label call(int pc, BitSet live, Label counted) {
        Label leave = undone(pc, live, false);
        Label label = out.newLabel();
        pending.add(() -> {
            out.labelBinding(label);
            poll("pollCall");
            out.ifeq(leave).goto_(counted);
        });
        return label;
    }

    private void poll(String method) {
        out.aload(Emitter.MACHINE).lload(budget).putfield(Names.MACHINE, "budget", CD_long);
        out.aload(Emitter.MACHINE)
                .invokevirtual(Names.MACHINE, method, Names.type(CD_boolean))
                .aload(Emitter.MACHINE)
                .getfield(Names.MACHINE, "budget", CD_long)
                .lstore(budget);
    }

    /** To do the instruction that has begun in the interpreter. */
    Label undone(int pc, BitSet live, boolean hasBudget) {
        return exit(Reason.UNDONE, pc, live, hasBudget);
    }

    /** After a call that has left; the counter is in the machine. */
    Label after(int pc, BitSet live) {
        return exit(Reason.CALLED, pc, live, false);
    }

    /** After a call that gave an operation, which is on the stack. */
    Label waiting(int pc, BitSet live) {
        return exit(Reason.WAITING, pc, live, false);
    }

    /** With something thrown on the stack. */
    Label failed(int pc, BitSet live, boolean hasBudget) {
        return exit(Reason.FAILED, pc, live, hasBudget);
    }

    private Label exit(Reason reason, int pc, BitSet live, boolean hasBudget) {
        Kept kept = new Kept(live, registers.floats(pc, live), hasBudget && budget >= 0);
        return exits.computeIfAbsent(new Exit(reason, kept, loop), key -> out.newLabel());
    }

    /**
     * Writes the code of all exits.
     *
     * @param number tells those of inlined functions apart
     */
    void write(int number) {
        pending.forEach(Runnable::run);
        exits.forEach((exit, label) -> {
            out.labelBinding(label);
            write(exit, number);
        });
    }

    private void write(Exit exit, int number) {
        Kept kept = exit.kept;
        if (exit.loop != null && kept.hasBudget) {
            exit.loop.restore(out, registers, budget);
        }
        switch (exit.reason) {
            case CHECKPOINT -> {}
            case UNDONE ->
                    out.aload(Emitter.MACHINE)
                            .invokevirtual(Names.MACHINE, "leavePlain", Names.type(CD_void));
            case CALLED -> out.iinc(pcLocal, 1);
            case WAITING -> {
                out.aload(Emitter.MACHINE)
                        .invokestatic(
                                Names.MACHINE,
                                "leaveWaiting",
                                Names.type(CD_void, Names.OPERATION, Names.MACHINE));
                out.iinc(pcLocal, 1);
            }
            case FAILED -> {
                out.aload(Emitter.MACHINE)
                        .invokestatic(
                                Names.MACHINE,
                                "leaveFailed",
                                Names.type(CD_void, ConstantDescs.CD_Throwable, Names.MACHINE));
                out.iinc(pcLocal, 1);
            }
        }
        int method = methods.indexOf(kept);
        if (method < 0) {
            method = methods.size();
            methods.add(kept);
        }
        out.aload(Emitter.MACHINE).aload(Emitter.INSTANCE).iload(pcLocal);
        if (kept.hasBudget) {
            out.lload(budget);
        }
        for (int i = kept.live.nextSetBit(0); i >= 0; i = kept.live.nextSetBit(i + 1)) {
            if (i >= code.primitives()) {
                registers.loadReference(i - code.primitives());
            } else {
                registers.loadAs(i, kept.floats.get(i));
            }
        }
        out.invokestatic(FunctionCompiler.SELF, name(number, method), type(kept));
        left.run();
    }

    // ---- Methods that record a frame

    private static String name(int number, int method) {
        return "leave" + number + "_" + method;
    }

    private MethodTypeDesc type(Kept kept) {
        List<ClassDesc> types = new ArrayList<>(List.of(Names.MACHINE, Names.INSTANCE, CD_int));
        if (kept.hasBudget) {
            types.add(CD_long);
        }
        int slots = 0;
        for (int i = kept.live.nextSetBit(0); i >= 0; i = kept.live.nextSetBit(i + 1)) {
            types.add(
                    i >= code.primitives() ? CD_Object : kept.floats.get(i) ? CD_double : CD_long);
            slots += 2;
        }
        if (slots > MOST_SLOTS) {
            throw new IllegalArgumentException("too many registers");
        }
        return MethodTypeDesc.of(CD_void, types);
    }

    /** Writes the methods that the exits call. */
    void writeMethods(ClassBuilder type, int number) {
        for (int n = 0; n < methods.size(); n++) {
            Kept kept = methods.get(n);
            type.withMethodBody(
                    name(number, n),
                    type(kept),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                    body -> record(body, kept));
        }
    }

    private void record(CodeBuilder body, Kept kept) {
        int local = 3;
        body.aload(Emitter.MACHINE);
        if (kept.hasBudget) {
            body.dup().lload(local).putfield(Names.MACHINE, "budget", CD_long);
            local += 2;
        }
        int end = local + 2 * kept.live.cardinality();
        body.aload(Emitter.INSTANCE)
                .loadConstant(function)
                .iload(2)
                .invokevirtual(
                        Names.MACHINE,
                        "leave",
                        Names.type(Names.FRAME, Names.INSTANCE, CD_int, CD_int))
                .dup()
                .invokevirtual(Names.FRAME, "primitives", Names.type(Names.LONGS))
                .astore(end)
                .invokevirtual(Names.FRAME, "references", Names.type(Names.OBJECTS))
                .astore(end + 1);
        for (int i = kept.live.nextSetBit(0); i >= 0; i = kept.live.nextSetBit(i + 1)) {
            if (i >= code.primitives()) {
                body.aload(end + 1).loadConstant(i - code.primitives()).aload(local++).aastore();
                continue;
            }
            body.aload(end).loadConstant(i);
            if (kept.floats.get(i)) {
                body.dload(local);
                Registers.toBits(body);
            } else {
                body.lload(local);
            }
            body.lastore();
            local += 2;
        }
        body.return_();
    }
}
