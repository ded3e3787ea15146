package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Java interfaces whose methods are functions of scripts. */
class ScriptInterfaceTest {
    private final Engine engine = Engine.builder().build();

    private void load(String text) {
        engine.load(new Source("tabs.fsx", "module Tabs\n" + text));
    }

    record Tab(long index, String title) {}

    interface TabHandlers {
        String formatTitle(Tab tab);

        List<Tab> only(List<Tab> tabs, long index);

        Optional<String> colour(String kind);

        double scale(int by);

        void close();

        default String both(Tab tab) {
            return formatTitle(tab) + colour("none").orElse("-");
        }
    }

    private static final String FITTING =
            """
            let mutable closed = 0
            let format_title tab = $"[{tab.index}: {tab.title}]"
            let only (tabs: {| index: int; title: string |} list) index =
                tabs |> List.filter (fun tab -> tab.index = index)
            let colour kind = if kind = "error" then Some "red" else None
            let scale (by: float) = by * 1.5
            let close () = closed <- closed + 1
            """;

    @Test
    void methodsCallTheFunctionsOfTheirNames() {
        load(FITTING);
        TabHandlers handlers = engine.as("Tabs", TabHandlers.class);
        Tab tab = new Tab(1, "vim");
        assertThat(handlers.formatTitle(tab)).isEqualTo("[1: vim]");
        assertThat(handlers.only(List.of(tab, new Tab(2, "sh")), 1)).containsExactly(tab);
        assertThat(handlers.colour("error")).contains("red");
        assertThat(handlers.scale(2)).isEqualTo(3.0);
        assertThat(handlers.both(tab)).isEqualTo("[1: vim]-");
        handlers.close();
        assertThat(engine.global("Tabs.closed", long.class)).isEqualTo(1);
        assertThat(handlers).isEqualTo(handlers).hasToString("functions of Tabs");
    }

    @Test
    void methodsCallTheVersionThatIsLoaded() {
        load(FITTING);
        TabHandlers handlers = engine.as("Tabs", TabHandlers.class);
        load(FITTING.replace("1.5", "2.5"));
        assertThat(handlers.scale(2)).isEqualTo(5.0);
    }

    @Test
    void allMismatchesAreSaidAtOnce() {
        load(
                """
                let format_title (tab: int) = string tab
                let only tabs = tabs
                let colour (kind: string) = kind.Length
                let close () = ()
                """);
        assertThatThrownBy(() -> engine.as("Tabs", TabHandlers.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the scripts do not fit TabHandlers:")
                .hasMessageContaining("formatTitle: argument 1 is int, not")
                .hasMessageContaining("only: Tabs.only takes 1 arguments, not 2")
                .hasMessageContaining("colour: the result is int, not string option")
                .hasMessageContaining("scale: no function Tabs.scale");
        assertThatThrownBy(() -> engine.as("Tabs", String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
