package dev.fusabi.engine;

import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Set;

/**
 * A host function from and to values that are the same in Java and in scripts, so that compiled code may call it
 * without anything in between.
 *
 * @param handle of boxed values
 */
record PlainFunction(MethodHandle handle, HostFunctionBody body) implements HostFunctionBody {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Set<Class<?>> SAME =
            Set.of(Long.class, Double.class, Boolean.class, String.class);

    /**
     * A body as it is, or as a plain function where its types allow it.
     *
     * @param name the function's, for what goes wrong
     * @param type a functional interface with the method {@code apply}
     * @param function its value, which does what the body does
     */
    static HostFunctionBody of(
            String name,
            HostFunctionBody body,
            Class<?> type,
            Object function,
            Class<?> result,
            List<Class<?>> parameters) {
        if (!SAME.contains(result) || !SAME.containsAll(parameters)) {
            return body;
        }
        try {
            MethodHandle apply =
                    LOOKUP.findVirtual(
                                    type, "apply", MethodType.genericMethodType(parameters.size()))
                            .bindTo(function);
            MethodHandle fail =
                    MethodHandles.insertArguments(
                            own("fail", String.class, Exception.class), 0, name);
            MethodHandle failing =
                    MethodHandles.catchException(
                            apply,
                            Exception.class,
                            MethodHandles.dropArguments(fail, 1, apply.type().parameterList()));
            MethodHandle required =
                    MethodHandles.insertArguments(
                            own("required", ScriptType.class, Object.class),
                            0,
                            Values.scriptType(result));
            return new PlainFunction(MethodHandles.filterReturnValue(failing, required), body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle own(String name, Class<?> first, Class<?> second)
            throws ReflectiveOperationException {
        return LOOKUP.findStatic(
                PlainFunction.class, name, MethodType.methodType(Object.class, first, second));
    }

    static Object required(ScriptType type, @Nullable Object result) {
        return result == null ? HostCalls.toScript(null, type) : result;
    }

    static Object fail(String name, Exception exception) {
        throw HostCalls.failure(BuiltinInfo.scriptName(name), exception);
    }

    @Override
    public @Nullable Object call(HostCall call) throws Exception {
        return body.call(call);
    }
}
