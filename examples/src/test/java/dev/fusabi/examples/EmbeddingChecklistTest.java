package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.async.OpState;
import dev.fusabi.async.OpTable;
import dev.fusabi.async.ReactiveEngine;
import dev.fusabi.engine.BuiltinInfo;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Plugin;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.engine.SegmentFunctions;
import dev.fusabi.memory.Segment;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The seven boxes of the embedding checklist, and the five priorities of the engine. */
final class EmbeddingChecklistTest {
    private static final Plugin GAME =
            new Plugin() {
                @Override
                public String name() {
                    return "game";
                }

                @Override
                public void register(Host.Builder host) {
                    host.doc("Puts an entity into the world.")
                            .arg("kind", "such as dragon")
                            .function(
                                    "game::spawn_entity",
                                    String.class,
                                    String.class,
                                    k -> k + "#1");
                }
            };

    private static Host.Builder host() {
        return Host.builder()
                .plugin(GAME)
                .plugin(new SegmentFunctions())
                .allow(SegmentFunctions.CAPABILITY);
    }

    @Test
    @Tag("A33")
    void runCallAndMemoryAreThere() {
        Host host = host().build();
        byte[] bytecode =
                Script.compile(
                                new Source(
                                        "main.fsx",
                                        "let main text = Memory.size text\nlet on_event n = n + 1"),
                                host)
                        .toBytes();
        try (Engine engine = Engine.builder().host(host).build()) {
            Segment text = engine.memory().wrap("hello".getBytes(StandardCharsets.UTF_8));
            assertThat(engine.run(bytecode, "main", long.class, text)).isEqualTo(5);
            assertThat(engine.call("on_event", long.class, 41)).isEqualTo(42);
        }
    }

    @Test
    @Tag("A33")
    void namesThatCollideAreRefused() {
        assertThatThrownBy(() -> host().function("game::spawn_entity", call -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already registered")
                .hasMessageContaining("plugin 'game'");
        assertThat(host().override("game::spawn_entity", call -> "ghost").build().functions())
                .isNotEmpty();
    }

    @Test
    @Tag("A33")
    void pluginsBringBuiltinsWithTheirDescriptions() {
        Host host = host().build();
        BuiltinInfo spawn =
                host.functions().stream()
                        .filter(function -> function.name().equals("game::spawn_entity"))
                        .findFirst()
                        .orElseThrow();
        assertThat(spawn.owner()).isEqualTo("game");
        assertThat(spawn.doc()).isEqualTo("Puts an entity into the world.");
        assertThat(spawn.args()).containsExactly(new BuiltinInfo.Arg("kind", "such as dragon"));
        Engine engine = Engine.builder().host(host).build();
        assertThat(engine.eval("Game.spawn_entity \"dragon\"", String.class)).isEqualTo("dragon#1");
    }

    @Test
    @Tag("A33")
    void theEngineOwnsSegmentsThatAreAddressedByNumberAndOffset() {
        try (Engine engine = Engine.builder().host(host().build()).build()) {
            engine.load(new Source("main.fsx", "let put p = Memory.setInt (Memory.offset p 8) 7"));
            Segment segment = engine.memory().allocate(16);
            engine.call("put", Void.class, segment.pointer());
            assertThat(segment.buffer().get(8)).isEqualTo((byte) 7);
            assertThat(segment.pointer(8).bits()).isEqualTo((long) segment.id() << 32 | 8);
        }
    }

    @Test
    @Tag("A33")
    void asynchronousOperationsArePolledByTheirHandles() {
        OpTable operations = new OpTable();
        long op = operations.open();
        Host host = Host.builder().asyncFunction("fetch", call -> operations.operation(op)).build();
        ReactiveEngine reactive = ReactiveEngine.build(Engine.builder().host(host), operations);
        reactive.engine().load(new Source("main.fsx", "let get () : string = fetch ()"));
        ScriptFuture<String> call = reactive.engine().callAsync("get", String.class);
        reactive.pollAsyncOps();
        assertThat(reactive.pollOp(op)).isEqualTo(OpState.PENDING);
        operations.complete(op, "done");
        reactive.pollAsyncOps();
        assertThat(call).isCompletedWithValue("done");
    }

    /** Typed and ergonomic: a module of a script as a Java interface, checked when it is asked for. */
    interface Theme {
        String background();

        long scaled(long size);
    }

    @Test
    @Tag("B21")
    void theFivePriorities() {
        // Flexible: several scripts, of one host with functions of its own.
        Host host = Host.builder().function("factor", Long.class, () -> 3L).build();
        try (Engine engine = Engine.builder().host(host).build()) {
            Source first =
                    new Source(
                            "theme.fsx",
                            """
                            module Theme
                            let background () = "dark"
                            let scaled (size: int) = size * factor ()
                            """);
            engine.load(first);
            // Ergonomic and type-safe.
            Theme theme = engine.as("Theme", Theme.class);
            assertThat(theme.background()).isEqualTo("dark");
            assertThat(theme.scaled(14)).isEqualTo(42);
            assertThatThrownBy(
                            () -> engine.load(new Source("bad.fsx", "let f () = factor () + 1.0")))
                    .hasMessageContaining("float");
            // Replaced while it is in use.
            engine.load(new Source("theme.fsx", first.text().replace("dark", "light")));
            assertThat(theme.background()).isEqualTo("light");
            assertThat(List.of(theme.scaled(1))).containsExactly(3L);
        }
    }
}
