package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.function.Function;

/** An immutable map in the order of its keys, F#'s {@code Map}. Keys and values are boxed. */
public final class ScriptMap implements Enumerable, Comparable<ScriptMap> {
    public static final ScriptMap EMPTY = new ScriptMap(null);

    private final @Nullable Tree root;

    private ScriptMap(@Nullable Tree root) {
        this.root = root;
    }

    private ScriptMap with(@Nullable Tree tree) {
        return tree == root ? this : tree == null ? EMPTY : new ScriptMap(tree);
    }

    public int size() {
        return Tree.size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    /** The value at a key, or null. */
    public @Nullable Object get(Object key) {
        Tree node = Tree.find(root, key);
        return node == null ? null : node.value;
    }

    public boolean containsKey(Object key) {
        return Tree.find(root, key) != null;
    }

    public ScriptMap add(Object key, Object value) {
        return with(Tree.add(root, key, value));
    }

    /** Without the key; this map when it is not there. */
    public ScriptMap remove(Object key) {
        return with(Tree.remove(root, key));
    }

    /** The entry with the least key, or null. */
    public @Nullable Tuple first() {
        return root == null ? null : entry(Tree.first(root));
    }

    /** The entry with the greatest key, or null. */
    public @Nullable Tuple last() {
        return root == null ? null : entry(Tree.last(root));
    }

    /** A map of keys that are in order and distinct, and as many values. Takes linear time. */
    public static ScriptMap ofSorted(Object[] keys, Object[] values) {
        return EMPTY.with(Tree.ofSorted(keys, values, 0, keys.length));
    }

    private static Tuple entry(Tree node) {
        return Tuple.of(node.key, node.value);
    }

    /** The entries in order, as .NET's pairs of keys and values. */
    @Override
    public Iterator<Object> iterator() {
        return entries(node -> Tuple.entry(node.key, node.value));
    }

    /** The entries in order, as tuples. */
    Iterator<Object> pairs() {
        return entries(ScriptMap::entry);
    }

    private Iterator<Object> entries(Function<Tree, Object> entry) {
        Iterator<Tree> nodes = Tree.nodes(root);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return nodes.hasNext();
            }

            @Override
            public Object next() {
                return entry.apply(nodes.next());
            }
        };
    }

    /** The entries in order, as a list of pairs. */
    public ScriptList toList() {
        ListBuilder list = new ListBuilder();
        pairs().forEachRemaining(list::add);
        return list.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScriptMap that
                && size() == that.size()
                && Structural.equal(this, that);
    }

    @Override
    public int hashCode() {
        return Structural.hash(this);
    }

    @Override
    public int compareTo(ScriptMap other) {
        return Structural.compare(this, other);
    }

    @Override
    public String toString() {
        return StructuredText.print(this);
    }
}
