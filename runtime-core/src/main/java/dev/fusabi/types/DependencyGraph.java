package dev.fusabi.types;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a module's definitions are checked. Text order, except that a definition that uses a function
 * further down waits for it; definitions that use each other form a group. Where nothing refers forward, as in F#, the
 * order is the text's.
 */
final class DependencyGraph {
    private final int[][] edges;
    private final int[] index;
    private final int[] low;
    private final boolean[] onStack;
    private final ArrayDeque<Integer> stack = new ArrayDeque<>();
    private final List<Group> groups = new ArrayList<>();
    private int next = 1;

    /** Definitions (by position in the text) that are checked together, after {@code position} has been reached. */
    record Group(List<Integer> members, int position, int order) {}

    private DependencyGraph(int[][] edges) {
        this.edges = edges;
        index = new int[edges.length];
        low = new int[edges.length];
        onStack = new boolean[edges.length];
    }

    /** @param edges for each definition the definitions that it uses */
    static List<Group> order(int[][] edges) {
        var graph = new DependencyGraph(edges);
        for (int node = 0; node < edges.length; node++) {
            if (graph.index[node] == 0) {
                graph.visit(node);
            }
        }
        // Tarjan's order has dependencies first; each group also waits for the latest of its own in
        // the text.
        int[] position = new int[edges.length];
        var placed = new ArrayList<Group>();
        for (Group group : graph.groups) {
            int latest = 0;
            for (int member : group.members()) {
                latest = Math.max(latest, member);
                for (int used : edges[member]) {
                    latest = Math.max(latest, position[used]);
                }
            }
            for (int member : group.members()) {
                position[member] = latest;
            }
            placed.add(new Group(group.members(), latest, placed.size()));
        }
        placed.sort(Comparator.comparingInt(Group::position).thenComparingInt(Group::order));
        return placed;
    }

    /** Tarjan's algorithm with a stack of its own: chains of definitions can be long. */
    private void visit(int start) {
        var nodes = new ArrayDeque<int[]>();
        enter(start, nodes);
        while (!nodes.isEmpty()) {
            int[] frame = nodes.peek();
            int node = frame[0];
            if (frame[1] < edges[node].length) {
                int used = edges[node][frame[1]++];
                if (index[used] == 0) {
                    enter(used, nodes);
                } else if (onStack[used]) {
                    low[node] = Math.min(low[node], index[used]);
                }
                continue;
            }
            nodes.pop();
            if (!nodes.isEmpty()) {
                int parent = nodes.peek()[0];
                low[parent] = Math.min(low[parent], low[node]);
            }
            if (low[node] == index[node]) {
                close(node);
            }
        }
    }

    private void enter(int node, ArrayDeque<int[]> nodes) {
        index[node] = next;
        low[node] = next;
        next++;
        stack.push(node);
        onStack[node] = true;
        nodes.push(new int[] {node, 0});
    }

    private void close(int root) {
        var members = new ArrayList<Integer>();
        int member;
        do {
            member = stack.pop();
            onStack[member] = false;
            members.add(member);
        } while (member != root);
        Integer[] sorted = members.toArray(Integer[]::new);
        Arrays.sort(sorted);
        groups.add(new Group(List.of(sorted), 0, groups.size()));
    }
}
