package dev.fusabi.async;

/**
 * The 64 bits of an {@code op_id}: 24 bits of slot, and above them the generation, which counts how often the slot has
 * been used. Generations start at 1, so that 0 is never a handle; 39 bits of them do not run out.
 */
final class OpHandle {
    static final int SLOT_BITS = 24;
    static final int MAX_SLOTS = 1 << SLOT_BITS;

    private OpHandle() {}

    static long of(int slot, long generation) {
        return generation << SLOT_BITS | slot;
    }

    static int slot(long opId) {
        return (int) opId & (MAX_SLOTS - 1);
    }

    static long generation(long opId) {
        return opId >>> SLOT_BITS;
    }
}
