package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The fibers of an engine that can go on, in the order in which they do. Belongs to the event loop, except {@link
 * #push}.
 */
final class ReadyFibers {
    private static final VarHandle ARRIVED;

    static {
        try {
            ARRIVED =
                    MethodHandles.lookup()
                            .findVarHandle(ReadyFibers.class, "arrived", ScriptFiber.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A ring; its length is a power of two. */
    private @Nullable ScriptFiber[] fibers = new ScriptFiber[16];

    private int first;
    private int count;

    /** Those that other threads have added since {@link #collect}, the latest first. */
    private volatile @Nullable ScriptFiber arrived;

    /** How many there are, without those that other threads have added since {@link #collect}. */
    int count() {
        return count;
    }

    void addLast(ScriptFiber fiber) {
        if (fiber.enter()) {
            makeRoom();
            fibers[first + count & fibers.length - 1] = fiber;
            count++;
        }
    }

    void addFirst(ScriptFiber fiber) {
        if (fiber.enter()) {
            makeRoom();
            first = first - 1 & fibers.length - 1;
            fibers[first] = fiber;
            count++;
        }
    }

    /** The next one; there must be one. */
    ScriptFiber take() {
        ScriptFiber fiber = java.util.Objects.requireNonNull(fibers[first]);
        fibers[first] = null;
        first = first + 1 & fibers.length - 1;
        count--;
        fiber.leave();
        return fiber;
    }

    /**
     * Adds one from any thread; it comes behind the others at {@link #collect}.
     *
     * @return whether somebody has to see to it that this is called, since nobody else does
     */
    boolean push(ScriptFiber fiber) {
        if (!fiber.arrive()) {
            return false;
        }
        ScriptFiber latest;
        do {
            latest = arrived;
            fiber.arrivedBefore(latest);
        } while (!ARRIVED.compareAndSet(this, latest, fiber));
        return latest == null;
    }

    /** Adds those that have come from other threads, in their order. */
    void collect() {
        if (arrived == null) {
            return;
        }
        ScriptFiber latest = (ScriptFiber) ARRIVED.getAndSet(this, null);
        ScriptFiber earliest = null;
        while (latest != null) {
            ScriptFiber before = latest.arrivedBefore();
            latest.arrivedBefore(earliest);
            earliest = latest;
            latest = before;
        }
        while (earliest != null) {
            ScriptFiber fiber = earliest;
            earliest = fiber.collect();
            addLast(fiber);
        }
    }

    private void makeRoom() {
        if (count == fibers.length) {
            @Nullable ScriptFiber[] larger = new ScriptFiber[2 * count];
            System.arraycopy(fibers, first, larger, 0, count - first);
            System.arraycopy(fibers, 0, larger, count - first, first);
            fibers = larger;
            first = 0;
        }
    }
}
