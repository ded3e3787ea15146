package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Program;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.vm.CodeGenerator.BuiltinMethod;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/**
 * Calls a compiled function from Java, with unboxed arguments and without a fiber, as long as it neither waits nor
 * fails nor runs for long. When it does, what it has begun becomes a fiber's. Belongs to the machine's thread.
 */
public final class DirectCall {
    /** What goes on with a call that compiled code has left; see {@link Machine#startLeft}. */
    @FunctionalInterface
    public interface Rest {
        /** Gives the result, as a boxed script value. */
        Object finish();
    }

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Interpreter interpreter;
    private final Fiber standIn = new Fiber();
    private final Kind result;
    private final boolean usesValues;
    private final BooleanSupplier isAllowed;
    private final Rest rest;

    private DirectCall(
            Interpreter interpreter,
            Code code,
            boolean usesValues,
            BooleanSupplier isAllowed,
            Rest rest) {
        this.interpreter = interpreter;
        this.usesValues = usesValues;
        this.isAllowed = isAllowed;
        this.rest = rest;
        result = code.signature().result();
    }

    /** Whether the function has been compiled, or never will be. */
    public static boolean isDecided(FunctionValue function) {
        return form(function) != null;
    }

    private static CompiledProgram.@Nullable Form form(FunctionValue function) {
        LinkedFunction linked = ((Closure) function).function;
        CompiledProgram owner = linked.instance.compiled();
        return owner == null ? null : owner.known(linked.index, 0);
    }

    /**
     * A handle whose parameters are the function's in their order: {@code double} for floats, {@code long} for other
     * primitives with the bits of a register, {@code Object} for others; its result likewise.
     *
     * @param isAllowed asked first; throws when the caller must not call now
     * @param general called instead, with the same type, when the machine is busy or counts what is used
     * @return null when the function has no compiled code, or does what only fibers can
     */
    public static @Nullable MethodHandle handle(
            Machine machine,
            FunctionValue function,
            BooleanSupplier isAllowed,
            MethodHandle general,
            Rest rest) {
        CompiledProgram.Form form = form(function);
        LinkedFunction linked = ((Closure) function).function;
        Interpreter interpreter = machine.interpreter();
        long room =
                Math.min(
                        Interpreter.JAVA_STACK,
                        (long) interpreter.limits.depth() * Interpreter.LEAST_FRAME);
        if (form == null
                || form.code() == null
                || !linked.code.captures().isEmpty()
                || room < form.code().stack
                || needsFiber(linked.program.program, linked.index)) {
            return null;
        }
        var direct =
                new DirectCall(
                        interpreter,
                        linked.code,
                        looksIntoValues(linked.program.program, linked.index),
                        isAllowed,
                        rest);
        MethodHandle call =
                MethodHandles.insertArguments(
                        form.call(), 0, interpreter, linked.instance, (int) room);
        return direct.guarded(inOrder(call, linked.parameters), general);
    }

    /** From the order of registers, primitive ones first, to the order of parameters. */
    private static MethodHandle inOrder(MethodHandle call, Kind[] parameters) {
        List<Integer> positions = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (boolean isPrimitive : new boolean[] {true, false}) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i].isPrimitive() == isPrimitive) {
                    positions.add(i);
                }
            }
        }
        for (Kind kind : parameters) {
            types.add(CompiledProgram.type(kind));
        }
        return MethodHandles.permuteArguments(
                call,
                MethodType.methodType(call.type().returnType(), types),
                positions.stream().mapToInt(i -> i).toArray());
    }

    private MethodHandle guarded(MethodHandle call, MethodHandle general) {
        Class<?> type = call.type().returnType();
        try {
            MethodHandle begin =
                    LOOKUP.findVirtual(
                                    DirectCall.class, "begin", MethodType.methodType(boolean.class))
                            .bindTo(this);
            MethodHandle end =
                    LOOKUP.findVirtual(
                                    DirectCall.class,
                                    "end",
                                    MethodType.methodType(type, Throwable.class, type))
                            .bindTo(this);
            return MethodHandles.guardWithTest(begin, MethodHandles.tryFinally(call, end), general);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean begin() {
        return isAllowed.getAsBoolean() && interpreter.beginDirect(standIn, usesValues);
    }

    private long end(@Nullable Throwable thrown, long value) {
        interpreter.endDirect(usesValues);
        return interpreter.isLeaving ? Primitives.unbox(result, rest.finish()) : value;
    }

    private double end(@Nullable Throwable thrown, double value) {
        interpreter.endDirect(usesValues);
        return interpreter.isLeaving
                ? Double.longBitsToDouble(Primitives.unbox(result, rest.finish()))
                : value;
    }

    private Object end(@Nullable Throwable thrown, Object value) {
        interpreter.endDirect(usesValues);
        return interpreter.isLeaving ? rest.finish() : value;
    }

    /** Whether a function, or one that it calls, uses what belongs to a fiber: what it starts, its context, its limits. */
    private static boolean needsFiber(Program program, int function) {
        IntFunction<BuiltinMethod> builtins = BuiltinLinker.methods(program);
        return anyMatch(
                program,
                function,
                i ->
                        switch (Opcode.of(i)) {
                            case CALL_BUILTIN ->
                                    builtins.apply(Instruction.a(i))
                                            .descriptor()
                                            .parameterList()
                                            .contains(BuiltinLinker.CONTEXT);
                            case CALL_HOST,
                                    CALL_VIRTUAL,
                                    APPLY,
                                    TAIL_APPLY,
                                    ITERATE,
                                    NEXT,
                                    YIELD,
                                    DISPOSE ->
                                    true;
                            default -> false;
                        });
    }

    /** Whether it does more than arithmetic and jumps. */
    private static boolean looksIntoValues(Program program, int function) {
        return anyMatch(
                program,
                function,
                i ->
                        switch (Opcode.of(i)) {
                            case CALL_BUILTIN, EQ_REF, COMPARE_REF, ORDER_REF -> true;
                            default -> false;
                        });
    }

    private static boolean anyMatch(Program program, int function, LongPredicate test) {
        Set<Integer> seen = new HashSet<>(List.of(function));
        List<Integer> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            for (long i : program.functions().get(open.removeLast()).instructions()) {
                Opcode opcode = Opcode.of(i);
                boolean isCall = opcode == Opcode.CALL || opcode == Opcode.TAIL_CALL;
                if (isCall && seen.add(Instruction.a(i))) {
                    open.add(Instruction.a(i));
                }
                if (test.test(i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
