package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One conversion. Types and values are followed side by side; type arguments of records and unions stand for the
 * parameters in their fields' types.
 */
final class Converter {
    /** Levels; types and host values may be recursive. */
    private static final int MAX_DEPTH = 400;

    private static final double EXACT_LIMIT = 9_007_199_254_740_992.0;

    private Converter() {}

    static Object convert(
            @Nullable Object given,
            ScriptType target,
            List<ScriptType> arguments,
            ConversionPath path) {
        if (path.depth() > MAX_DEPTH) {
            throw failure(path, "at most " + MAX_DEPTH + " levels", "more");
        }
        Object value =
                given instanceof Number
                                && target instanceof ScriptType.Simple simple
                                && simple != ScriptType.Simple.DYN
                                && Conversions.isInstance(given, target)
                        ? given
                        : leaf(given);
        return switch (target) {
            case ScriptType.Simple simple -> simple(value, simple, path);
            case ScriptType.EnumOf values -> enumValue(value, values, path);
            case ScriptType.Reflected reflected -> new TypeValue(reflected.type());
            case ScriptType.ListOf list -> list(value, list, arguments, path);
            case ScriptType.ArrayOf array -> array(value, array, arguments, path);
            case ScriptType.SeqOf seq -> seq(value, seq, arguments, path);
            case ScriptType.MapOf map -> map(value, map, arguments, path);
            case ScriptType.SetOf set -> set(value, set, arguments, path);
            case ScriptType.OptionOf option -> option(value, option, arguments, path);
            case ScriptType.TupleOf tuple -> tuple(value, tuple, arguments, path);
            case ScriptType.FunctionOf function -> {
                if (value instanceof FunctionValue) {
                    yield value;
                }
                throw failure(path, target, value);
            }
            case ScriptType.RecordOf record -> record(value, record, arguments, path);
            case ScriptType.UnionOf union -> union(value, union, arguments, path);
            case ScriptType.ObjectOf object -> {
                if (Conversions.isInstance(value, object)) {
                    yield value;
                }
                throw failure(path, target, value);
            }
            case ScriptType.OpenRecord open -> openRecord(value, open, arguments, path);
            case ScriptType.Parameter parameter ->
                    parameter.index() < arguments.size()
                            ? convert(value, arguments.get(parameter.index()), List.of(), path)
                            : dyn(value, path);
            case ScriptType.Opaque opaque -> {
                if (Conversions.isOpaque(value, opaque.name())) {
                    yield value;
                }
                throw failure(path, target, value);
            }
        };
    }

    /** Java's numbers as script numbers, no value as unit. */
    private static Object leaf(@Nullable Object value) {
        return switch (value) {
            case null -> Unit.UNIT;
            case Integer n -> n.longValue();
            case Short n -> n.longValue();
            case Byte n -> n.longValue();
            case Float n -> n.doubleValue();
            case Optional<?> optional -> leaf(optional.orElse(null));
            default -> value;
        };
    }

    private static Object simple(Object value, ScriptType.Simple target, ConversionPath path) {
        return switch (target) {
            case UNIT -> {
                if (value == Unit.UNIT) {
                    yield value;
                }
                throw failure(path, target, value);
            }
            case DYN -> dyn(value, path);
            case INT -> toInt(value, path);
            case FLOAT -> toFloat(value, path);
            case CHAR -> {
                if (value instanceof Character
                        || (value instanceof String text && text.length() == 1)) {
                    yield value instanceof String text ? (Object) text.charAt(0) : value;
                }
                throw failure(path, target, value);
            }
            case INT32, INT16, SBYTE, BYTE, UINT16, UINT32, UINT64 ->
                    toInteger(value, target, path);
            case FLOAT32 ->
                    value instanceof Float f ? f : ((Double) toFloat(value, path)).floatValue();
            case DECIMAL -> toDecimal(value, path);
            case BIGINT -> toBigInteger(value, target, path);
            case BOOL, STRING, EXN -> {
                if (Conversions.isInstance(value, target)) {
                    yield value;
                }
                throw failure(path, target, value);
            }
        };
    }

