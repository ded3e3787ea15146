package dev.fusabi.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * The streams of a command. What scripts print is buffered while they compute, and shown at once when there has been
 * nothing for a moment. Standard output and error keep their order. For any thread.
 */
final class Console {
    private static final long PATIENCE = Duration.ofMillis(20).toNanos();

    private final PrintStream out;
    private final PrintStream err;
    private long lastFlush = System.nanoTime();

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void print(String text) {
        out.print(text);
        flushIfDue();
    }

    synchronized void printError(String text) {
        out.flush();
        err.print(text);
        err.flush();
    }

    synchronized void flush() {
        out.flush();
        lastFlush = System.nanoTime();
    }

    synchronized void flushIfDue() {
        if (System.nanoTime() - lastFlush > PATIENCE) {
            flush();
        }
    }

    /** Whether nobody reads standard output any more. */
    boolean isClosed() {
        return out.checkError();
    }

    PrintStream out() {
        return out;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }
}
