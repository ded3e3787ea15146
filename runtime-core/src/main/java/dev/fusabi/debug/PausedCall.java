package dev.fusabi.debug;

import java.util.List;
import java.util.Optional;

/**
 * A call that a {@link Debugger} has stopped. The event loop goes on, and so do other calls; deadlines pass. Belongs to
 * the event loop of its engine.
 */
public interface PausedCall {
    /** Why a call stopped. */
    enum Reason {
        BREAKPOINT,
        STEP,
        PAUSE
    }

    Reason reason();

    /** The breakpoint that it reached; empty when it stopped for another reason. */
    Optional<Breakpoint> breakpoint();

    /** The functions of scripts that are active, the innermost first; of very many the innermost ones. */
    List<Frame> stack();

    /** Whether it still stands where it stopped. */
    boolean isPaused();

    /** Goes on to the next breakpoint. Does nothing when it has gone on already. */
    void resume();

    /** Goes on for a step. Does nothing when it has gone on already. */
    void step(Step step);

    /**
     * The value of an expression, in which the variables of a frame, and the module-level values of its script, stand
     * for what they hold now. What is neither a number nor a text is untyped there. It must not wait.
     *
     * @param frame an index of {@link #stack}
     * @return as scripts have it
     * @throws RuntimeException the engine's {@code ScriptException} of the kind that fits, when it does not compile or
     *     fails
     */
    Variable evaluate(int frame, String expression);
}
