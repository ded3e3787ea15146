package dev.fusabi.lib.collection;

import dev.fusabi.value.Structural;
import dev.fusabi.vm.BuiltinContext;

import java.util.Arrays;
import java.util.Comparator;

/** Stable sorting in F#'s order, counted before it is done. */
final class Sorting {
    private Sorting() {}

    /** Sorts in place. */
    static void sort(BuiltinContext context, Object[] elements) {
        sort(context, elements, Structural::compare);
    }

    /** Sorts in place, by another order. */
    static void sort(BuiltinContext context, Object[] elements, Comparator<Object> order) {
        charge(context, elements.length);
        Arrays.sort(elements, order);
    }

    /** The elements in the order of their keys; equal ones keep their places, also when descending. */
    static Object[] byKeys(
            BuiltinContext context, Object[] keys, Object[] elements, boolean isDescending) {
        charge(context, keys.length);
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> byKey = (a, b) -> Structural.compare(keys[a], keys[b]);
        Arrays.sort(order, isDescending ? byKey.reversed() : byKey);
        Object[] sorted = new Object[elements.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = elements[order[i]];
        }
        return sorted;
    }

    private static void charge(BuiltinContext context, int count) {
        int levels = 64 - Long.numberOfLeadingZeros(count);
        context.charge((long) count * levels);
        context.allocate(count * 24L);
    }
}
