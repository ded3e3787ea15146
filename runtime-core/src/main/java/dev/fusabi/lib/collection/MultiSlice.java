package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.ScriptArrays;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.MultiArray;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

/**
 * A part of an array of several dimensions: of each a range, or one index, and then the dimension goes away. As in F#,
 * ranges are cut to what there is, and an index outside is an error when something is read or written there.
 */
final class MultiSlice {
    private final MultiArray array;
    private final int rank;
    private final long[] starts;
    private final int[] counts;
    private final boolean[] isFixed;

    /** @param ends for each dimension its first and its last index, both optional */
    MultiSlice(MultiArray array, long fixed, ScriptObject... ends) {
        this.array = array;
        rank = ends.length / 2;
        starts = new long[rank];
        counts = new int[rank];
        isFixed = new boolean[rank];
        for (int i = 0; i < rank; i++) {
            isFixed[i] = (fixed >> i & 1) != 0;
            int base = array.base(i);
            long end = (long) base + array.length((long) i);
            long first = ends[2 * i].tag() == 0 ? base : (Long) ends[2 * i].reference(0);
            starts[i] = isFixed[i] ? first : Math.max(first, base);
            long last =
                    ends[2 * i + 1].tag() == 0
                            ? end - 1
                            : Math.min((Long) ends[2 * i + 1].reference(0), end - 1);
            counts[i] = isFixed[i] ? 1 : (int) Math.max(0, last - starts[i] + 1);
        }
    }

    private int size() {
        int size = 1;
        for (int count : counts) {
            size *= count;
        }
        return size;
    }

    Object read(BuiltinContext context) {
        int size = size();
        Costs.array(context, size);
        Object items = ScriptArrays.like(array.items(), size);
        int[] step = new int[rank];
        for (int i = 0; i < size; i++) {
            System.arraycopy(array.items(), source(step), items, i, 1);
            advance(step);
        }
        int[] kept = kept();
        return kept.length == 1 ? items : new MultiArray(items, kept, new int[kept.length]);
    }

    Object write(BuiltinContext context, Object values) {
        int size = size();
        context.charge(size);
        int[] step = new int[rank];
        for (int i = 0; i < size; i++) {
            Object items = values instanceof MultiArray many ? many.items() : values;
            int from = within(values, step);
            System.arraycopy(items, from, array.items(), source(step), 1);
            advance(step);
        }
        return Unit.UNIT;
    }

    private int[] kept() {
        int dimensions = 0;
        for (boolean one : isFixed) {
            dimensions += one ? 0 : 1;
        }
        int[] kept = new int[dimensions];
        int at = 0;
        for (int i = 0; i < rank; i++) {
            if (!isFixed[i]) {
                kept[at++] = counts[i];
            }
        }
        return kept;
    }

    private int source(int[] step) {
        int at = 0;
        for (int i = 0; i < rank; i++) {
            long index = starts[i] + step[i] - array.base(i);
            if (index < 0 || index >= array.length((long) i)) {
                throw BuiltinExceptions.indexOutOfRange();
            }
            at = at * array.length((long) i) + (int) index;
        }
        return at;
    }

    /** Where the value for a step stands among those assigned. */
    private int within(Object values, int[] step) {
        int at = 0;
        int dimension = 0;
        for (int i = 0; i < rank; i++) {
            if (!isFixed[i]) {
                int length =
                        values instanceof MultiArray many
                                ? many.length((long) dimension++)
                                : ScriptArrays.length(values);
                if (step[i] >= length) {
                    throw BuiltinExceptions.indexOutOfRange();
                }
                at = at * length + step[i];
            }
        }
        return at;
    }

    private void advance(int[] step) {
        for (int i = rank - 1; i >= 0; i--) {
            if (++step[i] < counts[i]) {
                return;
            }
            step[i] = 0;
        }
    }
}
