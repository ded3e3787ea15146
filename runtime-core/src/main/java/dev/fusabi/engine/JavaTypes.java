package dev.fusabi.engine;

import dev.fusabi.value.Layout;
import dev.fusabi.value.Ptr;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.Simple;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The script types of Java types. */
final class JavaTypes {
    /** Java records may not nest deeper than this, so that a recursive one gets an error instead of no end. */
    private static final int MAX_DEPTH = 32;

    /** The library's types, for {@link HostTypes}, which knows them by identity. */
    static final ScriptType.Opaque TIME_SPAN = new ScriptType.Opaque("TimeSpan", List.of());

    static final ScriptType.Opaque DATE_TIME_OFFSET =
            new ScriptType.Opaque("DateTimeOffset", List.of());

    /** What scripts call {@link Ptr}. */
    static final ScriptType.Opaque POINTER = new ScriptType.Opaque("Ptr", List.of());

    private JavaTypes() {}

    static ScriptType scriptType(Type type) {
        return scriptType(type, 0);
    }

    private static ScriptType scriptType(Type type, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    type.getTypeName() + " is recursive; scripts need it as Object (dyn)");
        }
        return switch (type) {
            case Class<?> simple -> ofClass(simple, depth);
            case ParameterizedType generic -> ofGeneric(generic, depth);
            case GenericArrayType array ->
                    new ScriptType.ArrayOf(scriptType(array.getGenericComponentType(), depth + 1));
            case WildcardType wildcard -> scriptType(wildcard.getUpperBounds()[0], depth + 1);
            default -> Simple.DYN;
        };
    }

    private static ScriptType ofClass(Class<?> type, int depth) {
        if (type == void.class || type == Void.class) {
            return Simple.UNIT;
        } else if (type == boolean.class || type == Boolean.class) {
            return Simple.BOOL;
        } else if (type == char.class || type == Character.class) {
            return Simple.CHAR;
        } else if (isInteger(type)) {
            return Simple.INT;
        } else if (isFloat(type)) {
            return Simple.FLOAT;
        } else if (type == String.class || type == CharSequence.class || type.isEnum()) {
            return Simple.STRING;
        } else if (type == Object.class || type == Value.class || type.isSealed()) {
            return Simple.DYN;
        } else if (type == BigDecimal.class) {
            return Simple.DECIMAL;
        } else if (type == BigInteger.class) {
            return Simple.BIGINT;
        } else if (type == Duration.class) {
            return TIME_SPAN;
        } else if (type == Instant.class) {
            return DATE_TIME_OFFSET;
        } else if (type == byte[].class) {
            return new ScriptType.ArrayOf(Simple.BYTE);
        } else if (type.isArray()) {
            return new ScriptType.ArrayOf(scriptType(type.getComponentType(), depth + 1));
        } else if (type == Ptr.class) {
            return POINTER;
        } else if (type.isRecord()) {
            return ofRecord(type, depth);
        } else if (Set.class.isAssignableFrom(type)) {
            return new ScriptType.SetOf(Simple.DYN);
        } else if (Collection.class.isAssignableFrom(type)) {
            return new ScriptType.ListOf(Simple.DYN);
        } else if (Map.class.isAssignableFrom(type)) {
            return new ScriptType.MapOf(Simple.STRING, Simple.DYN);
        } else if (type == Optional.class) {
            return new ScriptType.OptionOf(Simple.DYN);
        }
        return new ScriptType.Opaque(type.getSimpleName(), List.of());
    }

    static boolean isInteger(Class<?> type) {
        return type == long.class
                || type == Long.class
                || type == int.class
                || type == Integer.class
                || type == short.class
                || type == Short.class
                || type == byte.class
                || type == Byte.class;
    }

    static boolean isFloat(Class<?> type) {
        return type == double.class
                || type == Double.class
                || type == float.class
                || type == Float.class;
    }

    private static ScriptType ofGeneric(ParameterizedType type, int depth) {
        List<ScriptType> arguments = new ArrayList<>();
        for (Type argument : type.getActualTypeArguments()) {
            arguments.add(scriptType(argument, depth + 1));
        }
        Class<?> raw = (Class<?>) type.getRawType();
        if (Set.class.isAssignableFrom(raw)) {
            return new ScriptType.SetOf(arguments.getFirst());
        } else if (Collection.class.isAssignableFrom(raw)) {
            return new ScriptType.ListOf(arguments.getFirst());
        } else if (Map.class.isAssignableFrom(raw)) {
            return new ScriptType.MapOf(arguments.get(0), arguments.get(1));
        } else if (raw == Optional.class) {
            return new ScriptType.OptionOf(arguments.getFirst());
        } else if (raw == Iterable.class) {
            return new ScriptType.SeqOf(arguments.getFirst());
        }
        return scriptType(raw, depth);
    }

    private static ScriptType ofRecord(Class<?> type, int depth) {
        JavaRecord record = JavaRecord.of(type);
        Layout layout = new Layout(Layout.Form.STRUCTURAL, "", "", 0);
        List<Layout.Field> fields = new ArrayList<>();
        // Structural records have their fields in the order of the names.
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < record.names().size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparing(i -> record.names().get(i)));
        for (int index : order) {
            ScriptType fieldType = scriptType(record.type(index), depth + 1);
            fields.add(
                    new Layout.Field(
                            record.names().get(index),
                            fieldType,
                            dev.fusabi.value.Kind.REF,
                            false,
                            fields.size()));
        }
        layout.define(fields);
        return new ScriptType.RecordOf(layout, List.of());
    }
}
