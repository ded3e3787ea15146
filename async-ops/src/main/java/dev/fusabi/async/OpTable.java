package dev.fusabi.async;

import dev.fusabi.engine.OperationRegistry;
import dev.fusabi.engine.Values;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.util.stream.LongStream;

/**
 * The asynchronous operations of an engine under 64-bit handles, {@code op_id}s. Give it to
 * {@link dev.fusabi.engine.EngineBuilder#operations}, and every operation that a script waits for gets a handle, with
 * which the host sees its state and may dispose it. A handle is freed as soon as the script has taken the result, and
 * then never stands for another operation: its use is an error or finds {@link OpState#FREED}.
 *
 * <p>All methods may be called from any thread.
 */
public final class OpTable implements OperationRegistry {
    /** The capacity of a table that is made without one. */
    public static final int DEFAULT_CAPACITY = 1 << 20;

    private final int capacity;
    private final OpSlots slots;

    /** A table for up to {@link #DEFAULT_CAPACITY} operations at once. */
    public OpTable() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * @param capacity the greatest number of operations at once, from 1 to 2^24; memory is taken as it is needed
     */
    public OpTable(int capacity) {
        if (capacity < 1 || capacity > OpHandle.MAX_SLOTS) {
            throw new IllegalArgumentException(
                    "the capacity must be from 1 to " + OpHandle.MAX_SLOTS + ", not " + capacity);
        }
        this.capacity = capacity;
        slots = new OpSlots(capacity);
    }

    /**
     * Gives an operation that a script waits for its handle. One that is already done needs none.
     *
     * @throws ScriptFailure when the table is full
     */
    @Override
    public Operation register(Operation operation) {
        boolean isKnown = operation instanceof TrackedOperation tracked && tracked.table() == this;
        if (isKnown || operation.isDone()) {
            return operation;
        }
        int slot = take();
        return publish(slot, new WrappedOperation(this, handle(slot), operation));
    }

    /**
     * Opens an operation that the host completes by its handle, from any thread, with {@link #complete} or
     * {@link #fail}. A host function lets its script wait for it by returning {@link #operation}.
     *
     * @throws ScriptFailure when the table is full
     */
    public long open() {
        int slot = take();
        return publish(slot, new HostOperation(this, handle(slot))).id();
    }

    /**
     * What a host function returns so that its script waits for the operation.
     *
     * @throws StaleOperationException when the handle is stale
     */
    public Operation operation(long opId) {
        return held(opId);
    }

    /**
     * Completes an operation that {@link #open} made.
     *
     * @param value a Java value that converts, see {@link Values}; null is unit
     * @return false when it was complete before, or has been cancelled or disposed meanwhile
     */
    public boolean complete(long opId, @Nullable Object value) {
        HostOperation operation = opened(opId);
        return operation != null
                && operation.complete(Values.toScript(value, ScriptType.Simple.DYN));
    }

    /** Like {@link #complete} with a failure: the script that waits sees a HostError with the message. */
    public boolean fail(long opId, Throwable error) {
        HostOperation operation = opened(opId);
        return operation != null && operation.complete(OpFailures.of(error));
    }

    /**
     * The state of an operation; takes nothing.
     *
     * @throws StaleOperationException when this table never gave out the handle
     */
    public OpState pollOp(long opId) {
        TrackedOperation operation = find(opId);
        return operation == null ? OpState.FREED : operation.state();
    }

    /**
     * Cancels an operation and frees its handle. A script that waits for it goes on with an
     * OperationCanceledException.
     *
     * @throws StaleOperationException when the handle is stale
     */
    public void disposeOp(long opId) {
        if (!held(opId).dispose()) {
            throw stale(opId);
        }
    }

    /**
     * How many operations hold a handle: those that are pending, and those whose result nobody has taken yet. Looks at
     * each.
     */
    public long inUse() {
        return slots.count();
    }

    /** How many operations are pending; looks at each. */
    public long pending() {
        return opIds().filter(opId -> pollOp(opId) == OpState.PENDING).count();
    }

    /** How many operations have ever got a handle; looks at each slot that was ever used. */
    public long total() {
        return slots.uses();
    }

    /** The greatest number of operations at once. */
    public int capacity() {
        return capacity;
    }

    /** The handles in use, in no particular order; handles may be freed and given out meanwhile. */
    public LongStream opIds() {
        return LongStream.range(0, slots.end())
                .mapToObj(slot -> slots.operation((int) slot))
                .filter(operation -> operation != null)
                .mapToLong(TrackedOperation::id);
    }

    void free(TrackedOperation operation) {
        slots.put(OpHandle.slot(operation.id()));
    }

    private int take() {
        int slot = slots.take();
        if (slot < 0) {
            throw OpFailures.tooMany(capacity);
        }
        return slot;
    }

    private long handle(int slot) {
        return OpHandle.of(slot, slots.nextGeneration(slot));
    }

    private TrackedOperation publish(int slot, TrackedOperation operation) {
        slots.publish(slot, operation);
        return operation;
    }

    private @Nullable HostOperation opened(long opId) {
        TrackedOperation operation = find(opId);
        if (operation == null) {
            return null;
        }
        if (operation instanceof HostOperation open) {
            return open;
        }
        throw new IllegalArgumentException(
                "operation 0x"
                        + Long.toHexString(opId)
                        + " is not completed by its handle; only open() makes such");
    }

    /** The operation; null when it has been freed. */
    private @Nullable TrackedOperation find(long opId) {
        int slot = OpHandle.slot(opId);
        TrackedOperation operation = slots.operation(slot);
        if (operation != null && operation.id() == opId) {
            return operation;
        }
        long generation = OpHandle.generation(opId);
        if (opId <= 0 || generation == 0 || generation > slots.generation(slot)) {
            throw new StaleOperationException(opId, "was never given out");
        }
        return null;
    }

    private TrackedOperation held(long opId) {
        TrackedOperation operation = find(opId);
        if (operation == null) {
            throw stale(opId);
        }
        return operation;
    }

    private static StaleOperationException stale(long opId) {
        return new StaleOperationException(opId, "has been freed");
    }
}
