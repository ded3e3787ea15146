package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Equality;
import dev.fusabi.lib.base.KnownEquality;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import java.util.Iterator;

/** .NET's mutable set. */
public final class HashSetLibrary {
    private HashSetLibrary() {}

    /** The set as a value; equal only to itself. */
    public static final class MutableSet implements Enumerable, TypeNames.Named {
        private final EntryTable entries;

        private MutableSet(Equality equality) {
            entries = new EntryTable(equality);
        }

        @Override
        public Iterator<Object> iterator() {
            return entries.iterator((key, value) -> key);
        }

        @Override
        public String typeName() {
            return "HashSet";
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }

    public static MutableSet create() {
        return new MutableSet(KnownEquality.STRUCTURAL);
    }

    public static MutableSet comparing(Equality equality) {
        return new MutableSet(equality);
    }

    public static Equality equality(MutableSet set) {
        return set.entries.equality();
    }

    public static long count(MutableSet set) {
        return set.entries.size();
    }

    public static boolean add(BuiltinContext context, MutableSet set, Object value) {
        boolean isNew = set.entries.find(context, value) < 0;
        if (isNew) {
            set.entries.add(context, value, null);
        }
        return isNew;
    }

    public static boolean remove(BuiltinContext context, MutableSet set, Object value) {
        int index = set.entries.find(context, value);
        if (index >= 0) {
            set.entries.remove(index);
        }
        return index >= 0;
    }

    public static boolean contains(BuiltinContext context, MutableSet set, Object value) {
        return set.entries.find(context, value) >= 0;
    }

    /** The element that equals a value; the value itself when there is none. */
    public static Object stored(BuiltinContext context, MutableSet set, Object value) {
        int index = set.entries.find(context, value);
        return index < 0 ? value : set.entries.key(index);
    }

    public static Object clear(MutableSet set) {
        set.entries.clear();
        return Unit.UNIT;
    }
}
