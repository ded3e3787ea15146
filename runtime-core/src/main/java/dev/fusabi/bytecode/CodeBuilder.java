package dev.fusabi.bytecode;

import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assembles one function. Jumps go to labels, bound before or after; constants are kept once; the register counts are
 * those that the instructions name. A short jump that does not reach becomes a longer sequence by itself; what cannot
 * be encoded at all is a {@link TooLargeException}, which the lowering reports as FSB0502.
 */
public final class CodeBuilder {
    /** Functions above this many instructions are refused: nobody writes them, and tools choke on them. */
    public static final int MAX_INSTRUCTIONS = 1 << 20;

    private static final int SHORT_REACH = 32_000;

    private final String name;
    private final Signature signature;
    private final List<Kind> captures;
    private final int source;
    private boolean isGenerator;

    private long[] instructions = new long[32];
    private int count;
    private final List<Label> labels = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private final List<Label[]> switches = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<OpenVariable> variables = new ArrayList<>();
    private final List<OpenVariable> openVariables = new ArrayList<>();
    private final Map<Long, Integer> longs = new HashMap<>();
    private final Map<@Nullable Object, Integer> constants = new HashMap<>();
    private int primitives;
    private int references;

    /** A place in the code, known once it is bound. */
    public static final class Label {
        private int pc = -1;

        private Label() {}

        public boolean isBound() {
            return pc >= 0;
        }
    }

    /** A function, register number or table that does not fit the instruction format. */
    public static final class TooLargeException extends RuntimeException {
        TooLargeException(String message) {
            super(message, null, false, false);
        }
    }

    private record Jump(int pc, Label target) {}

    private record Guard(Label start, Label end, Label target, int register, boolean isCleanup) {}

    private static final class OpenVariable {
        private final String name;
        private final Kind kind;
        private final int register;
        private final boolean isCell;
        private int start;
        private int end = -1;

        OpenVariable(String name, Kind kind, int register, boolean isCell, int start) {
            this.name = name;
            this.kind = kind;
            this.register = register;
            this.isCell = isCell;
            this.start = start;
        }

        boolean isPrimitive() {
            return kind.isPrimitive() && !isCell;
        }
    }

    private record Place(int pc, int line, int column) {}

    /**
     * @param name as stack traces show it
     * @param captures the kinds of captured values, which follow the parameters in the registers
     * @param source an index into the program's source names
     */
    public CodeBuilder(String name, Signature signature, List<Kind> captures, int source) {
        this.name = name;
        this.signature = signature;
        this.captures = List.copyOf(captures);
        this.source = source;
        signature.parameters().forEach(this::countParameter);
        captures.forEach(this::countParameter);
    }

    private void countParameter(Kind kind) {
        if (kind.isPrimitive()) {
            primitives++;
        } else {
            references++;
        }
    }

    /** Makes it the body of a lazy sequence. */
    public CodeBuilder generator() {
        isGenerator = true;
        return this;
    }

    /** The pc of the next instruction. */
    public int pc() {
        return count;
    }

    /** The place in the source of the instructions that follow. */
    public CodeBuilder at(int line, int column) {
        if (!places.isEmpty()) {
            Place last = places.getLast();
            if (last.line == line && last.column == column) {
                return this;
            }
            if (last.pc == count) {
                places.removeLast();
            }
        }
        places.add(new Place(count, line, column));
        return this;
    }

    /** From here on a register, or the cell in it, has the value of a variable of the source. */
    public CodeBuilder variable(String variable, Kind kind, int register, boolean isCell) {
        OpenVariable open = new OpenVariable(variable, kind, register, isCell, count);
        variables.add(open);
        openVariables.add(open);
        return this;
    }

    /** The registers from these on have no values of variables any more. */
    public void endVariables(int primitiveTop, int referenceTop) {
        for (int i = openVariables.size() - 1; i >= 0; i--) {
            OpenVariable open = openVariables.get(i);
            if (open.register >= (open.isPrimitive() ? primitiveTop : referenceTop)) {
                open.end = count;
                openVariables.remove(i);
            }
        }
    }

    public Label newLabel() {
        Label label = new Label();
        labels.add(label);
        return label;
    }

    /** Lets the label stand for the next instruction. */
    public CodeBuilder bind(Label label) {
        if (label.isBound()) {
            throw new IllegalStateException("label bound twice");
        }
        label.pc = count;
        return this;
    }

    /** A new label for the next instruction. */
    public Label here() {
        Label label = newLabel();
        bind(label);
        return label;
    }

