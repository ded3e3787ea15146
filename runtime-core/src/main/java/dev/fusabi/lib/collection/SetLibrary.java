package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.Structural;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The functions and members of sets that take no functions. */
public final class SetLibrary {
    /** What one access costs about: the height of a large tree. */
    private static final int ACCESS = 16;

    private SetLibrary() {}

    public static ScriptSet empty() {
        return ScriptSet.EMPTY;
    }

    public static boolean isEmpty(ScriptSet set) {
        return set.isEmpty();
    }

    public static long count(ScriptSet set) {
        return set.size();
    }

    public static ScriptSet add(BuiltinContext context, Object value, ScriptSet set) {
        Costs.cells(context, ACCESS);
        return set.add(value);
    }

    public static ScriptSet with(BuiltinContext context, ScriptSet set, Object value) {
        return add(context, value, set);
    }

    public static ScriptSet remove(BuiltinContext context, Object value, ScriptSet set) {
        Costs.cells(context, ACCESS);
        return set.remove(value);
    }

    public static ScriptSet without(BuiltinContext context, ScriptSet set, Object value) {
        return remove(context, value, set);
    }

    public static boolean contains(Object value, ScriptSet set) {
        return set.contains(value);
    }

    public static boolean has(ScriptSet set, Object value) {
        return set.contains(value);
    }

    public static ScriptSet ofList(BuiltinContext context, ScriptList elements) {
        Object[] sorted = ListLibrary.boxed(context, elements);
        Sorting.sort(context, sorted);
        List<Object> distinct = new ArrayList<>(sorted.length);
        for (Object element : sorted) {
            if (distinct.isEmpty() || Structural.compare(distinct.getLast(), element) != 0) {
                distinct.add(element);
            }
        }
        return ScriptSet.ofSorted(distinct.toArray());
    }

    public static ScriptList toList(BuiltinContext context, ScriptSet set) {
        Costs.cells(context, set.size());
        return set.toList();
    }

    public static ScriptSet union(BuiltinContext context, ScriptSet first, ScriptSet second) {
        return merged(context, first, second, true, true, true);
    }

    public static ScriptSet intersect(BuiltinContext context, ScriptSet first, ScriptSet second) {
        return merged(context, first, second, false, true, false);
    }

    public static ScriptSet difference(BuiltinContext context, ScriptSet first, ScriptSet second) {
        return merged(context, first, second, true, false, false);
    }

    /** Walks both sets in order and keeps the elements of the first only, of both, of the second only. */
    private static ScriptSet merged(
            BuiltinContext context,
            ScriptSet first,
            ScriptSet second,
            boolean keepsFirst,
            boolean keepsBoth,
            boolean keepsSecond) {
        if (second.isEmpty() && keepsFirst) {
            return first;
        }
        if (first.isEmpty() && keepsSecond) {
            return second;
        }
        Costs.cells(context, (long) first.size() + second.size());
        List<Object> kept = new ArrayList<>();
        Iterator<Object> firsts = first.iterator();
        Iterator<Object> seconds = second.iterator();
        Object a = next(firsts);
        Object b = next(seconds);
        while (a != null || b != null) {
            int order = a == null ? 1 : b == null ? -1 : Structural.compare(a, b);
            if (order < 0 ? keepsFirst : order == 0 ? keepsBoth : keepsSecond) {
                kept.add(java.util.Objects.requireNonNull(order <= 0 ? a : b));
            }
            a = order <= 0 ? next(firsts) : a;
            b = order >= 0 ? next(seconds) : b;
        }
        return ScriptSet.ofSorted(kept.toArray());
    }

    private static @Nullable Object next(Iterator<Object> elements) {
        return elements.hasNext() ? elements.next() : null;
    }

    public static boolean isSubset(BuiltinContext context, ScriptSet first, ScriptSet second) {
        context.charge((long) first.size() * ACCESS);
        for (Object element : first) {
            if (!second.contains(element)) {
                return false;
            }
        }
        return true;
    }

    public static Object minElement(ScriptSet set) {
        Object first = set.first();
        if (first == null) {
            throw BuiltinExceptions.argument("Set contains no elements.", "s");
        }
        return first;
    }

    public static Object maxElement(ScriptSet set) {
        Object last = set.last();
        if (last == null) {
            throw BuiltinExceptions.argument("Set contains no elements.", "s");
        }
        return last;
    }
}
