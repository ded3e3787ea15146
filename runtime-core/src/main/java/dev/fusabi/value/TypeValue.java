package dev.fusabi.value;

import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.EnumOf;
import dev.fusabi.value.ScriptType.Simple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** {@code typeof<T>}: a type as a value, called as .NET calls it. */
public record TypeValue(ScriptType type) implements TypeNames.Named {
    /** F#'s int has one name, also where it is held as 64 bits. */
    public TypeValue {
        type = type == Simple.INT32 ? Simple.INT : type;
    }

    /** The type of a value, without type arguments. */
    public static TypeValue of(Object value) {
        ScriptType simple =
                switch (value) {
                    case Long _, Integer _ -> Simple.INT;
                    case Double _ -> Simple.FLOAT;
                    case Boolean _ -> Simple.BOOL;
                    case Character _ -> Simple.CHAR;
                    case String _ -> Simple.STRING;
                    case Short _ -> Simple.INT16;
                    case Byte _ -> Simple.SBYTE;
                    case Float _ -> Simple.FLOAT32;
                    case java.math.BigDecimal _ -> Simple.DECIMAL;
                    case java.math.BigInteger _ -> Simple.BIGINT;
                    case Unit _ -> Simple.UNIT;
                    case EnumValue number -> number.type();
                    case Unsigned number ->
                            switch (number.kind()) {
                                case BYTE -> Simple.BYTE;
                                case UINT16 -> Simple.UINT16;
                                case UINT32 -> Simple.UINT32;
                                default -> Simple.UINT64;
                            };
                    case long[] _, int[] _ -> new ArrayOf(Simple.INT);
                    case double[] _ -> new ArrayOf(Simple.FLOAT);
                    case boolean[] _ -> new ArrayOf(Simple.BOOL);
                    case char[] _ -> new ArrayOf(Simple.CHAR);
                    case byte[] _ -> new ArrayOf(Simple.BYTE);
                    case Object[] _ -> new ArrayOf(Simple.DYN);
                    case ExceptionValue exception when isFailure(exception) -> Simple.EXN;
                    default -> new ScriptType.Opaque(netName(value), List.of());
                };
        return new TypeValue(simple);
    }

    private static boolean isFailure(ExceptionValue exception) {
        return exception.layout().name().equals("Failure");
    }

    /** As .NET calls the types of F#'s library and its own. */
    private static String netName(Object value) {
        if (value instanceof Tuple tuple) {
            return "Tuple`" + tuple.size();
        }
        String name = TypeNames.of(value);
        return switch (name) {
            case "list" -> "FSharpList`1";
            case "Map" -> "FSharpMap`2";
            case "Set" -> "FSharpSet`1";
            case "option" -> "FSharpOption`1";
            case "voption" -> "FSharpValueOption`1";
            case "Result" -> "FSharpResult`2";
            case "ResizeArray" -> "List`1";
            case "Dictionary" -> "Dictionary`2";
            case "HashSet", "Queue", "Stack", "LinkedList", "SortedSet" -> name + "`1";
            case "function" -> "FSharpFunc`2";
            default -> name;
        };
    }

    /** Whether the type is below another one. */
    public boolean isSubclassOf(TypeValue base) {
        if (type instanceof ScriptType.ObjectOf own
                && base.type instanceof ScriptType.ObjectOf other) {
            return own.shape() != other.shape() && own.shape().isWithin(other.shape());
        }
        return base.type == Simple.DYN && type != Simple.DYN;
    }

    public boolean isInstance(@Nullable Object value) {
        return value != null && Conversions.isInstance(value, type);
    }

    public boolean isEnum() {
        return type instanceof EnumOf;
    }

    public boolean isArray() {
        return type instanceof ArrayOf;
    }

    /** A number, a truth value, a character or an enum. */
    public boolean isValueType() {
        return isEnum()
                || type instanceof Simple simple
                        && switch (simple) {
                            case UNIT, STRING, EXN, DYN -> false;
                            default -> true;
                        };
    }

    /** Null for what is no array. */
    public @Nullable TypeValue element() {
        return type instanceof ArrayOf array ? new TypeValue(array.element()) : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypeValue that && fullName().equals(that.fullName());
    }

    @Override
    public String typeName() {
        return "Type";
    }

    /** Without its namespace. */
    public String name() {
        return switch (type) {
            case Simple simple -> simpleName(simple);
            case ArrayOf array -> new TypeValue(array.element()).name() + "[]";
            default -> type.toString();
        };
    }

    public String fullName() {
        return switch (type) {
            case Simple simple when simple != Simple.UNIT && simple != Simple.BIGINT ->
                    "System." + simpleName(simple);
            case Simple.UNIT -> "Microsoft.FSharp.Core.Unit";
            case Simple.BIGINT -> "System.Numerics.BigInteger";
            case ArrayOf array -> new TypeValue(array.element()).fullName() + "[]";
            default -> type.toString();
        };
    }

    private static String simpleName(Simple type) {
        return switch (type) {
            case UNIT -> "Unit";
            case BOOL -> "Boolean";
            case INT, INT32 -> "Int32";
            case FLOAT -> "Double";
            case CHAR -> "Char";
            case STRING -> "String";
            case EXN -> "Exception";
            case DYN -> "Object";
            case INT16 -> "Int16";
            case SBYTE -> "SByte";
            case BYTE -> "Byte";
            case UINT16 -> "UInt16";
            case UINT32 -> "UInt32";
            case UINT64 -> "UInt64";
            case FLOAT32 -> "Single";
            case DECIMAL -> "Decimal";
            case BIGINT -> "BigInteger";
        };
    }

    /** The names of an enum in the order of their values; null for other types. */
    public @Nullable List<String> names() {
        return type instanceof EnumOf values
                ? sorted(values).stream().map(EnumOf.Name::text).toList()
                : null;
    }

    /** The values of an enum, rising, as an array of them is held; null for other types. */
    public @Nullable Object values() {
        if (!(type instanceof EnumOf values)) {
            return null;
        }
        return sorted(values).stream().map(one -> value(values, one)).toArray();
    }

    private static EnumValue value(EnumOf type, EnumOf.Name name) {
        return EnumValue.of(type, Primitives.unbox(type.underlying().kind(), name.value()));
    }

    /** The value of an enum with the name; null when there is none. */
    public @Nullable EnumValue valueOf(String name, boolean ignoresCase) {
        if (type instanceof EnumOf values) {
            for (EnumOf.Name one : values.names()) {
                if (ignoresCase ? one.text().equalsIgnoreCase(name) : one.text().equals(name)) {
                    return value(values, one);
                }
            }
        }
        return null;
    }

    /** The name of a value of an enum, which may be given as its number; null when it has none. */
    public @Nullable String nameOf(Object value) {
        if (type instanceof EnumOf values) {
            Object number = value instanceof EnumValue known ? known.number() : value;
            for (EnumOf.Name one : values.names()) {
                if (one.value().equals(number)) {
                    return one.text();
                }
            }
        }
        return null;
    }

    /** .NET orders them by their bits. */
    private static List<EnumOf.Name> sorted(EnumOf type) {
        List<EnumOf.Name> names = new ArrayList<>(type.names());
        names.sort((a, b) ->
                Long.compareUnsigned(
                        Primitives.unbox(type.underlying().kind(), a.value()),
                        Primitives.unbox(type.underlying().kind(), b.value())));
        return names;
    }

    @Override
    public int hashCode() {
        return fullName().hashCode();
    }

    @Override
    public String toString() {
        return fullName();
    }
}
