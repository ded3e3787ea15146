package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** From the builder to {@code close}: loading, evaluating, calling, globals. */
class EngineLifecycleTest {
    private final StringBuilder printed = new StringBuilder();
    private final Engine engine = Engine.builder().output(printed::append).build();

    private static Script script(String file, String text) {
        return Script.compile(new Source(file, text), Host.none());
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    @Tag("B1")
    @Tag("B7")
    @Tag("B9")
    void anEngineWithDefaultsLoadsATextByNameAndCallsItsFunctions() {
        Script loaded = engine.load(new Source("inline.fsx", "let x = 42\nlet next y = x + y"));
        assertThat(loaded.name()).isEqualTo("inline");
        assertThat(engine.call("next", long.class, 1)).isEqualTo(43);
    }

    @Test
    @Tag("B6")
    void aScriptIsLoadedFromAPath(@TempDir Path folder) throws IOException {
        Path file = write(folder, "config.fsx", "module Config\nlet size = 12.5");
        Script loaded = engine.load(file);
        assertThat(engine.scripts()).containsExactly(loaded);
        assertThat(engine.global("Config.size", double.class)).isEqualTo(12.5);
    }

    @Test
    @Tag("B18")
    @Tag("G7")
    void aMissingFileIsAnIoError(@TempDir Path folder) {
        assertThatThrownBy(() -> engine.load(folder.resolve("none.fsx")))
                .isInstanceOf(ScriptException.Io.class)
                .hasMessageContaining("none.fsx");
    }

    @Test
    @Tag("B11")
    void anExpressionIsEvaluatedToAJavaType() {
        assertThat(engine.eval("40 + 2", long.class)).isEqualTo(42);
        assertThat(engine.eval("[1; 2] |> List.map string", List.class))
                .isEqualTo(List.of("1", "2"));
        assertThat(engine.eval("let twice x = x * 2\ntwice 4", int.class)).isEqualTo(8);
    }

    @Test
    @Tag("B11")
    void anEvaluationSeesTheHostAndFailsAsScriptsDo() {
        Host host = Host.builder().function("next", Long.class, Long.class, n -> n + 1).build();
        Engine hosted = Engine.builder().host(host).build();
        assertThat(hosted.eval("next 41", long.class)).isEqualTo(42);
        assertThatThrownBy(() -> engine.eval("1 + true", long.class))
                .isInstanceOf(ScriptException.Type.class);
        assertThatThrownBy(() -> engine.eval("1 / (2 - 2)", long.class))
                .isInstanceOf(ScriptException.Runtime.class);
        assertThatThrownBy(() -> engine.eval("let x = 1", long.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no expression");
        assertThatThrownBy(() -> engine.eval("Async.Sleep 1 |> Async.await", Void.class))
                .isInstanceOf(ScriptException.class);
    }

    @Test
    @Tag("B13")
    void whetherThereIsAFunctionIsAskedByName() {
        engine.load(script("config.fsx", "module Config\nlet on_startup () = ()\nlet size = 1"));
        assertThat(engine.function("on_startup")).isPresent();
        assertThat(engine.function("Config.on_startup")).isPresent();
        assertThat(engine.function("on_exit")).isEmpty();
        assertThat(engine.function("size")).isEmpty();
    }

    @Test
    @Tag("B14")
    void anUnloadedScriptIsGone() {
        engine.load(script("config.fsx", "module Config\nlet size () = 1"));
        assertThat(engine.unload("Config")).isTrue();
        assertThat(engine.unload("Config")).isFalse();
        assertThatThrownBy(() -> engine.call("Config.size", long.class))
                .isInstanceOf(ScriptException.FunctionNotFound.class);
    }

    @Test
    @Tag("B15")
    @Tag("B16")
    @Tag("E1")
    void aScriptIsLoadedUnderAnotherNameAndCalledByIt() {
        Script theme =
                script(
                        "colours.fsx",
                        """
                        module Colours
                        let mutable background = "black"
                        let get_background () = background
                        """);
        engine.loadAs("theme", theme);
        engine.loadAs("other", theme);
        engine.setGlobal("other.background", "white");
        assertThat(engine.call("theme.get_background", String.class)).isEqualTo("black");
        assertThat(engine.call("other.get_background", String.class)).isEqualTo("white");
        assertThat(engine.function("theme.get_background"))
                .hasValueSatisfying(
                        info -> assertThat(info.name()).isEqualTo("theme.get_background"));
        assertThatThrownBy(() -> engine.call("Colours.get_background", String.class))
                .isInstanceOf(ScriptException.FunctionNotFound.class);
        assertThat(engine.unload("theme")).isTrue();
    }

    @Test
    @Tag("B15")
    void aScriptWithoutAHeaderTakesTheOtherNameToo() {
        engine.loadAs("theme", script("plain.fsx", "let colour () = \"red\""));
        assertThat(engine.call("theme.colour", String.class)).isEqualTo("red");
        assertThat(engine.call("colour", String.class)).isEqualTo("red");
    }

    @Test
    @Tag("B2")
    @Tag("B3")
    void theBuildersMemoryLimitHoldsAndTheEngineGoesOn() {
        Engine small = Engine.builder().memoryLimit(4 << 20).build();
        small.load(script("big.fsx", "let big () = List.init 1000000 id |> List.length"));
        assertThatThrownBy(() -> small.call("big", long.class))
                .isInstanceOfSatisfying(
                        ScriptException.Limit.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.FSB0703));
        assertThat(small.eval("1 + 1", long.class)).isEqualTo(2);
    }

    @Test
    @Tag("B17")
    void anAsynchronousCallGivesBytes() {
        Host host =
                Host.builder()
                        .asyncFunction(
                                "fetch",
                                String.class,
                                byte[].class,
                                url -> CompletableFuture.completedFuture(url.getBytes(UTF_8)))
                        .build();
        Engine hosted = Engine.builder().host(host).build();
        hosted.load(new Source("fetch.fsx", "let fetch_data url = fetch url"));
        assertThat(hosted.callAsync("fetch_data", byte[].class, "abc").join())
                .isEqualTo(new byte[] {'a', 'b', 'c'});
    }

    @Test
    @Tag("A23")
    void bytecodeIsLoadedAndEnteredAtAFunction() {
        byte[] bytes = script("m.fsx", "module M\nlet on_event name = \"got \" + name").toBytes();
        engine.load(Script.fromBytes(bytes, Host.none()));
        assertThat(engine.call("M.on_event", String.class, "click")).isEqualTo("got click");
    }

    @Test
    @Tag("A3")
    @Tag("A26")
    void aFunctionThatAScriptHandsOverIsCalledBack() {
        engine.load(script("h.fsx", "let handler () = fun (name: string) -> name.Length"));
        Value handler = engine.call("handler", Value.class);
        assertThat(handler).isInstanceOf(Value.Function.class);
        assertThat(engine.call(((Value.Function) handler).raw(), long.class, "four")).isEqualTo(4);
    }

    @Test
    @Tag("E4")
    void modulesAreCompiledTogetherInTheOrderOfTheirDependencies() {
        Script graph =
                Script.compile(
                        List.of(
                                new Source("utils.fsx", "module Utils\nlet double x = x * 2"),
                                new Source("theme.fsx", "module Theme\nlet size = Utils.double 6"),
                                new Source(
                                        "config.fsx", "module Config\nlet all = Theme.size + 1")),
                        Host.none());
        engine.load(graph);
        assertThat(engine.global("Config.all", long.class)).isEqualTo(13);
    }

    @Test
    @Tag("J7")
    void aBatchOfCallsGivesTheirResultsInOrder() {
        engine.load(script("b.fsx", "let fn1 x = x + 1\nlet fn2 s = s + \"!\"\nlet fn3 () = ()"));
        List<Value> results =
                engine.callBatch(
                        List.of(
                                FunctionCall.of("fn1", 1),
                                FunctionCall.of("fn2", "a"),
                                FunctionCall.of("fn3")));
        assertThat(results)
                .containsExactly(new Value.Int(2), new Value.Text("a!"), new Value.Unit());
    }

    @Test
    @Tag("J7")
    void theFirstCallOfABatchThatFailsEndsIt() {
        engine.load(
                script("b.fsx", "let fails () = failwith \"no\"\nlet says () = printf \"said\""));
        assertThatThrownBy(() ->
                        engine.callBatch(
                                List.of(FunctionCall.of("fails"), FunctionCall.of("says"))))
                .isInstanceOf(ScriptException.Runtime.class);
        assertThat(printed).isEmpty();
    }
}
