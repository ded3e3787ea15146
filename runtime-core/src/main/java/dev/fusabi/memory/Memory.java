package dev.fusabi.memory;

import dev.fusabi.value.Ptr;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The segments of one engine. The engine owns them: what a host allocates here is freed by {@link Segment#close}, and
 * whatever is left when the engine is closed. Every access is checked, so a script cannot reach other memory than this.
 *
 * <p>Belongs to the thread of its engine; only buffers made from segments may be used by others.
 */
public final class Memory implements AutoCloseable {
    /** What segments may take together unless the host says otherwise: 64 MiB. */
    public static final long DEFAULT_LIMIT = 64L << 20;

    /** So many there may be at a time, host buffers included: each costs some memory besides its bytes. */
    public static final int MOST_SEGMENTS = 1 << 16;

    private static final int ALIGNMENT = 16;

    private final long limit;
    private final Map<Integer, Segment> segments = new HashMap<>();
    private long used;
    private int last;

    /**
     * @param limit the bytes that its segments may take together, those of host buffers not counted
     */
    public Memory(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit of " + limit + " bytes");
        }
        this.limit = limit;
    }

    /**
     * A new segment of zeros in the Java heap: the usual kind.
     *
     * @throws SegmentException.LimitExceeded when the limit does not allow it
     */
    public Segment allocate(long bytes) {
        int size = reserve(bytes);
        return add(Segment.Storage.HEAP, MemorySegment.ofArray(new byte[size]), null);
    }

    /**
     * A new segment of zeros outside of the Java heap, for native libraries and direct input and output.
     *
     * @throws SegmentException.LimitExceeded when the limit does not allow it
     */
    public Segment allocateNative(long bytes) {
        int size = reserve(bytes);
        // Shared, since buffers of it may go to threads of the host.
        Arena arena = Arena.ofShared();
        return add(Segment.Storage.NATIVE, arena.allocate(size, ALIGNMENT), arena);
    }

    /**
     * A buffer of the host as a segment, from its position to its limit; nothing is copied. Both see what either
     * writes. The host must not free or reuse the buffer before it has closed the segment. A read-only buffer stays
     * so.
     *
     * @throws SegmentException.LimitExceeded when there are too many segments
     */
    public Segment wrap(ByteBuffer buffer) {
        requireRoom();
        return add(Segment.Storage.HOST, MemorySegment.ofBuffer(buffer), null);
    }

    /** An array of the host as a segment; see {@link #wrap(ByteBuffer)}. */
    public Segment wrap(byte[] bytes) {
        return wrap(ByteBuffer.wrap(bytes));
    }

    /** A segment by its number, as long as it has not been freed. */
    public Optional<Segment> segment(int id) {
        return Optional.ofNullable(segments.get(id));
    }

    /**
     * The segment that a pointer leads to.
     *
     * @throws SegmentException.Freed when there is none
     */
    public Segment segment(Ptr pointer) {
        Segment segment = segments.get(pointer.segment());
        if (segment == null) {
            throw new SegmentException.Freed(pointer.segment());
        }
        return segment;
    }

    /**
     * The bytes that a pointer leads to; nothing is copied.
     *
     * @param length in bytes
     * @throws SegmentException when the segment has been freed, or is not so long
     */
    public MemorySegment at(Ptr pointer, long length) {
        return segment(pointer).slice(pointer.offset(), length);
    }

    /**
     * The bytes that a pointer leads to as a buffer; see {@link #at}.
     *
     * @param length in bytes
     * @throws SegmentException when the segment has been freed, or is not so long
     */
    public ByteBuffer buffer(Ptr pointer, long length) {
        return segment(pointer).buffer(pointer.offset(), length);
    }

    /** The segments that have not been freed, the oldest first. */
    public List<Segment> segments() {
        return segments.values().stream().sorted(Comparator.comparingInt(Segment::id)).toList();
    }

    /** The bytes that count for the limit. */
    public long used() {
        return used;
    }

    /** The bytes that segments may take together. */
    public long limit() {
        return limit;
    }

    /** Frees all segments; the engine does so when it is closed. */
    @Override
    public void close() {
        new ArrayList<>(segments.values()).forEach(Segment::close);
    }

    private int reserve(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a segment of " + bytes + " bytes");
        }
        requireRoom();
        if (bytes > Integer.MAX_VALUE - ALIGNMENT || bytes > limit - used) {
            throw new SegmentException.LimitExceeded(
                    "a segment of "
                            + bytes
                            + " bytes exceeds the limit of "
                            + limit
                            + " bytes for segments, of which "
                            + used
                            + " are in use");
        }
        return (int) bytes;
    }

    private void requireRoom() {
        if (segments.size() >= MOST_SEGMENTS || last == Integer.MAX_VALUE) {
            throw new SegmentException.LimitExceeded(
                    "an engine has at most " + MOST_SEGMENTS + " segments at a time");
        }
    }

    private Segment add(Segment.Storage storage, MemorySegment bytes, @Nullable Arena arena) {
        Segment segment = new Segment(this, ++last, storage, bytes, arena);
        segments.put(segment.id(), segment);
        if (storage != Segment.Storage.HOST) {
            used += bytes.byteSize();
        }
        return segment;
    }

    void forget(Segment segment) {
        segments.remove(segment.id());
        if (segment.storage() != Segment.Storage.HOST) {
            used -= segment.size();
        }
    }
}
