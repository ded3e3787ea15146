package dev.fusabi.memory;

import dev.fusabi.value.Ptr;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * Some bytes that a host and its scripts both use. It is freed by {@link #close} or with its memory; pointers to it are
 * invalid from then on. Belongs to the thread of its engine; buffers made from it may be used by any thread.
 */
public final class Segment implements AutoCloseable {
    /** Where the bytes are. */
    public enum Storage {
        /** In an array of the Java heap. Freeing lets go of it; buffers that are still in use keep it. */
        HEAP,
        /** Outside of the Java heap. Freeing gives it back at once; later use of a buffer throws IllegalStateException. */
        NATIVE,
        /** In a buffer of the host, which does not count for the limit. Freeing only forgets it. */
        HOST
    }

    private final Memory owner;
    private final int id;
    private final Storage storage;
    private final MemorySegment bytes;
    private final @Nullable Arena arena;
    private boolean isFreed;

    Segment(Memory owner, int id, Storage storage, MemorySegment bytes, @Nullable Arena arena) {
        this.owner = owner;
        this.id = id;
        this.storage = storage;
        this.bytes = bytes;
        this.arena = arena;
    }

    /** Its number in its memory, from 1; never used twice. */
    public int id() {
        return id;
    }

    public Storage storage() {
        return storage;
    }

    /** In bytes. */
    public int size() {
        return Math.toIntExact(bytes.byteSize());
    }

    /** Of its first byte; what scripts are given. */
    public Ptr pointer() {
        return pointer(0);
    }

    /**
     * Of one of its bytes, or of its end.
     *
     * @throws SegmentException.OutOfBounds when the offset is outside
     */
    public Ptr pointer(long offset) {
        check(offset, 0);
        return new Ptr(id, (int) offset);
    }

    /**
     * All of it as a buffer at position 0, in big-endian order as buffers are; nothing is copied.
     *
     * @throws SegmentException.Freed when it has been freed
     */
    public ByteBuffer buffer() {
        return memory().asByteBuffer();
    }

    /**
     * A part of it as a buffer; nothing is copied.
     *
     * @throws SegmentException when it has been freed, or the part is not inside
     */
    public ByteBuffer buffer(long offset, long length) {
        check(offset, length);
        return bytes.asSlice(offset, length).asByteBuffer();
    }

    /**
     * All of it as the JDK's own type; nothing is copied.
     *
     * @throws SegmentException.Freed when it has been freed
     */
    public MemorySegment memory() {
        check(0, 0);
        return bytes;
    }

    MemorySegment slice(long offset, long length) {
        check(offset, length);
        return bytes.asSlice(offset, length);
    }

    public boolean isFreed() {
        return isFreed;
    }

    /** Frees it; does nothing when that has been done. */
    @Override
    public void close() {
        if (!isFreed) {
            isFreed = true;
            owner.forget(this);
            if (arena != null) {
                arena.close();
            }
        }
    }

    private void check(long offset, long length) {
        if (isFreed) {
            throw new SegmentException.Freed(id);
        }
        if (offset < 0 || length < 0 || offset > bytes.byteSize() - length) {
            throw new SegmentException.OutOfBounds(offset, length, bytes.byteSize());
        }
    }

    @Override
    public String toString() {
        return "segment "
                + id
                + (isFreed ? " (freed)" : " of " + bytes.byteSize() + " bytes, " + storage);
    }
}
