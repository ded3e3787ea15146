package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checked conversions of untyped values, the host's or a script's, to the types that scripts need. */
public final class Conversions {
    private Conversions() {}

    /**
     * The value as a boxed value of the target type; without change where it is one already. Takes script values as
     * well as Java's: numbers, strings, null, lists, maps, arrays, Optional, enums.
     *
     * @throws ScriptFailure a ConversionError that says where the value does not fit
     */
    public static Object convert(@Nullable Object value, ScriptType target) {
        if (target instanceof ScriptType.Reflected(ScriptType type)) {
            return new TypeValue(type);
        }
        if (target instanceof ScriptType.EnumOf values
                && value != null
                && Primitives.kindOf(value) == values.underlying().kind()) {
            return EnumValue.of(values, Primitives.unbox(values.underlying().kind(), value));
        }
        return Converter.convert(value, target, List.of(), ConversionPath.ROOT);
    }

    /** A Java value as the script value that it naturally is; script values and opaque objects stay as they are. */
    public static Object toDyn(@Nullable Object value) {
        return convert(value, ScriptType.Simple.DYN);
    }

    /**
     * Whether {@code value :? type} holds. Elements are looked at only as far as the representation tells; a type's
     * arguments are not.
     */
    public static boolean isInstance(@Nullable Object value, ScriptType type) {
        return switch (type) {
            case ScriptType.Simple simple -> isSimple(value, simple);
            case ScriptType.ListOf list -> value instanceof ScriptList;
            case ScriptType.ArrayOf array -> isArray(value, array.element().kind());
            case ScriptType.SeqOf seq ->
                    value instanceof ScriptList
                            || value instanceof Enumerable
                            || TypeNames.of(value).equals("seq")
                            || isArray(value, seq.element().kind());
            case ScriptType.MapOf map -> value instanceof ScriptMap;
            case ScriptType.SetOf set -> value instanceof ScriptSet;
            case ScriptType.OptionOf option ->
                    value instanceof ScriptObject object && isCase(object, WellKnown.OPTION);
            case ScriptType.TupleOf tuple ->
                    value instanceof Tuple items && items.size() == tuple.elements().size();
            case ScriptType.FunctionOf function -> value instanceof FunctionValue;
            case ScriptType.RecordOf record ->
                    value instanceof ScriptObject object && isRecord(object, record.layout());
            case ScriptType.UnionOf union ->
                    value instanceof ScriptObject object && isCase(object, union.shape());
            case ScriptType.ObjectOf object -> isObject(value, object.shape());
            case ScriptType.OpenRecord open -> value != null && hasFields(value, open);
            case ScriptType.Parameter parameter -> true;
            case ScriptType.EnumOf values ->
                    value instanceof EnumValue number && number.isOf(values);
            case ScriptType.Reflected _ -> value instanceof TypeValue;
            case ScriptType.Opaque opaque -> value != null && isOpaque(value, opaque.name());
        };
    }

    private static boolean isSimple(@Nullable Object value, ScriptType.Simple type) {
        return switch (type) {
            case UNIT -> value == null || value == Unit.UNIT;
            case BOOL -> value instanceof Boolean;
            case INT -> value instanceof Long;
            case FLOAT -> value instanceof Double;
            case CHAR -> value instanceof Character;
            case STRING -> value instanceof String;
            case EXN -> value instanceof ExceptionValue;
            case DYN -> true;
            case INT32 -> value instanceof Integer;
            case INT16 -> value instanceof Short;
            case SBYTE -> value instanceof Byte;
            case BYTE, UINT16, UINT32, UINT64 ->
                    value instanceof Unsigned number && number.kind() == type.kind();
            case FLOAT32 -> value instanceof Float;
            case DECIMAL -> value instanceof java.math.BigDecimal;
            case BIGINT -> value instanceof java.math.BigInteger;
        };
    }

