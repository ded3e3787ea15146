package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.memory.Memory;
import dev.fusabi.memory.Segment;
import dev.fusabi.memory.SegmentException;
import dev.fusabi.source.Source;
import dev.fusabi.value.Ptr;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Memory that a host and its scripts share. */
class SegmentTest {
    private static final Host HOST =
            Host.builder()
                    .plugin(new SegmentFunctions())
                    .allow(SegmentFunctions.CAPABILITY)
                    .build();

    private static Engine engine(String text) {
        Engine engine = Engine.builder().host(HOST).segmentLimit(4096).build();
        engine.load(new Source("test.fsx", text));
        return engine;
    }

    @Test
    @Tag("A12")
    @Tag("A14")
    @Tag("A15")
    void aHostFillsASegmentBeforeACallAndReadsItAfter() {
        try (Engine engine =
                engine(
                        """
                        let sum data =
                            let count = Memory.size data / 8 - 1
                            let mutable total = 0
                            for i in 1 .. count do
                                total <- total + Memory.getInt (Memory.offset data (8 * i))
                            Memory.setInt data total
                        """)) {
            Segment segment = engine.memory().allocate(4 * Long.BYTES);
            ByteBuffer buffer = segment.buffer().order(ByteOrder.LITTLE_ENDIAN);
            buffer.putLong(8, 20).putLong(16, 1).putLong(24, 21);
            engine.call("sum", Void.class, segment.pointer());
            // The same bytes, without asking again.
            assertThat(buffer.getLong(0)).isEqualTo(42);
        }
    }

    @Test
    @Tag("A12")
    void buffersOfEveryStorageShareTheirBytes() {
        try (Engine engine =
                engine("let greet p = Memory.writeText (Memory.offset p 2) \"héllo\"")) {
            Memory memory = engine.memory();
            ByteBuffer own = ByteBuffer.allocateDirect(10);
            for (Segment segment :
                    new Segment[] {
                        memory.allocate(10), memory.allocateNative(10), memory.wrap(own)
                    }) {
                ByteBuffer view = segment.buffer(2, 6);
                assertThat(engine.call("greet", long.class, segment.pointer())).isEqualTo(6);
                assertThat(StandardCharsets.UTF_8.decode(view).toString()).isEqualTo("héllo");
            }
            assertThat(own.get(2)).isEqualTo((byte) 'h');
            byte[] array = new byte[16];
            engine.call("greet", long.class, memory.wrap(array).pointer());
            assertThat(array[2]).isEqualTo((byte) 'h');
        }
    }

    @Test
    @Tag("A13")
    @Tag("A17")
    void aPointerIsAValueOf64Bits() {
        try (Engine engine =
                engine("let next p = Memory.offset p 3\nlet show p = sprintf \"%O\" p")) {
            Segment segment = engine.memory().allocate(10);
            Value value = engine.call("next", Value.class, segment.pointer(4));
            assertThat(value).isEqualTo(new Value.Pointer(new Ptr(1, 7)));
            assertThat(value.typeName()).isEqualTo("Ptr");
            Ptr pointer = value.asPointer().orElseThrow();
            assertThat(pointer.bits()).isEqualTo(1L << 32 | 7);
            assertThat(Ptr.ofBits(pointer.bits())).isEqualTo(pointer);
            assertThat(engine.call("show", String.class, pointer)).isEqualTo("ptr 1:7");
            assertThat(engine.call("next", Ptr.class, pointer)).isEqualTo(new Ptr(1, 10));
        }
    }

