package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import java.util.LinkedHashMap;
import java.util.Map;

/** Module Grouping of the prelude: elements by key in the order of the first elements. */
public final class GroupingLibrary {
    private GroupingLibrary() {}

    /** Groups under construction. */
    public static final class Groups implements TypeNames.Named {
        private final Map<HashTable.Key, ListBuilder> elements = new LinkedHashMap<>();
        private final Map<HashTable.Key, Long> counts = new LinkedHashMap<>();

        @Override
        public String typeName() {
            return "Grouping";
        }
    }

    public static Groups create() {
        return new Groups();
    }

    public static Object add(BuiltinContext context, Groups groups, Object key, Object element) {
        Costs.cells(context, 2);
        groups.elements
                .computeIfAbsent(new HashTable.Key(key), absent -> new ListBuilder())
                .add(element);
        return Unit.UNIT;
    }

    public static Object count(BuiltinContext context, Groups groups, Object key) {
        Costs.cells(context, 1);
        groups.counts.merge(new HashTable.Key(key), 1L, Long::sum);
        return Unit.UNIT;
    }

    public static ScriptList lists(BuiltinContext context, Groups groups) {
        Costs.cells(context, groups.elements.size());
        ListBuilder result = new ListBuilder();
        groups.elements.forEach(
                (key, elements) -> result.add(Tuple.of(key.value(), elements.build())));
        return result.build();
    }

    public static ScriptList counts(BuiltinContext context, Groups groups) {
        Costs.cells(context, groups.counts.size());
        ListBuilder result = new ListBuilder();
        groups.counts.forEach((key, count) -> result.add(Tuple.of(key.value(), count)));
        return result.build();
    }
}
