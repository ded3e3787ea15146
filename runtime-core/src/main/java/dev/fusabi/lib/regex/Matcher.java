package dev.fusabi.lib.regex;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Runs a compiled pattern by backtracking. What would be the Java stack is an array: choices to come back to, and
 * between them what has to be undone on the way back. Every step is counted; a pattern that tries too many ways ends
 * with .NET's timeout.
 */
final class Matcher {
    private static final long MAX_STEPS = 4_000_000;
    private static final int STEPS_PER_CHARACTER = 100;
    private static final int STEPS_PER_CHARGE = 4096;
    private static final int MAX_STACK = 16_000_000;

    // Frames of the stack: words, then one of these.
    /** Where to go on: pc, position. */
    private static final int CHOICE = 0;

    /** Greedy repetition: pc, set, least position, position. */
    private static final int FEWER = 1;

    /** Lazy repetition: pc, set, how many more, position. */
    private static final int MORE = 2;

    /** As {@link #FEWER} and {@link #MORE}, from right to left. */
    private static final int FEWER_BACK = 3;

    private static final int MORE_BACK = 4;

    /** The old value of a variable: variable, value. */
    private static final int OLD_VARIABLE = 5;

    /** A capture to take away: group. */
    private static final int CAPTURED = 6;

    /** A capture to put back: group, start, end. */
    private static final int POPPED = 7;

    private static final int[] FRAME_WORDS = {2, 4, 4, 4, 4, 2, 1, 3};

    private final BuiltinContext context;
    private final Compiler.Program program;
    private final String text;
    private final int start;
    private final int end;
    private final int previous;
    private final long maxSteps;
    private long steps;
    private long charged;
    private int[] stack = new int[256];
    private int top;
    private final int[] variables;
    private final int[][] captures;
    private final int[] counts;
    private int pc;
    private int at;

    Matcher(
            BuiltinContext context,
            Compiler.Program program,
            int groups,
            String text,
            int start,
            int end,
            int previous) {
        this.context = context;
        this.program = program;
        this.text = text;
        this.start = start;
        this.end = end;
        this.previous = previous;
        maxSteps = MAX_STEPS + (long) text.length() * STEPS_PER_CHARACTER;
        variables = new int[program.variables()];
        captures = new int[groups][];
        counts = new int[groups];
    }

    @Nullable Found find(int from, boolean isBackwards) {
        int step = isBackwards ? -1 : 1;
        CharSet first = program.first();
        for (int at = from; at >= start && at <= end; at += step) {
            count(1);
            if (program.isAnchored() && at != start) {
                break;
            }
            if (first != null && (at >= end || !first.has(text.charAt(at)))) {
                continue;
            }
            Found found = matchAt(at);
            if (found != null) {
                context.charge(steps - charged);
                return found;
            }
        }
        context.charge(steps - charged);
        return null;
    }

    private void count(long more) {
        steps += more;
        if (steps - charged >= STEPS_PER_CHARGE) {
            context.charge(steps - charged);
            charged = steps;
            if (steps > maxSteps) {
                throw BuiltinExceptions.regexTimeout();
            }
        }
    }

    private @Nullable Found matchAt(int position) {
        top = 0;
        Arrays.fill(counts, 0);
        pc = 0;
        at = position;
        if (!run()) {
            return null;
        }
        int[][] all = new int[captures.length][];
        all[0] = new int[] {Math.min(position, at), Math.max(position, at)};
        for (int group = 1; group < all.length; group++) {
            int[] pairs = captures[group];
            all[group] = pairs == null ? new int[0] : Arrays.copyOf(pairs, counts[group] * 2);
            count(counts[group]);
        }
        return new Found(all[0][0], all[0][1], all);
    }

