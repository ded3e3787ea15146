package dev.fusabi.vm;

import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;

/**
 * One run of a script function, which may stop and go on. While it runs, its frames lie on the machine's stacks; while
 * it waits, they are here, cut to what is live. The engine derives from it to add what it needs, so that a waiting
 * script is one object with two arrays.
 *
 * <p>Belongs to the thread of its machine, except {@link #interrupt}.
 */
public class Fiber {
    /** Where a fiber is in its life. */
    public enum State {
        NEW,
        RUNNING,
        WAITING,
        DONE
    }

    private State state = State.NEW;

    /** Ran into a limit or was cancelled: what runs now is cleanup, on a small allowance. */
    private @Nullable ExceptionValue ending;

    /** How many frames are saved; negative when {@link #deep} has them. */
    int frames;

    /** The saved frames' pcs, two in a number, innermost last; then their primitive registers. */
    long @Nullable [] p;

    /** The saved frames' functions, innermost last; then their reference registers. */
    Object @Nullable [] r;

    /** What it waits for; null when it only gave way to others. */
    private @Nullable Operation operation;

    private @Nullable Allowance allowance;

    /** The innermost instruction that a script's method answers for. */
    @Nullable Replay replay;

    private volatile @Nullable ScriptFailure interruption;

    /** A fiber with the limits of its machine. */
    public Fiber() {}

    /** A fiber that shares the fuel and the deadline of another, as children do. */
    public Fiber(Fiber parent) {
        allowance = parent.allowance;
    }

    /** Its stacks, when it keeps those of the machine. */
    final @Nullable DeepStack deep() {
        return frames < 0 && r != null ? (DeepStack) r[0] : null;
    }

    final void deep(@Nullable DeepStack stack) {
        // In the place of the frames, so that other fibers need no field for it.
        frames = stack == null ? 0 : -1;
        r = stack == null ? null : new Object[] {stack};
    }

    public final State state() {
        return state;
    }

    /** What it waits for; null when it does not wait, or only for its turn. */
    public final @Nullable Operation operation() {
        return operation;
    }

    /**
     * Ends the fiber with this exception, one that scripts cannot catch: at the next checkpoint if it runs, when it is
     * resumed if it waits, which the caller has to see to. Cleanup code still runs and may wait. From any thread; the
     * first call counts.
     */
    public final void interrupt(ScriptFailure reason) {
        if (interruption == null) {
            interruption = reason;
        }
    }

    /** What to end with, once. */
    final @Nullable ScriptFailure takeInterruption() {
        return ending != null ? null : interruption;
    }

    final boolean isEnding() {
        return ending != null;
    }

    /** The limit that it ran into. */
    final @Nullable ExceptionValue ending() {
        return ending;
    }

    final void end(ExceptionValue limit, Allowance forCleanup) {
        ending = limit;
        allowance = forCleanup;
    }

    final @Nullable Allowance allowance() {
        return allowance;
    }

    final void allowance(Allowance value) {
        allowance = value;
    }

    final void running() {
        if (state == State.RUNNING || state == State.DONE) {
            throw new IllegalStateException(
                    "the fiber is " + (state == State.DONE ? "done" : "running"));
        }
        state = State.RUNNING;
        operation = null;
    }

    final void waiting(@Nullable Operation cause) {
        state = State.WAITING;
        operation = cause;
    }

    final void done() {
        state = State.DONE;
        allowance = null;
        operation = null;
    }
}
