package dev.fusabi.engine;

import dev.fusabi.value.DateTime;
import dev.fusabi.value.DateTimeOffset;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.TimeSpan;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.value.Unsigned;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives script values the form of Java types. */
final class ScriptToJava {
    private ScriptToJava() {}

    static @Nullable Object convert(Object value, Type type, String path) {
        return switch (type) {
            case Class<?> simple -> toClass(value, simple, List.of(), path);
            case ParameterizedType generic ->
                    toClass(
                            value,
                            (Class<?>) generic.getRawType(),
                            List.of(generic.getActualTypeArguments()),
                            path);
            case GenericArrayType array ->
                    toArray(value, Object.class, array.getGenericComponentType(), path);
            case WildcardType wildcard -> convert(value, wildcard.getUpperBounds()[0], path);
            default -> natural(value);
        };
    }

    private static @Nullable Object toClass(
            Object value, Class<?> type, List<Type> arguments, String path) {
        if (type == Object.class) {
            return natural(value);
        } else if (type == void.class || type == Void.class) {
            return null;
        } else if (JavaTypes.isInteger(type)) {
            return integer(value, type, path);
        } else if (JavaTypes.isFloat(type)) {
            return floating(value, type, path);
        } else if (type == boolean.class || type == Boolean.class) {
            return expect(value, Boolean.class, "bool", path);
        } else if (type == char.class || type == Character.class) {
            return expect(value, Character.class, "char", path);
        } else if (type == Optional.class) {
            return optional(value, argument(arguments, 0), path);
        } else if (type == Duration.class) {
            return expect(value, TimeSpan.class, "TimeSpan", path).toDuration();
        } else if (type == Instant.class) {
            return instant(value, path);
        } else if (type == BigDecimal.class && value instanceof Long number) {
            return BigDecimal.valueOf(number);
        } else if (type == Value.class) {
            return Value.of(value);
        } else if (type.isEnum()) {
            return enumConstant(name(value, path), type, path);
        } else if (type == String.class && value instanceof EnumValue named) {
            return named.toString();
        } else if (type.isArray()) {
            if (type.getComponentType().isPrimitive() && type.isInstance(value)) {
                return value;
            }
            return toArray(value, type.getComponentType(), type.getComponentType(), path);
        } else if (type.isInstance(value)) {
            return value;
        } else if (type.isSealed() && value instanceof ScriptObject object && isCase(object)) {
            return unionCase(object, type, path);
        } else if (type.isRecord()) {
            return record(value, type, path);
        } else if (type.isAssignableFrom(List.class)) {
            return elements(value, argument(arguments, 0), new ArrayList<>(), type, path);
        } else if (type == Set.class) {
            return elements(value, argument(arguments, 0), new LinkedHashSet<>(), type, path);
        } else if (type == Map.class) {
            return map(value, arguments, path);
        }
        throw mismatch(type.getSimpleName(), value, path);
    }

    private static Type argument(List<Type> arguments, int index) {
        return arguments.isEmpty() ? Object.class : arguments.get(index);
    }

    private static Object integer(Object given, Class<?> type, String path) {
        Object value = given instanceof EnumValue named ? named.number() : given;
        long number =
                value instanceof Integer || value instanceof Short || value instanceof Byte
                        ? ((Number) value).longValue()
                        : value instanceof Unsigned unsigned && unsigned.longValue() >= 0
                                ? unsigned.longValue()
                                : expect(value, Long.class, "int", path);
        if (type == long.class || type == Long.class) {
            return number;
        } else if (type == int.class || type == Integer.class) {
            if (number == (int) number) {
                return (int) number;
            }
        } else if (type == short.class || type == Short.class) {
            if (number == (short) number) {
                return (short) number;
            }
        } else if (value instanceof Unsigned unsigned && unsigned.kind() == Kind.BYTE) {
            return unsigned.byteValue();
        } else if (number == (byte) number) {
            return (byte) number;
        }
        throw new ScriptException.Conversion(
                "an int that fits a Java " + type.getSimpleName(),
                Long.toString(number),
                shown(path));
    }

