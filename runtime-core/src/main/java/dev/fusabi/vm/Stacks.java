package dev.fusabi.vm;

import dev.fusabi.bytecode.Instruction;
import dev.fusabi.value.BuiltinExceptions;

import java.util.Arrays;

/**
 * The register windows and frames of whatever runs on one machine. A frame is its function and its pc; where its
 * windows begin follows from the call instruction of the frame below.
 *
 * <p>The tops are soft ends: nothing at or above them has been used since they were last lowered, so lowering them
 * knows what to clear, and the check that a call needs anyway tells when to raise them.
 */
abstract class Stacks {
    private static final int SMALL = 128;

    /** How far above what is used the soft ends stand at first: what ending a short run has to clear. */
    private static final int STEP = 8;

    /** Stacks longer than this are given back when nothing runs. */
    private static final int LARGE = 1 << 16;

    private static final int BYTES_A_FRAME = 8;

    /** A stopped fiber with more registers than this keeps the arrays. */
    private static final int DEEP = 1 << 12;

    private static final long[] NO_PRIMITIVES = {};

    long[] p = new long[SMALL];
    Object[] r = new Object[SMALL];
    LinkedFunction[] frames = new LinkedFunction[SMALL];
    int[] pcs = new int[SMALL];

    int primitiveTop;
    int referenceTop;
    int frameTop;

    /** The innermost frame, -1 when there is none; its registers. Up to date whenever the loop calls something. */
    int depth = -1;

    int pb;
    int rb;

    /** The frame below the current fiber's first; its pc is a call into nothing. */
    int base = -1;

    int primitiveBase;
    int referenceBase;

    final Limits limits;

    Stacks(Limits limits) {
        this.limits = limits;
    }

    /** Makes room for registers and frames up to these ends. */
    final void reserve(int primitiveEnd, int referenceEnd, int frameEnd) {
        if (frameEnd > frameTop) {
            if (frameEnd - base > limits.depth()) {
                throw BuiltinExceptions.depthLimit(
                        "More than " + limits.depth() + " calls are active.");
            }
            frameTop = raised(frameTop, frameEnd);
            if (frameTop > frames.length) {
                checkMemory();
                frames = Arrays.copyOf(frames, frameTop);
                pcs = Arrays.copyOf(pcs, frameTop);
            }
        }
        if (primitiveEnd > primitiveTop) {
            primitiveTop = raised(primitiveTop, primitiveEnd);
            if (primitiveTop > p.length) {
                checkMemory();
                p = Arrays.copyOf(p, primitiveTop);
            }
        }
        if (referenceEnd > referenceTop) {
            referenceTop = raised(referenceTop, referenceEnd);
            if (referenceTop > r.length) {
                checkMemory();
                r = Arrays.copyOf(r, referenceTop);
            }
        }
    }

    private static int raised(int top, int needed) {
        return Math.max(top * 2, needed + STEP);
    }

    // Growing doubles, so what is there now is what will be added.
    private void checkMemory() {
        long bytes = stackBytes();
        if (2 * bytes > limits.memory()) {
            throw BuiltinExceptions.memoryLimit(
                    "The stack needs more than the memory limit of " + limits.memory() + " bytes.");
        }
    }

    final long stackBytes() {
        return (long) p.length * Long.BYTES
                + (long) r.length * Integer.BYTES
                + (long) frames.length * BYTES_A_FRAME;
    }

    /** Forgets what lies above the innermost frame, so that it can be collected. */
    final void clearAbove() {
        int references = depth < 0 ? 0 : rb + frames[depth].references;
        int primitives = depth < 0 ? 0 : pb + frames[depth].primitives;
        if (depth < 0 && Math.max(r.length, p.length) > LARGE) {
            renew();
        }
        clearFrom(references, primitives);
    }

    private void renew() {
        p = new long[SMALL];
        r = new Object[SMALL];
        frames = new LinkedFunction[SMALL];
        pcs = new int[SMALL];
        primitiveTop = 0;
        referenceTop = 0;
        frameTop = 0;
    }