    private static Object toInteger(Object value, ScriptType.Simple target, ConversionPath path) {
        BigInteger number = toBigInteger(value, target, path);
        Kind kind = target.kind();
        int bits = kind.isUnsigned() ? kind.bits() : kind.bits() - 1;
        if (number.bitLength() > bits || kind.isUnsigned() && number.signum() < 0) {
            throw failure(path, target, value);
        }
        return Primitives.box(kind, number.longValue());
    }

    private static BigInteger toBigInteger(
            Object value, ScriptType.Simple target, ConversionPath path) {
        return switch (value) {
            case Long n -> BigInteger.valueOf(n);
            case Unsigned n -> n.toBigInteger();
            case Double d when d == Math.rint(d) && Math.abs(d) <= EXACT_LIMIT ->
                    BigInteger.valueOf((long) d.doubleValue());
            case BigInteger n -> n;
            case BigDecimal n when n.scale() < 40 && n.precision() < 40 && isLong(n) ->
                    n.toBigInteger();
            default -> throw failure(path, target, value);
        };
    }

    private static BigDecimal toDecimal(Object value, ConversionPath path) {
        return switch (value) {
            case BigDecimal n -> n;
            case Long n -> BigDecimal.valueOf(n);
            case Unsigned n -> new BigDecimal(n.toBigInteger());
            case Double d when !d.isNaN() && !d.isInfinite() -> BigDecimal.valueOf(d);
            case BigInteger n when n.bitLength() <= 96 -> new BigDecimal(n);
            default -> throw failure(path, ScriptType.Simple.DECIMAL, value);
        };
    }

    private static Object toInt(Object value, ConversionPath path) {
        return switch (value) {
            case Long n -> n;
            case EnumValue n -> toInt(n.number(), path);
            case Unsigned n when n.longValue() >= 0 -> n.longValue();
            case Double d when d == Math.rint(d) && Math.abs(d) <= EXACT_LIMIT ->
                    (long) d.doubleValue();
            case BigInteger n when n.bitLength() < 64 -> n.longValue();
            case BigDecimal n when n.scale() < 40 && n.precision() < 40 && isLong(n) ->
                    n.longValueExact();
            default -> throw failure(path, ScriptType.Simple.INT, value);
        };
    }

    private static boolean isLong(BigDecimal n) {
        return n.stripTrailingZeros().scale() <= 0 && n.toBigInteger().bitLength() < 64;
    }

    private static Object toFloat(Object value, ConversionPath path) {
        return switch (value) {
            case Double d -> d;
            case Long n when (long) (double) n == n && n != Long.MAX_VALUE -> (double) n;
            case Unsigned n -> n.doubleValue();
            case BigDecimal n -> n.doubleValue();
            case BigInteger n when n.bitLength() <= 1023 -> n.doubleValue();
            default -> throw failure(path, ScriptType.Simple.FLOAT, value);
        };
    }

    /** From the number, the name, or a Java enum's constant of the same name. */
    private static Object enumValue(Object value, ScriptType.EnumOf target, ConversionPath path) {
        return switch (value) {
            case EnumValue known when known.isOf(target) -> known;
            case String name -> {
                EnumValue named = new TypeValue(target).valueOf(name, false);
                if (named == null) {
                    throw failure(path, target, value);
                }
                yield named;
            }
            default -> {
                Object number = simple(value, target.underlying(), path);
                yield EnumValue.of(target, Primitives.unbox(target.underlying().kind(), number));
            }
        };
    }

