package dev.fusabi.vm;

import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.Kind;

import java.util.List;

/** Signatures as numbers, so that a call compares kinds in one step. */
public final class Shapes {
    /** Of signatures with more parameters than a number holds; equal shapes of this value say nothing. */
    public static final long UNKNOWN = -1;

    private static final int BITS = 3;
    private static final int MOST = 60 / BITS - 1;

    private Shapes() {}

    /** How many of the parameters are primitive. */
    static int primitives(Signature signature) {
        List<Kind> parameters = signature.parameters();
        int count = 0;
        for (int i = 0; i < parameters.size(); i++) {
            count += parameters.get(i).isPrimitive() ? 1 : 0;
        }
        return count;
    }

    /** The number of a signature, or {@link #UNKNOWN}. */
    public static long of(Signature signature) {
        if (signature.parameters().size() > MOST) {
            return UNKNOWN;
        }
        // Kinds count from 1, so that the length is part of the number.
        long shape = signature.result().ordinal() + 1;
        for (Kind kind : signature.parameters()) {
            shape = shape << BITS | kind.ordinal() + 1;
        }
        return shape;
    }
}