    public CodeBuilder emit(Opcode opcode) {
        return emit(opcode, 0, 0, 0);
    }

    public CodeBuilder emit(Opcode opcode, int a) {
        return emit(opcode, a, 0, 0);
    }

    /** For wide opcodes {@code b} is the wide operand. */
    public CodeBuilder emit(Opcode opcode, int a, int b) {
        return emit(opcode, a, b, 0);
    }

    /** For wide opcodes {@code b} is the wide operand and {@code c} is not used. */
    public CodeBuilder emit(Opcode opcode, int a, int b, int c) {
        check(opcode, opcode.a(), a);
        check(opcode, opcode.b(), b);
        check(opcode, opcode.c(), c);
        add(opcode.isWide() ? Instruction.wide(opcode, a, b) : Instruction.of(opcode, a, b, c));
        return this;
    }

    private void check(Opcode opcode, Operand operand, int value) {
        switch (operand) {
            case P, P_DST, P_TOP -> primitives = Math.max(primitives, register(value) + 1);
            case R, R_DST, R_TOP -> references = Math.max(references, register(value) + 1);
            case SHORT, JUMP_SHORT -> fits(opcode, value, Short.MIN_VALUE, Short.MAX_VALUE);
            case WIDE_INT, JUMP_WIDE -> {}
            case LONG_CONST, REF_CONST, GLOBAL, SWITCH_TABLE ->
                    fits(opcode, value, 0, Integer.MAX_VALUE);
            case NONE,
                    UNUSED,
                    IMM,
                    REF_CONST_SHORT,
                    FUNCTION,
                    SIGNATURE,
                    BUILTIN,
                    HOST_FUNCTION,
                    LAYOUT,
                    SLOT,
                    TYPE ->
                    fits(opcode, value, 0, Instruction.OPERAND_LIMIT - 1);
        }
    }

    private int register(int value) {
        // One less than the format allows, so that a count of registers fits, too.
        if (value < 0 || value >= Instruction.OPERAND_LIMIT - 1) {
            throw new TooLargeException("the function needs more than 65,535 registers");
        }
        return value;
    }

    private static void fits(Opcode opcode, int value, int low, int high) {
        if (value < low || value > high) {
            throw new TooLargeException("an operand of " + opcode + " is out of range: " + value);
        }
    }

    private void add(long instruction) {
        if (count == MAX_INSTRUCTIONS) {
            throw new TooLargeException("the function needs more than 1,048,576 instructions");
        }
        if (count == instructions.length) {
            instructions = Arrays.copyOf(instructions, count * 2);
        }
        instructions[count++] = instruction;
    }

    /** {@code JUMP} and {@code LOOP}. */
    public CodeBuilder jump(Opcode opcode, Label target) {
        return jump(opcode, 0, 0, target);
    }

    /** Jumps on one register. */
    public CodeBuilder jump(Opcode opcode, int a, Label target) {
        return jump(opcode, a, 0, target);
    }

    /** Jumps on two operands, and {@code NEXT}. */
    public CodeBuilder jump(Opcode opcode, int a, int b, Label target) {
        if (opcode.b() != Operand.JUMP_WIDE && opcode.c() != Operand.JUMP_SHORT) {
            throw new IllegalArgumentException(opcode + " does not jump");
        }
        jumps.add(new Jump(count, target));
        return emit(opcode, a, opcode.isWide() ? 0 : b, 0);
    }

    /** {@code SWITCH}: jumps to the label of the number in the register; outside them it goes on. */
    public CodeBuilder switchOn(int register, List<Label> targets) {
        emit(Opcode.SWITCH, register, switches.size());
        switches.add(targets.toArray(Label[]::new));
        return this;
    }

    /** Loads 64 bits in the shortest way. */
    public CodeBuilder loadInt(int register, long value) {
        return value == (int) value
                ? emit(Opcode.LOAD_INT, register, (int) value)
                : emit(Opcode.LOAD_P, register, longConstant(value));
    }

    public CodeBuilder loadFloat(int register, double value) {
        return loadInt(register, Double.doubleToRawLongBits(value));
    }

    /** Loads a string, unit, the empty list, a boxed number, … */
    public CodeBuilder loadConstant(int register, @Nullable Object value) {
        return emit(Opcode.LOAD_R, register, constant(value));
    }

    /** The index of a 64-bit constant. */
    public int longConstant(long value) {
        return longs.computeIfAbsent(value, key -> longs.size());
    }

