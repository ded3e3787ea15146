package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.Structural;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** .NET's growing list. */
public final class ResizeArrayLibrary {
    private static final int ELEMENT_BYTES = 16;

    private ResizeArrayLibrary() {}

    /** The list as a value; equal only to itself. */
    public static final class ResizeArray implements Enumerable, TypeNames.Named {
        private final List<Object> elements = new ArrayList<>();

        @Override
        public Iterator<Object> iterator() {
            return new CheckedIterator(elements.iterator());
        }

        @Override
        public String typeName() {
            return "ResizeArray";
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }

    public static ResizeArray create() {
        return new ResizeArray();
    }

    public static long count(ResizeArray list) {
        return list.elements.size();
    }

    private static int checked(ResizeArray list, long index, int limit) {
        if (index < 0 || index >= limit) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than the size of the collection.",
                    "index");
        }
        return (int) index;
    }

    public static Object get(ResizeArray list, long index) {
        return list.elements.get(checked(list, index, list.elements.size()));
    }

    public static Object set(ResizeArray list, long index, Object value) {
        list.elements.set(checked(list, index, list.elements.size()), value);
        return Unit.UNIT;
    }

    public static Object add(BuiltinContext context, ResizeArray list, Object value) {
        context.allocate(ELEMENT_BYTES);
        list.elements.add(value);
        return Unit.UNIT;
    }

    public static Object insert(
            BuiltinContext context, ResizeArray list, long index, Object value) {
        Costs.array(context, 1);
        context.charge(list.elements.size() / 8);
        list.elements.add(checked(list, index, list.elements.size() + 1), value);
        return Unit.UNIT;
    }

    public static Object removeAt(BuiltinContext context, ResizeArray list, long index) {
        context.charge(list.elements.size() / 8);
        list.elements.remove(checked(list, index, list.elements.size()));
        return Unit.UNIT;
    }

    public static boolean remove(BuiltinContext context, ResizeArray list, Object value) {
        long index = indexOf(context, list, value);
        if (index < 0) {
            return false;
        }
        removeAt(context, list, index);
        return true;
    }

    public static Object clear(ResizeArray list) {
        list.elements.clear();
        return Unit.UNIT;
    }

    public static long indexOf(BuiltinContext context, ResizeArray list, Object value) {
        context.charge(list.elements.size());
        for (int i = 0; i < list.elements.size(); i++) {
            if (Structural.equal(list.elements.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    public static Object reverse(BuiltinContext context, ResizeArray list) {
        context.charge(list.elements.size());
        Collections.reverse(list.elements);
        return Unit.UNIT;
    }

    public static Object sort(BuiltinContext context, ResizeArray list) {
        Object[] elements = list.elements.toArray();
        Sorting.sort(context, elements);
        for (int i = 0; i < elements.length; i++) {
            list.elements.set(i, elements[i]);
        }
        return Unit.UNIT;
    }
}
