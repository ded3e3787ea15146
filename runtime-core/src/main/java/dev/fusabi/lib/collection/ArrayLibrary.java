package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Errors;
import dev.fusabi.lib.base.ScriptArrays;
import dev.fusabi.lib.base.Slices;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Structural;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import java.util.Arrays;

/** The functions of module Array that take no functions. An array is a Java array of its elements' kind. */
public final class ArrayLibrary {
    private ArrayLibrary() {}

    public static long length(Object array) {
        return ScriptArrays.length(array);
    }

    public static Object zeroCreate(BuiltinContext context, Kind element, long count) {
        int size = Errors.size(count, "count");
        Costs.array(context, size);
        return ScriptArrays.create(element, size);
    }

    public static Object create(BuiltinContext context, Kind element, long count, Object value) {
        int size = Errors.size(count, "count");
        Costs.array(context, size);
        Object array = ScriptArrays.create(element, size);
        ScriptArrays.fill(array, 0, size, value);
        return array;
    }

    public static Object copy(BuiltinContext context, Object array) {
        return range(context, array, 0, ScriptArrays.length(array));
    }

    private static Object range(BuiltinContext context, Object array, int from, int until) {
        Costs.array(context, until - from);
        return ScriptArrays.copyOfRange(array, from, until);
    }

    public static Object slice(
            BuiltinContext context, Object array, ScriptObject first, ScriptObject last) {
        int length = ScriptArrays.length(array);
        int from = (int) Math.min(length, Slices.from(first));
        int until = (int) Slices.until(last, length);
        return range(context, array, from, Math.max(from, until));
    }

    public static Object setSlice(
            BuiltinContext context,
            Object array,
            ScriptObject first,
            ScriptObject last,
            Object values) {
        int length = ScriptArrays.length(array);
        long from = first.tag() == 0 ? 0 : (Long) first.reference(0);
        long until = last.tag() == 0 ? length : (Long) last.reference(0) + 1;
        if (from < 0 || until > length || until - from > ScriptArrays.length(values)) {
            throw BuiltinExceptions.indexOutOfRange();
        }
        if (until > from) {
            context.charge(until - from);
            System.arraycopy(values, 0, array, (int) from, (int) (until - from));
        }
        return Unit.UNIT;
    }

    public static Object sub(BuiltinContext context, Object array, long start, long count) {
        if (start < 0) {
            throw Errors.negative("startIndex", start);
        }
        if (count < 0) {
            throw Errors.negative("count", count);
        }
        if (count > ScriptArrays.length(array) - start) {
            throw outside(count, array);
        }
        return range(context, array, (int) start, (int) (start + count));
    }

    private static RuntimeException outside(long count, Object array) {
        return BuiltinExceptions.argument(
                "The index is outside the legal range.\ncount = "
                        + count
                        + ", array.Length = "
                        + ScriptArrays.length(array),
                "count");
    }

    public static Object fill(
            BuiltinContext context, Object array, long start, long count, Object value) {
        if (start < 0) {
            throw Errors.negative("targetIndex", start);
        }
        if (count < 0) {
            throw Errors.negative("count", count);
        }
        if (count > ScriptArrays.length(array) - start) {
            throw BuiltinExceptions.argument("The range is outside the array.", "count");
        }
        context.charge(count);
        ScriptArrays.fill(array, (int) start, (int) (start + count), value);
        return Unit.UNIT;
    }

    public static Object blit(
            BuiltinContext context,
            Object source,
            long sourceIndex,
            Object target,
            long targetIndex,
            long count) {
        if (sourceIndex < 0 || count < 0 || count > ScriptArrays.length(source) - sourceIndex) {
            throw BuiltinExceptions.argument(
                    "The range is outside the source array.", "sourceIndex");
        }
        if (targetIndex < 0 || count > ScriptArrays.length(target) - targetIndex) {
            throw BuiltinExceptions.argument(
                    "The range is outside the target array.", "targetIndex");
        }
        context.charge(count);
        System.arraycopy(source, (int) sourceIndex, target, (int) targetIndex, (int) count);
        return Unit.UNIT;
    }