    static boolean isArray(@Nullable Object value, Kind element) {
        return switch (element) {
            case REF -> value instanceof Object[];
            case INT -> value instanceof long[];
            case FLOAT -> value instanceof double[];
            case BOOL -> value instanceof boolean[];
            case CHAR -> value instanceof char[];
            case INT32 -> value instanceof int[];
            case INT16 -> value instanceof short[];
            case BYTE -> value instanceof byte[];
            case FLOAT32 -> value instanceof float[];
            case SBYTE, UINT16, UINT32, UINT64 -> value instanceof Object[];
        };
    }

    private static boolean isRecord(ScriptObject object, Layout expected) {
        Layout actual = object.layout();
        if (expected.form() == Layout.Form.EXCEPTION) {
            return BuiltinExceptions.isSubtype(actual, expected)
                    || actual.shape() instanceof ClassShape shape && inherits(shape, expected);
        }
        return actual == expected;
    }

    /** Whether a script's class inherits a builtin exception. */
    private static boolean inherits(ClassShape shape, Layout expected) {
        Layout builtin =
                shape.name().startsWith(LibraryInterfaces.PREFIX)
                        ? BuiltinExceptions.byName(
                                shape.name().substring(LibraryInterfaces.PREFIX.length()))
                        : null;
        return builtin != null && BuiltinExceptions.isSubtype(builtin, expected)
                || shape.parents().stream().anyMatch(parent -> inherits(parent, expected));
    }

    private static boolean isObject(@Nullable Object value, ClassShape expected) {
        return value instanceof ScriptObject object
                        && object.layout().shape() instanceof ClassShape shape
                        && shape.isWithin(expected)
                || LibraryInterfaces.has(value, expected);
    }

    private static boolean isCase(ScriptObject object, ScriptType.UnionShape shape) {
        int tag = object.tag();
        return tag < shape.cases().size() && shape.cases().get(tag) == object.layout();
    }

    private static boolean hasFields(Object value, ScriptType.OpenRecord open) {
        for (ScriptType.NamedType field : open.fields()) {
            Object found = field(value, field.name());
            if (found == null || !isInstance(found, field.type())) {
                return false;
            }
        }
        return true;
    }

    static boolean isOpaque(Object value, String name) {
        String actual = TypeNames.of(value);
        return actual.equals(name)
                || value.getClass().getSimpleName().equals(name)
                // What a computation and an asynchronous sequence are made of.
                || name.equals("Async") && actual.equals("function")
                || name.equals("AsyncSeq") && actual.equals("seq");
    }

    /**
     * A field of a record of any type, or the entry of a map from strings; boxed. Null when there is none, or when the
     * value has no fields.
     */
    public static @Nullable Object field(Object target, String name) {
        return switch (target) {
            case ScriptObject object -> {
                boolean isHidden = object.layout().form() == Layout.Form.CLASS;
                int index = isHidden ? -1 : object.layout().indexOf(name);
                yield index < 0 ? null : object.field(index);
            }
            case ScriptMap map -> map.isEmpty() || !hasTextKeys(map) ? null : map.get(name);
            case Map<?, ?> map -> map.containsKey(name) ? toDyn(map.get(name)) : null;
            default -> null;
        };
    }

    static boolean hasTextKeys(ScriptMap map) {
        Tuple first = map.first();
        return first == null || first.get(0) instanceof String;
    }

    /**
     * As {@link #field(Object, String)}, but a missing field is an error.
     *
     * @throws ScriptFailure a ConversionError
     */
    public static Object requiredField(Object target, String name) {
        Object found = field(target, name);
        if (found == null) {
            throw BuiltinExceptions.conversion(
                    new ConversionFailure(
                            "$", "a record with a field '" + name + "'", describe(target)));
        }
        return found;
    }

    /** A value in a few words for messages: its type and, where short, itself. */
    public static String describe(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Unit unit -> "null";
            case String text ->
                    "string \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
            case Boolean b -> "bool " + b;
            case Double number -> "float " + NumberText.shortest(number);
            case Float number -> "float32 " + NumberText.shortest(number);
            case Number number -> TypeNames.of(number) + " " + number;
            case Character c -> "char '" + c + "'";
            case List<?> list -> "list";
            case Map<?, ?> map -> "record";
            case Optional<?> optional -> describe(optional.orElse(null));
            case HostRecord record -> "record";
            default -> TypeNames.of(value);
        };
    }
}
