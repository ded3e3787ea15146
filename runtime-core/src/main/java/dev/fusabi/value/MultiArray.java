package dev.fusabi.value;

import java.util.Arrays;

/**
 * An array of two or more dimensions: its elements one after the other, the last index running fastest, in a flat
 * array of their kind. Each dimension has a length and the index of its first element.
 */
public final class MultiArray {
    private final Object items;
    private final int[] lengths;
    private final int[] bases;

    /** @param items as many elements as the lengths' product */
    public MultiArray(Object items, int[] lengths, int[] bases) {
        this.items = items;
        this.lengths = lengths;
        this.bases = bases;
    }

    /** The elements, in a Java array. */
    public Object items() {
        return items;
    }

    public int rank() {
        return lengths.length;
    }

    /** The number of elements in all. */
    public int length() {
        int total = 1;
        for (int length : lengths) {
            total *= length;
        }
        return total;
    }

    /** The length of a dimension. */
    public int length(long dimension) {
        return lengths[dimension(dimension)];
    }

    /** The first index of a dimension. */
    public int base(long dimension) {
        return bases[dimension(dimension)];
    }

    private int dimension(long dimension) {
        if (dimension < 0 || dimension >= lengths.length) {
            throw BuiltinExceptions.indexOutOfRange();
        }
        return (int) dimension;
    }

    public boolean isZeroBased() {
        for (int base : bases) {
            if (base != 0) {
                return false;
            }
        }
        return true;
    }

    /** Where an element of a two-dimensional array stands among the items. */
    public int at(long first, long second) {
        return inner(inner(0, 0, first), 1, second);
    }

    public int at(long first, long second, long third) {
        return inner(at(first, second), 2, third);
    }

    public int at(long first, long second, long third, long fourth) {
        return inner(at(first, second, third), 3, fourth);
    }

    private int inner(int outer, int dimension, long index) {
        long place = index - bases[dimension];
        if (place < 0 || place >= lengths[dimension]) {
            throw BuiltinExceptions.indexOutOfRange();
        }
        return outer * lengths[dimension] + (int) place;
    }

    /** An array of the same dimensions around other items. */
    public MultiArray with(Object otherItems) {
        return new MultiArray(otherItems, lengths, bases);
    }

    /** Some of the items, in an array of their kind. */
    Object items(int from, int until) {
        return switch (items) {
            case long[] all -> Arrays.copyOfRange(all, from, until);
            case double[] all -> Arrays.copyOfRange(all, from, until);
            case boolean[] all -> Arrays.copyOfRange(all, from, until);
            case char[] all -> Arrays.copyOfRange(all, from, until);
            case byte[] all -> Arrays.copyOfRange(all, from, until);
            case short[] all -> Arrays.copyOfRange(all, from, until);
            case int[] all -> Arrays.copyOfRange(all, from, until);
            case float[] all -> Arrays.copyOfRange(all, from, until);
            default -> Arrays.copyOfRange((Object[]) items, from, until);
        };
    }

    /** What equality and order look at, in this order. */
    Object[] parts() {
        return new Object[] {
            Arrays.stream(lengths).asLongStream().toArray(),
            Arrays.stream(bases).asLongStream().toArray(),
            items
        };
    }

    /** How types write the dimensions: {@code [,]}. */
    String brackets() {
        return "[" + ",".repeat(lengths.length - 1) + "]";
    }
}
