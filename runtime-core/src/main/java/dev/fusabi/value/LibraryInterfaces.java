package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Which of .NET's interfaces the values of the library have, for type tests at run time. */
final class LibraryInterfaces {
    /** What the names of the library's own shapes begin with; names of scripts have no dot. */
    static final String PREFIX = "System.";

    private LibraryInterfaces() {}

    /** Whether a value that is no object of a script has an interface of the library. */
    static boolean has(@Nullable Object value, ClassShape shape) {
        if (value == null || !shape.name().startsWith(PREFIX)) {
            return false;
        }
        String type = TypeNames.of(value);
        return switch (shape.name().substring(PREFIX.length())) {
            case "IEnumerable" -> isEnumerable(value);
            case "IComparable" -> isComparable(value);
            case "IFormattable" -> isNumber(value);
            case "ICloneable" -> value instanceof String || value.getClass().isArray();
            case "IEquatable" -> value instanceof String || isNumber(value);
            case "IReadOnlyCollection" ->
                    value instanceof ScriptList
                            || value instanceof ScriptSet
                            || value.getClass().isArray()
                            || isCollection(type);
            case "ICollection" ->
                    value.getClass().isArray()
                            || value instanceof ScriptSet
                            || value instanceof ScriptMap
                            || isCollection(type);
            case "IReadOnlyList" ->
                    value instanceof ScriptList
                            || value.getClass().isArray()
                            || type.equals("ResizeArray");
            case "IList" -> value.getClass().isArray() || type.equals("ResizeArray");
            case "IDictionary", "IReadOnlyDictionary" ->
                    value instanceof ScriptMap || type.equals("Dictionary");
            case "ISet" -> type.equals("HashSet");
            default -> false;
        };
    }

    private static boolean isCollection(String type) {
        return switch (type) {
            case "ResizeArray", "HashSet", "Dictionary", "Queue", "Stack" -> true;
            default -> false;
        };
    }

    private static boolean isEnumerable(Object value) {
        return value instanceof String
                || value instanceof Iterable<?>
                || value instanceof Enumerable
                || value.getClass().isArray()
                || TypeNames.of(value).equals("seq");
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number
                || value instanceof BigInteger
                || value instanceof BigDecimal;
    }

    private static boolean isComparable(Object value) {
        return switch (value) {
            case ScriptObject object ->
                    !object.layout().isIdentity()
                            && object.layout().form() != Layout.Form.EXCEPTION;
            case ScriptList _, ScriptSet _, ScriptMap _, Tuple _ -> true;
            case String _, Boolean _, Character _ -> true;
            default -> isNumber(value) || value.getClass().isArray();
        };
    }
}
