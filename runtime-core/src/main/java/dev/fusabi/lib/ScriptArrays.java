package dev.fusabi.lib;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Arrays of whatever kind of element, with boxed elements seen from here. */
final class ScriptArrays {
    private ScriptArrays() {}

    static Object create(Kind element, int length) {
        return switch (element) {
            case REF -> new Object[length];
            case INT -> new long[length];
            case FLOAT -> new double[length];
            case BOOL -> new boolean[length];
            case CHAR -> new char[length];
        };
    }

    /** An array of the same kind. */
    static Object like(Object array, int length) {
        return create(kind(array), length);
    }

    static Kind kind(Object array) {
        return switch (array) {
            case long[] a -> Kind.INT;
            case double[] a -> Kind.FLOAT;
            case boolean[] a -> Kind.BOOL;
            case char[] a -> Kind.CHAR;
            default -> Kind.REF;
        };
    }

    static int length(Object array) {
        return switch (array) {
            case long[] a -> a.length;
            case double[] a -> a.length;
            case boolean[] a -> a.length;
            case char[] a -> a.length;
            default -> ((Object[]) array).length;
        };
    }

    static Object get(Object array, int index) {
        return switch (array) {
            case long[] a -> a[index];
            case double[] a -> a[index];
            case boolean[] a -> a[index];
            case char[] a -> a[index];
            default -> orUnit(((@Nullable Object[]) array)[index]);
        };
    }

    // Elements of a fresh reference array are null, which lists cannot hold.
    private static Object orUnit(@Nullable Object element) {
        return element == null ? Unit.UNIT : element;
    }

    static void set(Object array, int index, Object value) {
        switch (array) {
            case long[] a -> a[index] = (Long) value;
            case double[] a -> a[index] = (Double) value;
            case boolean[] a -> a[index] = (Boolean) value;
            case char[] a -> a[index] = (Character) value;
            default -> ((Object[]) array)[index] = value;
        }
    }

    static void fill(Object array, int from, int until, Object value) {
        switch (array) {
            case long[] a -> Arrays.fill(a, from, until, (Long) value);
            case double[] a -> Arrays.fill(a, from, until, (Double) value);
            case boolean[] a -> Arrays.fill(a, from, until, (Boolean) value);
            case char[] a -> Arrays.fill(a, from, until, (Character) value);
            default -> Arrays.fill((Object[]) array, from, until, value);
        }
    }

    static Object copyOfRange(Object array, int from, int until) {
        Object copy = like(array, until - from);
        System.arraycopy(array, from, copy, 0, until - from);
        return copy;
    }
}
