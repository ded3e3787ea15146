package dev.fusabi.gateway;

import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tables in memory that all instances of all scripts of a gateway share. Each table is one immutable map that is
 * swapped as a whole, so a listing is always a state that existed. For any thread.
 */
final class Store {
    private final ConcurrentHashMap<String, Table> tables = new ConcurrentHashMap<>();

    private static final class Table {
        private final AtomicReference<ScriptMap> entries = new AtomicReference<>(ScriptMap.EMPTY);
        private final AtomicLong lastId = new AtomicLong();
    }

    private Table table(String name) {
        return tables.computeIfAbsent(name, _ -> new Table());
    }

    /** 1, 2, 3, …: never the same again for one table. */
    long nextId(String table) {
        return table(table).lastId.incrementAndGet();
    }

    /** Adds or replaces a value. Key and value must be immutable. */
    void put(String table, Object key, Object value) {
        ImmutableValues.check(key);
        ImmutableValues.check(value);
        table(table).entries.updateAndGet(entries -> entries.add(key, value));
    }

    /** The value at the key, or null. */
    @Nullable Object get(String table, Object key) {
        return table(table).entries.get().get(key);
    }

    /** Whether the key was there. */
    boolean remove(String table, Object key) {
        AtomicReference<ScriptMap> entries = table(table).entries;
        return entries.getAndUpdate(before -> before.remove(key)).containsKey(key);
    }

    /** Replaces the value at the key if it is still equal to {@code expected}; whether it was. */
    boolean replace(String table, Object key, Object expected, Object value) {
        ImmutableValues.check(value);
        AtomicReference<ScriptMap> entries = table(table).entries;
        while (true) {
            ScriptMap before = entries.get();
            Object current = before.get(key);
            if (current == null || !current.equals(expected)) {
                return false;
            }
            if (entries.compareAndSet(before, before.add(key, value))) {
                return true;
            }
        }
    }

    /** All values in the order of their keys. */
    ScriptList list(String table) {
        var values = new ListBuilder();
        for (Object entry : table(table).entries.get()) {
            values.add(((Tuple) entry).get(1));
        }
        return values.build();
    }
}