    /** The index of a reference constant. */
    public int constant(@Nullable Object value) {
        Integer known = constants.get(value);
        if (known == null) {
            known = constants.size();
            constants.put(value, known);
        }
        return known;
    }

    /**
     * Guards the instructions from {@code start} up to {@code end}. Of several handlers that cover an instruction, the
     * first added wins: add those of inner {@code try}s first.
     */
    public CodeBuilder guard(
            Label start, Label end, Label target, int register, boolean isCleanup) {
        references = Math.max(references, register(register) + 1);
        guards.add(new Guard(start, end, target, register, isCleanup));
        return this;
    }

    /** The function; the builder is used up. */
    public Code build() {
        relax();
        patch();
        long[] longTable = new long[longs.size()];
        longs.forEach((value, index) -> longTable[index] = value);
        @Nullable Object[] constantTable = new Object[constants.size()];
        // One object a text, however many scripts use it.
        constants.forEach((value, index) ->
                constantTable[index] = value instanceof String text ? text.intern() : value);
        int[] lines = new int[places.size() * 3];
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            lines[3 * i] = place.pc;
            lines[3 * i + 1] = place.line;
            lines[3 * i + 2] = place.column;
        }
        List<Handler> handlers =
                guards.stream()
                        .map(g ->
                                new Handler(
                                        pcOf(g.start),
                                        pcOf(g.end),
                                        pcOf(g.target),
                                        g.register,
                                        g.isCleanup))
                        .filter(handler -> handler.start() < handler.end())
                        .toList();
        int[][] tables =
                switches.stream()
                        .map(targets ->
                                Arrays.stream(targets).mapToInt(CodeBuilder::pcOf).toArray())
                        .toArray(int[][]::new);
        return new Code(
                name,
                signature,
                captures,
                primitives,
                references,
                isGenerator,
                Arrays.copyOf(instructions, count),
                longTable,
                constantTable,
                tables,
                handlers,
                lines,
                source,
                variables.stream()
                        .map(v ->
                                new Code.Variable(
                                        v.name,
                                        v.kind,
                                        v.register,
                                        v.isCell,
                                        v.start,
                                        v.end < 0 ? count : v.end))
                        .filter(variable -> variable.start() < variable.end())
                        .toList());
    }

    private static int pcOf(Label label) {
        if (!label.isBound()) {
            throw new IllegalStateException("label never bound");
        }
        return label.pc;
    }

    private void patch() {
        for (Jump jump : jumps) {
            int distance = pcOf(jump.target) - jump.pc - 1;
            long old = instructions[jump.pc];
            Opcode opcode = Opcode.of(old);
            instructions[jump.pc] =
                    opcode.isWide()
                            ? Instruction.wide(opcode, Instruction.a(old), distance)
                            : Instruction.of(
                                    opcode, Instruction.a(old), Instruction.b(old), distance);
        }
    }

    /**
     * Lets every short jump whose target is far jump to a wide jump behind it: {@code JUMP_x +1; JUMP +1; JUMP far}.
     * Moving code may put other targets out of reach, so this repeats until nothing changes.
     */
    private void relax() {
        for (int i = 0; i < jumps.size(); ) {
            Jump jump = jumps.get(i);
            boolean isFar = Math.abs(pcOf(jump.target) - jump.pc) > SHORT_REACH;
            if (isFar && !Opcode.of(instructions[jump.pc]).isWide()) {
                lengthen(i);
                i = 0;
            } else {
                i++;
            }
        }
    }

    private void lengthen(int index) {
        Jump jump = jumps.get(index);
        int at = jump.pc + 1;
        add(0);
        add(0);
        System.arraycopy(instructions, at, instructions, at + 2, count - 2 - at);
        instructions[at] = Instruction.wide(Opcode.JUMP, 0, 1);
        instructions[at + 1] =
                Instruction.wide(pcOf(jump.target) < at ? Opcode.LOOP : Opcode.JUMP, 0, 0);
        for (Label label : labels) {
            label.pc += label.pc >= at ? 2 : 0;
        }
        jumps.replaceAll(j -> j.pc >= at ? new Jump(j.pc + 2, j.target) : j);
        places.replaceAll(p -> p.pc >= at ? new Place(p.pc + 2, p.line, p.column) : p);
        for (OpenVariable variable : variables) {
            variable.start += variable.start >= at ? 2 : 0;
            variable.end += variable.end >= at ? 2 : 0;
        }
        jumps.set(index, new Jump(at + 1, jump.target));
        Label stub = newLabel();
        stub.pc = at + 1;
        jumps.add(new Jump(jump.pc, stub));
    }
}
