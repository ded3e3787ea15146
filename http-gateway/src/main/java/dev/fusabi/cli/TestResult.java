package dev.fusabi.cli;

import dev.fusabi.source.SourceLocation;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What became of a test.
 *
 * @param file where it was found
 * @param suite the module that it stands in
 * @param name its name in there; for a script that does not compile, what it is that failed
 * @param output what it printed
 */
record TestResult(
        Path file, String suite, String name, Duration duration, Outcome outcome, String output) {
    sealed interface Outcome {}

    record Passed() implements Outcome {}

    /** Anything else. */
    sealed interface NotPassed extends Outcome {
        /** The exception's message, or what is wrong. */
        String message();

        /** Null when it has none. */
        @Nullable SourceLocation location();

        /** For people: with the place, the line and the script's stack trace. */
        String report();
    }

    /** The test ran, and ended in an exception. */
    record Failed(String message, @Nullable SourceLocation location, String report)
            implements NotPassed {}

    /** The test could not run: its script does not compile, or its top level failed, or it is no test. */
    record Broken(String message, @Nullable SourceLocation location, String report)
            implements NotPassed {}

    boolean isPassed() {
        return outcome instanceof Passed;
    }

    String qualifiedName() {
        return suite.isEmpty() ? name : suite + "." + name;
    }
}
