package dev.fusabi.gateway;

import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Set;

/** Tells which script values may be shared between threads: those that nothing can change any more. */
final class ImmutableValues {
    private static final Set<String> LIBRARY_TYPES =
            Set.of("TimeSpan", "DateTime", "DateTimeOffset", "Guid");

    private ImmutableValues() {}

    /**
     * @throws IllegalArgumentException that names the part which can change
     */
    static void check(Object value) {
        var rest = new ArrayDeque<>();
        rest.push(value);
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case Unit _,
                        String _,
                        Long _,
                        Double _,
                        Boolean _,
                        Character _,
                        BigInteger _,
                        BigDecimal _ -> {}
                case ScriptList list -> list.forEach(rest::push);
                case Tuple tuple -> tuple.asList().forEach(rest::push);
                case ScriptMap map -> map.forEach(rest::push);
                case ScriptSet set -> set.forEach(rest::push);
                case ScriptObject object -> pushFields(object, rest);
                case TypeNames.Named named when LIBRARY_TYPES.contains(named.typeName()) -> {}
                case Object other ->
                        throw new IllegalArgumentException(
                                "a store holds values that never change: records, unions, lists, maps, strings, numbers; not "
                                        + TypeNames.of(other));
            }
        }
    }

    private static void pushFields(ScriptObject object, ArrayDeque<Object> rest) {
        for (Layout.Field field : object.layout().fields()) {
            if (field.isMutable()) {
                throw new IllegalArgumentException(
                        "a store holds values that never change; field "
                                + field.name()
                                + " of "
                                + object.layout()
                                + " is mutable");
            }
        }
        for (int i = 0; i < object.layout().fields().size(); i++) {
            rest.push(object.field(i));
        }
    }
}
