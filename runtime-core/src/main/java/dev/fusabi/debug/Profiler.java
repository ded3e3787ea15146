package dev.fusabi.debug;

/** Counts what functions of an engine's scripts do. Belongs to the event loop of its engine. */
public interface Profiler extends AutoCloseable {
    /** What has been counted up to now. */
    Profile profile();

    /** Ends the counting; gives what has been counted. Functions are compiled again. */
    Profile stop();

    /** As {@link #stop}. */
    @Override
    default void close() {
        stop();
    }
}
