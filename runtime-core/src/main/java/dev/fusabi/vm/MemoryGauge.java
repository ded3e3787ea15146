package dev.fusabi.vm;

import com.sun.management.ThreadMXBean;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;

/**
 * Watches how much the scripts of a machine hold. What a thread allocates is cheap to read, what of it is still alive
 * is not: so the live values are measured only when much has been allocated since the last time.
 */
final class MemoryGauge {
    /** Below this much new memory nothing is measured, however low the limit. */
    private static final long LEAST_BYTES = 1 << 16;

    /**
     * Nor below this part of the limit, since measuring takes as long as there is much to measure: so much a script
     * may hold beyond its limit for a moment.
     */
    private static final int LEAST_PART = 16;

    private final Control control;

    /** Allocated by scripts since the live values were last measured. */
    private long sinceMeasured;

    /** Live when last measured. */
    private long live;

    private long threadStart;

    /** Whether whole runs are counted, not only from one checkpoint to the next. */
    boolean isFollowing;

    /** Allocated by scripts, as far as it has been counted. */
    private long allocated;

    private @Nullable Thread thread;

    MemoryGauge(Control control) {
        this.control = control;
    }

    /** Forgets the thread's count: a new run begins, and what others allocated meanwhile is not the script's. */
    void startRun() {
        thread = null;
        if (isFollowing) {
            count();
        }
    }

    /** A run ends. */
    void endRun() {
        if (isFollowing) {
            count();
        }
    }

    long allocated() {
        return allocated;
    }

    /** Whether the limit is passed now. */
    boolean isExceeded() {
        return isExceededBy(0);
    }

    /** Whether it would be with this many bytes more. */
    boolean isExceededBy(long bytes) {
        if (!isToBeMeasured(bytes)) {
            return false;
        }
        long limit = control.limits.memory();
        live = LiveSize.measure(control, limit);
        // What measuring itself has allocated is not the script's.
        count();
        sinceMeasured = 0;
        return live + bytes > limit;
    }

    /** Whether the live values have to be measured to know; they must be where {@link LiveSize} finds them then. */
    boolean isToBeMeasured() {
        return isToBeMeasured(0);
    }

    private boolean isToBeMeasured(long bytes) {
        long limit = control.limits.memory();
        count();
        long least = Math.max(LEAST_BYTES, limit / LEAST_PART);
        return live + sinceMeasured + bytes > limit && sinceMeasured + bytes >= least;
    }

    private void count() {
        ThreadMXBean threads = Threads.BEAN;
        if (threads == null) {
            return;
        }
        long now = threads.getCurrentThreadAllocatedBytes();
        if (thread == Thread.currentThread()) {
            sinceMeasured += now - threadStart;
            allocated += now - threadStart;
        }
        thread = Thread.currentThread();
        threadStart = now;
    }

    /** Apart, since it takes the JDK many milliseconds to load: most scripts end before their first checkpoint. */
    private static final class Threads {
        static final @Nullable ThreadMXBean BEAN =
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                                && threads.isThreadAllocatedMemorySupported()
                        ? threads
                        : null;
    }
}
