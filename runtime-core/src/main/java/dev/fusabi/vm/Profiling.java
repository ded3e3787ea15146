package dev.fusabi.vm;

import com.sun.management.ThreadMXBean;

import dev.fusabi.source.SourceLocation;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Counts calls, and the time and allocation between two events (a call begins, a call ends, the fiber stops) for the
 * function that was innermost meanwhile. What a fiber waits counts for nothing.
 */
public final class Profiling implements Instrumentation {
    /** Deeper calls count for the function at this depth, so that recursion does not make an endless tree. */
    private static final int DEEPEST = 400;

    private final Node root = new Node(null);
    private final @Nullable ThreadMXBean threads =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                            && bean.isThreadAllocatedMemorySupported()
                    ? bean
                    : null;

    /** The nodes of the frames, as far as they are known. */
    private Node[] nodes = new Node[64];

    private Node current = root;
    private long since;
    private long allocatedSince;
    private int active;

    /** A function as called by those above it. Direct recursion is one node. */
    public static final class Node {
        private final @Nullable LinkedFunction function;
        private final Map<LinkedFunction, Node> called = new IdentityHashMap<>();
        private long calls;
        private long nanos;
        private long bytes;

        private Node(@Nullable LinkedFunction function) {
            this.function = function;
        }

        /** As stack traces show it. */
        public String name() {
            return function == null ? "" : function.code.name();
        }

        /** Where the function begins. */
        public SourceLocation location() {
            return function == null ? new SourceLocation("", 1, 1) : Exceptions.locate(function, 0);
        }

        public Iterable<Node> called() {
            return called.values();
        }

        public long calls() {
            return calls;
        }

        /** Of the function itself, without what it called. */
        public long nanos() {
            return nanos;
        }

        /** Allocated by the function itself and by what it called of the library. */
        public long bytes() {
            return bytes;
        }
    }

    /** What stands above all functions. */
    public Node root() {
        return root;
    }

    // ---- Events

    /** A fiber runs, perhaps on top of another one. */
    void begins(Stacks stacks) {
        if (active++ == 0) {
            start();
        } else {
            count();
        }
        // It may have run before, or on other stacks.
        for (int i = stacks.base + 1; i <= stacks.depth; i++) {
            set(i, node(i - 1 > stacks.base ? nodes[i - 1] : root, stacks.frames[i], i));
        }
        current = stacks.depth > stacks.base ? nodes[stacks.depth] : root;
    }

    void ends() {
        count();
        active--;
        current = root;
    }

    /** The innermost frame is a new call. */
    void entered(Stacks stacks, LinkedFunction function) {
        count();
        int depth = stacks.depth;
        Node caller = depth - 1 > stacks.base && depth - 1 < nodes.length ? nodes[depth - 1] : root;
        Node node = node(caller == null ? root : caller, function, depth);
        node.calls++;
        set(depth, node);
        current = node;
        restart();
    }

    /** The innermost frame ends. */
    void leaves(Stacks stacks) {
        count();
        int below = stacks.depth - 1;
        current = below > stacks.base && nodes[below] != null ? nodes[below] : root;
        restart();
    }

    private void start() {
        allocatedSince = threads == null ? 0 : threads.getCurrentThreadAllocatedBytes();
        restart();
    }

    // What the profiler itself takes counts for nothing.
    private void restart() {
        since = System.nanoTime();
    }

    private void count() {
        current.nanos += System.nanoTime() - since;
        if (threads != null) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            current.bytes += allocated - allocatedSince;
            allocatedSince = allocated;
        }
    }

    private static Node node(Node caller, LinkedFunction function, int depth) {
        if (function.isHidden() || caller.function == function || depth > DEEPEST) {
            return caller;
        }
        return caller.called.computeIfAbsent(function, Node::new);
    }

    private void set(int depth, Node node) {
        if (depth >= nodes.length) {
            nodes = Arrays.copyOf(nodes, depth * 2);
        }
        nodes[depth] = node;
    }
}
