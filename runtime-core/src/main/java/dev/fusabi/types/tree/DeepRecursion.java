package dev.fusabi.types.tree;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Room for recursion over deeply nested code: the work runs on a thread with a large stack, of which only what is used is
 * ever taken from memory, while the caller waits.
 */
public final class DeepRecursion {
    private static final long BYTES = 256L << 20;

    /** How many times deeper than on an ordinary thread code may nest. */
    private static final int FACTOR = 10;

    private DeepRecursion() {}

    private static final class Worker<T extends @Nullable Object> extends Thread {
        private final Supplier<T> work;
        private @Nullable Supplier<T> outcome;
        private @Nullable Throwable failure;

        Worker(Supplier<T> work) {
            super(null, null, "fusabi-compiler", BYTES);
            this.work = work;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                T result = work.get();
                outcome = () -> result;
            } catch (Throwable thrown) {
                failure = thrown;
            }
        }
    }

    /** Runs the work with much room; on the caller's own thread where that has it already. */
    public static <T extends @Nullable Object> T run(Supplier<T> work) {
        if (Thread.currentThread() instanceof Worker) {
            return work.get();
        }
        var worker = new Worker<T>(work);
        worker.start();
        boolean isInterrupted = false;
        while (true) {
            try {
                worker.join();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        switch (worker.failure) {
            case null -> {
                return Objects.requireNonNull(worker.outcome).get();
            }
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /** How deep code may nest on this thread, given how deep it may on an ordinary one. */
    public static int limit(int ordinary) {
        return Thread.currentThread() instanceof Worker ? ordinary * FACTOR : ordinary;
    }
}
