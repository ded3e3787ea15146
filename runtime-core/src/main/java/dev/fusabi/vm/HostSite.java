package dev.fusabi.vm;

import dev.fusabi.value.ScriptMethods;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Objects;

/**
 * A call of a host function in compiled code: from machine, instance and boxed arguments to a boxed result. Knows one
 * function; engines whose hosts give another one to the same script call it through its handle.
 */
final class HostSite extends MutableCallSite {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle RELINK =
            own(
                    "relink",
                    MethodType.methodType(
                            MethodHandle.class, HostSite.class, Interpreter.class, Instance.class));
    private static final MethodHandle GUARDED =
            own(
                    "guarded",
                    MethodType.methodType(
                            MethodHandle.class, HostSite.class, Interpreter.class, Instance.class));
    private static final MethodHandle IS =
            own(
                    "is",
                    MethodType.methodType(
                            boolean.class,
                            MethodHandle.class,
                            int.class,
                            Interpreter.class,
                            Instance.class));
    private static final MethodHandle BEGIN =
            own("begin", MethodType.methodType(ScriptMethods.Answers.class, Interpreter.class));
    private static final MethodHandle END =
            own(
                    "end",
                    MethodType.methodType(
                            Object.class,
                            Throwable.class,
                            Object.class,
                            ScriptMethods.Answers.class,
                            Interpreter.class));
    private static final MethodHandle FAIL =
            own("fail", MethodType.methodType(Object.class, Exception.class));

    private final int index;
    private boolean isLinked;

    HostSite(MethodType type, int index) {
        super(type);
        this.index = index;
        setTarget(asking(RELINK));
    }

    private static MethodHandle own(String name, MethodType type) {
        try {
            return LOOKUP.findStatic(HostSite.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls what another handle gives for this site, machine and instance. */
    private MethodHandle asking(MethodHandle question) {
        return MethodHandles.foldArguments(
                MethodHandles.exactInvoker(type()), question.bindTo(this));
    }

    static synchronized MethodHandle relink(HostSite site, Interpreter machine, Instance instance) {
        MethodHandle call = guarded(site, machine, instance);
        if (!site.isLinked) {
            site.isLinked = true;
            MethodHandle known = Objects.requireNonNull(instance.hostHandle(site.index));
            MethodHandle test = MethodHandles.insertArguments(IS, 0, known, site.index);
            site.setTarget(MethodHandles.guardWithTest(test, call, site.asking(GUARDED)));
        }
        return call;
    }

    static boolean is(MethodHandle known, int index, Interpreter machine, Instance instance) {
        return instance.hostHandle(index) == known;
    }

    /** The function, as the interpreter calls it: scripts' methods cannot answer it, what it throws is the host's. */
    static MethodHandle guarded(HostSite site, Interpreter machine, Instance instance) {
        MethodHandle function = Objects.requireNonNull(instance.hostHandle(site.index));
        MethodHandle failing =
                MethodHandles.catchException(
                        function,
                        Exception.class,
                        MethodHandles.dropArguments(FAIL, 1, function.type().parameterList()));
        MethodHandle call =
                MethodHandles.dropArguments(
                        failing, 0, ScriptMethods.Answers.class, Interpreter.class, Instance.class);
        return MethodHandles.foldArguments(MethodHandles.tryFinally(call, END), BEGIN)
                .asType(site.type());
    }

    static ScriptMethods.@Nullable Answers begin(Interpreter machine) {
        return machine.methods.use(null);
    }

    static Object end(
            @Nullable Throwable thrown,
            @Nullable Object result,
            ScriptMethods.@Nullable Answers outer,
            Interpreter machine) {
        machine.methods.use(outer);
        return result == null ? Unit.UNIT : result;
    }

    static Object fail(Exception exception) {
        throw Exceptions.ofHost(exception);
    }
}
