package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;

/**
 * A function of a loaded program, ready to run. Holds what the dispatch loop needs next to each other; the rest is in
 * its {@link Code}.
 */
final class LinkedFunction {
    private static final Object[] NO_REFERENCES = {};
    private static final long[] NO_PRIMITIVES = {};

    final long[] instructions;

    /** What the loop runs: the same, but {@link Op#ENTER} where there is compiled code. */
    long[] running;

    /** Its index in its program; -1 for the machine's own. */
    final int index;

    final int primitives;
    final int references;

    /** Its signature as {@link Shapes#of} encodes it. */
    final long shape;

    final Kind[] parameters;
    final int primitiveParameters;
    final int referenceParameters;
    private final int primitiveCaptures;
    private final int referenceCaptures;
    final long[] longs;
    final Object[] constants;
    final Instance instance;
    final LinkedProgram program;

    /** The functions of the instance, as far as they are linked. */
    final @Nullable LinkedFunction[] functions;

    final long[] globalPrimitives;
    final Object[] globalReferences;
    final BuiltinInvoker[] builtins;
    final Layout[] layouts;
    final Code code;

    private @Nullable Closure plain;

    /** By pc; null until a fiber first waits in this function. */
    private @Nullable ReturnPoint @Nullable [] returnPoints;

    // NullAway: a constant may be a script's null, as registers may.
    @SuppressWarnings("NullAway")
    LinkedFunction(Code code, Instance instance, int index) {
        this.index = index;
        this.code = code;
        this.instance = instance;
        program = instance.program;
        functions = instance.functions;
        globalPrimitives = instance.primitives;
        globalReferences = instance.references;
        builtins = program.builtins;
        layouts = program.layouts;
        instructions = code.instructions();
        running = instructions;
        longs = code.longs();
        constants = code.constants();
        primitives = code.primitives();
        references = code.references();
        shape = Shapes.of(code.signature());
        parameters = code.signature().parameters().toArray(Kind[]::new);
        int primitiveCount = 0;
        for (Kind kind : parameters) {
            primitiveCount += kind.isPrimitive() ? 1 : 0;
        }
        primitiveParameters = primitiveCount;
        referenceParameters = parameters.length - primitiveCount;
        int captured = 0;
        for (Kind kind : code.captures()) {
            captured += kind.isPrimitive() ? 1 : 0;
        }
        primitiveCaptures = captured;
        referenceCaptures = code.captures().size() - captured;
    }

    Signature signature() {
        return code.signature();
    }

    /** Whether it is part of the machinery and not to be shown. */
    boolean isHidden() {
        return code.name().isEmpty();
    }

    private @Nullable Boolean isBrief;

    /**
     * Whether it is a step of the library that others should not see half done: one without loops, which so gives way
     * neither in itself nor in the steps that it calls.
     */
    boolean isBrief() {
        if (isBrief == null) {
            isBrief = index >= 0 && program.program.isLibrary(code) && !repeats();
        }
        return isBrief;
    }

