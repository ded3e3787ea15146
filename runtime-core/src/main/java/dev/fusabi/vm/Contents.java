package dev.fusabi.vm;

import dev.fusabi.value.Enumerable;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.MultiArray;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What script values hold directly, and the cycles that come of it. A list holds its elements; a function value what it
 * captures, not the globals of its script.
 */
public final class Contents {
    private Contents() {}

    /** What a value holds, as far as that may hold something in turn. */
    static List<Object> of(Object value) {
        List<Object> held = new ArrayList<>();
        switch (value) {
            case ScriptList list -> list.forEach(item -> add(item, held));
            case ListBuilder builder -> add(builder.added(), held);
            case Tuple tuple -> tuple.asList().forEach(item -> add(item, held));
            case ScriptObject object -> {
                for (int slot = 0; slot < object.layout().references(); slot++) {
                    add(object.reference(slot), held);
                }
            }
            case Object[] items -> addAll(items, held);
            case MultiArray array -> add(array.items(), held);
            case Enumerable collection when collection.holdsElements() ->
                    collection.forEach(item -> add(item, held));
            case Closure closure -> addAll(closure.references, held);
            case Generator generator -> addAll(generator.values(), held);
            default -> {}
        }
        return held;
    }

    private static void addAll(Object[] items, List<Object> held) {
        for (Object item : items) {
            add(item, held);
        }
    }

    private static void add(@Nullable Object item, List<Object> held) {
        switch (item) {
            case null -> {}
            case String _,
                    Number _,
                    Boolean _,
                    Character _,
                    Enum<?> _,
                    Instance _,
                    ReturnPoint _ -> {}
            default -> held.add(item);
        }
    }

    private static final class Node {
        final Object value;
        final List<Object> held;
        int next;
        int lowest;
        final int number;
        boolean isOpen = true;

        Node(Object value, int number) {
            this.value = value;
            this.number = number;
            lowest = number;
            held = of(value);
        }
    }

    /**
     * The groups of values that hold each other, reached from these, by Tarjan's algorithm without recursion. Each
     * value is in one group at most; a group has all that lead to each other, so two cycles with a common value are one.
     */
    public static List<List<Object>> cycles(Iterable<?> roots) {
        List<List<Object>> found = new ArrayList<>();
        Map<Object, Node> nodes = new IdentityHashMap<>();
        List<Node> open = new ArrayList<>();
        List<Node> path = new ArrayList<>();
        List<Object> starts = new ArrayList<>();
        roots.forEach(root -> add(root, starts));
        for (Object start : starts) {
            if (nodes.containsKey(start)) {
                continue;
            }
            enter(start, nodes, open, path);
            while (!path.isEmpty()) {
                Node node = path.getLast();
                if (node.next < node.held.size()) {
                    Object held = node.held.get(node.next++);
                    Node known = nodes.get(held);
                    if (known == null) {
                        enter(held, nodes, open, path);
                    } else if (known.isOpen) {
                        node.lowest = Math.min(node.lowest, known.number);
                    }
                } else {
                    path.removeLast();
                    if (!path.isEmpty()) {
                        Node holder = path.getLast();
                        holder.lowest = Math.min(holder.lowest, node.lowest);
                    }
                    if (node.lowest == node.number) {
                        close(node, open, found);
                    }
                }
            }
        }
        return found;
    }

    private static void enter(
            Object value, Map<Object, Node> nodes, List<Node> open, List<Node> path) {
        Node node = new Node(value, nodes.size());
        nodes.put(value, node);
        open.add(node);
        path.add(node);
    }

    private static void close(Node first, List<Node> open, List<List<Object>> found) {
        List<Object> group = new ArrayList<>();
        Node node;
        do {
            node = open.removeLast();
            node.isOpen = false;
            group.add(node.value);
        } while (node != first);
        boolean holdsItself =
                group.size() > 1 || first.held.stream().anyMatch(held -> held == first.value);
        if (holdsItself) {
            found.add(group.reversed());
        }
    }
}
