package dev.fusabi.lib.base;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.Unit;
import dev.fusabi.value.Unsigned;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Arrays of whatever kind of element, with boxed elements seen from here. */
public final class ScriptArrays {
    private ScriptArrays() {}

    public static Object create(Kind element, int length) {
        return switch (element) {
            case REF -> new Object[length];
            case INT -> new long[length];
            case FLOAT -> new double[length];
            case BOOL -> new boolean[length];
            case CHAR -> new char[length];
            case BYTE -> new byte[length];
            case INT16 -> new short[length];
            case INT32 -> new int[length];
            case FLOAT32 -> new float[length];
            case SBYTE, UINT16, UINT32, UINT64 -> {
                Object[] array = new Object[length];
                Arrays.fill(array, Primitives.box(element, 0));
                yield array;
            }
        };
    }

    /** An array of the same kind. */
    public static Object like(Object array, int length) {
        return create(kind(array), length);
    }

    static Kind kind(Object array) {
        return switch (array) {
            case long[] a -> Kind.INT;
            case double[] a -> Kind.FLOAT;
            case boolean[] a -> Kind.BOOL;
            case char[] a -> Kind.CHAR;
            case byte[] a -> Kind.BYTE;
            case short[] a -> Kind.INT16;
            case int[] a -> Kind.INT32;
            case float[] a -> Kind.FLOAT32;
            default -> Kind.REF;
        };
    }

    public static int length(Object array) {
        return switch (array) {
            case long[] a -> a.length;
            case double[] a -> a.length;
            case boolean[] a -> a.length;
            case char[] a -> a.length;
            case byte[] a -> a.length;
            case short[] a -> a.length;
            case int[] a -> a.length;
            case float[] a -> a.length;
            default -> ((Object[]) array).length;
        };
    }

    public static Object get(Object array, int index) {
        return switch (array) {
            case long[] a -> a[index];
            case double[] a -> a[index];
            case boolean[] a -> a[index];
            case char[] a -> a[index];
            case byte[] a -> Unsigned.ofByte(a[index] & 0xFF);
            case short[] a -> a[index];
            case int[] a -> a[index];
            case float[] a -> a[index];
            default -> orUnit(((@Nullable Object[]) array)[index]);
        };
    }

    // Elements of a fresh reference array are null, which lists cannot hold.
    private static Object orUnit(@Nullable Object element) {
        return element == null ? Unit.UNIT : element;
    }

    public static void set(Object array, int index, Object value) {
        switch (array) {
            case long[] a -> a[index] = (Long) value;
            case double[] a -> a[index] = (Double) value;
            case boolean[] a -> a[index] = (Boolean) value;
            case char[] a -> a[index] = (Character) value;
            case byte[] a -> a[index] = ((Unsigned) value).byteValue();
            case short[] a -> a[index] = (Short) value;
            case int[] a -> a[index] = (Integer) value;
            case float[] a -> a[index] = (Float) value;
            default -> ((Object[]) array)[index] = value;
        }
    }

    public static void fill(Object array, int from, int until, Object value) {
        switch (array) {
            case long[] a -> Arrays.fill(a, from, until, (Long) value);
            case double[] a -> Arrays.fill(a, from, until, (Double) value);
            case boolean[] a -> Arrays.fill(a, from, until, (Boolean) value);
            case char[] a -> Arrays.fill(a, from, until, (Character) value);
            case byte[] a -> Arrays.fill(a, from, until, ((Unsigned) value).byteValue());
            case short[] a -> Arrays.fill(a, from, until, (Short) value);
            case int[] a -> Arrays.fill(a, from, until, (Integer) value);
            case float[] a -> Arrays.fill(a, from, until, (Float) value);
            default -> Arrays.fill((Object[]) array, from, until, value);
        }
    }

    public static Object copyOfRange(Object array, int from, int until) {
        Object copy = like(array, until - from);
        System.arraycopy(array, from, copy, 0, until - from);
        return copy;
    }
}
