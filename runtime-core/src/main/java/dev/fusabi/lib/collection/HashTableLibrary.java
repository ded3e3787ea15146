package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.vm.BuiltinContext;

/** Module HashTable of the prelude. */
public final class HashTableLibrary {
    private HashTableLibrary() {}

    public static HashTable create() {
        return new HashTable();
    }

    public static boolean add(BuiltinContext context, HashTable table, Object value) {
        Costs.cells(context, 2);
        return table.add(value);
    }
}
