package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A persistent AVL tree in F#'s order: what maps and sets are made of. Recursion is as deep as the tree is high, some
 * forty levels at most. The empty tree is null.
 */
final class Tree {
    final Object key;
    final Object value;
    final @Nullable Tree left;
    final @Nullable Tree right;
    final int height;
    final int size;

    private Tree(@Nullable Tree left, Object key, Object value, @Nullable Tree right) {
        this.key = key;
        this.value = value;
        this.left = left;
        this.right = right;
        height = 1 + Math.max(height(left), height(right));
        size = 1 + size(left) + size(right);
    }

    static int size(@Nullable Tree tree) {
        return tree == null ? 0 : tree.size;
    }

    private static int height(@Nullable Tree tree) {
        return tree == null ? 0 : tree.height;
    }

    static @Nullable Tree find(@Nullable Tree tree, Object key) {
        Tree at = tree;
        while (at != null) {
            int order = Structural.compare(key, at.key);
            if (order == 0) {
                return at;
            }
            at = order < 0 ? at.left : at.right;
        }
        return null;
    }

    /** With the key bound to the value; a key that is there is kept and only its value replaced. */
    static Tree add(@Nullable Tree tree, Object key, Object value) {
        if (tree == null) {
            return new Tree(null, key, value, null);
        }
        int order = Structural.compare(key, tree.key);
        if (order == 0) {
            return tree.value == value ? tree : new Tree(tree.left, key, value, tree.right);
        }
        if (order < 0) {
            Tree left = add(tree.left, key, value);
            return left == tree.left ? tree : balanced(left, tree.key, tree.value, tree.right);
        }
        Tree right = add(tree.right, key, value);
        return right == tree.right ? tree : balanced(tree.left, tree.key, tree.value, right);
    }

    /** The same tree when the key is not in it. */
    static @Nullable Tree remove(@Nullable Tree tree, Object key) {
        if (tree == null) {
            return null;
        }
        int order = Structural.compare(key, tree.key);
        if (order < 0) {
            Tree left = remove(tree.left, key);
            return left == tree.left ? tree : balanced(left, tree.key, tree.value, tree.right);
        }
        if (order > 0) {
            Tree right = remove(tree.right, key);
            return right == tree.right ? tree : balanced(tree.left, tree.key, tree.value, right);
        }
        if (tree.left == null) {
            return tree.right;
        }
        if (tree.right == null) {
            return tree.left;
        }
        Tree next = first(tree.right);
        return balanced(tree.left, next.key, next.value, withoutFirst(tree.right));
    }

    static Tree first(Tree tree) {
        Tree at = tree;
        while (at.left != null) {
            at = at.left;
        }
        return at;
    }

    static Tree last(Tree tree) {
        Tree at = tree;
        while (at.right != null) {
            at = at.right;
        }
        return at;
    }

    private static @Nullable Tree withoutFirst(Tree tree) {
        return tree.left == null
                ? tree.right
                : balanced(withoutFirst(tree.left), tree.key, tree.value, tree.right);
    }

    /** A balanced tree of entries that are in order and distinct: {@code keys[from]} up to {@code to}, exclusive. */
    static @Nullable Tree ofSorted(Object[] keys, Object[] values, int from, int to) {
        if (from == to) {
            return null;
        }
        int middle = (from + to) >>> 1;
        return new Tree(
                ofSorted(keys, values, from, middle),
                keys[middle],
                values[middle],
                ofSorted(keys, values, middle + 1, to));
    }

    /** Restores the balance after one insertion or removal below. */
    private static Tree balanced(
            @Nullable Tree left, Object key, Object value, @Nullable Tree right) {
        int difference = height(left) - height(right);
        if (difference > 1 && left != null) {
            Tree inner = left.right;
            if (inner != null && height(left.left) < inner.height) {
                return new Tree(
                        new Tree(left.left, left.key, left.value, inner.left),
                        inner.key,
                        inner.value,
                        new Tree(inner.right, key, value, right));
            }
            return new Tree(
                    left.left, left.key, left.value, new Tree(left.right, key, value, right));
        }
        if (difference < -1 && right != null) {
            Tree inner = right.left;
            if (inner != null && height(right.right) < inner.height) {
                return new Tree(
                        new Tree(left, key, value, inner.left),
                        inner.key,
                        inner.value,
                        new Tree(inner.right, right.key, right.value, right.right));
            }
            return new Tree(
                    new Tree(left, key, value, right.left), right.key, right.value, right.right);
        }
        return new Tree(left, key, value, right);
    }

    /** The nodes in order. */
    static Iterator<Tree> nodes(@Nullable Tree tree) {
        return new Nodes(tree);
    }

    private static final class Nodes implements Iterator<Tree> {
        private final Deque<Tree> pending = new ArrayDeque<>();

        Nodes(@Nullable Tree tree) {
            descend(tree);
        }

        private void descend(@Nullable Tree tree) {
            for (Tree at = tree; at != null; at = at.left) {
                pending.push(at);
            }
        }

        @Override
        public boolean hasNext() {
            return !pending.isEmpty();
        }

        @Override
        public Tree next() {
            if (pending.isEmpty()) {
                throw new NoSuchElementException();
            }
            Tree node = pending.pop();
            descend(node.right);
            return node;
        }
    }
}
