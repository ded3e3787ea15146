package dev.fusabi.engine;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ObjectFactory;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way between the records of one Java class and those of one script type, derived once: a method handle that moves
 * all fields, numbers and texts without looking at their types. It exists only where the two have the same fields. What
 * does not fit is not explained here: the caller goes the general way, which does.
 */
final class RecordPlan {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle BITS =
            find(
                    Double.class,
                    "doubleToRawLongBits",
                    MethodType.methodType(long.class, double.class));
    private static final MethodHandle FROM_BITS =
            find(Double.class, "longBitsToDouble", MethodType.methodType(double.class, long.class));
    private static final MethodHandle TO_INT =
            find(Math.class, "toIntExact", MethodType.methodType(int.class, long.class));
    private static final MethodHandle TEXT =
            find(RecordPlan.class, "text", MethodType.methodType(Object.class, String.class));
    private static final MethodHandle TO_SCRIPT =
            find(
                    RecordPlan.class,
                    "toScript",
                    MethodType.methodType(Object.class, ScriptType.class, Object.class));
    private static final MethodHandle TO_PRIMITIVE =
            find(
                    RecordPlan.class,
                    "toPrimitive",
                    MethodType.methodType(long.class, ScriptType.class, Kind.class, Object.class));
    private static final MethodHandle PRIMITIVE =
            find(
                    RecordPlan.class,
                    "primitive",
                    MethodType.methodType(long.class, int.class, ScriptObject.class));
    private static final MethodHandle REFERENCE =
            find(
                    RecordPlan.class,
                    "reference",
                    MethodType.methodType(Object.class, int.class, ScriptObject.class));
    private static final MethodHandle TO_JAVA =
            find(
                    RecordPlan.class,
                    "toJava",
                    MethodType.methodType(Object.class, int.class, Type.class, ScriptObject.class));

    private static final Set<Class<?>> INTEGERS =
            Set.of(Long.class, Integer.class, Short.class, Byte.class);

    /** {@code (Object record, long[] primitives, Object[] references)}; null where there is no way. */
    private final @Nullable MethodHandle reader;

    /** {@code (ScriptObject) Object}; null where there is no way. */
    private final @Nullable MethodHandle creator;

    private final Layout layout;
    private final @Nullable ObjectFactory factory;

    private RecordPlan(Layout layout, Class<?> type) {
        this.layout = layout;
        factory = layout.factory();
        JavaRecord java = JavaRecord.of(type);
        boolean isComplete = java.names().stream().allMatch(name -> layout.indexOf(name) >= 0);
        creator = isComplete ? creator(layout, java) : null;
        reader =
                isComplete
                                && factory != null
                                && layout.form() == Layout.Form.RECORD
                                && java.names().size() == layout.fields().size()
                        ? reader(layout, java)
                        : null;
    }

    /** The way between a class and a type; kept by the type, with which it dies. */
    private static RecordPlan of(Layout layout, Class<?> type) {
        return (RecordPlan) layout.attachment(type, key -> new RecordPlan(layout, key));
    }

