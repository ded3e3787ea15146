package dev.fusabi.value;

/**
 * A place in a segment of an engine's memory, as a value of scripts. It is of no use by itself: only the memory that
 * gave it reads and writes there, and checks it each time. A pointer to a segment that is gone is an error for ever,
 * since numbers of segments are not used twice.
 *
 * @param segment the number of the segment, from 1
 * @param offset in bytes from the segment's beginning, at least 0
 */
public record Ptr(int segment, int offset) implements TypeNames.Named {
    public Ptr {
        if (segment < 1 || offset < 0) {
            throw new IllegalArgumentException(
                    "no segment has the number " + segment + " and the offset " + offset);
        }
    }

    /** All of it in 64 bits: the segment in the upper half, the offset in the lower one. */
    public long bits() {
        return (long) segment << Integer.SIZE | offset;
    }

    /**
     * The reverse of {@link #bits}.
     *
     * @throws IllegalArgumentException when no pointer has these bits
     */
    public static Ptr ofBits(long bits) {
        return new Ptr((int) (bits >>> Integer.SIZE), (int) bits);
    }

    @Override
    public String typeName() {
        return "Ptr";
    }

    /** As scripts print it. */
    @Override
    public String toString() {
        return "ptr " + segment + ":" + offset;
    }
}
