package dev.fusabi.vm;

import dev.fusabi.value.Enumerable;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.MultiArray;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Tuple;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * About how many bytes the values hold that a machine can reach: from its stacks, its waiting fibers, and the globals
 * of the programs behind them. Stops as soon as it is more than asked for.
 */
final class LiveSize {
    private static final int HEADER = 16;
    private static final int REFERENCE = 4;
    private static final int CELL = 24;

    /** A power of two. */
    private static final int CELLS_PER_MARK = 32;

    private static final int ENTRY = 64;
    private static final int OPAQUE = 64;
    private static final int STRING = 40;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> pending = new ArrayDeque<>();
    private final long enough;
    private long total;
    private long count;

    private LiveSize(long enough) {
        this.enough = enough;
    }

    static long measure(Control control, long enough) {
        LiveSize size = new LiveSize(enough);
        size.total = control.stackBytes();
        int end = control.rb + control.frames[control.depth].references;
        for (int i = 0; i < Math.min(end, control.r.length); i++) {
            size.reach(control.r[i]);
        }
        for (int i = 0; i <= control.depth; i++) {
            size.reach(control.frames[i].instance);
        }
        control.visitFibers(size::reach);
        while (!size.pending.isEmpty() && size.total <= enough) {
            size.visit(size.pending.pop());
        }
        return size.total;
    }

    /** All that the fibers of an idle machine and these programs hold. */
    static LiveObjects trace(Control control, Iterable<Instance> programs) {
        LiveSize size = new LiveSize(Long.MAX_VALUE);
        programs.forEach(size::reach);
        control.visitFibers(size::reach);
        while (!size.pending.isEmpty()) {
            size.visit(size.pending.pop());
        }
        return new LiveObjects(size.count, size.total, size.seen);
    }

    private void reach(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> total += HEADER;
            case Double number -> total += HEADER;
            case BigInteger number -> total += 2 * HEADER + number.bitLength() / Byte.SIZE;
            case BigDecimal number -> total += 3 * HEADER;
            case Number number -> total += HEADER;
            // Shared by all that use them.
            case Boolean truth -> {}
            case Character unit -> {}
            case Enum<?> constant -> {}
            default -> {
                if (seen.add(value)) {
                    pending.push(value);
                }
            }
        }
    }

    private void visit(Object value) {
        if (!(value instanceof Instance
                || value instanceof Fiber
                || value instanceof ReturnPoint)) {
            count++;
        }
        switch (value) {
            case String text -> total += STRING + text.length();
            case ScriptList list -> visitList(list);
            case ListBuilder builder -> {
                total += 2 * HEADER;
                reach(builder.added());
            }
            case Tuple tuple -> {
                total += 2 * HEADER + (long) tuple.size() * REFERENCE;
                for (int i = 0; i < tuple.size(); i++) {
                    reach(tuple.get(i));
                }
            }
            case ScriptObject object -> visitObject(object);
            case Object[] items -> visitArray(items);
            case long[] items -> total += HEADER + (long) items.length * Long.BYTES;
            case double[] items -> total += HEADER + (long) items.length * Double.BYTES;
            case boolean[] items -> total += HEADER + items.length;
            case char[] items -> total += HEADER + (long) items.length * Character.BYTES;
            case MultiArray array -> reach(array.items());
            case byte[] items -> total += HEADER + items.length;
            case short[] items -> total += HEADER + (long) items.length * Short.BYTES;
            case int[] items -> total += HEADER + (long) items.length * Integer.BYTES;
            case float[] items -> total += HEADER + (long) items.length * Float.BYTES;
            case Enumerable collection when collection.holdsElements() -> visitElements(collection);
            case Closure closure -> {
                total += 2 * HEADER + (long) closure.primitives.length * Long.BYTES;
                visitArray(closure.references);
                reach(closure.function.instance);
            }
            case Instance instance -> {
                total += (long) instance.primitives.length * Long.BYTES;
                visitArray(instance.references);
            }
            case Generator generator -> {
                total += 4 * HEADER;
                visitArray(generator.values());
            }
            case Fiber fiber -> {
                total += 4 * HEADER;
                DeepStack deep = fiber.deep();
                if (deep != null) {
                    total +=
                            (long) deep.p.length * Long.BYTES
                                    + (long) deep.pcs.length * 2 * Integer.BYTES;
                    visitArray(deep.r);
                } else if (fiber.r != null && fiber.p != null) {
                    total += HEADER + (long) fiber.p.length * Long.BYTES;
                    visitArray(fiber.r);
                }
            }
            case Group group -> visitArray(group.held());
            case ReturnPoint point -> reach(point.function().instance);
            default -> total += OPAQUE;
        }
    }

    /**
     * Remembers only every so many cells, or what is remembered would take more memory than a long list. The end that
     * two lists share is counted twice up to the first such cell.
     */
    private void visitList(ScriptList list) {
        ScriptList cell = list;
        // Its first cell has been counted.
        count--;
        while (true) {
            total += CELL;
            count++;
            if (cell.isEmpty() || total > enough) {
                return;
            }
            reach(cell.head());
            cell = cell.tail();
            boolean isRemembered = (System.identityHashCode(cell) & (CELLS_PER_MARK - 1)) == 0;
            if (isRemembered && !seen.add(cell)) {
                return;
            }
        }
    }

    private void visitObject(ScriptObject object) {
        int primitives = object.layout().primitives();
        int references = object.layout().references();
        total += HEADER + (long) primitives * Long.BYTES + (long) references * REFERENCE;
        for (int slot = 0; slot < references; slot++) {
            reach(object.reference(slot));
        }
    }

    private void visitArray(Object[] items) {
        total += HEADER + (long) items.length * REFERENCE;
        for (Object item : items) {
            reach(item);
        }
    }

    private void visitElements(Iterable<Object> elements) {
        total += HEADER;
        for (Object element : elements) {
            total += ENTRY;
            reach(element);
        }
    }
}
