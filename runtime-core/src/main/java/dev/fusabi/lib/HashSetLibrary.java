package dev.fusabi.lib;

import dev.fusabi.value.Enumerable;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** .NET's mutable set, in the order of insertion. */
public final class HashSetLibrary {
    private HashSetLibrary() {}

    /** The set as a value; equal only to itself. */
    public static final class MutableSet implements Enumerable, TypeNames.Named {
        private final Set<HashTable.Key> keys = new LinkedHashSet<>();

        @Override
        public Iterator<Object> iterator() {
            Iterator<HashTable.Key> all = keys.iterator();
            return new CheckedIterator(
                    new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public Object next() {
                            return all.next().value();
                        }
                    });
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
        return new MutableSet();
    }

    public static long count(MutableSet set) {
        return set.keys.size();
    }

    public static boolean add(BuiltinContext context, MutableSet set, Object value) {
        Costs.cells(context, 3);
        return set.keys.add(new HashTable.Key(value));
    }

    public static boolean remove(MutableSet set, Object value) {
        return set.keys.remove(new HashTable.Key(value));
    }

    public static boolean contains(MutableSet set, Object value) {
        return set.keys.contains(new HashTable.Key(value));
    }

    public static Object clear(MutableSet set) {
        set.keys.clear();
        return Unit.UNIT;
    }
}
