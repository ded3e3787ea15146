package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

/** The functions and members of maps that take no functions. */
public final class MapLibrary {
    /** What one access costs about: the height of a large tree. */
    private static final int ACCESS = 16;

    private MapLibrary() {}

    public static ScriptMap empty() {
        return ScriptMap.EMPTY;
    }

    public static boolean isEmpty(ScriptMap map) {
        return map.isEmpty();
    }

    public static long count(ScriptMap map) {
        return map.size();
    }

    public static ScriptMap add(BuiltinContext context, Object key, Object value, ScriptMap map) {
        Costs.cells(context, ACCESS);
        return map.add(key, value);
    }

    public static ScriptMap with(BuiltinContext context, ScriptMap map, Object key, Object value) {
        return add(context, key, value, map);
    }

    public static ScriptMap remove(BuiltinContext context, Object key, ScriptMap map) {
        Costs.cells(context, ACCESS);
        return map.remove(key);
    }

    public static ScriptMap without(BuiltinContext context, ScriptMap map, Object key) {
        return remove(context, key, map);
    }

    public static boolean containsKey(Object key, ScriptMap map) {
        return map.containsKey(key);
    }

    public static boolean hasKey(ScriptMap map, Object key) {
        return map.containsKey(key);
    }

    public static Object find(Object key, ScriptMap map) {
        Object value = map.get(key);
        if (value == null) {
            throw BuiltinExceptions.keyNotFound();
        }
        return value;
    }

    public static Object item(ScriptMap map, Object key) {
        return find(key, map);
    }

    public static ScriptObject tryFind(Object key, ScriptMap map) {
        Object value = map.get(key);
        return value == null ? WellKnown.NONE : WellKnown.some(value);
    }

    public static ScriptObject lookup(ScriptMap map, Object key) {
        return tryFind(key, map);
    }

    public static ScriptMap ofList(BuiltinContext context, ScriptList entries) {
        ScriptMap map = ScriptMap.EMPTY;
        for (Object entry : entries) {
            Costs.cells(context, ACCESS);
            map = map.add(((Tuple) entry).get(0), ((Tuple) entry).get(1));
        }
        return map;
    }

    public static ScriptList toList(BuiltinContext context, ScriptMap map) {
        Costs.cells(context, 2L * map.size());
        return map.toList();
    }

    public static ScriptList keyList(BuiltinContext context, ScriptMap map) {
        return column(context, map, 0);
    }

    public static ScriptList valueList(BuiltinContext context, ScriptMap map) {
        return column(context, map, 1);
    }

    private static ScriptList column(BuiltinContext context, ScriptMap map, int index) {
        Costs.cells(context, map.size());
        ListBuilder list = new ListBuilder();
        map.forEach(entry -> list.add(((Tuple) entry).get(index)));
        return list.build();
    }

    /** The same keys with other values, as many and in order. */
    public static ScriptMap withValues(BuiltinContext context, ScriptMap map, ScriptList values) {
        Object[] keys = ListLibrary.boxed(context, keyList(context, map));
        return ScriptMap.ofSorted(keys, ListLibrary.boxed(context, values));
    }

    /** A map of entries that are in order and distinct. */
    public static ScriptMap ofSorted(BuiltinContext context, ScriptList entries) {
        Object[] pairs = ListLibrary.boxed(context, entries);
        Object[] keys = new Object[pairs.length];
        Object[] values = new Object[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            keys[i] = ((Tuple) pairs[i]).get(0);
            values[i] = ((Tuple) pairs[i]).get(1);
        }
        return ScriptMap.ofSorted(keys, values);
    }

    public static Tuple minKeyValue(ScriptMap map) {
        Tuple first = map.first();
        if (first == null) {
            throw BuiltinExceptions.keyNotFound();
        }
        return first;
    }

    public static Tuple maxKeyValue(ScriptMap map) {
        Tuple last = map.last();
        if (last == null) {
            throw BuiltinExceptions.keyNotFound();
        }
        return last;
    }

    public static Object pairKey(Tuple pair) {
        return pair.get(0);
    }

    public static Object pairValue(Tuple pair) {
        return pair.get(1);
    }

    public static Tuple pair(Object key, Object value) {
        return Tuple.entry(key, value);
    }
}
