package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Conversions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.HostRecord;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.TypeNames;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * How Java and script values map: {@code long/Long/int/…} ↔ int, {@code double} ↔ float, {@code boolean}, {@code char},
 * {@code String}, {@code Optional} ↔ option, {@code List} ↔ list, arrays ↔ array, {@code Map} ↔ Map, {@code Set} ↔ Set,
 * Java records ↔ records by field names, records of a sealed interface ↔ cases of a union by their names, enum
 * constants ↔ string or a case without fields, {@link java.time.Duration} ↔ TimeSpan, {@link java.time.Instant} ↔
 * DateTimeOffset, {@code BigDecimal} ↔ decimal, {@code BigInteger} ↔ bigint, {@code null} and {@code void} ↔ unit;
 * {@code Object} ↔ dyn; {@link Value} is any value as it is. Arrays of bytes, longs, doubles, booleans and characters
 * are passed on as they are, everything else that can change is copied. Instances of other classes pass through unchanged and are opaque to scripts.
 */
public final class Values {
    private Values() {}

    /**
     * A Java value as a script value of the given type.
     *
     * @throws ScriptException.Conversion when it does not convert
     */
    public static Object toScript(@Nullable Object value, ScriptType type) {
        Optional<Object> record = RecordPlan.toScript(value, type);
        if (record.isPresent()) {
            return record.get();
        }
        try {
            return Conversions.convert(JavaToScript.convert(value), type);
        } catch (ScriptFailure failure) {
            throw conversion(failure);
        }
    }

    /** A Java value as a script value of the type that another one has, as far as values tell. */
    static Object like(@Nullable Object value, Object example) {
        Object converted = JavaToScript.convert(value);
        if (example instanceof ScriptObject object
                && object.layout().form() == Layout.Form.RECORD
                && !(example instanceof HostRecord)) {
            return toScript(converted, new ScriptType.RecordOf(object.layout(), List.of()));
        }
        String expected = TypeNames.of(example);
        String actual = TypeNames.of(converted);
        if (!expected.equals(actual)) {
            throw new ScriptException.Conversion(expected, actual, null);
        }
        return converted;
    }

    /** A Java value as an untyped script value. */
    public static Object toScript(@Nullable Object value) {
        return JavaToScript.convert(value);
    }

    /**
     * A script value as a Java value; {@code Object} gives the natural Java form (Long, Double, String, List, Map, …; a
     * record becomes a Map by field names, unit becomes null).
     *
     * @throws ScriptException.Conversion when it does not convert
     */
    // NullAway: null is given only for void and unit, where T is Void or Object.
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <T extends @Nullable Object> T toJava(Object value, Class<T> type) {
        return (T) toJava(value, (Type) type);
    }

    /** Like {@link #toJava(Object, Class)}, for generic types such as {@code List<String>}. */
    public static @Nullable Object toJava(Object value, Type type) {
        return ScriptToJava.convert(value, type, "$");
    }

    /** The script type that a Java class or generic type maps to. */
    public static ScriptType scriptType(Type type) {
        return JavaTypes.scriptType(type);
    }

    static ScriptException.Conversion conversion(ScriptFailure failure) {
        ExceptionValue exception = failure.exception();
        if (exception.layout() != BuiltinExceptions.CONVERSION) {
            return new ScriptException.Conversion("a convertible value", exception.message(), null);
        }
        String path = (String) exception.reference(1);
        return new ScriptException.Conversion(
                (String) exception.reference(2),
                (String) exception.reference(3),
                path.equals("$") ? null : path);
    }
}
