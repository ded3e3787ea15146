package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Errors;
import dev.fusabi.lib.base.ScriptArrays;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.MultiArray;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What Array2D, Array3D and Array4D are made of. Elements are read and written by a method for each kind that has
 * registers of its own, so that those of numbers are not boxed.
 */
public final class MultiArrayLibrary {
    private MultiArrayLibrary() {}

    // Making

    private static MultiArray zeros(
            BuiltinContext context, Kind element, String prefix, int[] bases, long... lengths) {
        int[] sizes = new int[lengths.length];
        long total = 1;
        for (int i = 0; i < lengths.length; i++) {
            sizes[i] = Errors.size(lengths[i], prefix + (i + 1));
            total = Math.min(total * sizes[i], Integer.MAX_VALUE);
        }
        int size = Errors.size(total, prefix + "1");
        Costs.array(context, size);
        return new MultiArray(ScriptArrays.create(element, size), sizes, bases);
    }

    public static Object zeroCreate(
            BuiltinContext context, Kind element, long length1, long length2) {
        return zeros(context, element, "length", new int[2], length1, length2);
    }

    public static Object zeroCreate(
            BuiltinContext context, Kind element, long length1, long length2, long length3) {
        return zeros(context, element, "n", new int[3], length1, length2, length3);
    }

    public static Object zeroCreate(
            BuiltinContext context,
            Kind element,
            long length1,
            long length2,
            long length3,
            long length4) {
        return zeros(context, element, "n", new int[4], length1, length2, length3, length4);
    }

    /** Filled with a value, for elements whose default is not null. */
    public static Object filled(
            BuiltinContext context, long length1, long length2, @Nullable Object value) {
        return fill(zeros(context, Kind.REF, "length", new int[2], length1, length2), value);
    }

    public static Object filled(
            BuiltinContext context,
            long length1,
            long length2,
            long length3,
            @Nullable Object value) {
        return fill(zeros(context, Kind.REF, "n", new int[3], length1, length2, length3), value);
    }

    public static Object filled(
            BuiltinContext context,
            long length1,
            long length2,
            long length3,
            long length4,
            @Nullable Object value) {
        return fill(
                zeros(context, Kind.REF, "n", new int[4], length1, length2, length3, length4),
                value);
    }

    private static MultiArray fill(MultiArray array, @Nullable Object value) {
        Arrays.fill((Object[]) array.items(), value);
        return array;
    }

