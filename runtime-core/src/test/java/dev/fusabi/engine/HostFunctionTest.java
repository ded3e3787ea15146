package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Functions of the host: how they are registered, and what scripts see of them. */
class HostFunctionTest {
    private final List<String> logged = new ArrayList<>();

    private static Engine engine(Host host, String text) {
        Engine engine = Engine.builder().host(host).build();
        engine.load(new Source("test.fsx", text));
        return engine;
    }

    @Test
    @Tag("B8")
    @Tag("D3")
    @Tag("J5")
    void anUntypedFunctionTakesAnyArgumentsAsTheyAre() {
        Host host =
                Host.builder()
                        .function(
                                "log",
                                call -> {
                                    call.arguments().forEach(item -> logged.add(item.toString()));
                                    return null;
                                })
                        .build();
        engine(host, "log \"started\" 1 [2; 3]");
        assertThat(logged).containsExactly("started", "1", "[2; 3]");
    }

    @Test
    @Tag("D4")
    @Tag("D6")
    void typedFunctionsAreCheckedWhenAScriptIsCompiled() {
        Host host =
                Host.builder()
                        .function("add", Long.class, Long.class, Long.class, Long::sum)
                        .function(
                                "concat", String.class, String.class, String.class, String::concat)
                        .build();
        Engine engine = engine(host, "let f () = concat (string (add 1 2)) \"!\"");
        assertThat(engine.call("f", String.class)).isEqualTo("3!");
        assertThatThrownBy(() -> engine(host, "add 1 \"two\""))
                .isInstanceOf(ScriptException.Type.class)
                .hasMessageContaining("int")
                .hasMessageContaining("string");
        assertThatThrownBy(() -> engine(host, "add 1 2 3"))
                .isInstanceOf(ScriptException.Type.class);
    }

    @Test
    @Tag("D5")
    void anUntypedFunctionSaysWhichArgumentIsMissing() {
        Host host =
                Host.builder().function("second", call -> call.argument(1, String.class)).build();
        assertThatThrownBy(() -> engine(host, "second \"one\" |> ignore"))
                .isInstanceOf(ScriptException.Runtime.class)
                .hasMessageContaining("'second' takes at least 2 arguments, got 1");
    }

    @Test
    @Tag("D7")
    void aFunctionKeepsStateOfTheHost() {
        AtomicLong ids = new AtomicLong();
        Host host = Host.builder().function("next_id", Long.class, ids::incrementAndGet).build();
        assertThat(engine(host, "let ids () = [next_id (); next_id ()]").call("ids", List.class))
                .isEqualTo(List.of(1L, 2L));
    }

