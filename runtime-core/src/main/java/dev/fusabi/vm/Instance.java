package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Program.GlobalSlot;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program loaded into one machine: its globals and what its host functions do. */
public final class Instance {
    /** How often a function must have been seen running. */
    private static final int HOT = 2;

    private static final int SESSION_GLOBALS = 60_000;

    final LinkedProgram program;
    final @Nullable LinkedFunction[] functions;
    final long[] primitives;
    final Object[] references;
    private final @Nullable HostFunctionTarget[] hostFunctions;
    private final List<GlobalSlot> slots;

    private @Nullable Tier tier;
    private @Nullable CompiledProgram compiled;
    private @Nullable Instrumentation instrumentation;
    private final Map<SourceLocation, Integer> linesFrom = new HashMap<>(0);

    /**
     * @param hostFunctions what the program's host functions do, by their index
     */
    public Instance(LinkedProgram program, List<HostFunctionTarget> hostFunctions) {
        this(
                program,
                hostFunctions,
                new long[program.program.globals().size()],
                new Object[program.program.globals().size()]);
    }

    private Instance(
            LinkedProgram program,
            List<HostFunctionTarget> hostFunctions,
            long[] primitives,
            Object[] references) {
        this.program = program;
        this.primitives = primitives;
        this.references = references;
        slots = program.program.globals();
        functions = new LinkedFunction[program.program.functions().size()];
        this.hostFunctions = hostFunctions.toArray(HostFunctionTarget[]::new);
        if (this.hostFunctions.length != program.program.hostFunctions().size()) {
            throw new IllegalArgumentException(
                    "the program needs "
                            + program.program.hostFunctions().size()
                            + " host functions");
        }
    }

    /**
     * A program of a session, longer than the one before, whose globals are its globals as far as they go.
     *
     * @param before the instance of the program before, or null for the first one
     */
    public static Instance inSession(
            LinkedProgram program,
            List<HostFunctionTarget> hostFunctions,
            @Nullable Instance before) {
        if (program.program.globals().size() > SESSION_GLOBALS) {
            throw new IllegalArgumentException(
                    "a session has at most " + SESSION_GLOBALS + " values");
        }
        return before == null
                ? new Instance(
                        program,
                        hostFunctions,
                        new long[SESSION_GLOBALS],
                        new Object[SESSION_GLOBALS])
                : new Instance(program, hostFunctions, before.primitives, before.references);
    }

    public LinkedProgram program() {
        return program;
    }

    /** The function of this index as a value; it must not capture anything. */
    public FunctionValue function(int index) {
        return link(index).plain();
    }

    /** What computes the globals and runs the top level; of no arguments. */
    public FunctionValue initializer() {
        return function(program.program.initializer());
    }

    /** A global, boxed; unit while a reference has not been computed. */
    public Object global(int index) {
        Kind kind = slots.get(index).kind();
        if (kind.isPrimitive()) {
            return Primitives.box(kind, primitives[index]);
        }
        Object value = references[index];
        return value == null ? Unit.UNIT : value;
    }

    /** Sets a global from a boxed value of its kind. */
    public void setGlobal(int index, Object value) {
        Kind kind = slots.get(index).kind();
        if (kind.isPrimitive()) {
            primitives[index] = Primitives.unbox(kind, value);
        } else {
            references[index] = value;
        }
    }

    LinkedFunction link(int index) {
        LinkedFunction function = functions[index];
        if (function == null) {
            function = new LinkedFunction(program.program.functions().get(index), this, index);
            functions[index] = function;
            prepare(function);
        }
        return function;
    }

    // ---- Compiled code

    /** Its functions get compiled in this way from now on. */
    void compileWith(Tier value) {
        if (tier == null) {
            tier = value;
            compiled = program.compiled(value.generator());
            for (LinkedFunction function : functions) {
                if (function != null) {
                    prepare(function);
                }
            }
        }
    }

    /** Lets a function be compiled as if it were hot. */
    void request(LinkedFunction function) {
        CompiledProgram owner = compiled;
        if (owner != null && tier != null && tier.executor() != null) {
            int index = function.index;
            tier.executor().execute(() -> owner.prepare(index, 0));
        }
    }

    @Nullable CompiledProgram compiled() {
        return compiled;
    }

    /** Lets something watch its functions, which are not compiled meanwhile; nothing when null. */
    void instrument(@Nullable Instrumentation watching) {
        instrumentation = watching;
        for (LinkedFunction function : functions) {
            if (function != null) {
                function.instrument(watching);
                prepare(function);
            }
        }
    }

    /** The first line of a source from this one on that has code. */
    int lineFrom(String source, int line) {
        return linesFrom.computeIfAbsent(
                new SourceLocation(source, line, 1), place -> firstLine(source, line));
    }

    private int firstLine(String source, int line) {
        int found = Integer.MAX_VALUE;
        for (Code code : program.program.functions()) {
            if (program.program.sources().get(code.source()).equals(source)) {
                int[] lines = code.lines();
                for (int i = 1; i < lines.length; i += 3) {
                    if (lines[i] >= line && lines[i] < found) {
                        found = lines[i];
                    }
                }
            }
        }
        return found;
    }

    @Nullable Instrumentation instrumentation() {
        return instrumentation;
    }

    private void prepare(LinkedFunction function) {
        if (instrumentation != null) {
            function.instrument(instrumentation);
            return;
        }
        CompiledProgram owner = compiled;
        if (owner != null && tier != null) {
            install(
                    function,
                    0,
                    tier.isEager()
                            ? owner.form(function.index, 0)
                            : owner.known(function.index, 0));
        }
    }

    private static void install(
            LinkedFunction function, int pc, CompiledProgram.@Nullable Form form) {
        if (form != null && form.code() != null) {
            function.install(pc, form.code());
        }
    }

    /** The function runs at this pc, its beginning or the head of a loop: it may be hot. */
    void sample(LinkedFunction function, int pc) {
        CompiledProgram owner = compiled;
        if (owner == null
                || tier == null
                || instrumentation != null
                || function.code.isGenerator()
                || pc > 0 && !function.isLoopHead(pc)) {
            return;
        }
        CompiledProgram.Form form = owner.known(function.index, pc);
        if (form == null && tier.executor() == null) {
            form = owner.form(function.index, pc);
        }
        if (form != null) {
            install(function, pc, form);
        } else if (++function.samples >= HOT && tier.executor() != null) {
            function.samples = 0;
            int index = function.index;
            tier.executor().execute(() -> owner.prepare(index, pc));
        }
    }

    @Nullable MethodHandle hostHandle(int index) {
        HostFunctionTarget target = hostFunctions[index];
        return target == null ? null : target.direct();
    }

    HostFunctionTarget hostFunction(int index) {
        HostFunctionTarget target = hostFunctions[index];
        if (target == null) {
            throw new IllegalStateException("no such host function");
        }
        return target;
    }
}