    private static Object floating(Object value, Class<?> type, String path) {
        double number =
                value instanceof Long || value instanceof Float || value instanceof Integer
                        ? ((Number) value).doubleValue()
                        : expect(value, Double.class, "float", path);
        return type == float.class || type == Float.class
                ? (Object) (float) number
                : (Object) number;
    }

    private static Optional<?> optional(Object value, Type element, String path) {
        if (value == WellKnown.NONE || value == Unit.UNIT) {
            return Optional.empty();
        }
        Object inner =
                value instanceof ScriptObject some && some.layout() == WellKnown.SOME_CASE
                        ? some.field(0)
                        : value;
        return Optional.ofNullable(convert(inner, element, path));
    }

    private static Object enumConstant(String name, Class<?> type, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new ScriptException.Conversion(
                "one of " + List.of(type.getEnumConstants()), "\"" + name + "\"", shown(path));
    }

    private static Object record(Object value, Class<?> type, String path) {
        if (value instanceof ScriptObject object && isRecord(object)) {
            Optional<Object> record = RecordPlan.toJava(object, type);
            if (record.isPresent()) {
                return record.get();
            }
        }
        JavaRecord record = JavaRecord.of(type);
        @Nullable Object[] components = new @Nullable Object[record.names().size()];
        for (int i = 0; i < components.length; i++) {
            String name = record.names().get(i);
            String fieldPath = path + "." + name;
            Object field = field(value, name, type, path);
            if (field == null && !isOptional(record.type(i))) {
                throw new ScriptException.Conversion("a field '" + name + "'", "none", fieldPath);
            }
            components[i] =
                    convert(field == null ? WellKnown.NONE : field, record.type(i), fieldPath);
        }
        return record.create(components);
    }

    /** Of a constant of a Java enum: a string, the name of an enum's value, or a case. */
    private static String name(Object value, String path) {
        return switch (value) {
            case EnumValue named -> named.toString();
            case ScriptObject object when isCase(object) -> object.layout().name();
            default -> expect(value, String.class, "string", path);
        };
    }

    private static boolean isCase(ScriptObject object) {
        return object.layout().form() == Layout.Form.UNION_CASE;
    }

