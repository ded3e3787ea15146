package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Functions of a host that are not Java: modules in the language, and functions of native libraries. */
class HostModuleTest {
    private static final Source VECTOR =
            new Source(
                    "lib/vector.fsx",
                    """
                    /// The length of a vector.
                    let inline length (x: float) (y: float) = sqrt (x * x + y * y)
                    let scaled (factor: float) x = factor * x + offset ()
                    """);

    private static Host.Builder host() {
        return Host.builder().function("offset", Double.class, () -> 0.5).module(VECTOR);
    }

    @Test
    @Tag("A6")
    @Tag("J6")
    void aModuleOfTheHostIsCompiledIntoScripts() {
        Host host = host().build();
        Script script =
                Script.compile(
                        new Source(
                                "main.fsx",
                                """
                                let f x = Vector.length 3.0 x
                                open Vector
                                let g x = scaled 2.0 x
                                """),
                        host);
        Engine engine = Engine.builder().host(host).build();
        engine.load(script);
        assertThat(engine.call("f", double.class, 4.0)).isEqualTo(5.0);
        assertThat(engine.call("g", double.class, 4.0)).isEqualTo(8.5);
        assertThat(script.functions())
                .extracting(FunctionInfo::name)
                .as("what the script itself defines")
                .containsExactly("f", "g");
        assertThat(functionText(script, "f")).contains("CALL ").doesNotContain("BOX_", "HOST");
    }

    private static String functionText(Script script, String name) {
        String text = script.disassemble();
        int start = text.indexOf("function " + name + " ");
        return text.substring(start, text.indexOf("\n\n", start));
    }

    @Test
    @Tag("J6")
    void itsNumbersAreNotBoxed() {
        Engine engine = Engine.builder().host(host().build()).jit(Jit.EAGER).build();
        engine.load(
                new Source(
                        "main.fsx",
                        """
                        let total n =
                            let mutable sum = 0.0
                            for i in 1 .. n do sum <- sum + Vector.length (float i) 1.0
                            sum
                        """));
        engine.call("total", double.class, 1000);
        assertThat(Allocation.of(() -> engine.call("total", double.class, 100_000)))
                .as("bytes for 100,000 calls")
                .isLessThan(50_000);
    }

    @Test
    @Tag("A6")
    void errorsNameTheModulesPlaceAndNamesAreUnique() {
        Host broken = Host.builder().module(new Source("bad.fsx", "let f x = x + nothing")).build();
        assertThatThrownBy(() -> Script.compile(new Source("main.fsx", "()"), broken))
                .isInstanceOf(ScriptException.Type.class)
                .extracting(e -> ((ScriptException) e).location().orElseThrow().toString())
                .isEqualTo("bad.fsx:1:15");
        assertThatThrownBy(() -> host().module(VECTOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the host has a module 'Vector' already");
        assertThat(Host.builder().include(host().build()).build().modules())
                .isEqualTo(List.of(VECTOR));
    }

    @Test
    @Tag("A1")
    void functionsOfANativeLibraryHaveDeclaredSignaturesAndNeedACapability() {
        NativeLibrary system =
                NativeLibrary.system("c")
                        .function(
                                "strlen",
                                "The bytes of a text.",
                                NativeLibrary.Type.INT64,
                                NativeLibrary.Type.TEXT)
                        .function(
                                "abs",
                                "Without sign.",
                                NativeLibrary.Type.INT32,
                                NativeLibrary.Type.INT32)
                        .function(
                                "strtod",
                                "A text as a number.",
                                NativeLibrary.Type.DOUBLE,
                                NativeLibrary.Type.TEXT,
                                NativeLibrary.Type.INT64);
        Source source =
                new Source(
                        "main.fsx",
                        "let f text = C.strlen text + C.abs -7\nlet g () = C.strtod \"2.5\" 0");
        assertThatThrownBy(() -> Script.compile(source, Host.builder().plugin(system).build()))
                .hasMessageContaining("native");
        Host host = Host.builder().plugin(system).allow(NativeLibrary.CAPABILITY).build();
        Engine engine = Engine.builder().host(host).build();
        engine.load(source);
        assertThat(engine.call("f", long.class, "héllo")).isEqualTo(13);
        assertThat(engine.call("g", double.class)).isEqualTo(2.5);
        assertThatThrownBy(() -> system.function("no_such_thing", "", NativeLibrary.Type.VOID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the library has no function 'no_such_thing'");
        assertThatThrownBy(() -> system.function("abs", "", NativeLibrary.Type.TEXT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