    private boolean run() {
        int[] code = program.code();
        while (true) {
            count(1);
            boolean isMatching = true;
            switch (code[pc]) {
                case Op.MATCH -> {
                    return true;
                }
                case Op.CHAR -> {
                    isMatching = at < end && text.charAt(at) == code[pc + 1];
                    at++;
                    pc += 2;
                }
                case Op.CHAR + Op.BACKWARDS -> {
                    at--;
                    isMatching = at >= start && text.charAt(at) == code[pc + 1];
                    pc += 2;
                }
                case Op.CHAR_IGNORING_CASE -> {
                    isMatching = at < end && CharSet.folded(text.charAt(at)) == code[pc + 1];
                    at++;
                    pc += 2;
                }
                case Op.CHAR_IGNORING_CASE + Op.BACKWARDS -> {
                    at--;
                    isMatching = at >= start && CharSet.folded(text.charAt(at)) == code[pc + 1];
                    pc += 2;
                }
                case Op.SET -> {
                    isMatching = at < end && program.sets()[code[pc + 1]].has(text.charAt(at));
                    at++;
                    pc += 2;
                }
                case Op.SET + Op.BACKWARDS -> {
                    at--;
                    isMatching = at >= start && program.sets()[code[pc + 1]].has(text.charAt(at));
                    pc += 2;
                }
                case Op.JUMP -> pc = code[pc + 1];
                case Op.SPLIT -> {
                    choice(code[pc + 1]);
                    pc += 2;
                }
                case Op.MARK -> {
                    assign(code[pc + 1], at);
                    pc += 2;
                }
                case Op.CAPTURE -> {
                    isMatching = capture(code[pc + 1], code[pc + 2], variables[code[pc + 3]]);
                    pc += 4;
                }
                case Op.REPEAT -> isMatching = repeat(code);
                case Op.REPEAT + Op.BACKWARDS -> isMatching = repeatBackwards(code);
                case Op.LOOP_INIT -> {
                    assign(code[pc + 1], 0);
                    assign(code[pc + 1] + 1, -1);
                    pc += 2;
                }
                case Op.LOOP_GREEDY, Op.LOOP_LAZY -> loop(code);
                case Op.LOOP_TURN -> {
                    int counter = code[pc + 1];
                    assign(counter, variables[counter] + 1);
                    assign(counter + 1, at);
                    pc += 2;
                }
                case Op.ATOMIC_BEGIN -> {
                    begin(code[pc + 1]);
                    pc += 2;
                }
                case Op.ATOMIC_END -> {
                    forgetChoices(variables[code[pc + 1]]);
                    pc += 2;
                }
                case Op.LOOK_BEGIN -> {
                    assign(code[pc + 1] + 1, at);
                    begin(code[pc + 1]);
                    pc += 2;
                }
                case Op.LOOK_END -> {
                    forgetChoices(variables[code[pc + 1]]);
                    at = variables[code[pc + 1] + 1];
                    pc += 2;
                }
                case Op.NOT_BEGIN -> {
                    begin(code[pc + 1]);
                    choice(code[pc + 2]);
                    pc += 3;
                }
                case Op.NOT_END -> {
                    unwind(variables[code[pc + 1]]);
                    isMatching = false;
                }
                case Op.BACK_REFERENCE -> isMatching = backReference(code, false);
                case Op.BACK_REFERENCE + Op.BACKWARDS -> isMatching = backReference(code, true);
                case Op.ANCHOR -> {
                    isMatching = holds(Node.Anchor.Kind.values()[code[pc + 1]]);
                    pc += 2;
                }
                case Op.IF_GROUP -> pc = counts[code[pc + 1]] > 0 ? pc + 3 : code[pc + 2];
                default -> isMatching = false;
            }
            if (!isMatching && !backtrack()) {
                return false;
            }
        }
    }

    // The stack.

