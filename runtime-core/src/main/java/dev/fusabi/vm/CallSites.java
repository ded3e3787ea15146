package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ObjectFactory;
import dev.fusabi.value.ScriptObject;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;

/** Links the calls in compiled code. Bootstrap methods; the first constant of each class's data is its program. */
final class CallSites {
    /** Function values that one call knows before it asks each value. */
    private static final int MOST_KNOWN = 3;

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle LEAVE =
            find(
                    "leave",
                    MethodType.methodType(
                            Object.class,
                            int.class,
                            Interpreter.class,
                            Instance.class,
                            int.class,
                            Object[].class));
    private static final MethodHandle LEAVE_CLOSURE =
            find(
                    "leaveClosure",
                    MethodType.methodType(
                            Object.class,
                            Interpreter.class,
                            Closure.class,
                            int.class,
                            Object[].class));
    private static final long[] NO_PRIMITIVES = {};
    private static final MethodHandle CREATE =
            find(
                    "create",
                    MethodType.methodType(Object.class, ObjectFactory.class, Object[].class));
    private static final MethodHandle IS =
            find(
                    "is",
                    MethodType.methodType(
                            boolean.class, Code.class, Interpreter.class, Closure.class));
    private static final MethodHandle RELINK =
            find(
                    "relink",
                    MethodType.methodType(
                            MethodHandle.class, Applied.class, Interpreter.class, Closure.class));
    private static final MethodHandle HANDLE =
            find("handle", MethodType.methodType(MethodHandle.class, Closure.class));

    private CallSites() {}

    private static MethodHandle find(String name, MethodType type) {
        try {
            return LOOKUP.findStatic(CallSites.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompiledProgram program(MethodHandles.Lookup lookup)
            throws IllegalAccessException {
        return MethodHandles.classDataAt(lookup, "_", CompiledProgram.class, 0);
    }

    // ---- Types

    static MethodType type(Code code, Class<?> target) {
        List<Kind> all = new ArrayList<>(code.signature().parameters());
        all.addAll(code.captures());
        return type(all, code.signature().result(), target);
    }

    static MethodType type(Signature signature, Class<?> target) {
        return type(signature.parameters(), signature.result(), target);
    }

    private static MethodType type(List<Kind> kinds, Kind result, Class<?> target) {
        List<Class<?>> types = new ArrayList<>(List.of(Interpreter.class, target, int.class));
        kinds.stream().filter(Kind::isPrimitive).map(CompiledProgram::type).forEach(types::add);
        kinds.stream().filter(k -> !k.isPrimitive()).forEach(k -> types.add(Object.class));
        return MethodType.methodType(CompiledProgram.type(result), types);
    }

    // ---- Calls of functions

    /** A call of the function of this index. */
    static CallSite call(MethodHandles.Lookup lookup, String name, MethodType type, int function)
            throws IllegalAccessException {
        return new ConstantCallSite(program(lookup).form(function, 0).call());
    }

    /** Makes a value of a layout from its fields. */
    static CallSite make(MethodHandles.Lookup lookup, String name, MethodType type, int index)
            throws ReflectiveOperationException {
        Layout layout = program(lookup).program.layouts[index];
        ObjectFactory factory = layout.factory();
        if (factory instanceof LazyObjectFactory lazy) {
            factory = lazy.factory();
        }
        if (factory instanceof ScriptObject) {
            // Generated: a value serves as the factory.
            if (type.parameterCount() == 0 && layout.form() != Layout.Form.CLASS) {
                return new ConstantCallSite(MethodHandles.constant(Object.class, factory));
            }
            Class<?> made = factory.getClass();
            return new ConstantCallSite(
                    MethodHandles.privateLookupIn(made, LOOKUP).findStatic(made, "make", type));
        }
        return new ConstantCallSite(
                CREATE.bindTo(factory)
                        .asCollector(Object[].class, type.parameterCount())
                        .asType(type));
    }

    /** A call of the host function of this index, which {@link Interpreter#callsDirectly} has allowed. */
    static CallSite host(MethodHandles.Lookup lookup, String name, MethodType type, int index) {
        return new HostSite(type, index);
    }

    /** Reads the field in a slot of an object. */
    static CallSite getField(MethodHandles.Lookup lookup, String name, MethodType type, int slot) {
        return FieldSites.get(type, slot);
    }

    /** Writes it. */
    static CallSite setField(MethodHandles.Lookup lookup, String name, MethodType type, int slot) {
        return FieldSites.set(type, slot);
    }

    /** Reads the tag of an object. */
    static CallSite tag(MethodHandles.Lookup lookup, String name, MethodType type) {
        return FieldSites.tag(type);
    }

    static Object create(ObjectFactory factory, Object[] fields) {
        return factory.create(NO_PRIMITIVES, 0, fields, 0);
    }

    /** What a call of a function without compiled code does: the interpreter goes on at its beginning. */
    static MethodHandle leaveAt(int function, MethodType type) {
        return MethodHandles.insertArguments(LEAVE, 0, function)
                .asCollector(Object[].class, type.parameterCount() - 3)
                .asType(type);
    }

    static Object leave(
            int function, Interpreter machine, Instance instance, int left, Object[] arguments) {
        return machine.leave(instance.link(function), arguments);
    }

    static MethodHandle leaveAtClosure(MethodType type) {
        return LEAVE_CLOSURE.asCollector(Object[].class, type.parameterCount() - 3).asType(type);
    }

    static Object leaveClosure(Interpreter machine, Closure closure, int left, Object[] arguments) {
        return machine.leave(closure, arguments);
    }

    // ---- Applications of function values

    /** An application of a function value whose signature is the call's. */
    static CallSite apply(MethodHandles.Lookup lookup, String name, MethodType type) {
        return new Applied(type);
    }

    /** Knows the functions it has met, as far as they are few. */
    private static final class Applied extends MutableCallSite {
        private int known;

        Applied(MethodType type) {
            super(type);
            setTarget(resolving());
        }

        /** Asks {@link #relink} for the target and calls that. */
        MethodHandle resolving() {
            MethodHandle invoker = MethodHandles.exactInvoker(type());
            return MethodHandles.foldArguments(invoker, RELINK.bindTo(this));
        }
    }

    static synchronized MethodHandle relink(Applied site, Interpreter machine, Closure closure) {
        MethodHandle target = handle(closure);
        LinkedFunction function = closure.function;
        if (site.known < MOST_KNOWN) {
            site.known++;
            MethodHandle test = MethodHandles.insertArguments(IS, 0, function.code);
            site.setTarget(MethodHandles.guardWithTest(test, target, site.getTarget()));
        } else if (site.known == MOST_KNOWN) {
            site.known++;
            site.setTarget(
                    MethodHandles.foldArguments(
                            MethodHandles.exactInvoker(site.type()),
                            MethodHandles.dropArguments(HANDLE, 0, Interpreter.class)));
        }
        return target;
    }

    static boolean is(Code code, Interpreter machine, Closure closure) {
        return closure.function.code == code;
    }

    static MethodHandle handle(Closure closure) {
        return closure.function.applyHandle();
    }
}
