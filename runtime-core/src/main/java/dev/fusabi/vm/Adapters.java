package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Program;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.Kind;

import java.util.ArrayList;
import java.util.List;

/**
 * Functions that the machine makes itself, for calls whose signature is not the callee's. Ordinary code, so that it
 * suspends and unwinds like all other code; without a name, so that stack traces leave it out.
 */
final class Adapters {
    private static final LinkedFunction[] EXITS = new LinkedFunction[Kind.values().length];
    private static final LinkedFunction[][] CONVERSIONS =
            new LinkedFunction[EXITS.length][EXITS.length];

    private static final LinkedFunction[] REPLAYS = new LinkedFunction[EXITS.length];

    /** Below a lazy sequence's frame: what its return goes to. */
    static final LinkedFunction END_SEQUENCE;

    static {
        for (Kind kind : Kind.values()) {
            EXITS[kind.ordinal()] = stub(kind, 0, 0, (long) Op.EXIT | (long) kind.ordinal() << 16);
            REPLAYS[kind.ordinal()] =
                    stub(kind, 0, 0, (long) Op.REPLAY | (long) kind.ordinal() << 16);
            if (kind.isPrimitive()) {
                CONVERSIONS[kind.ordinal()][Kind.REF.ordinal()] = boxing(kind);
                CONVERSIONS[Kind.REF.ordinal()][kind.ordinal()] = unboxing(kind);
            }
        }
        END_SEQUENCE = stub(Kind.REF, 0, 0, Op.END_SEQUENCE);
    }

    private Adapters() {}

    private static LinkedFunction stub(Kind result, int primitives, int references, long... then) {
        long[] instructions = new long[then.length + 1];
        // A call into nothing, in whose window the result arrives; frames of stubs start after it.
        instructions[0] = Instruction.of(Opcode.CALL, 0, 0, 0);
        System.arraycopy(then, 0, instructions, 1, then.length);
        Code code =
                new Code(
                        "",
                        new Signature(List.of(), result),
                        List.of(),
                        primitives,
                        references,
                        false,
                        instructions,
                        new long[0],
                        new Object[0],
                        new int[0][],
                        List.of(),
                        new int[0],
                        0);
        return link(code, List.of());
    }

    private static LinkedFunction boxing(Kind kind) {
        return stub(
                Kind.REF,
                1,
                1,
                Instruction.of(Opcode.BOX, 0, 0, kind.ordinal()),
                Instruction.of(Opcode.RETURN_R, 0, 0, 0));
    }

    private static LinkedFunction unboxing(Kind kind) {
        return stub(
                kind,
                1,
                1,
                Instruction.of(Opcode.UNBOX, 0, 0, kind.ordinal()),
                Instruction.of(Opcode.RETURN_P, 0, 0, 0));
    }

    private static LinkedFunction link(Code code, List<Signature> signatures) {
        Program program =
                new Program(
                        "",
                        List.of(""),
                        List.of(code),
                        0,
                        signatures,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new Instance(LinkedProgram.internal(program), List.of()).link(0);
    }

    /** The frame below a fiber's first function, whose result is of this kind. */
    static LinkedFunction exit(Kind result) {
        return EXITS[result.ordinal()];
    }

    /** The frame below a method whose answer, of this kind, an instruction waits for. */
    static LinkedFunction replay(Kind result) {
        return REPLAYS[result.ordinal()];
    }

    static boolean isReplay(LinkedFunction function) {
        return function == REPLAYS[function.signature().result().ordinal()];
    }

    /** Whether what has returned to such a frame would be lost if the fiber stopped there. */
    static boolean isWithoutRegisters(LinkedFunction function) {
        return function == END_SEQUENCE || isReplay(function);
    }

    /** A frame that converts a result of one kind to another; one of the two is a reference. */
    static LinkedFunction conversion(Kind from, Kind to) {
        LinkedFunction function = CONVERSIONS[from.ordinal()][to.ordinal()];
        if (function == null) {
            throw new ClassCastException(from + " to " + to);
        }
        return function;
    }

    /**
     * What a partial application runs: takes the callee's remaining parameters, captures the {@code applied} arguments
     * and the callee, applies the callee to all.
     *
     * @param call the signature of the partial application
     */
    static LinkedFunction partial(Signature call, Signature callee) {
        int applied = call.parameters().size();
        List<Kind> remaining = callee.parameters().subList(applied, callee.parameters().size());
        List<Kind> captures = new ArrayList<>(call.parameters());
        captures.add(Kind.REF);
        CodeBuilder code =
                new CodeBuilder("", new Signature(remaining, callee.result()), captures, 0);
        int primitives = count(remaining, true) + count(captures, true);
        int references = count(remaining, false) + count(captures, false);
        // The callee is captured last.
        code.emit(Opcode.MOVE_R, references, references - 1);
        Mover mover = new Mover(code, primitives, references + 1);
        mover.move(call.parameters(), count(remaining, true), count(remaining, false));
        mover.move(remaining, 0, 0);
        code.emit(Opcode.TAIL_APPLY, 0, primitives, references);
        List<Kind> all = new ArrayList<>(call.parameters());
        all.addAll(remaining);
        return link(code.build(), List.of(new Signature(all, callee.result())));
    }

    /**
     * What a call with more arguments than the callee takes runs: its first parameter is the callee, the others are
     * the arguments.
     *
     * @param taken how many arguments the callee takes
     */
    static LinkedFunction excess(Signature call, int taken) {
        List<Kind> parameters = new ArrayList<>(call.parameters());
        parameters.addFirst(Kind.REF);
        List<Kind> first = call.parameters().subList(0, taken);
        List<Kind> rest = call.parameters().subList(taken, call.parameters().size());
        CodeBuilder code =
                new CodeBuilder("", new Signature(parameters, call.result()), List.of(), 0);
        int primitives = count(parameters, true);
        int references = count(parameters, false);
        code.emit(Opcode.MOVE_R, references, 0);
        new Mover(code, primitives, references + 1).move(first, 0, 1);
        code.emit(Opcode.APPLY, 0, primitives, references);
        new Mover(code, primitives, references + 1)
                .move(rest, count(first, true), 1 + count(first, false));
        code.emit(Opcode.TAIL_APPLY, 1, primitives, references);
        return link(
                code.build(),
                List.of(new Signature(first, Kind.REF), new Signature(rest, call.result())));
    }

    private static int count(List<Kind> kinds, boolean isPrimitive) {
        return (int) kinds.stream().filter(kind -> kind.isPrimitive() == isPrimitive).count();
    }

    /** Copies groups of registers into windows that fill up. */
    private static final class Mover {
        private final CodeBuilder code;
        private int toPrimitive;
        private int toReference;

        Mover(CodeBuilder code, int toPrimitive, int toReference) {
            this.code = code;
            this.toPrimitive = toPrimitive;
            this.toReference = toReference;
        }

        void move(List<Kind> kinds, int fromPrimitive, int fromReference) {
            int primitive = fromPrimitive;
            int reference = fromReference;
            for (Kind kind : kinds) {
                if (kind.isPrimitive()) {
                    code.emit(Opcode.MOVE_P, toPrimitive++, primitive++);
                } else {
                    code.emit(Opcode.MOVE_R, toReference++, reference++);
                }
            }
        }
    }
}
