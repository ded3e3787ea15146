package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.CheckedIterator;
import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Ordering;
import dev.fusabi.lib.base.ScriptArrays;
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

    public static Object sort(BuiltinContext context, ResizeArray list, long index, long count) {
        range(list, index, count);
        List<Object> part = list.elements.subList((int) index, (int) (index + count));
        Object[] elements = part.toArray();
        Sorting.sort(context, elements, Ordering::compare);
        for (int i = 0; i < elements.length; i++) {
            part.set(i, elements[i]);
        }
        return Unit.UNIT;
    }

    /** Puts other elements, the same in another order, in the place of a part. */
    public static Object reorder(ResizeArray list, long index, Object elements) {
        int count = ScriptArrays.length(elements);
        for (int i = 0; i < count; i++) {
            list.elements.set((int) index + i, ScriptArrays.get(elements, i));
        }
        return Unit.UNIT;
    }

    private static void range(ResizeArray list, long index, long count) {
        if (index < 0) {
            throw BuiltinExceptions.argumentOutOfRange("Non-negative number required.", "index");
        }
        if (count < 0) {
            throw BuiltinExceptions.argumentOutOfRange("Non-negative number required.", "count");
        }
        if (index > list.elements.size() - count) {
            throw BuiltinExceptions.argument(
                    "Offset and length were out of bounds for the array or count is greater than the number of"
                            + " elements from index to the end of the source collection.",
                    "");
        }
    }

    /** Fails with .NET's message unless a part is inside the list. */
    public static Object requireRange(ResizeArray list, long index, long count) {
        range(list, index, count);
        return Unit.UNIT;
    }

    public static Object removeRange(
            BuiltinContext context, ResizeArray list, long index, long count) {
        range(list, index, count);
        context.charge(list.elements.size() / 8);
        list.elements.subList((int) index, (int) (index + count)).clear();
        return Unit.UNIT;
    }

    public static ResizeArray getRange(
            BuiltinContext context, ResizeArray list, long index, long count) {
        range(list, index, count);
        Costs.array(context, count);
        ResizeArray part = new ResizeArray();
        part.elements.addAll(list.elements.subList((int) index, (int) (index + count)));
        return part;
    }

    public static Object insertRange(
            BuiltinContext context, ResizeArray list, long index, Object values) {
        if (index < 0 || index > list.elements.size()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index must be within the bounds of the List.", "index");
        }
        int count = ScriptArrays.length(values);
        Costs.array(context, count);
        context.charge(list.elements.size() / 8);
        List<Object> added = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            added.add(ScriptArrays.get(values, i));
        }
        list.elements.addAll((int) index, added);
        return Unit.UNIT;
    }

    public static Object reverseRange(
            BuiltinContext context, ResizeArray list, long index, long count) {
        range(list, index, count);
        context.charge(count);
        Collections.reverse(list.elements.subList((int) index, (int) (index + count)));
        return Unit.UNIT;
    }

    public static long lastIndexOf(BuiltinContext context, ResizeArray list, Object value) {
        context.charge(list.elements.size());
        for (int i = list.elements.size() - 1; i >= 0; i--) {
            if (Structural.equal(list.elements.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    public static long indexOfFrom(
            BuiltinContext context, ResizeArray list, Object value, long start) {
        if (start < 0 || start > list.elements.size()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                    "index");
        }
        context.charge(list.elements.size() - start);
        for (int i = (int) start; i < list.elements.size(); i++) {
            if (Structural.equal(list.elements.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    /** In a sorted list: the index of a value, or the complement of where it would stand. */
    public static long binarySearch(BuiltinContext context, ResizeArray list, Object value) {
        context.charge(32);
        return Collections.binarySearch(list.elements, value, Ordering::compare);
    }
}