    private boolean repeats() {
        for (long i : instructions) {
            switch (Instruction.opcode(i)) {
                case Op.LOOP, Op.FOR_UP, Op.FOR_DOWN -> {
                    return true;
                }
                case Op.CALL, Op.TAIL_CALL -> {
                    if (Instruction.a(i) == index) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    // ---- Compiled code

    /** How often it ran when the machine looked. */
    int samples;

    /** By pc; null until there is any. */
    private @Nullable CompiledCode @Nullable [] compiled;

    private @Nullable MethodHandle applyHandle;

    // ---- Debuggers and profilers

    private @Nullable Instrumented instrumented;

    /** Runs it so that something can watch it, without compiled code; or as before, when null. */
    void instrument(@Nullable Instrumentation watching) {
        samples = 0;
        compiled = null;
        instrumented = watching == null ? null : new Instrumented(this, watching);
        running = instrumented == null ? instructions : instrumented.running();
    }

    boolean isStatement(int pc) {
        return instrumented != null && instrumented.isStatement(pc);
    }

    /** Whether no other instruction before it begins the same line. */
    boolean isFirstOfLine(int pc) {
        int line = Exceptions.locate(this, pc).line();
        int[] lines = code.lines();
        for (int i = 0; i < lines.length && lines[i] < pc; i += 3) {
            if (lines[i + 1] == line) {
                return false;
            }
        }
        return true;
    }

    Debugging.Statement statement(int pc, int depth) {
        return new Debugging.Statement(this, pc, Exceptions.locate(this, pc), depth);
    }

    /** What it runs right after something has looked at this pc. */
    long[] after(int pc, int opcode) {
        return instrumented == null ? instructions : instrumented.after(pc, opcode);
    }

    /** Code from this pc on; there must be some. */
    CompiledCode compiled(int pc) {
        return java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(compiled)[pc]);
    }

    /** Where its primitive registers of parameters and captured values end. */
    int primitiveEnd() {
        return primitiveParameters + primitiveCaptures;
    }

    /** Whether loop rounds begin at this pc. */
    boolean isLoopHead(int pc) {
        for (int i = pc; i < instructions.length; i++) {
            switch (Instruction.opcode(instructions[i])) {
                case Op.LOOP, Op.FOR_UP, Op.FOR_DOWN -> {
                    if (i + 1 + Instruction.distance(instructions[i]) == pc) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /** The head of the innermost loop around a pc; -1 for none. */
    int loopAround(int pc) {
        for (int i = pc; i < instructions.length; i++) {
            switch (Instruction.opcode(instructions[i])) {
                case Op.LOOP, Op.FOR_UP, Op.FOR_DOWN -> {
                    int head = i + 1 + Instruction.distance(instructions[i]);
                    if (head <= pc) {
                        return head;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /** From now on the loop enters compiled code at this pc. */
    void install(int pc, CompiledCode entry) {
        if (compiled == null) {
            compiled = new CompiledCode[instructions.length];
            running = instructions.clone();
        }
        compiled[pc] = entry;
        running[pc] = instructions[pc] & ~0xFFFFL | Op.ENTER;
    }

    /** What compiled code calls to apply a function value of it. */
    MethodHandle applyHandle() {
        MethodHandle handle = applyHandle;
        if (handle == null) {
            CompiledProgram owner = instance.compiled();
            handle =
                    index < 0 || owner == null
                            ? CallSites.leaveAtClosure(
                                    CallSites.type(code.signature(), Closure.class))
                            : owner.form(index, 0).apply();
            applyHandle = handle;
        }
        return handle;
    }

    /** It as a function value; it must not capture anything. */
    Closure plain() {
        Closure closure = plain;
        if (closure == null) {
            closure = new Closure(this, NO_PRIMITIVES, NO_REFERENCES);
            plain = closure;
        }
        return closure;
    }

    /** A place in it as an object, the same one each time. */
    ReturnPoint returnPoint(int pc) {
        if (returnPoints == null) {
            returnPoints = new ReturnPoint[instructions.length + 1];
        }
        ReturnPoint point = returnPoints[pc];
        return point == null ? returnPoints[pc] = new ReturnPoint(this, pc) : point;
    }

    /** A function value that captures the values in these registers. */
    Closure capture(long[] p, int pb, Object[] r, int rb) {
        int primitiveCount = primitiveCaptures;
        int referenceCount = referenceCaptures;
        if (primitiveCount + referenceCount == 0) {
            return plain();
        }
        long[] capturedPrimitives = NO_PRIMITIVES;
        if (primitiveCount > 0) {
            capturedPrimitives = new long[primitiveCount];
            System.arraycopy(p, pb, capturedPrimitives, 0, primitiveCount);
        }
        Object[] capturedReferences = NO_REFERENCES;
        if (referenceCount > 0) {
            capturedReferences = new Object[referenceCount];
            System.arraycopy(r, rb, capturedReferences, 0, referenceCount);
        }
        return new Closure(this, capturedPrimitives, capturedReferences);
    }

    @Override
    public String toString() {
        return code.name() + " " + code.signature();
    }
}