    /** What an untyped value is by itself. */
    private static Object dyn(Object value, ConversionPath path) {
        return switch (value) {
            case BigInteger n when n.bitLength() < 64 -> n.longValue();
            case List<?> list ->
                    list(list, new ScriptType.ListOf(ScriptType.Simple.DYN), List.of(), path);
            case Map<?, ?> map ->
                    map(
                            map,
                            new ScriptType.MapOf(ScriptType.Simple.DYN, ScriptType.Simple.DYN),
                            List.of(),
                            path);
            case int[] array -> java.util.Arrays.stream(array).asLongStream().toArray();
            case Unit unit -> unit;
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }

    private static Object list(
            Object value,
            ScriptType.ListOf target,
            List<ScriptType> arguments,
            ConversionPath path) {
        Iterator<?> items = items(value);
        if (items == null) {
            throw failure(path, target, value);
        }
        ListBuilder converted = new ListBuilder();
        boolean changed = !(value instanceof ScriptList);
        while (items.hasNext()) {
            Object item = items.next();
            Object result =
                    convert(item, target.element(), arguments, path.index(converted.size()));
            changed |= result != item;
            converted.add(result);
        }
        return changed ? converted.build() : value;
    }

    /** The elements of whatever is a list or an array; null for other values. */
    static @Nullable Iterator<?> items(Object value) {
        return switch (value) {
            case ScriptList list -> list.iterator();
            case List<?> list -> list.iterator();
            case java.util.Set<?> set -> set.iterator();
            case ScriptSet set -> set.iterator();
            case Object[] array -> java.util.Arrays.asList(array).iterator();
            case long[] array -> java.util.Arrays.stream(array).iterator();
            case int[] array -> java.util.Arrays.stream(array).iterator();
            case double[] array -> java.util.Arrays.stream(array).iterator();
            case boolean[] array ->
                    java.util.stream.IntStream.range(0, array.length)
                            .mapToObj(i -> array[i])
                            .iterator();
            case byte[] array ->
                    java.util.stream.IntStream.range(0, array.length)
                            .mapToObj(i -> Unsigned.ofByte(array[i] & 0xFF))
                            .iterator();
            case short[] array ->
                    java.util.stream.IntStream.range(0, array.length)
                            .mapToObj(i -> array[i])
                            .iterator();
            case float[] array ->
                    java.util.stream.IntStream.range(0, array.length)
                            .mapToObj(i -> array[i])
                            .iterator();
            case char[] array -> new String(array).chars().mapToObj(c -> (char) c).iterator();
            default -> null;
        };
    }

    private static Object array(
            Object value,
            ScriptType.ArrayOf target,
            List<ScriptType> arguments,
            ConversionPath path) {
        Kind kind = substituted(target.element(), arguments).kind();
        if (kind.inArrays().isPrimitive() && Conversions.isArray(value, kind)) {
            return value;
        }
        Iterator<?> items = items(value);
        if (items == null) {
            throw failure(path, target, value);
        }
        List<Object> converted = new ArrayList<>();
        boolean changed = !(value instanceof Object[]);
        while (items.hasNext()) {
            Object item = items.next();
            Object result =
                    convert(item, target.element(), arguments, path.index(converted.size()));
            changed |= result != item;
            converted.add(result);
        }
        return changed ? ofKind(kind, converted) : value;
    }

    private static ScriptType substituted(ScriptType type, List<ScriptType> arguments) {
        return type instanceof ScriptType.Parameter parameter
                        && parameter.index() < arguments.size()
                ? arguments.get(parameter.index())
                : type;
    }

    static Object ofKind(Kind kind, List<Object> items) {
        int count = items.size();
        return switch (kind) {
            case REF, SBYTE, UINT16, UINT32, UINT64 -> items.toArray();
            case INT -> items.stream().mapToLong(item -> (Long) item).toArray();
            case FLOAT -> items.stream().mapToDouble(item -> (Double) item).toArray();
            case BOOL -> {
                boolean[] array = new boolean[count];
                for (int i = 0; i < count; i++) {
                    array[i] = (Boolean) items.get(i);
                }
                yield array;
            }
            case BYTE -> {
                byte[] array = new byte[count];
                for (int i = 0; i < count; i++) {
                    array[i] = ((Unsigned) items.get(i)).byteValue();
                }
                yield array;
            }
            case INT32 -> items.stream().mapToInt(item -> (Integer) item).toArray();
            case INT16 -> {
                short[] array = new short[count];
                for (int i = 0; i < count; i++) {
                    array[i] = (Short) items.get(i);
                }
                yield array;
            }
            case FLOAT32 -> {
                float[] array = new float[count];
                for (int i = 0; i < count; i++) {
                    array[i] = (Float) items.get(i);
                }
                yield array;
            }
            case CHAR -> {
                char[] array = new char[count];
                for (int i = 0; i < count; i++) {
                    array[i] = (Character) items.get(i);
                }
                yield array;
            }
        };
    }

    private static Object seq(
            Object value,
            ScriptType.SeqOf target,
            List<ScriptType> arguments,
            ConversionPath path) {
        return switch (value) {
            case Range range
                    when substituted(target.element(), arguments) == ScriptType.Simple.INT ->
                    range;
            case ScriptMap map ->
                    list(map.toList(), new ScriptType.ListOf(target.element()), arguments, path);
            default -> {
                if (items(value) == null && TypeNames.of(value).equals("seq")) {
                    yield value;
                }
                yield list(value, new ScriptType.ListOf(target.element()), arguments, path);
            }
        };
    }

    private static Object map(
            Object value,
            ScriptType.MapOf target,
            List<ScriptType> arguments,
            ConversionPath path) {
        ScriptMap result = ScriptMap.EMPTY;
        boolean changed = !(value instanceof ScriptMap);
        for (Map.Entry<Object, @Nullable Object> entry : entries(value, target, path).entrySet()) {
            ConversionPath at = path.field(String.valueOf(entry.getKey()));
            Object key = convert(entry.getKey(), target.key(), arguments, at);
            Object item = convert(entry.getValue(), target.value(), arguments, at);
            changed |= key != entry.getKey() || item != entry.getValue();
            result = result.add(key, item);
        }
        return changed ? result : value;
    }

    private static Map<Object, @Nullable Object> entries(
            Object value, ScriptType target, ConversionPath path) {
        Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
        switch (value) {
            case ScriptMap map ->
                    map.forEach(
                            entry -> entries.put(((Tuple) entry).get(0), ((Tuple) entry).get(1)));
            case Map<?, ?> map ->
                    map.forEach((key, item) -> entries.put(Objects.requireNonNull(key), item));
            default -> {
                Map<String, @Nullable Object> fields = fields(value);
                if (fields == null) {
                    throw failure(path, target, value);
                }
                entries.putAll(fields);
            }
        }
        return entries;
    }

    private static Object set(
            Object value,
            ScriptType.SetOf target,
            List<ScriptType> arguments,
            ConversionPath path) {
        ScriptSet result = ScriptSet.EMPTY;
        for (Object item :
                (ScriptList)
                        list(value, new ScriptType.ListOf(target.element()), arguments, path)) {
            result = result.add(item);
        }
        return value instanceof ScriptSet && value.equals(result) ? value : result;
    }

    private static Object option(
            Object value,
            ScriptType.OptionOf target,
            List<ScriptType> arguments,
            ConversionPath path) {
        if (value == Unit.UNIT || value == WellKnown.NONE) {
            return WellKnown.NONE;
        }
        if (value instanceof ScriptObject object && object.layout() == WellKnown.SOME_CASE) {
            Object inner = object.reference(0);
            Object converted = convert(inner, target.element(), arguments, path);
            return inner == converted ? value : WellKnown.some(converted);
        }
        return WellKnown.some(convert(value, target.element(), arguments, path));
    }

    private static Object tuple(
            Object value,
            ScriptType.TupleOf target,
            List<ScriptType> arguments,
            ConversionPath path) {
        Iterator<?> items = value instanceof Tuple tuple ? tuple.asList().iterator() : items(value);
        if (items == null) {
            throw failure(path, target, value);
        }
        List<Object> converted = new ArrayList<>();
        for (ScriptType element : target.elements()) {
            if (!items.hasNext()) {
                throw failure(
                        path,
                        target.elements().size() + " elements",
                        converted.size() + " elements");
            }
            converted.add(convert(items.next(), element, arguments, path.index(converted.size())));
        }
        if (items.hasNext()) {
            throw failure(path, target.elements().size() + " elements", "more elements");
        }
        return Tuple.of(converted.toArray());
    }

    /** The fields of a record of any origin by name; null for values that have none. */
    private static @Nullable Map<String, @Nullable Object> fields(Object value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        switch (value) {
            case ScriptObject object
                    when object.layout().form() != Layout.Form.UNION_CASE
                            && object.layout().form() != Layout.Form.CLASS -> {
                for (int i = 0; i < object.layout().fields().size(); i++) {
                    fields.put(object.layout().fields().get(i).name(), object.field(i));
                }
            }
            case ScriptMap map when Conversions.hasTextKeys(map) ->
                    map.forEach(entry ->
                            fields.put((String) ((Tuple) entry).get(0), ((Tuple) entry).get(1)));
            case Map<?, ?> map -> map.forEach((key, item) -> fields.put(String.valueOf(key), item));
            default -> {
                return null;
            }
        }
        return fields;
    }

    private static Object record(
            Object value, ScriptType.RecordOf target, List<ScriptType> outer, ConversionPath path) {
        Layout layout = target.layout();
        if (layout.form() == Layout.Form.EXCEPTION) {
            if (Conversions.isInstance(value, target)) {
                return value;
            }
            throw failure(path, target, value);
        }
        if (target.arguments().isEmpty()
                && value instanceof ScriptObject object
                && object.layout() == layout) {
            return value;
        }
        Map<String, @Nullable Object> given = fields(value);
        if (given == null) {
            throw failure(path, describe(target), Conversions.describe(value));
        }
        for (String name : given.keySet()) {
            if (layout.indexOf(name) < 0 && layout.form() != Layout.Form.STRUCTURAL) {
                throw failure(
                        path.field(name), "no field of this name in " + layout.owner(), "a field");
            }
        }
        return build(layout, given, substitute(target.arguments(), outer), value, path);
    }

    private static String describe(ScriptType.RecordOf target) {
        return target.layout().form() == Layout.Form.STRUCTURAL ? "a record" : target.toString();
    }

    /** Arguments as they are outside: they may mention the enclosing type's parameters. */
    private static List<ScriptType> substitute(List<ScriptType> arguments, List<ScriptType> outer) {
        return arguments.stream().map(argument -> substituted(argument, outer)).toList();
    }

    private static Object build(
            Layout layout,
            Map<String, @Nullable Object> given,
            List<ScriptType> arguments,
            Object original,
            ConversionPath path) {
        Object[] values = new Object[layout.fields().size()];
        boolean changed = !(original instanceof ScriptObject object && object.layout() == layout);
        for (int i = 0; i < values.length; i++) {
            Layout.Field field = layout.fields().get(i);
            ConversionPath at = path.field(field.name());
            if (!given.containsKey(field.name())
                    && !(field.type() instanceof ScriptType.OptionOf)) {
                throw failure(at, field.type().toString(), "missing");
            }
            Object item = given.get(field.name());
            values[i] = convert(item, field.type(), arguments, at);
            changed |= item != values[i];
        }
        return changed ? create(layout, values, path) : original;
    }

    private static ScriptObject create(Layout layout, Object[] values, ConversionPath path) {
        ObjectFactory factory = layout.factory();
        if (factory == null) {
            throw failure(path, layout.toString(), "a value of a script that is not loaded");
        }
        long[] primitives = new long[layout.primitives()];
        @Nullable Object[] references = new Object[layout.references()];
        for (int i = 0; i < values.length; i++) {
            Layout.Field field = layout.fields().get(i);
            if (field.kind().isPrimitive()) {
                primitives[field.slot()] = Primitives.unbox(field.kind(), values[i]);
            } else {
                references[field.slot()] = values[i];
            }
        }
        return factory.create(primitives, 0, references, 0);
    }

    private static Object union(
            Object value, ScriptType.UnionOf target, List<ScriptType> outer, ConversionPath path) {
        String name =
                switch (value) {
                    case ScriptObject object
                            when object.layout().form() == Layout.Form.UNION_CASE ->
                            object.layout().name();
                    case HostRecord record -> record.layout().name();
                    case String text -> text;
                    case Unit unit -> throw failure(path, target, value);
                    case Enum<?> constant -> constant.name();
                    default -> throw failure(path, target, value);
                };
        for (Layout unionCase : target.shape().cases()) {
            if (unionCase.name().equals(name)) {
                return unionCase(
                        value, target, unionCase, substitute(target.arguments(), outer), path);
            }
        }
        throw failure(path, cases(target), Conversions.describe(value));
    }

    private static Object unionCase(
            Object value,
            ScriptType target,
            Layout unionCase,
            List<ScriptType> arguments,
            ConversionPath path) {
        int count = unionCase.fields().size();
        if (!(value instanceof ScriptObject object)) {
            if (count > 0) {
                throw failure(path, target, value);
            }
            return create(unionCase, new Object[0], path);
        }
        if (object.layout() == unionCase && arguments.isEmpty()) {
            return value;
        }
        if (object.layout().fields().size() != count) {
            throw failure(path, target, value);
        }
        // A record of the host may have its fields in another order.
        Layout given = object.layout();
        boolean byName =
                unionCase.fields().stream().allMatch(field -> given.indexOf(field.name()) >= 0);
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            Layout.Field field = unionCase.fields().get(i);
            int index = byName ? given.indexOf(field.name()) : i;
            values[i] = convert(object.field(index), field.type(), arguments, path.index(i));
        }
        return create(unionCase, values, path);
    }

