package dev.fusabi.engine;

import dev.fusabi.value.DateTime;
import dev.fusabi.value.DateTimeOffset;
import dev.fusabi.value.HostRecord;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.TimeSpan;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives Java values the form of untyped script values. What is one already stays as it is. */
final class JavaToScript {
    private JavaToScript() {}

    static Object convert(@Nullable Object value) {
        return switch (value) {
            case null -> Unit.UNIT;
            case Integer n -> n.longValue();
            case Short n -> n.longValue();
            case Byte n -> n.longValue();
            case Float n -> n.doubleValue();
            case Optional<?> option ->
                    option.<Object>map(element -> WellKnown.some(convert(element)))
                            .orElse(WellKnown.NONE);
            case Value known -> known.raw();
            case Duration duration -> TimeSpan.of(duration);
            case Instant instant -> time(instant);
            case Set<?> set -> set(set);
            case Collection<?> elements -> list(elements);
            case Map<?, ?> map -> map(map);
            case int[] array -> longs(array);
            case float[] array -> doubles(array);
            case Object[] array -> objects(array);
            case Enum<?> constant -> constant == Unit.UNIT ? constant : constant.name();
            case Record record when !isScriptValue(record) -> record(record);
            default -> value;
        };
    }

    /** The runtime's own values may be Java records too. */
    private static boolean isScriptValue(Record record) {
        return record.getClass().getModule() == JavaToScript.class.getModule()
                && record.getClass().getPackageName().startsWith("dev.fusabi.value");
    }

    private static DateTimeOffset time(Instant instant) {
        long seconds = instant.getEpochSecond() + DateTime.EPOCH_DAY * 86_400;
        long ticks =
                Math.addExact(
                        Math.multiplyExact(seconds, DateTime.TICKS_PER_SECOND),
                        instant.getNano() / 100);
        if (ticks < 0 || ticks > DateTime.MAX_TICKS) {
            throw new ScriptException.Conversion(
                    "an instant of the years 1 to 9999", instant.toString(), null);
        }
        return new DateTimeOffset(ticks, 0);
    }

    private static ScriptList list(Collection<?> elements) {
        List<Object> converted = new ArrayList<>(elements.size());
        for (Object element : elements) {
            converted.add(convert(element));
        }
        return ScriptList.of(converted);
    }

    private static ScriptSet set(Set<?> elements) {
        ScriptSet set = ScriptSet.EMPTY;
        for (Object element : elements) {
            set = set.add(convert(element));
        }
        return set;
    }

    private static ScriptMap map(Map<?, ?> entries) {
        ScriptMap map = ScriptMap.EMPTY;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            map = map.add(convert(entry.getKey()), convert(entry.getValue()));
        }
        return map;
    }

    private static long[] longs(int[] array) {
        long[] converted = new long[array.length];
        for (int i = 0; i < array.length; i++) {
            converted[i] = array[i];
        }
        return converted;
    }

    private static double[] doubles(float[] array) {
        double[] converted = new double[array.length];
        for (int i = 0; i < array.length; i++) {
            converted[i] = array[i];
        }
        return converted;
    }

    private static Object[] objects(Object[] array) {
        Object[] converted = new Object[array.length];
        for (int i = 0; i < array.length; i++) {
            converted[i] = convert(array[i]);
        }
        return converted;
    }

    private static HostRecord record(Record record) {
        JavaRecord type = JavaRecord.of(record.getClass());
        Object[] fields = type.read(record);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = convert(fields[i]);
        }
        return new HostRecord(type.layout(), fields);
    }
}
