package dev.fusabi.vm;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/**
 * One enumeration of a lazy sequence. Between elements its frame is here; while it runs, the frame lies on the stacks
 * above the function that asked for an element.
 */
final class Generator {
    /** What is raised in a body that is not enumerated to its end: cleanup code runs, nothing can catch it. */
    static final ExceptionValue ABANDONED =
            BuiltinExceptions.cancelled("The sequence is not enumerated further.").exception();

    private enum State {
        NEW,
        STOPPED,
        RUNNING,
        FINISHED
    }

    private static final long[] NO_PRIMITIVES = {};
    private static final Object[] NO_REFERENCES = {};

    private State state = State.NEW;
    private LinkedFunction function;
    private long[] primitives;
    private Object[] references;
    private int pc;

    /** What goes on in place of its own body, when that is no script code. */
    private @Nullable Iterator<?> rest;

    Generator(Closure body) {
        function = body.function;
        primitives = body.primitives;
        references = body.references;
    }

    LinkedFunction function() {
        return function;
    }

    /** The references that it holds. */
    Object[] values() {
        return references;
    }

    /** The elements that are left, when they are not made by script code. */
    @Nullable Iterator<?> rest() {
        return rest;
    }

    /** Another enumeration goes on in place of this one. */
    void become(Object enumeration) {
        switch (enumeration) {
            case Generator other -> {
                state = State.NEW;
                function = other.function;
                primitives = other.primitives;
                references = other.references;
                pc = 0;
            }
            default -> {
                finish();
                references = new Object[] {enumeration};
                rest = (Iterator<?>) enumeration;
            }
        }
    }

    boolean isFinished() {
        return state == State.FINISHED;
    }

    /** Whether it waits in the middle of its body. */
    boolean isStopped() {
        return state == State.STOPPED;
    }

    /** Puts its registers into these windows and gives the pc to go on at. */
    int restore(long[] p, int pb, Object[] r, int rb) {
        if (state == State.RUNNING) {
            throw BuiltinExceptions.invalidOperation("The sequence is being enumerated already.");
        }
        // The body has no parameters: captured values come first, as in the saved frame.
        state = State.RUNNING;
        System.arraycopy(primitives, 0, p, pb, primitives.length);
        System.arraycopy(references, 0, r, rb, references.length);
        return pc;
    }

    void save(int resumeAt, LinkedFunction body, long[] p, int pb, Object[] r, int rb) {
        if (pc == 0 || body != function) {
            // The captured values' arrays belong to the closure.
            primitives = new long[body.primitives];
            references = new Object[body.references];
        }
        state = State.STOPPED;
        function = body;
        pc = resumeAt;
        System.arraycopy(p, pb, primitives, 0, primitives.length);
        System.arraycopy(r, rb, references, 0, references.length);
    }

    void finish() {
        state = State.FINISHED;
        primitives = NO_PRIMITIVES;
        references = NO_REFERENCES;
    }
}