    public static Object zeroCreateBased(
            BuiltinContext context,
            Kind element,
            long base1,
            long base2,
            long length1,
            long length2) {
        if (length1 < 0 || length2 < 0) {
            throw BuiltinExceptions.argumentOutOfRange("Each value has to be >= 0.", "lengths");
        }
        if (outside(base1, length1) || outside(base2, length2)) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Higher indices will exceed Int32.MaxValue because of large lower bound and/or length.",
                    "lengths");
        }
        int[] bases = {(int) base1, (int) base2};
        return zeros(context, element, "length", bases, length1, length2);
    }

    private static boolean outside(long base, long length) {
        return base < Integer.MIN_VALUE || base + length > Integer.MAX_VALUE;
    }

    /** Sets all elements. */
    public static Object fill(BuiltinContext context, MultiArray array, Object value) {
        context.charge(array.length());
        ScriptArrays.fill(array.items(), 0, array.length(), value);
        return Unit.UNIT;
    }

    public static Object copy(BuiltinContext context, MultiArray array) {
        int length = array.length();
        Costs.array(context, length);
        return array.with(ScriptArrays.copyOfRange(array.items(), 0, length));
    }

    // Dimensions

    public static long length(MultiArray array) {
        return array.length();
    }

    public static long rank(MultiArray array) {
        return array.rank();
    }

    public static long lengthOf(MultiArray array, long dimension) {
        return array.length(dimension);
    }

    public static long baseOf(MultiArray array, long dimension) {
        return array.base(dimension);
    }

    /** The elements as an array of one dimension: not a copy. */
    public static Object items(MultiArray array) {
        return array.items();
    }

    // Elements

    public static @Nullable Object get(MultiArray array, long i, long j) {
        return element(array, array.at(i, j));
    }

    public static @Nullable Object get(MultiArray array, long i, long j, long k) {
        return element(array, array.at(i, j, k));
    }

    public static @Nullable Object get(MultiArray array, long i, long j, long k, long l) {
        return element(array, array.at(i, j, k, l));
    }

    private static @Nullable Object element(MultiArray array, int at) {
        Object items = array.items();
        return items instanceof Object[]
                ? ((@Nullable Object[]) items)[at]
                : ScriptArrays.get(items, at);
    }

    public static long getInt(MultiArray array, long i, long j) {
        return ((long[]) array.items())[array.at(i, j)];
    }

    public static long getInt(MultiArray array, long i, long j, long k) {
        return ((long[]) array.items())[array.at(i, j, k)];
    }

    public static long getInt(MultiArray array, long i, long j, long k, long l) {
        return ((long[]) array.items())[array.at(i, j, k, l)];
    }

    public static double getFloat(MultiArray array, long i, long j) {
        return ((double[]) array.items())[array.at(i, j)];
    }

    public static double getFloat(MultiArray array, long i, long j, long k) {
        return ((double[]) array.items())[array.at(i, j, k)];
    }

    public static double getFloat(MultiArray array, long i, long j, long k, long l) {
        return ((double[]) array.items())[array.at(i, j, k, l)];
    }

    public static boolean getBool(MultiArray array, long i, long j) {
        return ((boolean[]) array.items())[array.at(i, j)];
    }

    public static boolean getBool(MultiArray array, long i, long j, long k) {
        return ((boolean[]) array.items())[array.at(i, j, k)];
    }

    public static boolean getBool(MultiArray array, long i, long j, long k, long l) {
        return ((boolean[]) array.items())[array.at(i, j, k, l)];
    }

    public static char getChar(MultiArray array, long i, long j) {
        return ((char[]) array.items())[array.at(i, j)];
    }

    public static char getChar(MultiArray array, long i, long j, long k) {
        return ((char[]) array.items())[array.at(i, j, k)];
    }

    public static char getChar(MultiArray array, long i, long j, long k, long l) {
        return ((char[]) array.items())[array.at(i, j, k, l)];
    }

    public static void set(MultiArray array, long i, long j, Object value) {
        ScriptArrays.set(array.items(), array.at(i, j), value);
    }

    public static void set(MultiArray array, long i, long j, long k, Object value) {
        ScriptArrays.set(array.items(), array.at(i, j, k), value);
    }

    public static void set(MultiArray array, long i, long j, long k, long l, Object value) {
        ScriptArrays.set(array.items(), array.at(i, j, k, l), value);
    }

    public static void setInt(MultiArray array, long i, long j, long value) {
        ((long[]) array.items())[array.at(i, j)] = value;
    }

    public static void setInt(MultiArray array, long i, long j, long k, long value) {
        ((long[]) array.items())[array.at(i, j, k)] = value;
    }

    public static void setInt(MultiArray array, long i, long j, long k, long l, long value) {
        ((long[]) array.items())[array.at(i, j, k, l)] = value;
    }

    public static void setFloat(MultiArray array, long i, long j, double value) {
        ((double[]) array.items())[array.at(i, j)] = value;
    }

    public static void setFloat(MultiArray array, long i, long j, long k, double value) {
        ((double[]) array.items())[array.at(i, j, k)] = value;
    }

    public static void setFloat(MultiArray array, long i, long j, long k, long l, double value) {
        ((double[]) array.items())[array.at(i, j, k, l)] = value;
    }

    public static void setBool(MultiArray array, long i, long j, boolean value) {
        ((boolean[]) array.items())[array.at(i, j)] = value;
    }

    public static void setBool(MultiArray array, long i, long j, long k, boolean value) {
        ((boolean[]) array.items())[array.at(i, j, k)] = value;
    }

    public static void setBool(MultiArray array, long i, long j, long k, long l, boolean value) {
        ((boolean[]) array.items())[array.at(i, j, k, l)] = value;
    }

    public static void setChar(MultiArray array, long i, long j, char value) {
        ((char[]) array.items())[array.at(i, j)] = value;
    }

    public static void setChar(MultiArray array, long i, long j, long k, char value) {
        ((char[]) array.items())[array.at(i, j, k)] = value;
    }

    public static void setChar(MultiArray array, long i, long j, long k, long l, char value) {
        ((char[]) array.items())[array.at(i, j, k, l)] = value;
    }

    // Slices

    public static Object slice(
            BuiltinContext context,
            MultiArray array,
            long fixed,
            ScriptObject from1,
            ScriptObject to1,
            ScriptObject from2,
            ScriptObject to2) {
        return new MultiSlice(array, fixed, from1, to1, from2, to2).read(context);
    }

    public static Object slice(
            BuiltinContext context,
            MultiArray array,
            long fixed,
            ScriptObject from1,
            ScriptObject to1,
            ScriptObject from2,
            ScriptObject to2,
            ScriptObject from3,
            ScriptObject to3) {
        return new MultiSlice(array, fixed, from1, to1, from2, to2, from3, to3).read(context);
    }

    public static Object slice(
            BuiltinContext context,
            MultiArray array,
            long fixed,
            ScriptObject from1,
            ScriptObject to1,
            ScriptObject from2,
            ScriptObject to2,
            ScriptObject from3,
            ScriptObject to3,
            ScriptObject from4,
            ScriptObject to4) {
        return new MultiSlice(array, fixed, from1, to1, from2, to2, from3, to3, from4, to4)
                .read(context);
    }

    public static Object setSlice(
            BuiltinContext context,
            MultiArray array,
            long fixed,
            ScriptObject from1,
            ScriptObject to1,
            ScriptObject from2,
            ScriptObject to2,
            Object values) {
        return new MultiSlice(array, fixed, from1, to1, from2, to2).write(context, values);
    }

    public static Object setSlice(
            BuiltinContext context,
            MultiArray array,
            long fixed,
            ScriptObject from1,
            ScriptObject to1,
            ScriptObject from2,
            ScriptObject to2,
            ScriptObject from3,
            ScriptObject to3,
            Object values) {
        return new MultiSlice(array, fixed, from1, to1, from2, to2, from3, to3)
                .write(context, values);
    }

    public static Object setSlice(
            BuiltinContext context,
            MultiArray array,
            long fixed,
            ScriptObject from1,
            ScriptObject to1,
            ScriptObject from2,
            ScriptObject to2,
            ScriptObject from3,
            ScriptObject to3,
            ScriptObject from4,
            ScriptObject to4,
            Object values) {
        return new MultiSlice(array, fixed, from1, to1, from2, to2, from3, to3, from4, to4)
                .write(context, values);
    }

    /** Copies a rectangle, whose place has been checked. */
    public static Object blit(
            BuiltinContext context,
            MultiArray source,
            long row,
            long column,
            MultiArray target,
            long targetRow,
            long targetColumn,
            long rows,
            long columns) {
        if (rows <= 0 || columns <= 0) {
            return Unit.UNIT;
        }
        context.charge(rows * columns);
        // Within one array the rows that are still to be read must not be written over.
        Object items = source.items();
        int width = source.length(1);
        if (source == target) {
            int start = source.at(row, source.base(1));
            int count = (int) rows * width;
            context.allocate((long) count * Long.BYTES);
            items = ScriptArrays.copyOfRange(items, start, start + count);
        }
        for (int i = 0; i < rows; i++) {
            int from =
                    source == target
                            ? i * width + (int) (column - source.base(1))
                            : source.at(row + i, column);
            System.arraycopy(
                    items,
                    from,
                    target.items(),
                    target.at(targetRow + i, targetColumn),
                    (int) columns);
        }
        return Unit.UNIT;
    }
}
