package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Program;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The compiled functions of a program, shared by all machines that run it. They die with it. */
final class CompiledProgram {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Functions that are compiled at once. */
    private static final int MOST_TOGETHER = 64;

    final LinkedProgram program;
    private final CodeGenerator generator;
    private final Map<Integer, Form> forms = new ConcurrentHashMap<>();
    private final Map<Long, Form> loops = new ConcurrentHashMap<>();

    /** A class, or null where there is none, and its entries from compiled code. */
    record Form(@Nullable CompiledCode code, MethodHandle call, MethodHandle apply) {}

    CompiledProgram(LinkedProgram program, CodeGenerator generator) {
        this.program = program;
        this.generator = generator;
    }

    /** A function's form from this instruction on, as far as it has been compiled. */
    @Nullable Form known(int function, int pc) {
        return pc == 0 ? forms.get(function) : loops.get((long) function << 32 | pc);
    }

    /** The same, compiled now if need be. From any thread. */
    Form form(int function, int pc) {
        Form known = known(function, pc);
        return known == null ? compile(function, pc) : known;
    }

    /** Compiles a function and those that it calls, so that the calls are linked at once. */
    void prepare(int function, int pc) {
        form(function, pc);
        List<Integer> open = new ArrayList<>(List.of(function));
        java.util.Set<Integer> seen = new java.util.HashSet<>(open);
        while (!open.isEmpty() && seen.size() < MOST_TOGETHER) {
            for (long i : program.program.functions().get(open.removeLast()).instructions()) {
                int opcode = dev.fusabi.bytecode.Instruction.opcode(i);
                if ((opcode == Op.CALL || opcode == Op.TAIL_CALL || opcode == Op.CLOSURE)
                        && seen.add(dev.fusabi.bytecode.Instruction.a(i))) {
                    open.add(dev.fusabi.bytecode.Instruction.a(i));
                    form(dev.fusabi.bytecode.Instruction.a(i), 0);
                }
            }
        }
    }

    private synchronized Form compile(int function, int pc) {
        Form known = known(function, pc);
        if (known != null) {
            return known;
        }
        try {
            return keep(function, pc, define(function, pc));
        } catch (RuntimeException defect) {
            // Reported once; the function stays interpreted.
            keep(function, pc, interpreted(function));
            throw defect;
        }
    }

    private Form keep(int function, int pc, Form form) {
        if (pc == 0) {
            forms.put(function, form);
        } else {
            loops.put((long) function << 32 | pc, form);
        }
        return form;
    }

    private Form define(int function, int pc) {
        Program whole = program.program;
        CodeGenerator.GeneratedClass made =
                generator.generate(whole, function, pc, BuiltinLinker.methods(whole));
        if (made == null) {
            return interpreted(function);
        }
        List<Object> data = new ArrayList<>(made.constants());
        data.set(0, this);
        try {
            MethodHandles.Lookup lookup =
                    LOOKUP.defineHiddenClassWithClassData(made.bytes(), data, true);
            CompiledCode code =
                    (CompiledCode)
                            lookup.findConstructor(
                                            lookup.lookupClass(), MethodType.methodType(void.class))
                                    .invoke();
            code.stack = made.stack();
            if (pc != 0) {
                return interpreted(function, code);
            }
            Code source = whole.functions().get(function);
            return new Form(
                    code,
                    lookup.findStatic(
                            lookup.lookupClass(), "call", CallSites.type(source, Instance.class)),
                    lookup.findStatic(
                            lookup.lookupClass(),
                            "apply",
                            CallSites.type(source.signature(), Closure.class)));
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "the code of " + whole.functions().get(function).name() + " is not valid", e);
        }
    }

    private Form interpreted(int function) {
        return interpreted(function, null);
    }

    /** Compiled code that calls it hands over. */
    private Form interpreted(int function, @Nullable CompiledCode code) {
        Code source = program.program.functions().get(function);
        return new Form(
                code,
                CallSites.leaveAt(function, CallSites.type(source, Instance.class)),
                CallSites.leaveAtClosure(CallSites.type(source.signature(), Closure.class)));
    }

    static Class<?> type(Kind kind) {
        return !kind.isPrimitive() ? Object.class : kind.isFloat() ? double.class : long.class;
    }
}
