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

    private static final State[] STATES = State.values();

    // A million fibers may wait at once, so each byte here counts.
    private byte state;

    private boolean isWaitEnded;

    /** The saved frames' primitive registers. */
    long @Nullable [] p;

    /**
     * The saved frames' {@link ReturnPoint}s, innermost last, then their reference registers; or a {@link DeepStack}.
     */
    Object @Nullable [] r;

    /** What it waits for; null when it only gave way to others. */
    private @Nullable Operation operation;

    /** What most fibers never have. */
    private @Nullable Extras extras;

    private volatile @Nullable ScriptFailure interruption;

    private static final class Extras {
        /** Ran into a limit or was cancelled: what runs now is cleanup, on a small allowance. */
        @Nullable ExceptionValue ending;

        @Nullable Allowance allowance;

        /** The innermost instruction that a script's method answers for. */
        @Nullable Replay replay;

        /** Whether it is elsewhere than at its beginning. */
        boolean hasMoved;

        /** Where it stands under a cancellation token, if it has moved; null when under none. */
        CancelScope.@Nullable Place place;

        /** See {@link BuiltinContext#ambient}. */
        @Nullable Object ambient;
    }

    /** A fiber with the limits of its machine. */
    public Fiber() {}

    /** A fiber that shares the fuel and the deadline of another, as children do. */
    public Fiber(Fiber parent) {
        if (parent.allowance() != null) {
            allowance(parent.allowance());
        }
        inherit(parent);
    }

    /** A fiber that another one has started finds what that has left for it. */
    protected final void inherit(Fiber parent) {
        Object left = parent.ambient();
        if (left != null) {
            ambient(left);
        }
    }

    final @Nullable Object ambient() {
        return extras == null ? null : extras.ambient;
    }

    final void ambient(Object value) {
        extras().ambient = value;
    }

    private Extras extras() {
        Extras existing = extras;
        return existing == null ? extras = new Extras() : existing;
    }

    // ---- Cancellation tokens

    final CancelScope.@Nullable Place place() {
        return extras == null || !extras.hasMoved ? firstPlace() : extras.place;
    }

    /** The token that it is under from its beginning; null when under none. */
    protected CancelScope.@Nullable Place firstPlace() {
        return null;
    }

    /** The token that it is under. */
    final @Nullable CancelScope scope() {
        CancelScope.Place place = place();
        return place == null ? null : place.scope();
    }

    /**
     * From now on it is under a token, or, for null, under none.
     *
     * @param token what the script knows the token by
     * @return where it was before, for {@link #goBack}
     */
    public final CancelScope.@Nullable Place enter(@Nullable CancelScope scope, Object token) {
        CancelScope.Place before = place();
        move(new CancelScope.Own(scope, token, this));
        return before;
    }

    final void goBack(CancelScope.@Nullable Place before) {
        CancelScope.Place place = place();
        if (place != null) {
            place.leave();
        }
        move(before);
    }

    /** The token that it is under has been cancelled: its cleanup code runs under none. */
    final void leaveForCleanup() {
        CancelScope.Place place = place();
        if (place != null) {
            place.leave();
            move(new CancelScope.Own(null, place.token(), this));
        }
    }

    private void move(CancelScope.@Nullable Place place) {
        Extras moving = extras();
        moving.hasMoved = true;
        moving.place = place;
    }

    /** When it is resumed its computation ends, since its token has been cancelled. */
    public final void endWait() {
        isWaitEnded = true;
    }

    final boolean takeEndedWait() {
        boolean isEnded = isWaitEnded;
        isWaitEnded = false;
        return isEnded;
    }

    /** Whether it waits in a function of this script, not counting those that its outermost one has called. */
    public final boolean runs(Instance script) {
        return r != null
                && switch (r[0]) {
                    case DeepStack stack -> stack.outermost().instance == script;
                    case ReturnPoint point -> point.function().instance == script;
                    default -> false;
                };
    }

    /** Whether its allowance is for the time between two waits, and not for its life. */
    protected boolean isLongLived() {
        return false;
    }

    /** Whether others run when it has run for a time slice. */
    protected boolean givesWay() {
        return true;
    }

    /** Whether the host functions that it calls find a context that is only theirs. */
    protected boolean hasContext() {
        return false;
    }

    /** Its stacks, when it keeps those of the machine. */
    final @Nullable DeepStack deep() {
        return r != null && r[0] instanceof DeepStack stack ? stack : null;
    }

    final void deep(@Nullable DeepStack stack) {
        // In the place of the frames, so that other fibers need no field for it.
        r = stack == null ? null : new Object[] {stack};
    }

    public final State state() {
        return STATES[state];
    }

    private void state(State value) {
        state = (byte) value.ordinal();
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

    /** Whether it has been interrupted and does not know it yet. */
    public final boolean isInterrupted() {
        return takeInterruption() != null;
    }

    /** What to end with, once. */
    final @Nullable ScriptFailure takeInterruption() {
        return isEnding() ? null : interruption;
    }

    final boolean isEnding() {
        return ending() != null;
    }

    /** The limit that it ran into. */
    final @Nullable ExceptionValue ending() {
        return extras == null ? null : extras.ending;
    }

    final void end(ExceptionValue limit, Allowance forCleanup) {
        extras().ending = limit;
        extras().allowance = forCleanup;
    }

    final @Nullable Allowance allowance() {
        return extras == null ? null : extras.allowance;
    }

    final void allowance(@Nullable Allowance value) {
        extras().allowance = value;
    }

    final @Nullable Replay replay() {
        return extras == null ? null : extras.replay;
    }

    final void replay(@Nullable Replay value) {
        extras().replay = value;
    }

    final void running() {
        State before = state();
        if (before == State.RUNNING || before == State.DONE) {
            throw new IllegalStateException(
                    "the fiber is " + (before == State.DONE ? "done" : "running"));
        }
        state(State.RUNNING);
        operation = null;
    }

    final void waiting(@Nullable Operation cause) {
        state(State.WAITING);
        operation = cause;
    }

    final void done() {
        state(State.DONE);
        if (extras != null && extras.place != null) {
            extras.place.leave();
        }
        extras = null;
        operation = null;
    }
}
