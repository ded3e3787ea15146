package dev.fusabi.engine;

import dev.fusabi.value.ScriptType;
import org.jspecify.annotations.Nullable;

/**
 * How Java and script values map: {@code long/Long/int/…} ↔ int, {@code double} ↔ float, {@code boolean}, {@code char},
 * {@code String}, {@code Optional} ↔ option, {@code List} ↔ list, arrays ↔ array, {@code Map} ↔ Map, Java records ↔
 * records by field names, {@code null} and {@code void} ↔ unit; {@code Object} ↔ dyn.
 */
public final class Values {
    private Values() {}

    /**
     * A Java value as a script value of the given type.
     *
     * @throws ScriptException.Conversion when it does not convert
     */
    public static Object toScript(@Nullable Object value, ScriptType type) {
        throw new AssertionError("being written");
    }

    /**
     * A script value as a Java value; {@code Object} gives the natural Java form (Long, Double, String, List, Map, …).
     *
     * @throws ScriptException.Conversion when it does not convert
     */
    public static <T> T toJava(Object value, Class<T> type) {
        throw new AssertionError("being written");
    }

    /** The script type that a Java class maps to. */
    public static ScriptType scriptType(Class<?> type) {
        throw new AssertionError("being written");
    }
}