    private static String cases(ScriptType.UnionOf target) {
        return "one of "
                + String.join(", ", target.shape().cases().stream().map(Layout::name).toList());
    }

    private static Object openRecord(
            Object value,
            ScriptType.OpenRecord target,
            List<ScriptType> arguments,
            ConversionPath path) {
        Map<String, @Nullable Object> given = fields(value);
        if (given == null) {
            throw failure(path, "a record", Conversions.describe(value));
        }
        Map<String, Object> converted = new TreeMap<>();
        given.forEach((name, item) -> converted.put(name, leaf(item)));
        boolean changed = !(value instanceof ScriptObject);
        for (ScriptType.NamedType field : target.fields()) {
            ConversionPath at = path.field(field.name());
            Object item = converted.get(field.name());
            if (item == null) {
                if (!(field.type() instanceof ScriptType.OptionOf)) {
                    throw failure(at, field.type().toString(), "missing");
                }
                item = Unit.UNIT;
            }
            Object result = convert(item, field.type(), arguments, at);
            changed |= result != item;
            converted.put(field.name(), result);
        }
        if (!changed) {
            return value;
        }
        converted.replaceAll((name, item) -> dyn(item, path.field(name)));
        return HostRecord.structural(converted);
    }

    private static ScriptFailure failure(ConversionPath path, ScriptType expected, Object actual) {
        return failure(path, expected.toString(), Conversions.describe(actual));
    }

    private static ScriptFailure failure(ConversionPath path, String expected, String actual) {
        return BuiltinExceptions.conversion(
                new ConversionFailure(path.toString(), expected, actual));
    }
}
