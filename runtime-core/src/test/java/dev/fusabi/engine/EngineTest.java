package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class EngineTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final StringBuilder printed = new StringBuilder();

    private Engine load(Host host, String text) {
        return load(Engine.builder(), host, text);
    }

    private Engine load(EngineBuilder builder, Host host, String text) {
        Engine engine = builder.host(host).eventLoop(loop).output(printed::append).build();
        engine.load(Script.compile(new Source("test.fsx", text), host));
        return engine;
    }

    private Engine load(String text) {
        return load(Host.none(), text);
    }

    record Point(int x, int y) {}

    record Box(String label, List<Point> corners, Optional<Double> weight) {}

    @Test
    @Tag("B9")
    void callsAFunctionWithConvertedArgumentsAndResult() {
        Engine engine = load("let add a b = a + b\nlet greet name = \"Hello, \" + name");
        assertThat(engine.call("add", Long.class, 40, 2L)).isEqualTo(42);
        assertThat(engine.call("greet", String.class, "Ada")).isEqualTo("Hello, Ada");
    }

    @Test
    @Tag("C8")
    @Tag("C10")
    void javaRecordsCrossBothWaysByFieldName() {
        Engine engine =
                load(
                        """
                        type Point = { x: int; y: int }
                        type Box = { label: string; corners: Point list; weight: float option }
                        let grow (box: Box) =
                            { box with corners = box.corners |> List.map (fun p -> { p with x = p.x + 1 }) }
                        let firstX box = (List.head box.corners).x
                        """);
        Box box = new Box("b", List.of(new Point(1, 2), new Point(3, 4)), Optional.of(1.5));
        assertThat(engine.call("grow", Box.class, box))
                .isEqualTo(
                        new Box("b", List.of(new Point(2, 2), new Point(4, 4)), Optional.of(1.5)));
        assertThat(engine.call("firstX", Integer.class, box)).isEqualTo(1);
    }

    @Test
    void mapsAndListsBecomeJavaCollections() {
        Engine engine =
                load(
                        """
                        let counts (words: string list) =
                            words |> List.countBy id |> Map.ofList
                        """);
        assertThat(engine.call("counts", Map.class, List.of("a", "b", "a")))
                .isEqualTo(Map.of("a", 2L, "b", 1L));
    }

    @Test
    @Tag("D5")
    @Tag("G5")
    void aWrongNumberOfArgumentsIsSaid() {
        Engine engine = load("let add a b = a + b");
        assertThatThrownBy(() -> engine.call("add", Long.class, 1))
                .isInstanceOf(ScriptException.ArgumentCount.class)
                .hasMessage("'add' takes 2 arguments, got 1");
    }

    @Test
    @Tag("G4")
    void anUnknownFunctionIsSaid() {
        assertThatThrownBy(() -> load("let f x = x").call("g", Long.class, 1))
                .isInstanceOf(ScriptException.FunctionNotFound.class)
                .hasMessageContaining("'g'");
    }

    @Test
    void anArgumentOfTheWrongTypeNamesBothTypes() {
        Engine engine = load("let twice (n: int) = n * 2");
        assertThatThrownBy(() -> engine.call("twice", Long.class, "two"))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessageContaining("expected int")
                .hasMessageContaining("string");
    }

    @Test
    @Tag("G3")
    @Tag("G11")
    void aRunTimeErrorCarriesTheScriptsStackTrace() {
        Engine engine =
                load("let inner x = 10 / x\nlet outer x =\n    let y = inner x\n    y + 1\n");
        assertThatThrownBy(() -> engine.call("outer", Long.class, 0))
                .isInstanceOfSatisfying(
                        ScriptException.Runtime.class,
                        e ->
                                assertThat(e.scriptStackTrace().display())
                                        .isEqualTo(
                                                "  0: inner at test.fsx:1:15\n"
                                                        + "  1: outer at test.fsx:3:13\n"));
    }

    @Test
    @Tag("D8")
    @Tag("B17")
    void aScriptWaitsForAnAsynchronousHostFunctionWithoutBlocking() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Host host =
                Host.builder()
                        .asyncFunction("fetch_url", String.class, String.class, url -> answer)
                        .build();
        Engine engine = load(host, "let size url = String.length (fetch_url url)");
        ScriptFuture<Long> size = engine.callAsync("size", Long.class, "http://example.org");
        assertThat(size).isNotDone();
        assertThat(engine.pendingCalls()).isEqualTo(1);
        answer.complete("four");
        engine.pollAsyncOps();
        assertThat(size).isCompletedWithValue(4L);
        assertThat(engine.pendingCalls()).isZero();
    }

    @Test
    void aFailedHostOperationIsAHostErrorThatScriptsCatch() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Host host =
                Host.builder()
                        .asyncFunction("fetch_url", String.class, String.class, url -> answer)
                        .build();
        Engine engine =
                load(
                        host,
                        """
                        let guarded url =
                            try fetch_url url
                            with :? HostError as e -> "failed: " + e.Message
                        """);
        ScriptFuture<String> result = engine.callAsync("guarded", String.class, "u");
        answer.completeExceptionally(new IllegalStateException("no route"));
        engine.pollAsyncOps();
        assertThat(result).isCompletedWithValue("failed: no route");
    }

    @Test
    void cancellingTheFutureCancelsTheOperationAndRunsCleanup() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Host host =
                Host.builder()
                        .asyncFunction("fetch_url", String.class, String.class, url -> answer)
                        .build();
        Engine engine =
                load(
                        host,
                        """
                        let guarded url =
                            try
                                try fetch_url url
                                with _ -> "caught"
                            finally
                                printf "cleaned up"
                        """);
        ScriptFuture<String> result = engine.callAsync("guarded", String.class, "u");
        result.cancel(true);
        while (engine.pollAsyncOps() > 0) {
            // Until nothing is left to do.
        }
        assertThat(answer).isCancelled();
        assertThat(printed).hasToString("cleaned up");
        assertThat(engine.pendingCalls()).isZero();
        assertThatThrownBy(result::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aCallThatWouldHaveToWaitSaysWhatToUse() {
        Engine engine = load("let nap () = Async.sleep 5");
        assertThatThrownBy(() -> engine.call("nap", Void.class))
                .isInstanceOf(ScriptException.Runtime.class)
                .hasMessageContaining("use callAsync instead");
    }

    @Test
    void theResultOfAnAsynchronousComputationIsAwaited() {
        Engine engine = load("let later n = async {\n    do! Async.Sleep 1\n    return n + 1 }");
        assertThat(loop.runUntilDone(engine.callAsync("later", Long.class, 41L))).isEqualTo(42);
    }

    @Test
    void theResultOfATaskIsAwaited() {
        Engine engine =
                load(
                        """
                        open System.Threading.Tasks

                        let later (n: int) = task {
                            do! Task.Delay 1
                            return n + 1 }

                        let there (n: int) = Task.FromResult n
                        let light (n: int) : ValueTask<int> = ValueTask<int> (later n)
                        let plain () : Task = Task.Delay 1
                        let same x : Task<'a> = Task.FromResult x

                        let failing () : Task<int> = task {
                            do! Task.Delay 1
                            return failwith "no result" }
                        """);
        assertThat(loop.runUntilDone(engine.callAsync("later", Long.class, 41L))).isEqualTo(42);
        assertThat(loop.runUntilDone(engine.callAsync("there", Long.class, 41L))).isEqualTo(41);
        assertThat(loop.runUntilDone(engine.callAsync("light", Long.class, 41L))).isEqualTo(42);
        assertThat(loop.runUntilDone(engine.callAsync("plain", Void.class))).isNull();
        assertThat(loop.runUntilDone(engine.callAsync("same", String.class, "a"))).isEqualTo("a");
        assertThatThrownBy(() -> loop.runUntilDone(engine.callAsync("failing", Long.class)))
                .isInstanceOf(ScriptException.Runtime.class)
                .hasMessageContaining("no result");
        assertThat(engine.pendingCalls()).isZero();
    }

    @Test
    void aDeadlineStopsAScriptThatComputesAndOneThatWaits() {
        EngineBuilder builder = Engine.builder().deadline(Duration.ofMillis(30));
        Engine engine =
                load(
                        builder,
                        Host.none(),
                        "let rec spin n = spin (n + 1)\nlet nap () = Async.sleep 60000");
        for (ScriptFuture<?> call :
                List.of(
                        engine.callAsync("spin", Void.class, 0L),
                        engine.callAsync("nap", Void.class))) {
            assertThatThrownBy(() -> loop.runUntilDone(call))
                    .isInstanceOfSatisfying(
                            ScriptException.Limit.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.FSB0706));
        }
    }

    @Test
    @Tag("B4")
    void tooDeepARecursionIsALimitErrorAndTheEngineGoesOn() {
        Engine engine =
                load(
                        Engine.builder().maxRecursionDepth(1000),
                        Host.none(),
                        "let rec depth n = if n = 0 then 0 else 1 + depth (n - 1)");
        assertThatThrownBy(() -> engine.call("depth", Long.class, 100_000L))
                .isInstanceOfSatisfying(
                        ScriptException.Limit.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.FSB0705));
        assertThat(engine.call("depth", Long.class, 500L)).isEqualTo(500);
    }

    @Test
    @Tag("B12")
    @Tag("A24")
    void globalsAreReadAndSet() {
        Engine engine = load("module Config\nlet mutable size = 12\nlet twice () = size * 2");
        assertThat(engine.global("Config.size", Integer.class)).isEqualTo(12);
        engine.setGlobal("Config.size", 20);
        assertThat(engine.call("Config.twice", Long.class)).isEqualTo(40);
    }

    @Test
    @Tag("A32")
    void aReloadedScriptReplacesTheOldOneWhileItsCallsFinish() throws Exception {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        Host host = Host.builder().asyncFunction("wait_for", Long.class, () -> answer).build();
        Engine engine = load(host, "let version () = wait_for () + 1");
        ScriptFuture<Long> old = engine.callAsync("version", Long.class);
        engine.load(
                Script.compile(new Source("test.fsx", "let version () = wait_for () + 2"), host));
        answer.complete(100L);
        ScriptFuture<Long> current = engine.callAsync("version", Long.class);
        engine.pollAsyncOps();
        assertThat(old.get(1, TimeUnit.SECONDS)).isEqualTo(101);
        assertThat(current.get(1, TimeUnit.SECONDS)).isEqualTo(102);
    }

    @Test
    @Tag("E2")
    @Tag("E3")
    void compiledBytesRunLikeTheirSource() {
        Script script =
                Script.compile(
                        new Source(
                                "shapes.fsx",
                                """
                                type Shape = Circle of float | Square of float
                                let area shape =
                                    match shape with
                                    | Circle r -> 3.0 * r * r
                                    | Square a -> a * a
                                let total () = [Circle 1.0; Square 2.0] |> List.sumBy area
                                """),
                        Host.none());
        Script loaded = Script.fromBytes(script.toBytes(), Host.none());
        Engine engine = Engine.builder().eventLoop(loop).build();
        engine.load(loaded);
        assertThat(engine.call("total", Double.class)).isEqualTo(7.0);
        assertThat(loaded.functions()).extracting(FunctionInfo::name).contains("area", "total");
    }

    @Test
    void brokenBytesAreRefusedWithACode() {
        byte[] bytes = Script.compile(new Source("a.fsx", "let f x = x"), Host.none()).toBytes();
        bytes[bytes.length / 2] ^= 0x55;
        assertThatThrownBy(() -> Script.fromBytes(bytes, Host.none()))
                .isInstanceOfSatisfying(
                        ScriptException.Compilation.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.FSB0600));
    }

    @Test
    @Tag("A8")
    void aHostFunctionMayNotBeRegisteredTwice() {
        Host.Builder builder = Host.builder().function("core::print", call -> null);
        assertThatThrownBy(() -> builder.function("core::print", call -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("core::print")
                .hasMessageContaining("override");
    }

    @Test
    @Tag("A7")
    void aNamespacedHostFunctionIsAModuleFunctionInScripts() {
        Host host =
                Host.builder().function("math::twice", Long.class, Long.class, n -> n * 2).build();
        assertThat(load(host, "let f n = Math.twice n + 1").call("f", Long.class, 20L))
                .isEqualTo(41);
    }

    @Test
    void aCallFromAnotherThreadIsRefusedWithTheRemedy() throws Exception {
        Engine engine = load("let f () = 1");
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        engine.call("f", Long.class);
                        thrown.complete(new AssertionError("accepted"));
                    } catch (IllegalStateException e) {
                        thrown.complete(e);
                    }
                });
        assertThat(thrown.get(5, TimeUnit.SECONDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("callAsync");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List.init 5000000 id |> List.length",
                "[ for i in 1..5000000 -> string i ].Length",
                "let all = System.Collections.Generic.List<string>() in (for i in 1..5000000 do all.Add(string i)); all.Count",
                "let all = System.Collections.Generic.Dictionary<int, int>() in (for i in 1..5000000 do all.[i] <- i); all.Count"
            })
    void memoryIsLimitedAlsoWhileACollectionIsFilled(String filling) {
        Engine engine =
                load(
                        Engine.builder().memoryLimit(8 << 20),
                        Host.none(),
                        "let fill () = " + filling);
        assertThatThrownBy(() -> engine.call("fill", Integer.class))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("8388608 bytes");
    }
}
