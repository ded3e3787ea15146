package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** .NET's hash table, in the order of insertion. */
public final class DictionaryLibrary {
    private DictionaryLibrary() {}

    /** The table as a value; equal only to itself. Enumerates pairs. */
    public static final class Dictionary implements Enumerable, TypeNames.Named {
        private final Map<HashTable.Key, Object> entries = new LinkedHashMap<>();

        @Override
        public Iterator<Object> iterator() {
            Iterator<Map.Entry<HashTable.Key, Object>> all = entries.entrySet().iterator();
            return new CheckedIterator(
                    new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public Object next() {
                            Map.Entry<HashTable.Key, Object> entry = all.next();
                            return Tuple.of(entry.getKey().value(), entry.getValue());
                        }
                    });
        }

        @Override
        public String typeName() {
            return "Dictionary";
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }

    public static Dictionary create() {
        return new Dictionary();
    }

    public static long count(Dictionary table) {
        return table.entries.size();
    }

    public static Object get(Dictionary table, Object key) {
        Object value = table.entries.get(new HashTable.Key(key));
        if (value == null) {
            throw BuiltinExceptions.keyNotFound(key);
        }
        return value;
    }

    public static Object set(BuiltinContext context, Dictionary table, Object key, Object value) {
        Costs.cells(context, 3);
        table.entries.put(new HashTable.Key(key), value);
        return Unit.UNIT;
    }

    public static Object add(BuiltinContext context, Dictionary table, Object key, Object value) {
        if (!tryAdd(context, table, key, value)) {
            throw BuiltinExceptions.argument(
                    "An item with the same key has already been added. Key: "
                            + StructuredText.print(key),
                    "");
        }
        return Unit.UNIT;
    }

    public static boolean tryAdd(
            BuiltinContext context, Dictionary table, Object key, Object value) {
        Costs.cells(context, 3);
        return table.entries.putIfAbsent(new HashTable.Key(key), value) == null;
    }

    public static boolean remove(Dictionary table, Object key) {
        return table.entries.remove(new HashTable.Key(key)) != null;
    }

    public static boolean containsKey(Dictionary table, Object key) {
        return table.entries.containsKey(new HashTable.Key(key));
    }

    public static ScriptObject tryFind(Dictionary table, Object key) {
        Object value = table.entries.get(new HashTable.Key(key));
        return value == null ? WellKnown.NONE : WellKnown.some(value);
    }

    public static Object clear(Dictionary table) {
        table.entries.clear();
        return Unit.UNIT;
    }

    public static ScriptList keys(BuiltinContext context, Dictionary table) {
        Costs.cells(context, table.entries.size());
        ListBuilder list = new ListBuilder();
        table.entries.keySet().forEach(key -> list.add(key.value()));
        return list.build();
    }

    public static ScriptList values(BuiltinContext context, Dictionary table) {
        Costs.cells(context, table.entries.size());
        ListBuilder list = new ListBuilder();
        table.entries.values().forEach(list::add);
        return list.build();
    }
}
