package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What scripts hold: counting it, cycles, weak references. */
class CollectionTest {
    private static final String NODES =
            """
            type Node = { value: int; mutable next: Node option }
            let rec node1 = { value = 1; next = Some node2 }
            and node2 = { value = 2; next = Some node1 }
            let alone = { value = 3; next = None }
            let mutable current: Node option = None
            let makeCycle () =
                let rec a = { value = 4; next = Some b }
                and b = { value = 5; next = Some a }
                current <- Some a
            let drop () = current <- None
            """;

    private static Engine engine(EngineBuilder settings, String text) {
        Engine engine = settings.build();
        engine.load(new Source("test.fsx", text));
        return engine;
    }

    @Test
    @Tag("F2")
    @Tag("F4")
    void aCollectionCountsWhatIsLiveAndWhatHasGone() {
        try (Engine engine =
                engine(
                        Engine.builder(),
                        """
                        let mutable kept = [| |]
                        let fill n = kept <- Array.init n (fun i -> [ i; i + 1 ])
                        """)) {
            assertThat(engine.gcStats().collections()).isZero();
            engine.call("fill", Void.class, 0);
            CollectionStats empty = engine.gcCollect();
            engine.call("fill", Void.class, 1000);
            CollectionStats full = engine.gcCollect();
            assertThat(full.collections()).isEqualTo(2);
            // Each element is two cells of a list; the empty list is shared.
            assertThat(full.liveCount() - empty.liveCount()).isBetween(2000L, 3001L);
            assertThat(full.liveBytes() - empty.liveBytes()).isBetween(30_000L, 200_000L);
            engine.call("fill", Void.class, 0);
            CollectionStats after = engine.gcCollect();
            assertThat(after.liveCount()).isEqualTo(empty.liveCount());
            assertThat(after.freedCount()).isGreaterThanOrEqualTo(1000);
            assertThat(after.totalFreedCount()).isGreaterThanOrEqualTo(after.freedCount());
            assertThat(after.took()).isPositive();
            assertThat(engine.gcStats()).isEqualTo(after);
        }
    }

    @Test
    @Tag("F3")
    void collectionsHappenAfterSoManyBytesOrSoMuchTime() throws InterruptedException {
        List<CollectionStats> seen = new ArrayList<>();
        try (Engine engine =
                engine(
                        Engine.builder()
                                .gcThreshold(1 << 20)
                                .cycleDetection(true)
                                .onCollection(seen::add),
                        NODES + "let work n = List.init n string |> List.length")) {
            engine.pollAsyncOps();
            seen.clear();
            engine.call("work", long.class, 10);
            engine.pollAsyncOps();
            assertThat(seen).isEmpty();
            engine.call("work", long.class, 100_000);
            engine.pollAsyncOps();
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().allocatedBytes()).isGreaterThan(1 << 20);
            assertThat(seen.getFirst().cycles()).isEqualTo(1);
        }
        seen.clear();
        try (Engine engine =
                engine(
                        Engine.builder().gcInterval(Duration.ofMillis(2)).onCollection(seen::add),
                        "let x = 1")) {
            for (int i = 0; i < 1000 && seen.size() < 3; i++) {
                Thread.sleep(1);
                engine.pollAsyncOps();
            }
            assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
            assertThat(seen.getFirst().cycles()).isEqualTo(-1);
        }
    }

    @Test
    @Tag("F12")
    void cyclesAreFound() {
        try (Engine engine = engine(Engine.builder(), NODES)) {
            List<Cycle> cycles = engine.findCycles();
            assertThat(cycles).hasSize(1);
            assertThat(
                            cycles.getFirst().values().stream()
                                    .flatMap(value -> value.asRecord().stream())
                                    .map(node ->
                                            node.field("value")
                                                    .orElseThrow()
                                                    .asInt()
                                                    .orElseThrow()))
                    .containsExactlyInAnyOrder(1L, 2L);
            engine.call("makeCycle", Void.class);
            assertThat(engine.findCycles()).hasSize(2);
        }
    }

    @Test
    @Tag("F1")
    @Tag("F11")
    @Tag("F12")
    void theJvmFreesACycleThatNothingHolds() throws InterruptedException {
        try (Engine engine = engine(Engine.builder(), NODES)) {
            engine.call("makeCycle", Void.class);
            Value.Weak weak = engine.global("current", Value.class).asOption().orElseThrow().weak();
            engine.gcCollect();
            assertThat(weak.get().orElseThrow().asRecord()).isPresent();
            engine.call("drop", Void.class);
            // Two records, each with the Some that leads to the other, and the one that was the
            // value.
            assertThat(engine.gcCollect().freedCount()).isGreaterThanOrEqualTo(4);
            for (int i = 0; i < 100 && weak.get().isPresent(); i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(weak.get()).isEmpty();
        }
    }

    @Test
    @Tag("F11")
    void scriptsHoldAWeakReferenceAndGiveItBack() {
        try (Engine engine =
                engine(
                        Engine.builder(),
                        NODES + "let keep (x: dyn) = [ x ]\nlet first () = node1")) {
            Value node = engine.call("first", Value.class);
            Value kept = engine.call("keep", Value.class, node.weak());
            Value.Weak back = (Value.Weak) kept.asList().orElseThrow().getFirst();
            assertThat(back.get().orElseThrow().raw()).isSameAs(node.raw());
        }
    }

    @Test
    @Tag("F13")
    void cyclesAreBrokenByName() {
        try (Engine engine =
                engine(
                        Engine.builder(),
                        NODES
                                + """
                                type Fixed = { self: Fixed list; mutable n: int }
                                let rec knot = { self = [ knot ]; n = 0 }
                                """)) {
            assertThat(engine.breakCycles("node1", "node2", "alone"))
                    .containsExactly(new Cycle.Link("node1", "next"));
            assertThat(engine.global("node1", Value.class).asRecord().orElseThrow().field("next"))
                    .map(Value::asOption)
                    .contains(Optional.empty());
            assertThat(engine.findCycles()).hasSize(1);
            assertThatThrownBy(() -> engine.breakCycles("knot"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "'knot' is part of a cycle, but holds it by no mutable field"
                                    + " that is an option or a list");
            assertThatThrownBy(() -> engine.breakCycles("node1", "node9"))
                    .isInstanceOf(ScriptException.FunctionNotFound.class);
        }
    }
}