    private void clearFrom(int references, int primitives) {
        Arrays.fill(r, references, Math.max(references, Math.min(referenceTop, r.length)), null);
        Arrays.fill(
                frames, depth + 1, Math.max(depth + 1, Math.min(frameTop, frames.length)), null);
        referenceTop = Math.min(r.length, references + STEP);
        primitiveTop = Math.min(p.length, primitives + STEP);
        frameTop = Math.min(frames.length, depth + 1 + STEP);
    }

    /** Adds a frame whose windows begin at these registers; the caller has made room. */
    final void push(LinkedFunction function, int pc, int primitive, int reference) {
        depth++;
        frames[depth] = function;
        pcs[depth] = pc;
        pb = primitive;
        rb = reference;
    }

    /** Removes the innermost frame; the one below becomes current, at the pc after its call. */
    final void pop() {
        LinkedFunction caller = frames[--depth];
        long call = caller.instructions[pcs[depth] - 1];
        switch (Instruction.opcode(call)) {
            // These run a lazy sequence, or a method that they ask, above everything that the
            // function uses.
            case Op.NEXT,
                    Op.DISPOSE,
                    Op.EQ_REF,
                    Op.COMPARE_REF,
                    Op.ORDER_REF,
                    Op.CALL_BUILTIN,
                    Op.ITERATE -> {
                pb -= caller.primitives;
                rb -= caller.references;
            }
            default -> {
                pb -= Instruction.b(call);
                rb -= Instruction.c(call);
            }
        }
    }

    /** Moves the current fiber's frames and the registers below these ends into the fiber. */
    final void copyOut(Fiber fiber, int primitiveEnd, int referenceEnd) {
        if (base == 0 && primitiveEnd + referenceEnd > DEEP) {
            clearFrom(referenceEnd, primitiveEnd);
            fiber.deep(new DeepStack(this));
            renew();
            return;
        }
        int first = base + 1;
        int count = depth - base;
        Object[] references = new Object[count + referenceEnd - referenceBase];
        for (int i = 0; i < count; i++) {
            references[i] = frames[first + i].returnPoint(pcs[first + i]);
        }
        System.arraycopy(r, referenceBase, references, count, referenceEnd - referenceBase);
        fiber.p =
                primitiveEnd == primitiveBase
                        ? NO_PRIMITIVES
                        : Arrays.copyOfRange(p, primitiveBase, primitiveEnd);
        fiber.r = references;
    }

    /**
     * The reverse, above {@link #base}.
     *
     * @param isFull whether all registers of the innermost frame are saved, not only those below a call's windows
     */
    final void copyIn(Fiber fiber, boolean isFull) {
        long[] primitives = java.util.Objects.requireNonNull(fiber.p);
        Object[] references = java.util.Objects.requireNonNull(fiber.r);
        int count = 1;
        while (count < references.length && references[count] instanceof ReturnPoint) {
            count++;
        }
        int primitiveCount = primitives.length;
        int referenceCount = references.length - count;
        LinkedFunction top = ((ReturnPoint) references[count - 1]).function();
        // At most one window of the innermost function is missing above what was saved.
        reserve(
                primitiveBase + primitiveCount + top.primitives,
                referenceBase + referenceCount + top.references,
                depth + count + 2);
        for (int i = 0; i < count; i++) {
            ReturnPoint point = (ReturnPoint) references[i];
            frames[++depth] = point.function();
            pcs[depth] = point.pc();
        }
        System.arraycopy(primitives, 0, p, primitiveBase, primitiveCount);
        System.arraycopy(references, count, r, referenceBase, referenceCount);
        fiber.p = null;
        fiber.r = null;
        long call = isFull ? 0 : top.instructions[pcs[depth] - 1];
        boolean hasWindow = Instruction.opcode(call) == Op.CALL_BUILTIN && !isFull;
        pb = primitiveBase + primitiveCount - (hasWindow ? Instruction.b(call) : top.primitives);
        rb = referenceBase + referenceCount - (isFull ? top.references : Instruction.c(call));
    }
}
