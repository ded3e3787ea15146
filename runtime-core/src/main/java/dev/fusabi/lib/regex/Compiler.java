package dev.fusabi.lib.regex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Turns a pattern's tree into instructions. Inside a look-behind they read from right to left. */
final class Compiler {
    private static final int MAX_CODE = 1_000_000;

    private int[] code = new int[64];
    private int size;
    private int variables;
    private final List<CharSet> sets = new ArrayList<>();

    /** What {@link Matcher} runs. */
    record Program(
            int[] code,
            CharSet[] sets,
            int variables,
            @Nullable CharSet first,
            boolean isAnchored) {}

    static Program compile(Node node, boolean isBackwards) {
        Compiler compiler = new Compiler();
        compiler.emit(node, isBackwards);
        compiler.add(Op.MATCH);
        CharSet first = isBackwards ? null : first(node);
        return new Program(
                Arrays.copyOf(compiler.code, compiler.size),
                compiler.sets.toArray(CharSet[]::new),
                compiler.variables,
                first,
                !isBackwards && isAnchored(node));
    }

    private void add(int... words) {
        if (size + words.length > code.length) {
            if (size > MAX_CODE) {
                throw new PatternSyntaxError("", 0, "The pattern is too long.");
            }
            code = Arrays.copyOf(code, code.length * 2 + words.length);
        }
        for (int word : words) {
            code[size++] = word;
        }
    }

    private int variable(int count) {
        int first = variables;
        variables += count;
        return first;
    }

    private int set(CharSet set) {
        sets.add(set);
        return sets.size() - 1;
    }

    private void emit(Node node, boolean back) {
        int flag = back ? Op.BACKWARDS : 0;
        switch (node) {
            case Node.Empty() -> {}
            case Node.Never() -> add(Op.FAIL);
            case Node.One(char c, boolean ignoresCase) -> {
                if (ignoresCase) {
                    add(Op.CHAR_IGNORING_CASE + flag, CharSet.folded(c));
                } else {
                    add(Op.CHAR + flag, c);
                }
            }
            case Node.Set(CharSet set) -> add(Op.SET + flag, set(set));
            case Node.Sequence(List<Node> parts) ->
                    (back ? parts.reversed() : parts).forEach(part -> emit(part, back));
            case Node.Alternatives(List<Node> choices) -> alternatives(choices, back);
            case Node.Capture(int group, int popped, Node body) -> {
                int mark = variable(1);
                add(Op.MARK, mark);
                emit(body, back);
                add(Op.CAPTURE, group, popped, mark);
            }
            case Node.Loop loop -> loop(loop, back);
            case Node.Atomic(Node body) -> {
                int height = variable(1);
                add(Op.ATOMIC_BEGIN, height);
                emit(body, back);
                add(Op.ATOMIC_END, height);
            }
            case Node.Look(Node body, boolean isBehind, boolean isNegative) ->
                    look(body, isBehind, isNegative);
            case Node.BackReference(int group, boolean ignoresCase) ->
                    add(Op.BACK_REFERENCE + flag, group, ignoresCase ? 1 : 0);
            case Node.Anchor(Node.Anchor.Kind kind) -> add(Op.ANCHOR, kind.ordinal());
            case Node.Condition condition -> condition(condition, back);
        }
    }

    private void alternatives(List<Node> choices, boolean back) {
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < choices.size() - 1; i++) {
            add(Op.SPLIT, 0);
            int next = size - 1;
            emit(choices.get(i), back);
            add(Op.JUMP, 0);
            ends.add(size - 1);
            code[next] = size;
        }
        emit(choices.getLast(), back);
        ends.forEach(end -> code[end] = size);
    }

    private void loop(Node.Loop loop, boolean back) {
        CharSet single =
                switch (loop.body()) {
                    case Node.One(char c, boolean ignoresCase) ->
                            new CharSet.Builder().add(c, c).ignoreCase(ignoresCase).build();
                    case Node.Set(CharSet set) -> set;
                    default -> null;
                };
        if (single != null) {
            add(
                    Op.REPEAT + (back ? Op.BACKWARDS : 0),
                    set(single),
                    loop.min(),
                    loop.max(),
                    loop.isLazy() ? 1 : 0);
            return;
        }
        int counter = variable(2);
        add(Op.LOOP_INIT, counter);
        int start = size;
        add(loop.isLazy() ? Op.LOOP_LAZY : Op.LOOP_GREEDY, counter, loop.min(), loop.max(), 0);
        int exit = size - 1;
        add(Op.LOOP_TURN, counter);
        emit(loop.body(), back);
        add(Op.JUMP, start);
        code[exit] = size;
    }

    private void look(Node body, boolean isBehind, boolean isNegative) {
        if (!isNegative) {
            int saved = variable(2);
            add(Op.LOOK_BEGIN, saved);
            emit(body, isBehind);
            add(Op.LOOK_END, saved);
            return;
        }
        int height = variable(1);
        add(Op.NOT_BEGIN, height, 0);
        int otherwise = size - 1;
        emit(body, isBehind);
        add(Op.NOT_END, height);
        code[otherwise] = size;
    }

    private void condition(Node.Condition condition, boolean back) {
        int otherwise;
        Node test = condition.test();
        if (test == null) {
            add(Op.IF_GROUP, condition.group(), 0);
            otherwise = size - 1;
        } else {
            int saved = variable(2);
            add(Op.LOOK_BEGIN, saved, Op.SPLIT, 0);
            otherwise = size - 1;
            emit(test, false);
            add(Op.LOOK_END, saved);
        }
        emit(condition.yes(), back);
        add(Op.JUMP, 0);
        int end = size - 1;
        code[otherwise] = size;
        emit(condition.no(), back);
        code[end] = size;
    }

    /** What every match begins with, or null when that is not known. */
    private static @Nullable CharSet first(Node node) {
        return switch (node) {
            case Node.One(char c, boolean ignoresCase) ->
                    new CharSet.Builder().add(c, c).ignoreCase(ignoresCase).build();
            case Node.Set(CharSet set) -> set;
            case Node.Capture capture -> first(capture.body());
            case Node.Atomic atomic -> first(atomic.body());
            case Node.Loop loop -> loop.min() > 0 ? first(loop.body()) : null;
            case Node.Sequence(List<Node> parts) -> {
                for (Node part : parts) {
                    if (!(part instanceof Node.Anchor || part instanceof Node.Look)) {
                        yield first(part);
                    }
                }
                yield null;
            }
            case Node.Alternatives(List<Node> choices) -> {
                var union = new CharSet.Builder();
                for (Node choice : choices) {
                    CharSet one = first(choice);
                    if (one == null) {
                        yield null;
                    }
                    IntPredicate has = c -> one.has((char) c);
                    union.add(has);
                }
                yield union.build();
            }
            default -> null;
        };
    }

    /** Whether a match can only begin where the text does. */
    private static boolean isAnchored(Node node) {
        return switch (node) {
            case Node.Anchor(Node.Anchor.Kind kind) -> kind == Node.Anchor.Kind.START;
            case Node.Capture capture -> isAnchored(capture.body());
            case Node.Atomic atomic -> isAnchored(atomic.body());
            case Node.Sequence(List<Node> parts) ->
                    !parts.isEmpty() && isAnchored(parts.getFirst());
            case Node.Alternatives(List<Node> choices) ->
                    choices.stream().allMatch(Compiler::isAnchored);
            default -> false;
        };
    }
}
