package dev.fusabi.vertx;

import dev.fusabi.memory.Memory;
import dev.fusabi.memory.Segment;
import dev.fusabi.memory.SegmentException;
import dev.fusabi.value.Ptr;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;

import java.nio.ByteBuffer;

/** Vert.x buffers and the segments of an engine's memory, in both directions. On the engine's context. */
public final class VertxMemory {
    private VertxMemory() {}

    /**
     * A buffer as a segment. Nothing is copied, unless the buffer consists of several pieces of memory. Both see what
     * either writes until the buffer grows; close the segment when scripts no longer need it.
     *
     * @throws SegmentException.LimitExceeded when there are too many segments
     */
    public static Segment wrap(Memory memory, Buffer buffer) {
        ByteBuf bytes = ((BufferInternal) buffer).getByteBuf();
        return memory.wrap(
                bytes.nioBufferCount() == 1
                        ? bytes.nioBuffer()
                        : ByteBuffer.wrap(buffer.getBytes()));
    }

    /**
     * A segment as a buffer that may be written to a socket or sent. Nothing is copied, except of native segments, whose
     * memory must not be gone while Netty still writes it.
     *
     * @throws SegmentException.Freed when the segment has been freed
     */
    public static Buffer buffer(Segment segment) {
        return buffer(segment, 0);
    }

    /**
     * What a pointer leads to, up to the end of its segment, as a buffer; see {@link #buffer(Segment)}.
     *
     * @throws SegmentException.Freed when the segment has been freed
     */
    public static Buffer buffer(Memory memory, Ptr pointer) {
        return buffer(memory.segment(pointer), pointer.offset());
    }

    private static Buffer buffer(Segment segment, int offset) {
        ByteBuffer bytes = segment.buffer(offset, segment.size() - offset);
        return BufferInternal.buffer(
                segment.storage() == Segment.Storage.NATIVE
                        ? Unpooled.copiedBuffer(bytes)
                        : Unpooled.wrappedBuffer(bytes));
    }
}
