package dev.fusabi.engine;

import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.vm.Fiber;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/**
 * A fiber with what the engine needs to go on with it. It is itself the action that runs when its operation is done,
 * and a node of the lists that it is in, so that a waiting script is few objects. Belongs to the event loop, except
 * {@link #run}.
 */
abstract class ScriptFiber extends Fiber implements Runnable {
    private static final VarHandle ARRIVED;

    static {
        try {
            ARRIVED =
                    MethodHandles.lookup()
                            .findVarHandle(ScriptFiber.class, "hasArrived", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final FiberScheduler scheduler;
    private final @Nullable CallContext context;

    /** Whether it is among the fibers to go on with. */
    private boolean isReady;

    /** Whether it is among those for which other threads have asked that. */
    private volatile boolean hasArrived;

    /** The one before it, or after it, among the latter. */
    private @Nullable ScriptFiber neighbour;

    private @Nullable ScriptFiber firstChild;

    // Those that the same fiber has started, in a ring in their order.
    private @Nullable ScriptFiber previous;
    private @Nullable ScriptFiber next;

    /** A fiber that no other one has started. */
    ScriptFiber(FiberScheduler scheduler, @Nullable CallContext context) {
        this.scheduler = scheduler;
        this.context = context;
    }

    ScriptFiber(ScriptFiber parent) {
        super(parent);
        scheduler = parent.scheduler;
        context = parent.context;
        parent.firstChild = append(parent.firstChild, this);
    }

    final FiberScheduler scheduler() {
        return scheduler;
    }

    final @Nullable CallContext context() {
        return context;
    }

    @Override
    protected final boolean hasContext() {
        return context != null;
    }

    /** What it waits for is done. From any thread. */
    @Override
    public final void run() {
        scheduler.wake(this);
    }

    /** What it runs, once; null when it has begun, or has been ended before it did. */
    @Nullable FunctionValue takeBody() {
        return null;
    }

    /** Ends it when it has not begun: it never does. False when it has. */
    boolean callOff(ExceptionValue reason) {
        return false;
    }

    /** Called once, when it has ended. */
    abstract void finish(Object value);

    /** Called once, when it has ended. */
    abstract void fail(ExceptionValue exception);

    /** Visits the fibers that it has started and that have not ended; they may end meanwhile. */
    final void eachChild(Consumer<ScriptFiber> visitor) {
        each(firstChild, visitor);
    }

    final boolean hasChildren() {
        return firstChild != null;
    }

    /** The one that has started it and ends after it; null when there is none. */
    @Nullable ScriptFiber parent() {
        return null;
    }

    final void remove(ScriptFiber child) {
        firstChild = without(firstChild, child);
    }

    // ---- For ReadyFibers

    /** False when it is among the fibers to go on with already. */
    final boolean enter() {
        boolean enters = !isReady;
        isReady = true;
        return enters;
    }

    final void leave() {
        isReady = false;
    }

    /** From any thread; false when it has arrived already. */
    final boolean arrive() {
        return ARRIVED.compareAndSet(this, false, true);
    }

    @Nullable ScriptFiber arrivedBefore() {
        return neighbour;
    }

    void arrivedBefore(@Nullable ScriptFiber fiber) {
        neighbour = fiber;
    }

    /** Another thread may ask for it again from now on; gives what was its neighbour. */
    final @Nullable ScriptFiber collect() {
        ScriptFiber other = neighbour;
        neighbour = null;
        hasArrived = false;
        return other;
    }

    // ---- Rings, known by their first

    static ScriptFiber append(@Nullable ScriptFiber first, ScriptFiber fiber) {
        if (first == null) {
            fiber.previous = fiber;
            fiber.next = fiber;
            return fiber;
        }
        ScriptFiber last = present(first.previous);
        last.next = fiber;
        fiber.previous = last;
        fiber.next = first;
        first.previous = fiber;
        return first;
    }

    static @Nullable ScriptFiber without(@Nullable ScriptFiber first, ScriptFiber fiber) {
        ScriptFiber after = fiber.next;
        if (after == null) {
            // It was not in a ring any more.
            return first;
        }
        ScriptFiber before = present(fiber.previous);
        before.next = after;
        after.previous = before;
        fiber.previous = null;
        fiber.next = null;
        return fiber != first ? first : after == fiber ? null : after;
    }

    static void each(@Nullable ScriptFiber first, Consumer<ScriptFiber> visitor) {
        if (first == null) {
            return;
        }
        ScriptFiber last = present(first.previous);
        ScriptFiber fiber = first;
        while (true) {
            // Taken first, since a fiber that ends leaves the ring.
            ScriptFiber following = fiber.next;
            boolean isLast = fiber == last;
            visitor.accept(fiber);
            if (isLast || following == null) {
                return;
            }
            fiber = following;
        }
    }

    private static ScriptFiber present(@Nullable ScriptFiber fiber) {
        return java.util.Objects.requireNonNull(fiber);
    }
}
