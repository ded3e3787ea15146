package dev.fusabi.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Where the inputs of the read-eval-print loop come from. */
interface ReplInput {
    /**
     * A complete input.
     *
     * @param line the number of its first line, counted from 1 on through all inputs
     */
    record Input(String text, int line) {}

    /** Waits for the next input; null at the end. Called on a thread of its own. */
    @Nullable Input next() throws IOException;

    /** Lets the user stop what runs; the action may be called from any thread. Null: nothing runs. */
    default void onInterrupt(@Nullable Runnable action) {}
}