    /** A record of the host as one of a script's type; empty when the general way has to be gone. */
    static Optional<Object> toScript(@Nullable Object value, ScriptType type) {
        if (!(value instanceof Record record)
                || !(type instanceof ScriptType.RecordOf(Layout layout, List<?> arguments))
                || !arguments.isEmpty()) {
            return Optional.empty();
        }
        RecordPlan plan = of(layout, record.getClass());
        MethodHandle reader = plan.reader;
        ObjectFactory factory = plan.factory;
        if (reader == null || factory == null) {
            return Optional.empty();
        }
        long[] primitives = new long[plan.layout.primitives()];
        Object[] references = new Object[plan.layout.references()];
        try {
            reader.invokeExact((Object) record, primitives, references);
        } catch (RuntimeException e) {
            return Optional.empty();
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return Optional.of(factory.create(primitives, 0, references, 0));
    }

    /** A record of a script as one of a Java class; empty when the general way has to be gone. */
    static Optional<Object> toJava(ScriptObject object, Class<?> type) {
        MethodHandle creator = of(object.layout(), type).creator;
        if (creator == null) {
            return Optional.empty();
        }
        try {
            return Optional.of((Object) creator.invokeExact(object));
        } catch (ClassCastException
                | NullPointerException
                | ArithmeticException
                | ScriptException
                | ScriptFailure e) {
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            // The record's own constructor refuses.
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot create " + type.getName(), e);
        }
    }

    // ---- Java to script

    private static @Nullable MethodHandle reader(Layout layout, JavaRecord java) {
        MethodHandle all = null;
        for (Layout.Field field : layout.fields()) {
            MethodHandle accessor = java.accessor(java.names().indexOf(field.name()));
            boolean isPrimitive = field.kind().isPrimitive();
            MethodHandle value =
                    isPrimitive ? primitiveOf(accessor, field) : referenceOf(accessor, field);
            Class<?> array = isPrimitive ? long[].class : Object[].class;
            MethodHandle setter = MethodHandles.arrayElementSetter(array);
            setter = MethodHandles.insertArguments(setter, 1, field.slot());
            // (array, record), then with the other array.
            setter = MethodHandles.collectArguments(setter, 1, value);
            MethodType wanted =
                    MethodType.methodType(void.class, Object.class, long[].class, Object[].class);
            setter =
                    isPrimitive
                            ? MethodHandles.permuteArguments(setter, wanted, 1, 0)
                            : MethodHandles.permuteArguments(setter, wanted, 2, 0);
            all = all == null ? setter : MethodHandles.foldArguments(setter, all);
        }
        return all;
    }

    /** {@code (Object record) long}. */
    private static MethodHandle primitiveOf(MethodHandle accessor, Layout.Field field) {
        Class<?> from = MethodType.methodType(accessor.type().returnType()).wrap().returnType();
        MethodHandle read = accessor.asType(accessor.type().changeParameterType(0, Object.class));
        Class<?> raw = accessor.type().returnType();
        Kind kind = field.kind();
        if (kind == Kind.INT && INTEGERS.contains(from)) {
            return read.asType(MethodType.methodType(long.class, Object.class));
        } else if (kind == Kind.FLOAT && (from == Double.class || from == Float.class)) {
            return MethodHandles.filterReturnValue(
                    read.asType(MethodType.methodType(double.class, Object.class)), BITS);
        } else if (kind == Kind.BOOL && raw == boolean.class
                || kind == Kind.CHAR && raw == char.class) {
            return MethodHandles.explicitCastArguments(
                    read, MethodType.methodType(long.class, Object.class));
        }
        return MethodHandles.filterReturnValue(
                boxed(read), MethodHandles.insertArguments(TO_PRIMITIVE, 0, field.type(), kind));
    }

    /** {@code (Object record) Object}. */
    private static MethodHandle referenceOf(MethodHandle accessor, Layout.Field field) {
        MethodHandle read = accessor.asType(accessor.type().changeParameterType(0, Object.class));
        return accessor.type().returnType() == String.class
                        && field.type() == ScriptType.Simple.STRING
                ? MethodHandles.filterReturnValue(read, TEXT)
                : MethodHandles.filterReturnValue(
                        boxed(read), MethodHandles.insertArguments(TO_SCRIPT, 0, field.type()));
    }

    private static MethodHandle boxed(MethodHandle read) {
        return read.asType(MethodType.methodType(Object.class, Object.class));
    }

    private static Object text(String value) {
        return java.util.Objects.requireNonNull(value);
    }

    private static Object toScript(ScriptType type, @Nullable Object value) {
        return Values.toScript(value, type);
    }

    private static long toPrimitive(ScriptType type, Kind kind, @Nullable Object value) {
        return Primitives.unbox(kind, Values.toScript(value, type));
    }

    // ---- Script to Java

    private static MethodHandle creator(Layout layout, JavaRecord java) {
        MethodHandle create = java.constructor();
        for (int i = 0; i < java.names().size(); i++) {
            int index = layout.indexOf(java.names().get(i));
            create =
                    MethodHandles.filterArguments(
                            create,
                            i,
                            component(
                                    layout.fields().get(index),
                                    index,
                                    java.type(i),
                                    create.type().parameterType(i)));
        }
        MethodType all = MethodType.methodType(create.type().returnType(), ScriptObject.class);
        create = MethodHandles.permuteArguments(create, all, new int[java.names().size()]);
        return create.asType(MethodType.methodType(Object.class, ScriptObject.class));
    }

    /** {@code (ScriptObject) type}. */
    private static MethodHandle component(
            Layout.Field field, int index, Type type, Class<?> erased) {
        MethodHandle bits = MethodHandles.insertArguments(PRIMITIVE, 0, field.slot());
        Kind kind = field.kind();
        if (kind == Kind.INT && erased == long.class) {
            return bits;
        } else if (kind == Kind.INT && erased == int.class) {
            return MethodHandles.filterReturnValue(bits, TO_INT);
        } else if (kind == Kind.FLOAT && erased == double.class) {
            return MethodHandles.filterReturnValue(bits, FROM_BITS);
        } else if (kind == Kind.BOOL && erased == boolean.class
                || kind == Kind.CHAR && erased == char.class) {
            return MethodHandles.explicitCastArguments(
                    bits, MethodType.methodType(erased, ScriptObject.class));
        } else if (kind == Kind.REF
                && erased == String.class
                && field.type() == ScriptType.Simple.STRING) {
            return MethodHandles.insertArguments(REFERENCE, 0, field.slot())
                    .asType(MethodType.methodType(String.class, ScriptObject.class));
        }
        return MethodHandles.insertArguments(TO_JAVA, 0, index, type)
                .asType(MethodType.methodType(erased, ScriptObject.class));
    }

    private static long primitive(int slot, ScriptObject object) {
        return object.primitive(slot);
    }

    private static Object reference(int slot, ScriptObject object) {
        return java.util.Objects.requireNonNull(object.reference(slot));
    }

    private static @Nullable Object toJava(int index, Type type, ScriptObject object) {
        return ScriptToJava.convert(object.field(index), type, "$");
    }

    private static MethodHandle find(Class<?> home, String name, MethodType type) {
        try {
            return LOOKUP.findStatic(home, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