    @Test
    @Tag("A16")
    void everyAccessIsChecked() {
        try (Engine engine =
                engine(
                        """
                        let read p = Memory.getInt p
                        let far p = Memory.offset p 9223372036854775807
                        let tryRead p =
                            try string (Memory.getByte p) with :? HostError as e -> e.Message
                        """)) {
            Segment segment = engine.memory().allocate(10);
            assertThat(engine.call("read", long.class, segment.pointer(2))).isZero();
            assertThatThrownBy(() -> engine.call("read", long.class, segment.pointer(3)))
                    .isInstanceOf(ScriptException.HostFunction.class)
                    .hasMessageContaining(
                            "8 bytes at offset 3 are not inside a segment of 10 bytes");
            assertThatThrownBy(() -> engine.call("far", Ptr.class, segment.pointer(3)))
                    .isInstanceOf(ScriptException.HostFunction.class);
            assertThat(engine.call("tryRead", String.class, segment.pointer(10)))
                    .isEqualTo("1 bytes at offset 10 are not inside a segment of 10 bytes");
            assertThatThrownBy(() -> segment.buffer(8, 3))
                    .isInstanceOf(SegmentException.OutOfBounds.class);
            assertThat(engine.call("tryRead", String.class, new Ptr(77, 0)))
                    .isEqualTo("segment 77 does not exist, or has been freed");
        }
    }

    @Test
    @Tag("A16")
    void aFreedSegmentIsGoneForGood() {
        Segment left;
        try (Engine engine = engine("let make () = Memory.alloc 100\nlet drop p = Memory.free p")) {
            Ptr made = engine.call("make", Ptr.class);
            assertThat(engine.memory().used()).isEqualTo(100);
            engine.call("drop", Void.class, made);
            assertThat(engine.memory().used()).isZero();
            assertThatThrownBy(() -> engine.call("drop", Void.class, made))
                    .hasMessageContaining("segment 1 does not exist, or has been freed");
            assertThat(engine.call("make", Ptr.class).segment()).isEqualTo(2);

            Segment segment = engine.memory().allocateNative(100);
            ByteBuffer view = segment.buffer();
            segment.close();
            assertThat(segment.isFreed()).isTrue();
            assertThatThrownBy(() -> view.get(0)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(segment::buffer).isInstanceOf(SegmentException.Freed.class);
            left = engine.memory().allocateNative(1);
        }
        assertThat(left.isFreed()).isTrue();
    }

    @Test
    @Tag("A16")
    void segmentsHaveALimitOfTheirOwn() {
        try (Engine engine =
                engine(
                        """
                        let mutable saved = 0
                        let fill () =
                            try
                                while true do
                                    Memory.alloc 1000 |> ignore
                                    saved <- saved + 1
                            with _ -> saved <- -1
                        """)) {
            assertThatThrownBy(() -> engine.call("fill", Void.class))
                    .isInstanceOf(ScriptException.Limit.class)
                    .hasMessageContaining("exceeds the limit of 4096 bytes for segments");
            assertThat(engine.global("saved", long.class)).isEqualTo(4);
            assertThatThrownBy(() -> engine.memory().allocateNative(97))
                    .isInstanceOf(SegmentException.LimitExceeded.class);
            engine.memory().wrap(new byte[10_000]);
            assertThat(engine.memory().used()).isEqualTo(4000);
        }
    }

    @Test
    @Tag("A16")
    void scriptsNeedTheCapability() {
        Host without = Host.builder().plugin(new SegmentFunctions()).build();
        assertThatThrownBy(() -> Script.compile(new Source("test.fsx", "Memory.alloc 1"), without))
                .hasMessageContaining("memory.native");
    }

    @Test
    @Tag("A2")
    void bytecodeRunsWithPreloadedSegmentsFromAnyEntry() {
        byte[] bytecode =
                Script.compile(
                                new Source(
                                        "upper.fsx",
                                        """
                                        let main () = "nothing to do"
                                        let on_event source target =
                                            let text = Memory.readText source (Memory.size source)
                                            Memory.writeText target (text.ToUpper())
                                        """),
                                HOST)
                        .toBytes();
        try (Engine engine = Engine.builder().host(HOST).build()) {
            Segment source = engine.memory().wrap("shout".getBytes(StandardCharsets.UTF_8));
            Segment target = engine.memory().allocate(100);
            assertThat(engine.run(bytecode, "on_event", long.class, source, target)).isEqualTo(5);
            assertThat(StandardCharsets.UTF_8.decode(target.buffer(0, 5)).toString())
                    .isEqualTo("SHOUT");
            assertThat(engine.run(bytecode, "main", String.class)).isEqualTo("nothing to do");
        }
    }
}
