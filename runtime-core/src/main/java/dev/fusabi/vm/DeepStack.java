package dev.fusabi.vm;

/**
 * The stacks of a fiber that was deep in calls when it stopped. Copying them each time would cost more than the fiber
 * does between two stops, so the fiber keeps the arrays and the machine goes on with others.
 */
final class DeepStack {
    final long[] p;
    final Object[] r;
    final LinkedFunction[] frames;
    final int[] pcs;
    final int primitiveTop;
    final int referenceTop;
    final int frameTop;
    final int depth;
    final int pb;
    final int rb;

    /** The function that its fiber began with: above what ends the run. */
    LinkedFunction outermost() {
        return frames[Math.min(1, depth)];
    }

    DeepStack(Stacks stacks) {
        p = stacks.p;
        r = stacks.r;
        frames = stacks.frames;
        pcs = stacks.pcs;
        primitiveTop = stacks.primitiveTop;
        referenceTop = stacks.referenceTop;
        frameTop = stacks.frameTop;
        depth = stacks.depth;
        pb = stacks.pb;
        rb = stacks.rb;
    }

    void restore(Stacks stacks) {
        stacks.p = p;
        stacks.r = r;
        stacks.frames = frames;
        stacks.pcs = pcs;
        stacks.primitiveTop = primitiveTop;
        stacks.referenceTop = referenceTop;
        stacks.frameTop = frameTop;
        stacks.depth = depth;
        stacks.pb = pb;
        stacks.rb = rb;
    }
}