    /** A case as the record of a sealed type that has its name: by the names of the fields, else by their order. */
    private static Object unionCase(ScriptObject value, Class<?> type, String path) {
        String tag = value.layout().name();
        Class<?> found = permitted(type, tag);
        if (found == null) {
            throw new ScriptException.Conversion(
                    "a case of " + type.getSimpleName(), tag, shown(path));
        }
        if (found.isEnum()) {
            return enumConstant(tag, found, path);
        }
        JavaRecord record = JavaRecord.of(found);
        int count = value.layout().fields().size();
        if (record.names().size() != count) {
            throw new ScriptException.Conversion(
                    record.names().size() + " fields of " + tag, count + "", shown(path));
        }
        boolean byName =
                record.names().stream().allMatch(name -> value.layout().indexOf(name) >= 0);
        @Nullable Object[] components = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            String name = record.names().get(i);
            Object field = value.field(byName ? value.layout().indexOf(name) : i);
            components[i] = convert(field, record.type(i), path + "." + name);
        }
        return record.create(components);
    }

    /** The record, or the enum with a constant, of this name; hierarchies may be nested. */
    private static @Nullable Class<?> permitted(Class<?> type, String tag) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            Class<?> found = null;
            if (permitted.isRecord()) {
                found = permitted.getSimpleName().equals(tag) ? permitted : null;
            } else if (permitted.isEnum()) {
                found = hasConstant(permitted, tag) ? permitted : null;
            } else if (permitted.isSealed()) {
                found = permitted(permitted, tag);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean hasConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Instant instant(Object value, String path) {
        long ticks =
                switch (value) {
                    case DateTimeOffset time -> time.utcTicks();
                    case DateTime time when time.zone() == DateTime.Zone.UTC -> time.ticks();
                    default -> throw mismatch("DateTimeOffset", value, path);
                };
        long seconds = Math.floorDiv(ticks, DateTime.TICKS_PER_SECOND);
        long nanos = Math.floorMod(ticks, DateTime.TICKS_PER_SECOND) * 100;
        return Instant.ofEpochSecond(seconds - DateTime.EPOCH_DAY * 86_400, nanos);
    }

    private static boolean isRecord(ScriptObject object) {
        return switch (object.layout().form()) {
            case RECORD, STRUCTURAL, STRUCT, EXCEPTION -> true;
            // Hosts pass objects of classes on; what is inside is the script's own.
            case UNION_CASE, CLASS -> false;
        };
    }

    private static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    private static @Nullable Object field(Object value, String name, Class<?> type, String path) {
        if (value instanceof ScriptObject object && isRecord(object)) {
            int index = object.layout().indexOf(name);
            return index < 0 ? null : object.field(index);
        } else if (value instanceof ScriptMap map) {
            return map.get(name);
        }
        throw mismatch("a record for " + type.getSimpleName(), value, path);
    }

    private static Collection<@Nullable Object> elements(
            Object value,
            Type element,
            Collection<@Nullable Object> into,
            Class<?> type,
            String path) {
        if (!(value instanceof Iterable<?> source) || value instanceof ScriptMap) {
            if (value.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(value); i++) {
                    into.add(convert(Array.get(value, i), element, path + "[" + i + "]"));
                }
                return into;
            }
            throw mismatch("a list for " + type.getSimpleName(), value, path);
        }
        int index = 0;
        for (Object item : source) {
            into.add(convert(item, element, path + "[" + index++ + "]"));
        }
        return into;
    }

    private static Map<@Nullable Object, @Nullable Object> map(
            Object value, List<Type> arguments, String path) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof ScriptMap entries) {
            for (Object entry : entries) {
                Tuple pair = (Tuple) entry;
                Object key = convert(pair.get(0), argument(arguments, 0), path);
                map.put(key, convert(pair.get(1), argument(arguments, 1), path + "[" + key + "]"));
            }
            return map;
        } else if (value instanceof ScriptObject object && isRecord(object)) {
            List<Layout.Field> fields = object.layout().fields();
            for (int i = 0; i < fields.size(); i++) {
                String name = fields.get(i).name();
                map.put(name, convert(object.field(i), argument(arguments, 1), path + "." + name));
            }
            return map;
        }
        throw mismatch("a Map", value, path);
    }

    private static Object toArray(Object value, Class<?> erased, Type element, String path) {
        List<@Nullable Object> items = new ArrayList<>();
        elements(value, element, items, List.class, path);
        Object array = Array.newInstance(erased, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, items.get(i));
        }
        return array;
    }

    /** The form in which Java code expects a value of unknown type. */
    static @Nullable Object natural(Object value) {
        return switch (value) {
            case Unit unit -> null;
            case ScriptList list ->
                    elements(list, Object.class, new ArrayList<>(), List.class, "$");
            case ScriptSet set ->
                    elements(set, Object.class, new LinkedHashSet<>(), Set.class, "$");
            case ScriptMap map -> map(map, List.of(), "$");
            case Tuple tuple -> {
                List<@Nullable Object> items = new ArrayList<>();
                tuple.asList().forEach(item -> items.add(natural(item)));
                yield items;
            }
            case ExceptionValue exception -> exception;
            case ScriptObject object when object.layout() == WellKnown.NONE_CASE ->
                    Optional.empty();
            case ScriptObject object when object.layout() == WellKnown.SOME_CASE ->
                    Optional.ofNullable(natural(object.field(0)));
            case ScriptObject object when isRecord(object) -> map(object, List.of(), "$");
            case EnumValue named -> named.number();
            case TimeSpan span -> span.toDuration();
            case DateTimeOffset time -> instant(time, "$");
            case FunctionValue function -> function;
            default -> value;
        };
    }

    private static <T> T expect(Object value, Class<T> type, String expected, String path) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw mismatch(expected, value, path);
    }

    private static ScriptException.Conversion mismatch(String expected, Object value, String path) {
        return new ScriptException.Conversion(expected, TypeNames.of(value), shown(path));
    }

    private static @Nullable String shown(String path) {
        return path.equals("$") ? null : path;
    }
}
