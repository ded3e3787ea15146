package dev.fusabi.async;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/**
 * The slots of an {@link OpTable}: lock-free, growing by doubling, never moving. A freed slot goes onto a free list and
 * is used again with its next generation.
 */
final class OpSlots {
    private static final int NONE = -1;
    private static final int FIRST_CHUNK_BITS = 6;
    private static final int FIRST_CHUNK = 1 << FIRST_CHUNK_BITS;
    private static final int BELOW_BITS = OpHandle.SLOT_BITS + 1;
    private static final long BELOW_MASK = (1L << BELOW_BITS) - 1;
    private static final long SLOT_MASK = 0xFFFF_FFFFL;

    /** Chunk k has 64 · 2^k slots. */
    private static final class Chunk {
        final AtomicReferenceArray<@Nullable TrackedOperation> operations;

        /** The generation of each slot, and below it one more than the free slot below it in the free list. */
        final AtomicLongArray uses;

        Chunk(int size) {
            operations = new AtomicReferenceArray<>(size);
            uses = new AtomicLongArray(size);
        }

        int below(int offset) {
            return (int) (uses.get(offset) & BELOW_MASK) - 1;
        }

        long generation(int offset) {
            return uses.get(offset) >>> BELOW_BITS;
        }

        void set(int offset, long generation, int below) {
            uses.setRelease(offset, generation << BELOW_BITS | below + 1);
        }
    }

    private final AtomicReferenceArray<@Nullable Chunk> chunks;
    private final int capacity;
    private final AtomicInteger used = new AtomicInteger();

    /** The top of the free list: the slot below, and above it a count of changes, against ABA. */
    private final AtomicLong free = new AtomicLong(NONE & SLOT_MASK);

    OpSlots(int capacity) {
        this.capacity = capacity;
        chunks = new AtomicReferenceArray<>(chunkOf(capacity - 1) + 1);
    }

    /** A slot that belongs to the caller until it puts it back, or -1 when all are taken. */
    int take() {
        while (true) {
            long top = free.get();
            int slot = (int) top;
            if (slot == NONE) {
                return fresh();
            }
            if (free.compareAndSet(top, head(chunk(slot).below(offset(slot)), top))) {
                return slot;
            }
        }
    }

    /** Counts the slot's generation up and returns the new one. Only for who has taken the slot. */
    long nextGeneration(int slot) {
        Chunk chunk = chunk(slot);
        int offset = offset(slot);
        long generation = chunk.generation(offset) + 1;
        chunk.set(offset, generation, NONE);
        return generation;
    }

    void publish(int slot, TrackedOperation operation) {
        chunk(slot).operations.setRelease(offset(slot), operation);
    }

    /** Clears the slot and gives it back. */
    void put(int slot) {
        Chunk chunk = chunk(slot);
        int offset = offset(slot);
        chunk.operations.setRelease(offset, null);
        long generation = chunk.generation(offset);
        while (true) {
            long top = free.get();
            chunk.set(offset, generation, (int) top);
            if (free.compareAndSet(top, head(slot, top))) {
                return;
            }
        }
    }

    @Nullable TrackedOperation operation(int slot) {
        return slot < used.get() ? chunk(slot).operations.get(offset(slot)) : null;
    }

    /** How often the slot has been used; 0 for one that never was. */
    long generation(int slot) {
        return slot < used.get() ? chunk(slot).generation(offset(slot)) : 0;
    }

    /** How many operations there are; looks at each slot. */
    long count() {
        return LongStream.range(0, end()).filter(slot -> operation((int) slot) != null).count();
    }

    /** How often slots have been used; looks at each. */
    long uses() {
        return LongStream.range(0, end()).map(slot -> generation((int) slot)).sum();
    }

    /** One more than the highest slot that was ever used. */
    int end() {
        return used.get();
    }

    private int fresh() {
        while (true) {
            int slot = used.get();
            if (slot == capacity) {
                return NONE;
            }
            int chunk = chunkOf(slot);
            if (chunks.get(chunk) == null) {
                chunks.compareAndSet(chunk, null, new Chunk(FIRST_CHUNK << chunk));
            }
            if (used.compareAndSet(slot, slot + 1)) {
                return slot;
            }
        }
    }

    private Chunk chunk(int slot) {
        Chunk chunk = chunks.get(chunkOf(slot));
        if (chunk == null) {
            throw new IndexOutOfBoundsException(slot);
        }
        return chunk;
    }

    private static int chunkOf(int slot) {
        return Integer.SIZE
                - 1
                - Integer.numberOfLeadingZeros(slot + FIRST_CHUNK)
                - FIRST_CHUNK_BITS;
    }

    private static int offset(int slot) {
        int shifted = slot + FIRST_CHUNK;
        return shifted - Integer.highestOneBit(shifted);
    }

    private static long head(int slot, long before) {
        return (before & ~SLOT_MASK) + (1L << Integer.SIZE) | slot & SLOT_MASK;
    }
}