    @Test
    @Tag("D1")
    void oneFunctionServesEnginesOnSeveralThreads() throws Exception {
        AtomicLong ids = new AtomicLong();
        Host host = Host.builder().function("next_id", Long.class, ids::incrementAndGet).build();
        Script script =
                Script.compile(
                        new Source("ids.fsx", "let take n = for i in 1..n do next_id () |> ignore"),
                        host);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                Engine engine = Engine.builder().host(host).build();
                                engine.load(script);
                                engine.call("take", Void.class, 1000);
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ids).hasValue(2000);
    }

    @Test
    @Tag("D2")
    void anAsynchronousFunctionSuspendsTheScript() {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        Host host = Host.builder().asyncFunction("ask", Long.class, () -> answer).build();
        Engine engine = engine(host, "let f () = ask () + 1");
        ScriptFuture<Long> result = engine.callAsync("f", Long.class);
        assertThat(result).isNotDone();
        answer.complete(41L);
        engine.pollAsyncOps();
        assertThat(result).isCompletedWithValue(42L);
    }

    @Test
    @Tag("D9")
    void aFunctionOfAnyNumberOfArgumentsAddsThemUp() {
        Host host =
                Host.builder()
                        .function(
                                "sum",
                                call -> {
                                    long total = 0;
                                    for (int i = 0; i < call.arguments().size(); i++) {
                                        total += call.argument(i, Long.class);
                                    }
                                    return total;
                                })
                        .build();
        Engine engine = engine(host, "let three (): int = sum 1 2 3\nlet one (): int = sum 1");
        assertThat(engine.call("three", long.class)).isEqualTo(6);
        assertThat(engine.call("one", long.class)).isEqualTo(1);
    }

    record Surroundings(Map<String, String> environment) implements CallContext {}

    @Test
    @Tag("D10")
    void aFunctionReadsTheContextOfTheCallOrOfTheEngine() {
        Host host =
                Host.builder()
                        .function(
                                "get_env",
                                call ->
                                        call.context(Surroundings.class)
                                                .map(Surroundings::environment)
                                                .map(all -> all.get(call.argument(0, String.class)))
                                                .orElseThrow(
                                                        () -> new IllegalStateException("not set")))
                        .build();
        Engine engine =
                Engine.builder()
                        .host(host)
                        .context(new Surroundings(Map.of("APP_ENV", "staging")))
                        .build();
        engine.load(new Source("env.fsx", "let env (): string = get_env \"APP_ENV\""));
        assertThat(engine.call("env", String.class)).isEqualTo("staging");
        var other = new Surroundings(Map.of("APP_ENV", "production"));
        assertThat(engine.callAsyncIn(other, "env", String.class).join()).isEqualTo("production");
    }

    @Test
    @Tag("D13")
    @Tag("D11")
    @Tag("D12")
    @Tag("G6")
    void aFunctionReadsAFileAndWhatItThrowsIsTheCause(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config.txt"), "size = 12");
        Host host =
                Host.builder()
                        .function(
                                "read_file",
                                String.class,
                                String.class,
                                name -> Files.readString(folder.resolve(name)))
                        .build();
        Engine engine = engine(host, "let read name = read_file name");
        assertThat(engine.call("read", String.class, "config.txt")).isEqualTo("size = 12");
        assertThatThrownBy(() -> engine.call("read", String.class, "none.txt"))
                .isInstanceOf(ScriptException.HostFunction.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    static final class QuotaExceeded extends Exception {
        QuotaExceeded() {
            super("the quota is used up");
        }
    }

    @Test
    @Tag("D11")
    @Tag("D14")
    void aScriptCatchesErrorsOfTheHostOfEveryKind() {
        Host host =
                Host.builder()
                        .function(
                                "fail",
                                String.class,
                                Void.class,
                                kind -> {
                                    throw switch (kind) {
                                        case "io" -> new IOException("disk full");
                                        case "http" -> new HttpTimeoutException("timed out");
                                        default -> new QuotaExceeded();
                                    };
                                })
                        .build();
        Engine engine =
                engine(
                        host,
                        """
                        let guarded kind =
                            try
                                fail kind
                                "done"
                            with :? HostError as e -> "Host error: " + e.Message
                        """);
        assertThat(engine.call("guarded", String.class, "io")).isEqualTo("Host error: disk full");
        assertThat(engine.call("guarded", String.class, "http")).isEqualTo("Host error: timed out");
        assertThat(engine.call("guarded", String.class, "own"))
                .isEqualTo("Host error: the quota is used up");
    }

    @Test
    @Tag("A4")
    @Tag("A28")
    void aFunctionIsRegisteredWithItsDocumentationAndListed() {
        Host host =
                Host.builder()
                        .doc("Puts something into the world.")
                        .arg("kind", "What to spawn.")
                        .arg("count", "How many.")
                        .requires("game")
                        .function("game::spawn", String.class, Long.class, Long.class, (k, n) -> n)
                        .function("log", call -> null)
                        .build();
        BuiltinInfo spawn = host.functions().getFirst();
        assertThat(spawn.name()).isEqualTo("game::spawn");
        assertThat(spawn.scriptName()).isEqualTo("Game.spawn");
        assertThat(spawn.doc()).isEqualTo("Puts something into the world.");
        assertThat(spawn.args())
                .containsExactly(
                        new BuiltinInfo.Arg("kind", "What to spawn."),
                        new BuiltinInfo.Arg("count", "How many."));
        assertThat(spawn.arity()).hasValue(2);
        assertThat(spawn.signature()).isEqualTo("string -> int -> int");
        assertThat(spawn.capability()).isEqualTo("game");
        BuiltinInfo log = host.functions().getLast();
        assertThat(log.arity()).isEmpty();
        assertThat(log.signature()).isEqualTo("… -> dyn");
        assertThat(log.args()).isEmpty();
    }

    @Test
    @Tag("A4")
    void argumentsThatAreNotThereCannotBeDescribed() {
        Host.Builder host = Host.builder().arg("a", "").arg("b", "");
        assertThatThrownBy(() -> host.function("id", Long.class, Long.class, n -> n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("host function 'id' takes 1 arguments, but 2 are described");
    }

    @Test
    @Tag("A9")
    void aFunctionIsOverriddenExplicitlyAndKeepsItsType() {
        Host host =
                Host.builder()
                        .function("core::twice", Long.class, Long.class, n -> n * 2)
                        .override("core::twice", call -> call.argument(0, Long.class) * 20)
                        .build();
        assertThat(engine(host, "let f n = Core.twice n").call("f", long.class, 2)).isEqualTo(40);
        assertThatThrownBy(() -> Host.builder().override("core::none", call -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("core::none");
    }

    private record Brings(String name, String function, long value) implements Plugin {
        @Override
        public void register(Host.Builder host) {
            host.function(function, Long.class, () -> value);
        }
    }

    @Test
    @Tag("A10")
    @Tag("A11")
    void pluginsBringFunctionsOfTheirNamespaces() {
        Host host =
                Host.builder()
                        .plugins(
                                List.of(
                                        new Brings("world", "game::spawn_entity", 1),
                                        new Brings("sound", "audio::play", 2)))
                        .build();
        Engine engine = engine(host, "let f () = Game.spawn_entity () + Audio.play ()");
        assertThat(engine.call("f", long.class)).isEqualTo(3);
        assertThat(host.functions())
                .extracting(BuiltinInfo::owner)
                .containsExactly("sound", "world");
    }

    @Test
    @Tag("A11")
    void installedPluginsAreFoundByTheServiceLoader() {
        Host host = Host.builder().plugins(ServiceLoader.load(Plugin.class)).build();
        assertThat(engine(host, "let f () = Installed.answer ()").call("f", long.class))
                .isEqualTo(42);
    }

    @Test
    @Tag("A8")
    void aConflictOfPluginsNamesBoth() {
        Host.Builder host = Host.builder().plugin(new Brings("first", "game::spawn", 1));
        assertThatThrownBy(() -> host.plugin(new Brings("second", "game::spawn", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of the plugin 'second'")
                .hasMessageContaining("of the plugin 'first'");
    }

    @Test
    @Tag("A31")
    void aFunctionThatNeedsACapabilityIsRefusedUnlessTheHostAllowsIt() {
        Host.Builder host = Host.builder().requires("io.fs").function("wipe", Long.class, () -> 1L);
        Host denied = host.build();
        assertThatThrownBy(() -> engine(denied, "let f () = wipe ()"))
                .isInstanceOf(ScriptException.Type.class)
                .hasMessageContaining("io.fs");
        assertThat(engine(host.allow("io.fs").build(), "let f () = wipe ()").call("f", long.class))
                .isEqualTo(1);
        Plugin greedy =
                new Plugin() {
                    @Override
                    public String name() {
                        return "greedy";
                    }

                    @Override
                    public void register(Host.Builder builder) {
                        builder.allow("io.fs");
                    }
                };
        assertThatThrownBy(() -> Host.builder().plugin(greedy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greedy");
    }
}