    public static Object append(BuiltinContext context, Object first, Object second) {
        int length = ScriptArrays.length(first);
        int other = ScriptArrays.length(second);
        int total = Errors.size((long) length + other, "array2");
        Costs.array(context, total);
        Object result = ScriptArrays.like(first, total);
        System.arraycopy(first, 0, result, 0, length);
        System.arraycopy(second, 0, result, length, other);
        return result;
    }

    public static Object concatList(BuiltinContext context, Kind element, ScriptList arrays) {
        long total = 0;
        for (Object array : arrays) {
            context.charge(1);
            total += ScriptArrays.length(array);
        }
        int size = Errors.size(total, "arrays");
        Costs.array(context, size);
        Object result = ScriptArrays.create(element, size);
        int at = 0;
        for (Object array : arrays) {
            System.arraycopy(array, 0, result, at, ScriptArrays.length(array));
            at += ScriptArrays.length(array);
        }
        return result;
    }

    public static Object rev(BuiltinContext context, Object array) {
        int length = ScriptArrays.length(array);
        Costs.array(context, length);
        Object result = ScriptArrays.like(array, length);
        for (int i = 0; i < length; i++) {
            System.arraycopy(array, i, result, length - 1 - i, 1);
        }
        return result;
    }

    public static Object take(BuiltinContext context, long count, Object array) {
        if (count < 0) {
            throw Errors.negative("count", count);
        }
        if (count > ScriptArrays.length(array)) {
            throw Errors.tooFewElements();
        }
        return range(context, array, 0, (int) count);
    }

    public static Object skip(BuiltinContext context, long count, Object array) {
        int length = ScriptArrays.length(array);
        if (count > length) {
            throw outside(count, array);
        }
        return range(context, array, (int) Math.max(count, 0), length);
    }

    public static boolean contains(BuiltinContext context, Object value, Object array) {
        int length = ScriptArrays.length(array);
        context.charge(length);
        for (int i = 0; i < length; i++) {
            if (Structural.equal(ScriptArrays.get(array, i), value)) {
                return true;
            }
        }
        return false;
    }

    private static Object[] boxed(BuiltinContext context, Object array) {
        int length = ScriptArrays.length(array);
        Costs.cells(context, length);
        Object[] elements = new Object[length];
        Arrays.setAll(elements, i -> ScriptArrays.get(array, i));
        return elements;
    }

    private static Object unboxed(Object like, Object[] elements) {
        Object result = ScriptArrays.like(like, elements.length);
        for (int i = 0; i < elements.length; i++) {
            ScriptArrays.set(result, i, elements[i]);
        }
        return result;
    }

    public static Object sort(BuiltinContext context, Object array) {
        if (array instanceof long[] ints) {
            Costs.array(context, ints.length * 4L);
            long[] sorted = ints.clone();
            Arrays.sort(sorted);
            return sorted;
        }
        Object[] elements = boxed(context, array);
        Sorting.sort(context, elements);
        return unboxed(array, elements);
    }

    public static Object sortDescending(BuiltinContext context, Object array) {
        Object[] elements = boxed(context, array);
        return unboxed(array, Sorting.byKeys(context, elements, elements, true));
    }

    public static Object sortByKeys(
            BuiltinContext context, Object keys, Object array, boolean isDescending) {
        return unboxed(
                array,
                Sorting.byKeys(context, boxed(context, keys), boxed(context, array), isDescending));
    }

    public static Object distinct(BuiltinContext context, Object array) {
        HashTable seen = new HashTable();
        Object[] elements = boxed(context, array);
        int count = 0;
        for (Object element : elements) {
            if (seen.add(element)) {
                elements[count++] = element;
            }
        }
        return unboxed(array, Arrays.copyOf(elements, count));
    }
}
