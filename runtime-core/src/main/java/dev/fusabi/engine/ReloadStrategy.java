package dev.fusabi.engine;

/**
 * What happens to the values of a script when a new version of it takes its place. Whatever the strategy, calls in
 * flight finish on the code that they began with, and values marked {@code [<Persistent>]} keep what they hold.
 */
public enum ReloadStrategy {
    /** The top level of the new version runs, and computes all other values. */
    FULL,

    /**
     * When nothing but the bodies, names and parameters of functions has changed, the functions are exchanged and the
     * top level does not run: all values keep what they hold. Otherwise, and when a value is or holds a function, as
     * {@link #FULL}.
     */
    INCREMENTAL,

    /** The top level of the new version runs, and mutable values keep what they hold, as if they were persistent. */
    STATEFUL
}
