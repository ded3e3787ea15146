package dev.fusabi.engine;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/** What the thread allocates. */
final class Allocation {
    private Allocation() {}

    /** The least of some runs, in bytes: the first ones also load classes. */
    static long of(Runnable action) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            action.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
