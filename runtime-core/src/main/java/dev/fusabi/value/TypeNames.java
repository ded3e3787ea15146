package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

/** What type a value has, in the words of the language; for messages. Never names a Java class. */
public final class TypeNames {
    private TypeNames() {}

    /** The type of a boxed value as far as the value tells: {@code int}, {@code list}, a record's name. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Unit unit -> "unit";
            case Boolean b -> "bool";
            case Long n -> "int";
            case Double d -> "float";
            case Character c -> "char";
            case String s -> "string";
            case Integer n -> "int32";
            case Short n -> "int16";
            case Byte n -> "sbyte";
            case Unsigned n -> ofKind(n.kind());
            case Float n -> "float32";
            case ScriptList list -> "list";
            case Tuple tuple -> "tuple of " + tuple.size();
            case ExceptionValue exception -> exception.layout().name();
            case ScriptObject object ->
                    object.layout().form() == Layout.Form.STRUCTURAL
                            ? "record"
                            : object.layout().owner();
            case FunctionValue function -> "function";
            case ScriptMap map -> "Map";
            case ScriptSet set -> "Set";
            case long[] array -> "int[]";
            case double[] array -> "float[]";
            case boolean[] array -> "bool[]";
            case char[] array -> "char[]";
            case byte[] array -> "byte[]";
            case short[] array -> "int16[]";
            case int[] array -> "int32[]";
            case float[] array -> "float32[]";
            case Object[] array -> "array";
            case MultiArray array -> array.brackets();
            case Named named -> named.typeName();
            case Enumerable sequence -> "seq";
            case java.math.BigInteger n -> "bigint";
            case java.math.BigDecimal n -> "decimal";
            default -> "host object";
        };
    }

    /** The type that a kind is for. */
    public static String ofKind(Kind kind) {
        return switch (kind) {
            case REF -> "obj";
            case INT -> "int";
            case FLOAT -> "float";
            case BOOL -> "bool";
            case CHAR -> "char";
            case INT32 -> "int32";
            case INT16 -> "int16";
            case SBYTE -> "sbyte";
            case BYTE -> "byte";
            case UINT16 -> "uint16";
            case UINT32 -> "uint32";
            case UINT64 -> "uint64";
            case FLOAT32 -> "float32";
        };
    }

    /** A library value that knows what its type is called. */
    public interface Named {
        /** As scripts write it, without arguments: {@code TimeSpan}. */
        String typeName();
    }
}
