package dev.fusabi.engine;

import dev.fusabi.memory.Memory;
import dev.fusabi.memory.SegmentException;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Ptr;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The module {@code Memory}, by which scripts use the segments of their engine: they allocate and free their own, and
 * read and write where the host lets them by giving a pointer. Needs the capability {@value #CAPABILITY}. Numbers are
 * little-endian and need no alignment. Add it with {@link Host.Builder#plugin}.
 */
public final class SegmentFunctions implements Plugin {
    public static final String CAPABILITY = "memory.native";

    private static final ValueLayout.OfLong INT =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble FLOAT =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void register(Host.Builder host) {
        lifetimes(host);
        numbers(host);
        blocks(host);
    }

    private static Host.Builder of(Host.Builder host, String doc) {
        return host.requires(CAPABILITY).doc(doc);
    }

    private static void lifetimes(Host.Builder host) {
        of(host, "A new segment of this many zero bytes.")
                .arg("bytes", "its size")
                .add(
                        "memory::alloc",
                        List.of(Long.class),
                        Ptr.class,
                        call -> allocate(memory(call), call.argument(0, Long.class)));
        of(host, "Frees the segment that a pointer leads to.")
                .arg("pointer", "into the segment")
                .add(
                        "memory::free",
                        List.of(Ptr.class),
                        Void.class,
                        call -> {
                            memory(call).segment(call.argument(0, Ptr.class)).close();
                            return null;
                        });
        of(host, "The bytes from a pointer to the end of its segment.")
                .arg("pointer", "into the segment")
                .add(
                        "memory::size",
                        List.of(Ptr.class),
                        Long.class,
                        call -> {
                            Ptr pointer = call.argument(0, Ptr.class);
                            return (long) memory(call).segment(pointer).size() - pointer.offset();
                        });
        of(host, "The pointer this many bytes further on, or back.")
                .arg("pointer", "from where")
                .arg("bytes", "how far")
                .add(
                        "memory::offset",
                        List.of(Ptr.class, Long.class),
                        Ptr.class,
                        call -> {
                            Ptr pointer = call.argument(0, Ptr.class);
                            return memory(call)
                                    .segment(pointer)
                                    .pointer(
                                            Math.addExact(
                                                    pointer.offset(),
                                                    call.argument(1, Long.class)));
                        });
    }

    private static void numbers(Host.Builder host) {
        read(
                host,
                "memory::getByte",
                "The byte at a pointer, from 0 to 255.",
                1,
                Long.class,
                bytes -> (long) Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, 0)));
        write(
                host,
                "memory::setByte",
                "Sets the byte at a pointer to the lowest eight bits of a number.",
                1,
                Long.class,
                (bytes, value) -> bytes.set(ValueLayout.JAVA_BYTE, 0, value.byteValue()));
        read(
                host,
                "memory::getInt",
                "The integer in the eight bytes at a pointer.",
                Long.BYTES,
                Long.class,
                bytes -> bytes.get(INT, 0));
        write(
                host,
                "memory::setInt",
                "Sets the eight bytes at a pointer to an integer.",
                Long.BYTES,
                Long.class,
                (bytes, value) -> bytes.set(INT, 0, value));
        read(
                host,
                "memory::getFloat",
                "The float in the eight bytes at a pointer.",
                Double.BYTES,
                Double.class,
                bytes -> bytes.get(FLOAT, 0));
        write(
                host,
                "memory::setFloat",
                "Sets the eight bytes at a pointer to a float.",
                Double.BYTES,
                Double.class,
                (bytes, value) -> bytes.set(FLOAT, 0, value));
    }

    private static void blocks(Host.Builder host) {
        of(host, "A copy of the bytes at a pointer.")
                .arg("pointer", "where they begin")
                .arg("count", "how many")
                .add(
                        "memory::read",
                        List.of(Ptr.class, Long.class),
                        byte[].class,
                        call -> block(call).toArray(ValueLayout.JAVA_BYTE));
        of(host, "Copies bytes to a pointer.")
                .arg("pointer", "where they go")
                .arg("bytes", "what is copied")
                .add(
                        "memory::write",
                        List.of(Ptr.class, byte[].class),
                        Void.class,
                        call -> {
                            write(call, call.argument(1, byte[].class));
                            return null;
                        });
        of(host, "The text whose UTF-8 form is at a pointer.")
                .arg("pointer", "where it begins")
                .arg("count", "its length in bytes")
                .add(
                        "memory::readText",
                        List.of(Ptr.class, Long.class),
                        String.class,
                        call ->
                                StandardCharsets.UTF_8
                                        .decode(block(call).asByteBuffer())
                                        .toString());
        of(host, "Writes the UTF-8 form of a text to a pointer; gives its length in bytes.")
                .arg("pointer", "where it goes")
                .arg("text", "what is written")
                .add(
                        "memory::writeText",
                        List.of(Ptr.class, String.class),
                        Long.class,
                        call ->
                                write(
                                        call,
                                        call.argument(1, String.class)
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> void read(
            Host.Builder host,
            String name,
            String doc,
            int size,
            Class<T> type,
            Function<MemorySegment, T> getter) {
        of(host, doc)
                .arg("pointer", "where it is")
                .add(
                        name,
                        List.of(Ptr.class),
                        type,
                        call -> getter.apply(memory(call).at(call.argument(0, Ptr.class), size)));
    }

    private static <T> void write(
            Host.Builder host,
            String name,
            String doc,
            int size,
            Class<T> type,
            BiConsumer<MemorySegment, T> setter) {
        of(host, doc)
                .arg("pointer", "where it is")
                .arg("value", "what it becomes")
                .add(
                        name,
                        List.of(Ptr.class, type),
                        Void.class,
                        call -> {
                            setter.accept(
                                    memory(call).at(call.argument(0, Ptr.class), size),
                                    call.argument(1, type));
                            return null;
                        });
    }

    private static Memory memory(HostCall call) {
        return call.engine().memory();
    }

    private static Ptr allocate(Memory memory, long bytes) {
        try {
            return memory.allocate(bytes).pointer();
        } catch (SegmentException.LimitExceeded e) {
            // A limit like the others: the script does not go on.
            throw BuiltinExceptions.memoryLimit(String.valueOf(e.getMessage()));
        }
    }

    private static MemorySegment block(HostCall call) {
        return memory(call).at(call.argument(0, Ptr.class), call.argument(1, Long.class));
    }

    private static long write(HostCall call, byte[] bytes) {
        memory(call)
                .at(call.argument(0, Ptr.class), bytes.length)
                .copyFrom(MemorySegment.ofArray(bytes));
        return bytes.length;
    }
}
