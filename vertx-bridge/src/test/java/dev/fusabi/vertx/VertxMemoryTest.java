package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.SegmentFunctions;
import dev.fusabi.memory.Memory;
import dev.fusabi.memory.Segment;
import dev.fusabi.source.Source;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
final class VertxMemoryTest {
    private static final Host HOST =
            Host.builder()
                    .include(VertxHost.host())
                    .plugin(new SegmentFunctions())
                    .allow(SegmentFunctions.CAPABILITY)
                    .build();

    @Test
    @Tag("A12")
    @Tag("A15")
    void buffersAndSegmentsShareTheirBytes() {
        Memory memory = new Memory(100);
        Buffer body = Buffer.buffer("abc");
        Segment segment = VertxMemory.wrap(memory, body);
        segment.buffer().put(1, (byte) 'X');
        assertThat(body).hasToString("aXc");
        assertThat(memory.used()).isZero();

        Segment own = memory.allocate(4);
        Buffer view = VertxMemory.buffer(own);
        own.buffer().put(0, (byte) 'y');
        assertThat(view.getByte(0)).isEqualTo((byte) 'y');
        assertThat(VertxMemory.buffer(memory, own.pointer(3)).length()).isEqualTo(1);

        Segment outside = memory.allocateNative(4);
        Buffer copy = VertxMemory.buffer(outside);
        outside.close();
        assertThat(copy.getByte(0)).isZero();
    }

    @Test
    @Tag("A15")
    void aBufferOnTheEventBusReachesAScriptAsASegment(Vertx vertx) throws Exception {
        Script script =
                Script.compile(
                        new Source(
                                "bulk.fsx",
                                """
                                [<EventBus("bulk.reverse")>]
                                let reverse body =
                                    let count = Memory.size body
                                    for i in 0 .. count / 2 - 1 do
                                        let low = Memory.offset body i
                                        let high = Memory.offset body (count - 1 - i)
                                        let kept = Memory.getByte low
                                        Memory.setByte low (Memory.getByte high)
                                        Memory.setByte high kept
                                    Memory.offset body 1
                                """),
                        HOST);
        VertxEngine engine =
                VertxEngine.build(Engine.builder().host(HOST), vertx.getOrCreateContext());
        Waiting.result(
                engine.load(script)
                        .compose(_ -> EventBusHandlers.register(vertx, engine.engine(), script)));
        Object reply =
                Waiting.result(vertx.eventBus().request("bulk.reverse", Buffer.buffer("stressed")))
                        .body();
        assertThat(reply).hasToString("esserts");
    }
}