    private void reserve() {
        if (top + 5 > stack.length) {
            if (stack.length > MAX_STACK) {
                throw BuiltinExceptions.regexTimeout();
            }
            context.allocate(stack.length * 4L);
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
    }

    private void choice(int target) {
        reserve();
        stack[top++] = target;
        stack[top++] = at;
        stack[top++] = CHOICE;
    }

    private void push(int kind, int target, int set, int bound) {
        reserve();
        stack[top++] = target;
        stack[top++] = set;
        stack[top++] = bound;
        stack[top++] = at;
        stack[top++] = kind;
    }

    private void assign(int variable, int value) {
        if (variables[variable] == value) {
            return;
        }
        reserve();
        stack[top++] = variable;
        stack[top++] = variables[variable];
        stack[top++] = OLD_VARIABLE;
        variables[variable] = value;
    }

    /** Remembers the height of the stack as it is after remembering it. */
    private void begin(int variable) {
        reserve();
        stack[top++] = variable;
        stack[top++] = variables[variable];
        stack[top++] = OLD_VARIABLE;
        variables[variable] = top;
    }

    /** Undoes what the frame on top undoes, if it does. */
    private void undo(int kind) {
        switch (kind) {
            case OLD_VARIABLE -> variables[stack[top]] = stack[top + 1];
            case CAPTURED -> counts[stack[top]]--;
            case POPPED -> {
                int group = stack[top];
                put(group, stack[top + 1], stack[top + 2]);
            }
            default -> {}
        }
    }

    private void unwind(int height) {
        while (top > height) {
            count(1);
            int kind = stack[--top];
            top -= FRAME_WORDS[kind];
            undo(kind);
        }
    }

    private void forgetChoices(int height) {
        // What is kept is moved to the upper end first, then down over what goes.
        int kept = top;
        int from = top;
        while (from > height) {
            count(1);
            int kind = stack[from - 1];
            int words = FRAME_WORDS[kind] + 1;
            from -= words;
            if (kind >= OLD_VARIABLE) {
                kept -= words;
                System.arraycopy(stack, from, stack, kept, words);
            }
        }
        System.arraycopy(stack, kept, stack, height, top - kept);
        top = height + top - kept;
    }

    private boolean backtrack() {
        while (top > 0) {
            count(1);
            int kind = stack[--top];
            top -= FRAME_WORDS[kind];
            switch (kind) {
                case CHOICE -> {
                    pc = stack[top];
                    at = stack[top + 1];
                    return true;
                }
                case FEWER, FEWER_BACK -> {
                    int step = kind == FEWER ? -1 : 1;
                    pc = stack[top];
                    int bound = stack[top + 2];
                    at = stack[top + 3] + step;
                    if (at != bound) {
                        push(kind, pc, stack[top + 1], bound);
                    }
                    return true;
                }
                case MORE, MORE_BACK -> {
                    boolean back = kind == MORE_BACK;
                    int set = stack[top + 1];
                    int left = stack[top + 2];
                    pc = stack[top];
                    at = stack[top + 3];
                    boolean hasNext =
                            back
                                    ? at > start && program.sets()[set].has(text.charAt(at - 1))
                                    : at < end && program.sets()[set].has(text.charAt(at));
                    if (hasNext) {
                        at += back ? -1 : 1;
                        if (left > 1) {
                            push(kind, pc, set, left - 1);
                        }
                        return true;
                    }
                }
                default -> undo(kind);
            }
        }
        return false;
    }

    // Instructions.

    private boolean repeat(int[] code) {
        CharSet set = program.sets()[code[pc + 1]];
        int min = code[pc + 2];
        int max = code[pc + 3];
        boolean isLazy = code[pc + 4] == 1;
        int wanted = isLazy ? min : max;
        int from = at;
        int limit = wanted > end - at ? end : at + wanted;
        while (at < limit && set.has(text.charAt(at))) {
            at++;
        }
        count((at - from) / 4);
        pc += 5;
        if (at - from < min) {
            return false;
        }
        if (isLazy) {
            if (max > min) {
                push(MORE, pc, code[pc - 4], max - min);
            }
        } else if (at - from > min) {
            push(FEWER, pc, code[pc - 4], from + min);
        }
        return true;
    }

    private boolean repeatBackwards(int[] code) {
        CharSet set = program.sets()[code[pc + 1]];
        int min = code[pc + 2];
        int max = code[pc + 3];
        boolean isLazy = code[pc + 4] == 1;
        int wanted = isLazy ? min : max;
        int from = at;
        int limit = wanted > at - start ? start : at - wanted;
        while (at > limit && set.has(text.charAt(at - 1))) {
            at--;
        }
        count((from - at) / 4);
        pc += 5;
        if (from - at < min) {
            return false;
        }
        if (isLazy) {
            if (max > min) {
                push(MORE_BACK, pc, code[pc - 4], max - min);
            }
        } else if (from - at > min) {
            push(FEWER_BACK, pc, code[pc - 4], from - min);
        }
        return true;
    }

    private void loop(int[] code) {
        int counter = code[pc + 1];
        int done = variables[counter];
        int exit = code[pc + 4];
        boolean isLazy = code[pc] == Op.LOOP_LAZY;
        int turn = pc + 5;
        boolean wasEmpty = done > 0 && variables[counter + 1] == at;
        if (wasEmpty || done >= code[pc + 3]) {
            pc = exit;
        } else if (done < code[pc + 2]) {
            pc = turn;
        } else if (isLazy) {
            choice(turn);
            pc = exit;
        } else {
            choice(exit);
            pc = turn;
        }
    }

    private boolean capture(int group, int popped, int mark) {
        int from = Math.min(mark, at);
        int until = Math.max(mark, at);
        if (popped >= 0) {
            if (counts[popped] == 0) {
                return false;
            }
            int[] pairs = captures[popped];
            int last = --counts[popped];
            int oldStart = pairs[last * 2];
            int oldEnd = pairs[last * 2 + 1];
            reserve();
            stack[top++] = popped;
            stack[top++] = oldStart;
            stack[top++] = oldEnd;
            stack[top++] = POPPED;
            // What lies between the two.
            if (from >= oldEnd) {
                until = from;
                from = oldEnd;
            } else if (until <= oldStart) {
                from = until;
                until = oldStart;
            } else {
                from = Math.max(from, oldStart);
                until = Math.min(until, oldEnd);
            }
        }
        if (group >= 0) {
            put(group, from, until);
            reserve();
            stack[top++] = group;
            stack[top++] = CAPTURED;
        }
        return true;
    }

    private void put(int group, int from, int until) {
        int[] pairs = captures[group];
        if (pairs == null) {
            pairs = new int[4];
            captures[group] = pairs;
        }
        int count = counts[group]++;
        if (count * 2 + 2 > pairs.length) {
            context.allocate(pairs.length * 4L);
            pairs = Arrays.copyOf(pairs, pairs.length * 2);
            captures[group] = pairs;
        }
        pairs[count * 2] = from;
        pairs[count * 2 + 1] = until;
    }

    private boolean backReference(int[] code, boolean back) {
        int group = code[pc + 1];
        boolean ignoresCase = code[pc + 2] == 1;
        pc += 3;
        if (counts[group] == 0) {
            return false;
        }
        int last = (counts[group] - 1) * 2;
        int from = captures[group][last];
        int length = captures[group][last + 1] - from;
        int target = back ? at - length : at;
        if (target < start || target + length > end) {
            return false;
        }
        count(length / 4);
        for (int i = 0; i < length; i++) {
            char a = text.charAt(from + i);
            char b = text.charAt(target + i);
            if (a != b && !(ignoresCase && CharSet.folded(a) == CharSet.folded(b))) {
                return false;
            }
        }
        at = back ? target : target + length;
        return true;
    }

    private boolean holds(Node.Anchor.Kind kind) {
        return switch (kind) {
            case LINE_START -> at == start || text.charAt(at - 1) == '\n';
            case LINE_END -> at == end || text.charAt(at) == '\n';
            case START -> at == start;
            case END -> at == end;
            case END_OR_LAST_NEWLINE -> at == end || at == end - 1 && text.charAt(at) == '\n';
            case CONTIGUOUS -> at == previous;
            case BOUNDARY -> isBoundary(false);
            case NO_BOUNDARY -> !isBoundary(false);
            case ASCII_BOUNDARY -> isBoundary(true);
            case NO_ASCII_BOUNDARY -> !isBoundary(true);
        };
    }

    private boolean isBoundary(boolean isAscii) {
        return (at > start && isWord(text.charAt(at - 1), isAscii))
                != (at < end && isWord(text.charAt(at), isAscii));
    }

    private static boolean isWord(char c, boolean isAscii) {
        return isAscii ? Categories.ASCII_WORD.test(c) : Categories.isBoundaryWord(c);
    }
}
