package dev.fusabi.leaks;

/**
 * What has been started and not ended.
 *
 * @param operations that a script waits for, or that hold a handle
 * @param fibers of calls, their children and what is detached
 * @param timers that are set
 * @param subscriptions to publishers, and of subscribers to sequences
 */
record Leaks(long operations, long fibers, long timers, long subscriptions) {
    static final Leaks NONE = new Leaks(0, 0, 0, 0);

    /** What is more than there was before; what earlier tests of the JVM have left may be collected meanwhile. */
    Leaks since(Leaks before) {
        return new Leaks(
                Math.max(0, operations - before.operations),
                Math.max(0, fibers - before.fibers),
                Math.max(0, timers - before.timers),
                Math.max(0, subscriptions - before.subscriptions));
    }
}
