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
        List<Object> all =
                new ArrayList<>(sorted(values).stream().map(EnumOf.Name::value).toList());
        return Converter.ofKind(values.kind(), all);
    }

    /** The value of an enum with the name; null when there is none. */
    public @Nullable Object valueOf(String name, boolean ignoresCase) {
        if (type instanceof EnumOf values) {
            for (EnumOf.Name one : values.names()) {
                if (ignoresCase ? one.text().equalsIgnoreCase(name) : one.text().equals(name)) {
                    return one.value();
                }
            }
        }
        return null;
    }

    /** The name of a value of an enum; null when it has none. */
    public @Nullable String nameOf(Object value) {
        if (type instanceof EnumOf values) {
            for (EnumOf.Name one : values.names()) {
                if (one.value().equals(value)) {
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
                        Primitives.unbox(type.kind(), a.value()),
                        Primitives.unbox(type.kind(), b.value())));
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
