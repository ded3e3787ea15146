package dev.fusabi.engine;

import dev.fusabi.value.HostRecord;
import dev.fusabi.value.Layout;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The components of a Java record class, looked up once per class. */
final class JavaRecord {
    private static final ClassValue<JavaRecord> CACHE =
            new ClassValue<>() {
                @Override
                protected JavaRecord computeValue(Class<?> type) {
                    return new JavaRecord(type);
                }
            };

    private final Class<?> type;
    private final List<String> names = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();
    private final List<MethodHandle> readers = new ArrayList<>();
    private final List<MethodHandle> accessors = new ArrayList<>();
    private final MethodHandle canonical;
    private final MethodHandle constructor;
    private final Layout layout;

    private JavaRecord(Class<?> type) {
        this.type = type;
        try {
            List<Class<?>> erased = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                names.add(component.getName());
                types.add(component.getGenericType());
                erased.add(component.getType());
                component.getAccessor().setAccessible(true);
                MethodHandle accessor = MethodHandles.lookup().unreflect(component.getAccessor());
                accessors.add(accessor);
                readers.add(accessor.asType(MethodType.methodType(Object.class, Object.class)));
            }
            var declared = type.getDeclaredConstructor(erased.toArray(Class<?>[]::new));
            declared.setAccessible(true);
            canonical = MethodHandles.lookup().unreflectConstructor(declared);
            constructor = canonical.asSpreader(Object[].class, names.size());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the record "
                            + type.getName()
                            + " is not accessible; make it public or open its package to "
                            + JavaRecord.class.getModule().getName(),
                    e);
        }
        layout = HostRecord.layout(type.getSimpleName(), names);
    }

    static JavaRecord of(Class<?> type) {
        return CACHE.get(type);
    }

    Layout layout() {
        return layout;
    }

    List<String> names() {
        return names;
    }

    /** The generic type of a component. */
    Type type(int index) {
        return types.get(index);
    }

    /** Reads a component of a record: {@code (type) component}. */
    MethodHandle accessor(int index) {
        return accessors.get(index);
    }

    /** Makes a record of its components: {@code (component…) type}. */
    MethodHandle constructor() {
        return canonical;
    }

    Object[] read(Record record) {
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = invoke(readers.get(i), record);
        }
        return values;
    }

    Object create(@Nullable Object[] values) {
        try {
            return constructor.invoke(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "cannot create " + type.getName() + Arrays.toString(values), e);
        }
    }

    private static Object invoke(MethodHandle reader, Object target) {
        try {
            return reader.invoke(target);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(new InvocationTargetException(e));
        }
    }
}
