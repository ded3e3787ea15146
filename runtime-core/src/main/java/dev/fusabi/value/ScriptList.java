package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An immutable list of cons cells with boxed elements. Equality and order are structural; nothing here recurses along
 * the list.
 */
public final class ScriptList implements Iterable<Object>, Comparable<ScriptList> {
    /** The empty list. */
    public static final ScriptList NIL = new ScriptList();

    private final @Nullable Object head;
    // Not final only for ListBuilder, which appends in place before it publishes the list.
    @Nullable ScriptList tail;

    private ScriptList() {
        head = null;
        tail = null;
    }

    public ScriptList(Object head, ScriptList tail) {
        this.head = head;
        this.tail = tail;
    }

    public static ScriptList of(Object... elements) {
        return of(Arrays.asList(elements));
    }

    public static ScriptList of(List<?> elements) {
        ScriptList list = NIL;
        for (Object element : elements.reversed()) {
            list = new ScriptList(element, list);
        }
        return list;
    }

    public boolean isEmpty() {
        return tail == null;
    }

    /** The first element, maybe a script's null; throws {@link NoSuchElementException} on the empty list. */
    @SuppressWarnings("NullAway")
    public Object head() {
        if (tail == null) {
            throw new NoSuchElementException("the list is empty");
        }
        return head;
    }

    /** All but the first element; throws {@link NoSuchElementException} on the empty list. */
    public ScriptList tail() {
        if (tail == null) {
            throw new NoSuchElementException("the list is empty");
        }
        return tail;
    }

    /** The number of elements, counted each time. */
    public int length() {
        int count = 0;
        for (ScriptList at = this; at.tail != null; at = at.tail) {
            count++;
        }
        return count;
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private ScriptList at = ScriptList.this;

            @Override
            public boolean hasNext() {
                return !at.isEmpty();
            }

            @Override
            public Object next() {
                Object element = at.head();
                at = at.tail();
                return element;
            }
        };
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
    public int compareTo(ScriptList other) {
        return Structural.compare(this, other);
    }

    @Override
    public String toString() {
        return StructuredText.print(this);
    }
}
