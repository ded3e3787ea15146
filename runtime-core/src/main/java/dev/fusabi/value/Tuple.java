package dev.fusabi.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A tuple of two or more boxed elements. Equality and order are structural, element by element. */
public final class Tuple implements Comparable<Tuple> {
    private final Object[] items;
    private final boolean isEntry;

    private Tuple(Object[] items, boolean isEntry) {
        this.items = items;
        this.isEntry = isEntry;
    }

    public static Tuple of(Object... items) {
        return new Tuple(items.clone(), false);
    }

    /** A key and its value as .NET's KeyValuePair, which has a text of its own. */
    public static Tuple entry(Object key, Object value) {
        return new Tuple(new Object[] {key, value}, true);
    }

    /** A tuple of {@code count} elements of {@code r} from {@code start} on. */
    public static Tuple copyOf(Object[] r, int start, int count) {
        Object[] items = new Object[count];
        System.arraycopy(r, start, items, 0, count);
        return new Tuple(items, false);
    }

    boolean isEntry() {
        return isEntry;
    }

    public int size() {
        return items.length;
    }

    public Object get(int index) {
        return items[index];
    }

    public List<Object> asList() {
        return Collections.unmodifiableList(Arrays.asList(items));
    }

    @Override
    public boolean equals(Object other) {
        return Structural.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structural.hash(this);
    }

    @Override
    public int compareTo(Tuple other) {
        return Structural.compare(this, other);
    }

    @Override
    public String toString() {
        return StructuredText.print(this);
    }
}
