package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** An immutable set in the order of its elements, F#'s {@code Set}. Elements are boxed. */
public final class ScriptSet implements Enumerable, Comparable<ScriptSet> {
    public static final ScriptSet EMPTY = new ScriptSet(null);

    private final @Nullable Tree root;

    private ScriptSet(@Nullable Tree root) {
        this.root = root;
    }

    private ScriptSet with(@Nullable Tree tree) {
        return tree == root ? this : tree == null ? EMPTY : new ScriptSet(tree);
    }

    public int size() {
        return Tree.size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    public boolean contains(Object element) {
        return Tree.find(root, element) != null;
    }

    /** With the element; this set when it is there. */
    public ScriptSet add(Object element) {
        return contains(element) ? this : with(Tree.add(root, element, Unit.UNIT));
    }

    /** Without the element; this set when it is not there. */
    public ScriptSet remove(Object element) {
        return with(Tree.remove(root, element));
    }

    /** The least element, or null. */
    public @Nullable Object first() {
        return root == null ? null : Tree.first(root).key;
    }

    /** The greatest element, or null. */
    public @Nullable Object last() {
        return root == null ? null : Tree.last(root).key;
    }

    /** A set of elements that are in order and distinct. Takes linear time. */
    public static ScriptSet ofSorted(Object[] elements) {
        Object[] units = new Object[elements.length];
        java.util.Arrays.fill(units, Unit.UNIT);
        return EMPTY.with(Tree.ofSorted(elements, units, 0, elements.length));
    }

    /** The elements in order. */
    @Override
    public Iterator<Object> iterator() {
        Iterator<Tree> nodes = Tree.nodes(root);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return nodes.hasNext();
            }

            @Override
            public Object next() {
                return nodes.next().key;
            }
        };
    }

    /** The elements in order. */
    public ScriptList toList() {
        ListBuilder list = new ListBuilder();
        forEach(list::add);
        return list.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScriptSet that
                && size() == that.size()
                && Structural.equal(this, that);
    }

    @Override
    public int hashCode() {
        return Structural.hash(this);
    }

    @Override
    public int compareTo(ScriptSet other) {
        return Structural.compare(this, other);
    }

    @Override
    public String toString() {
        return StructuredText.print(this);
    }
}
