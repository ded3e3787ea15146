package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where the standard input of an engine's scripts comes from. */
@FunctionalInterface
public interface InputSource {
    /**
     * The next piece of the input, of any length: a line with its end, or the whole input. Null is the end. Called on
     * the event loop when a script reads more than has come, and not again before the stage is complete; it must not
     * block. The stage may be completed on any thread. If it fails, so does the script's reading, with a HostError.
     */
    CompletionStage<@Nullable String> next();

    /** The end, from the beginning. */
    static InputSource empty() {
        return () -> CompletableFuture.<@Nullable String>completedStage(null);
    }

    /** A text, and then the end. */
    static InputSource of(String text) {
        return new TextSource(text);
    }
}
