package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Equality;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * .NET's hash table, with its order: entries stand where they were added, and those that are added later fill the gaps
 * that removed ones left, the latest gap first.
 */
final class EntryTable {
    private static final int ENTRY_BYTES = 48;
    private static final int FEW_STEPS = 8;
    private static final int END = -1;

    // What `next` holds for a gap: the next gap in code, below END.
    private static final int GAP = -3;

    private final Equality equality;
    private int[] buckets = new int[8];
    private int[] hashes = new int[4];
    private int[] next = new int[4];
    private @Nullable Object[] keys = new @Nullable Object[4];
    private @Nullable Object[] values = new @Nullable Object[4];
    private int used;
    private int gaps;
    private int firstGap = END;
    private int version;

    EntryTable(Equality equality) {
        this.equality = equality;
    }

    Equality equality() {
        return equality;
    }

    int size() {
        return used - gaps;
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }

    /** The index of a key's entry; negative when it is not there. */
    int find(BuiltinContext context, Object key) {
        int hash = mixed(equality.hash(key));
        int steps = 0;
        int at = buckets[hash & buckets.length - 1] - 1;
        while (at >= 0) {
            Object other = keys[at];
            if (hashes[at] == hash && other != null && equality.equal(other, key)) {
                return at;
            }
            at = next[at];
            // Keys that a script makes collide cost what they cost.
            if (++steps > FEW_STEPS) {
                context.charge(1);
            }
        }
        return -1;
    }

    Object key(int index) {
        Object key = keys[index];
        if (key == null) {
            throw new NoSuchElementException();
        }
        return key;
    }

    @Nullable Object value(int index) {
        return values[index];
    }

    void value(int index, @Nullable Object value) {
        values[index] = value;
    }

    /** Adds an entry for a key that is not there. */
    void add(BuiltinContext context, Object key, @Nullable Object value) {
        int hash = mixed(equality.hash(key));
        context.allocate(ENTRY_BYTES);
        int index;
        if (gaps > 0) {
            index = firstGap;
            firstGap = GAP - next[index];
            gaps--;
        } else {
            if (used == keys.length) {
                grow(context);
            }
            index = used++;
        }
        int bucket = hash & buckets.length - 1;
        hashes[index] = hash;
        keys[index] = key;
        values[index] = value;
        next[index] = buckets[bucket] - 1;
        buckets[bucket] = index + 1;
        version++;
    }

    private void grow(BuiltinContext context) {
        int capacity = keys.length * 2;
        context.charge(used);
        hashes = Arrays.copyOf(hashes, capacity);
        next = Arrays.copyOf(next, capacity);
        keys = Arrays.copyOf(keys, capacity);
        values = Arrays.copyOf(values, capacity);
        buckets = new int[capacity * 2];
        for (int i = 0; i < used; i++) {
            int bucket = hashes[i] & buckets.length - 1;
            next[i] = buckets[bucket] - 1;
            buckets[bucket] = i + 1;
        }
    }

    /** Takes an entry away; enumerations go on. */
    void remove(int index) {
        int bucket = hashes[index] & buckets.length - 1;
        int at = buckets[bucket] - 1;
        if (at == index) {
            buckets[bucket] = next[index] + 1;
        } else {
            while (next[at] != index) {
                at = next[at];
            }
            next[at] = next[index];
        }
        keys[index] = null;
        values[index] = null;
        next[index] = GAP - firstGap;
        firstGap = index;
        gaps++;
    }

    void clear() {
        Arrays.fill(buckets, 0);
        Arrays.fill(keys, 0, used, null);
        Arrays.fill(values, 0, used, null);
        used = 0;
        gaps = 0;
        firstGap = END;
    }

    /** The index of the first entry from one on; negative when there is none. */
    int entryFrom(int index) {
        for (int i = index; i < used; i++) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    /** What an entry shows in an enumeration. */
    interface View {
        Object of(Object key, @Nullable Object value);
    }

    Iterator<Object> iterator(View view) {
        int expected = version;
        return new Iterator<>() {
            private int at = entryFrom(0);

            @Override
            public boolean hasNext() {
                check();
                // What was removed meanwhile is passed over.
                at = at < 0 ? at : entryFrom(at);
                return at >= 0;
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Object shown = view.of(key(at), values[at]);
                at++;
                return shown;
            }

            private void check() {
                if (version != expected) {
                    throw BuiltinExceptions.invalidOperation(
                            "Collection was modified; enumeration operation may not execute.");
                }
            }
        };
    }
}
