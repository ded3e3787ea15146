package dev.fusabi.engine;

import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.ScriptType;
import dev.fusabi.vm.DirectCall;
import dev.fusabi.vm.Machine;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * A script's function behind a Java interface's one method; see {@link Engine#function(String, Class)}. Calls go to the
 * compiled function directly as soon as there is one, and to the function that has the name when a script is loaded
 * anew.
 */
final class FunctionHandle {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Engine engine;
    private final LoadedScripts scripts;
    private final Machine machine;
    private final String name;
    private final Method method;

    /** What calls without a compiled function do. */
    private final MethodHandle general;

    private final MutableCallSite site;

    /** Whether it is known how to call the present function. */
    private boolean isLinked;

    private FunctionHandle(
            Engine engine, LoadedScripts scripts, Machine machine, String name, Method method) {
        this.engine = engine;
        this.scripts = scripts;
        this.machine = machine;
        this.name = name;
        this.method = method;
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        general =
                own("call", MethodType.methodType(Object.class, Object[].class))
                        .bindTo(this)
                        .asCollector(Object[].class, type.parameterCount())
                        .asType(type);
        site = new MutableCallSite(general);
    }

    private static MethodHandle own(String name, MethodType type) {
        try {
            return LOOKUP.findVirtual(FunctionHandle.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle conversion(String name, MethodType type) {
        try {
            return LOOKUP.findStatic(FunctionHandle.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws IllegalArgumentException when the type is no functional interface or the function does not fit it
     */
    static <T> T implement(
            Engine engine, LoadedScripts scripts, Machine machine, String name, Class<T> type) {
        Method method = FunctionalInterfaces.method(type);
        List<String> mismatches = new ArrayList<>();
        ScriptInterface.checkFunction(engine, name, method, mismatches);
        if (!mismatches.isEmpty()) {
            throw new IllegalArgumentException(
                    "the script does not fit "
                            + type.getSimpleName()
                            + ": "
                            + String.join("; ", mismatches));
        }
        var handle = new FunctionHandle(engine, scripts, machine, name, method);
        scripts.add(handle);
        machine.compile(scripts.function(name).function());
        return FunctionalInterfaces.implement(type, method, handle.site.dynamicInvoker(), handle);
    }

    /** The name may mean another function from now on. */
    void unlink() {
        isLinked = false;
        site.setTarget(general);
    }

    // ---- Calls in general

    private @Nullable Object call(@Nullable Object[] arguments) {
        engine.requireEventLoop();
        link();
        Value result = engine.call(name, Value.class, arguments);
        return method.getReturnType() == void.class
                ? null
                : Values.toJava(result.raw(), method.getGenericReturnType());
    }

    /** Lets the next calls go to the compiled function, when there is one. */
    private void link() {
        if (isLinked) {
            return;
        }
        LoadedScript.Member member = scripts.function(name);
        FunctionValue function = member.function();
        if (!DirectCall.isDecided(function)) {
            return;
        }
        isLinked = true;
        List<FunctionInfo.Parameter> parameters = member.info().parameters();
        if (parameters.size() != function.arity()
                || parameters.size() != method.getParameterCount()
                || member.awaiting() != Invocation.Awaiting.NOTHING) {
            return;
        }
        MethodHandle direct =
                DirectCall.handle(
                        machine,
                        function,
                        this::isAllowed,
                        registers(general, parameters, member.info().result()),
                        () -> finish(function));
        if (direct != null) {
            site.setTarget(converted(direct, parameters, member.info().result()));
        }
    }

    private boolean isAllowed() {
        engine.requireEventLoop();
        return true;
    }

    private Object finish(FunctionValue function) {
        var invocation = new Invocation.Untyped();
        invocation.hold();
        invocation.takeLeft(engine.scheduler(), function);
        return invocation.now("'" + name + "'", "callAsync");
    }

    // ---- Between Java's types and registers

    private MethodHandle converted(
            MethodHandle direct, List<FunctionInfo.Parameter> parameters, ScriptType result) {
        MethodHandle call = direct;
        for (int i = 0; i < parameters.size(); i++) {
            call =
                    MethodHandles.filterArguments(
                            call,
                            i,
                            toRegister(method.getParameterTypes()[i], parameters.get(i).type()));
        }
        return returning(call, fromRegister(result, method.getReturnType()));
    }

    /** The general form, from registers to registers: for calls that turn out not to be direct. */
    private MethodHandle registers(
            MethodHandle call, List<FunctionInfo.Parameter> parameters, ScriptType result) {
        MethodHandle converted = call;
        for (int i = 0; i < parameters.size(); i++) {
            converted =
                    MethodHandles.filterArguments(
                            converted,
                            i,
                            fromRegister(parameters.get(i).type(), method.getParameterTypes()[i]));
        }
        return returning(converted, toRegister(method.getReturnType(), result));
    }

    private static MethodHandle returning(MethodHandle call, MethodHandle filter) {
        return MethodHandles.filterReturnValue(call, filter);
    }

    private static Class<?> register(ScriptType type) {
        Kind kind = type.kind();
        return !kind.isPrimitive() ? Object.class : kind.isFloat() ? double.class : long.class;
    }

    /** From a Java type to the register of a script's type. */
    private static MethodHandle toRegister(Class<?> java, ScriptType script) {
        Class<?> register = register(script);
        if (java == void.class) {
            return MethodHandles.constant(Object.class, dev.fusabi.value.Unit.UNIT);
        }
        if (isPlain(java, script.kind())) {
            return MethodHandles.explicitCastArguments(
                    MethodHandles.identity(register), MethodType.methodType(register, java));
        }
        MethodHandle convert =
                MethodHandles.insertArguments(
                        conversion(
                                register == double.class
                                        ? "toFloat"
                                        : register == long.class ? "toBits" : "toObject",
                                MethodType.methodType(register, ScriptType.class, Object.class)),
                        0,
                        script);
        return convert.asType(MethodType.methodType(register, java));
    }

    /** From the register of a script's type to a Java type. */
    private static MethodHandle fromRegister(ScriptType script, Class<?> java) {
        Class<?> register = register(script);
        if (java == void.class) {
            return MethodHandles.empty(MethodType.methodType(void.class, register));
        }
        if (isPlain(java, script.kind())) {
            return MethodHandles.explicitCastArguments(
                    MethodHandles.identity(register), MethodType.methodType(java, register));
        }
        MethodHandle convert =
                MethodHandles.insertArguments(
                        conversion(
                                "toJava",
                                MethodType.methodType(
                                        Object.class, Kind.class, Class.class, register)),
                        0,
                        script.kind(),
                        java);
        return convert.asType(MethodType.methodType(java, register));
    }

    /** Whether no value of the one type is anything but one of the other. */
    private static boolean isPlain(Class<?> java, Kind kind) {
        return switch (kind) {
            case INT -> java == long.class;
            case FLOAT -> java == double.class;
            case BOOL -> java == boolean.class;
            case CHAR -> java == char.class;
            default -> false;
        };
    }

    private static long toBits(ScriptType type, @Nullable Object value) {
        return dev.fusabi.value.Primitives.unbox(type.kind(), Values.toScript(value, type));
    }

    private static double toFloat(ScriptType type, @Nullable Object value) {
        return Double.longBitsToDouble(toBits(type, value));
    }

    private static Object toObject(ScriptType type, @Nullable Object value) {
        return Values.toScript(value, type);
    }

    private static @Nullable Object toJava(Kind kind, Class<?> type, long bits) {
        return Values.toJava(dev.fusabi.value.Primitives.box(kind, bits), type);
    }

    private static @Nullable Object toJava(Kind kind, Class<?> type, double value) {
        return toJava(kind, type, Double.doubleToRawLongBits(value));
    }

    private static @Nullable Object toJava(Kind kind, Class<?> type, @Nullable Object value) {
        return Values.toJava(value == null ? dev.fusabi.value.Unit.UNIT : value, type);
    }
}
