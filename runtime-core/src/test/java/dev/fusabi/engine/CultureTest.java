package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class CultureTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final StringBuilder printed = new StringBuilder();

    private Engine load(EngineBuilder builder, String text) {
        Engine engine = builder.eventLoop(loop).output(printed::append).build();
        engine.load(Script.compile(new Source("test.fsx", text), Host.none()));
        return engine;
    }

    @Test
    void anEngineHasACulture() {
        String script = "let show (x: float) = x.ToString \"N1\"";
        try (Engine german = load(Engine.builder().culture(Locale.GERMANY), script);
                Engine invariant = load(Engine.builder(), script)) {
            assertThat(german.call("show", String.class, 1234.5)).isEqualTo("1.234,5");
            assertThat(invariant.call("show", String.class, 1234.5)).isEqualTo("1,234.5");
        }
    }

    @Test
    void whatACallSetsIsForItAndForWhatItStarts() {
        Engine engine =
                load(
                        Engine.builder().culture(Locale.US),
                        """
                        open System
                        open System.Globalization
                        let name () = CultureInfo.CurrentCulture.Name
                        let set () =
                            CultureInfo.CurrentCulture <- CultureInfo "fr-FR"
                            let child = async { return name () } |> Async.StartAsTask
                            name () + " " + child.Result
                        """);
        ScriptFuture<String> set = engine.callAsync("set", String.class);
        assertThat(loop.runUntilDone(set)).isEqualTo("fr-FR fr-FR");
        assertThat(engine.call("name", String.class)).isEqualTo("en-US");
    }

    @Test
    void anUnknownCultureIsRefused() {
        assertThatThrownBy(() -> Engine.builder().culture(Locale.of("xx", "YY")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xx_YY");
    }
}
