package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.source.Source;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.StackTrace;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong with scripts, as the host gets it. */
class ScriptErrorsTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final Engine engine = Engine.builder().eventLoop(loop).build();

    private Script load(String text) {
        return engine.load(new Source("config.fsx", text));
    }

    @Test
    @Tag("B18")
    @Tag("G1")
    @Tag("G8")
    void aParseErrorHasAPlace() {
        var error =
                catchThrowableOfType(
                        ScriptException.Parse.class, () -> load("let x = 1\nlet y = (2 +\n"));
        SourceLocation place = error.location().orElseThrow();
        assertThat(place.file()).isEqualTo("config.fsx");
        assertThat(place.line()).isGreaterThanOrEqualTo(2);
        assertThat(error.report()).startsWith(place + ": error " + error.code() + ": ");
    }

    @Test
    @Tag("G2")
    void aTypeErrorNamesBothTypesAndThePlace() {
        var error =
                catchThrowableOfType(
                        ScriptException.Type.class, () -> load("let n: int = \"text\""));
        assertThat(error).hasMessageContaining("int").hasMessageContaining("string");
        assertThat(error.location()).hasToString("Optional[config.fsx:1:14]");
        assertThat(error.diagnostics()).filteredOn(Diagnostic::isError).hasSize(1);
    }

    @Test
    @Tag("G2")
    void aValueOfTheWrongTypeNamesBothTypes() {
        load("let n = 5");
        var error =
                catchThrowableOfType(
                        ScriptException.Conversion.class, () -> engine.global("n", String.class));
        assertThat(error.expected()).contains("String");
        assertThat(error.actual()).isEqualTo("int");
    }

    @Test
    @Tag("B18")
    @Tag("G9")
    @Tag("G12")
    void theHostPrintsTheFramesOfARunTimeError() {
        load("let inner x = 10 / x\nlet outer x =\n    let y = inner x\n    y + 1");
        var error =
                catchThrowableOfType(
                        ScriptException.Runtime.class, () -> engine.call("outer", long.class, 0));
        List<String> lines = new ArrayList<>();
        for (StackTrace.Frame frame : error.scriptStackTrace().frames()) {
            lines.add("  at " + frame.function() + " (" + frame.location() + ")");
        }
        assertThat(lines)
                .containsExactly("  at inner (config.fsx:1:15)", "  at outer (config.fsx:3:13)");
    }

    @Test
    @Tag("B18")
    void errorsAreMatchedByKind() {
        load("let fails () = failwith \"no\"\nlet id (n: int) = n");
        assertThat(kind(() -> engine.call("fails", Void.class))).isEqualTo("runtime");
        assertThat(kind(() -> engine.call("missing", Void.class))).isEqualTo("not found");
        assertThat(kind(() -> engine.call("id", Void.class))).isEqualTo("1 expected, 0 given");
        assertThat(kind(() -> engine.call("id", Void.class, "x"))).isEqualTo("int, string");
        assertThat(kind(() -> load("let = 1"))).isEqualTo("parse");
    }

    private static String kind(Runnable action) {
        try {
            action.run();
            return "none";
        } catch (ScriptException e) {
            return switch (e) {
                case ScriptException.Parse _ -> "parse";
                case ScriptException.Type _ -> "type";
                case ScriptException.Compilation _ -> "compilation";
                case ScriptException.Runtime _ -> "runtime";
                case ScriptException.HostFunction _ -> "host";
                case ScriptException.Limit _ -> "limit";
                case ScriptException.Exit _ -> "exit";
                case ScriptException.FunctionNotFound _ -> "not found";
                case ScriptException.ArgumentCount count ->
                        count.expected() + " expected, " + count.actual() + " given";
                case ScriptException.Conversion types ->
                        types.expected() + ", " + types.actual().split(" ")[0];
                case ScriptException.Io _ -> "io";
            };
        }
    }

    @Test
    @Tag("G7")
    void bytecodeThatNeedsMoreThanTheHostHasIsACompilationError() {
        Host host = Host.builder().function("shout", String.class, String.class, s -> s).build();
        byte[] bytes = Script.compile(new Source("s.fsx", "let f s = shout s"), host).toBytes();
        assertThatThrownBy(() -> Script.fromBytes(bytes, Host.none()))
                .isInstanceOf(ScriptException.Compilation.class)
                .hasMessageContaining("shout");
    }

    @Test
    @Tag("G10")
    void aHostFunctionSeesWhoCallsIt() {
        AtomicReference<StackTrace> seen = new AtomicReference<>();
        Host host =
                Host.builder()
                        .function(
                                "trace",
                                call -> {
                                    seen.set(call.scriptStackTrace());
                                    return null;
                                })
                        .build();
        Engine hosted = Engine.builder().host(host).build();
        hosted.load(
                new Source(
                        "config.fsx",
                        """
                        let inner () =
                            trace ()
                            1
                        let outer () =
                            let all = List.map (fun x -> x + inner ()) [1]
                            all
                        """));
        hosted.call("outer", List.class);
        assertThat(seen.get().display()).startsWith("  0: inner at config.fsx:2:5\n  1: ");
        assertThat(seen.get().frames().getLast().function()).isEqualTo("outer");
    }

    @Test
    @Tag("G13")
    void javaCodeMakesErrorsOfItsOwn() {
        assertThat(ScriptException.runtime("the plugin is gone"))
                .hasMessage("the plugin is gone")
                .satisfies(e -> assertThat(e.scriptStackTrace().frames()).isEmpty());
        assertThat(ScriptException.typeError("TimeSpan", "int"))
                .hasMessage("expected TimeSpan, got int");
    }

    @Test
    @Tag("G14")
    void theHostRecoversWithADefault() {
        load("let maybe_failing x = 10 / x");
        long value;
        try {
            value = engine.call("maybe_failing", long.class, 0);
        } catch (ScriptException.Runtime e) {
            value = 0;
        }
        assertThat(value).isZero();
        assertThat(engine.call("maybe_failing", long.class, 5)).isEqualTo(2);
    }

    @Test
    @Tag("G15")
    void aScriptCatchesRunTimeErrorsByTheirType() {
        load(
                """
                let safe x =
                    try
                        10 / x
                    with
                    | :? RuntimeError as e ->
                        printf "Error: %s" e.Message
                        -1
                """);
        assertThat(engine.call("safe", long.class, 0)).isEqualTo(-1);
    }

    @Test
    @Tag("G16")
    void errorsForWhichNobodyWaitsReachTheHandler() {
        List<ScriptException> unhandled = new ArrayList<>();
        Engine watched = Engine.builder().eventLoop(loop).onUnhandled(unhandled::add).build();
        watched.load(
                new Source(
                        "config.fsx", "let start () = Async.Start (async { failwith \"panic\" })"));
        watched.call("start", Void.class);
        while (watched.pollAsyncOps() > 0) {
            // Until nothing is left to do.
        }
        assertThat(unhandled)
                .singleElement()
                .isInstanceOfSatisfying(
                        ScriptException.Runtime.class,
                        e -> assertThat(e).hasMessageContaining("panic"));
    }
}
