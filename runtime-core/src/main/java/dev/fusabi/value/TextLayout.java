package dev.fusabi.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Text whose line breaks are still open: the layout algebra with which F# prints values under {@code %A}. A line that
 * grows too wide is broken at the outermost place that still may be.
 */
sealed interface TextLayout {
    /**
     * A piece of text.
     *
     * @param joinsLeft whether no space stands before it
     * @param joinsRight whether no space stands after it
     */
    record Leaf(boolean joinsLeft, String text, boolean joinsRight) implements TextLayout {}

    /** Two layouts, one after the other or one above the other. */
    final class Node implements TextLayout {
        final TextLayout left;
        final TextLayout right;
        final boolean isBreakable;
        final int indent;
        boolean isBroken;

        Node(TextLayout left, TextLayout right, boolean isBreakable, boolean isBroken, int indent) {
            this.left = left;
            this.right = right;
            this.isBreakable = isBreakable;
            this.isBroken = isBroken;
            this.indent = indent;
        }

        int gap() {
            return left.joinsRight() || right.joinsLeft() ? 0 : 1;
        }
    }

    default boolean joinsLeft() {
        TextLayout at = this;
        while (at instanceof Node node) {
            at = node.left;
        }
        return ((Leaf) at).joinsLeft;
    }

    default boolean joinsRight() {
        TextLayout at = this;
        while (at instanceof Node node) {
            at = node.right;
        }
        return ((Leaf) at).joinsRight;
    }

    /** A word: spaces around it. */
    static TextLayout word(String text) {
        return new Leaf(false, text, false);
    }

    /** An opening bracket: no space after it. */
    static TextLayout opening(String text) {
        return new Leaf(false, text, true);
    }

    /** A closing bracket or separator: no space before it. */
    static TextLayout closing(String text) {
        return new Leaf(true, text, false);
    }

    /** On one line. */
    default TextLayout then(TextLayout next) {
        return new Node(this, next, false, false, 0);
    }

    /** On one line if it fits, otherwise on the next line, indented. */
    default TextLayout orBelow(TextLayout next, int indent) {
        return new Node(this, next, true, false, indent);
    }

    /** On the next line. */
    default TextLayout above(TextLayout next) {
        return new Node(this, next, false, true, 0);
    }

    static TextLayout separated(List<TextLayout> items, String separator) {
        TextLayout all = items.getFirst();
        for (TextLayout item : items.subList(1, items.size())) {
            all = all.then(closing(separator)).orBelow(item, 0);
        }
        return all;
    }

    static TextLayout stacked(List<TextLayout> items) {
        TextLayout all = items.getFirst();
        for (TextLayout item : items.subList(1, items.size())) {
            all = all.above(item);
        }
        return all;
    }

    /** The text with lines of at most {@code width} characters as far as there are places to break. */
    default String render(int width) {
        new Fitting(width).fit(this);
        StringBuilder out = new StringBuilder();
        write(this, 0, out);
        return out.toString();
    }

    /** Writes from column {@code start} on and gives the column after it. */
    private static int write(TextLayout layout, int start, StringBuilder out) {
        List<Node> spine = new ArrayList<>();
        Leaf first = descend(layout, spine);
        out.append(first.text);
        int column = start + first.text.length();
        for (Node node : spine.reversed()) {
            if (node.isBroken) {
                column = start + node.indent;
                out.append('\n').append(" ".repeat(column));
            } else if (node.gap() == 1) {
                out.append(' ');
                column++;
            }
            column = write(node.right, column, out);
        }
        return column;
    }

    /** Follows left parts down to the first leaf: lists lean to the left, and must not recurse. */
    private static Leaf descend(TextLayout layout, List<Node> spine) {
        TextLayout at = layout;
        while (at instanceof Node node) {
            spine.add(node);
            at = node.left;
        }
        return (Leaf) at;
    }

    /** Decides which breakable places are broken. */
    final class Fitting {
        private final int width;
        // The savings of the places that are open at this point, outermost first; those before
        // `outer` are broken.
        private final List<Integer> savings = new ArrayList<>();
        private final List<Boolean> broken = new ArrayList<>();
        private int outer;
        private int position;

        Fitting(int width) {
            this.width = width;
        }

        /** Fits a layout in at the current position and gives the width of its last line. */
        int fit(TextLayout layout) {
            List<Node> spine = new ArrayList<>();
            int offset = fitLeaf(descend(layout, spine));
            for (Node node : spine.reversed()) {
                offset = fitRight(node, offset);
            }
            return offset;
        }

        private int fitRight(Node node, int leftOffset) {
            if (node.isBroken) {
                position += node.indent - leftOffset;
                return node.indent + fit(node.right);
            }
            int gap = node.gap();
            position += gap;
            if (!node.isBreakable) {
                return leftOffset + gap + fit(node.right);
            }
            savings.add(leftOffset + gap - node.indent);
            broken.add(false);
            int offset = fit(node.right);
            if (outer == savings.size()) {
                outer--;
            }
            savings.removeLast();
            node.isBroken = broken.removeLast();
            return node.isBroken ? node.indent + offset : leftOffset + gap + offset;
        }

        private int fitLeaf(Leaf leaf) {
            int length = leaf.text.length();
            while (position + length > width && outer < savings.size()) {
                broken.set(outer, true);
                position -= savings.get(outer);
                outer++;
            }
            position += length;
            return length;
        }
    }
}
