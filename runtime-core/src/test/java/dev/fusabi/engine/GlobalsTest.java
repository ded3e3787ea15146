package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Module-level values: read, changed, kept across versions of their script. */
class GlobalsTest {
    private final Engine engine = Engine.builder().build();

    private static void load(Engine engine, String text) {
        engine.load(new Source("state.fsx", "module State\n" + text));
    }

    record Config(String theme, int size) {}

    @Test
    @Tag("F5")
    @Tag("F9")
    @Tag("B10")
    void aGlobalIsHandedOutAsAValueOfTheHostsOwn() {
        load(engine, "let config = { theme = \"dark\"; size = 12 }\nlet items = [1; 2]");
        assertThat(engine.global("State.config", Config.class)).isEqualTo(new Config("dark", 12));
        List<?> items = engine.global("State.items", List.class);
        items.clear();
        assertThat(engine.global("State.items", List.class)).isEqualTo(List.of(1L, 2L));
    }

    @Test
    @Tag("F6")
    void aGlobalIsLookedIntoWithoutACopy() {
        load(engine, "let config = { theme = \"dark\"; size = 12 }");
        Value config = engine.global("State.config", Value.class);
        assertThat(config.asRecord().flatMap(r -> r.field("theme")).flatMap(Value::asString))
                .contains("dark");
        assertThat(engine.global("State.config", Value.class).raw()).isSameAs(config.raw());
    }

    @Test
    @Tag("F7")
    void aGlobalIsChangedByAFunction() {
        load(engine, "let mutable counter = 1\nlet now () = counter");
        assertThat(engine.updateGlobal("State.counter", Long.class, n -> n + 1)).isEqualTo(2);
        assertThat(engine.call("State.now", long.class)).isEqualTo(2);
    }

    @Test
    @Tag("F8")
    void aGlobalIsSetToARecordOfTheHost() {
        load(
                engine,
                """
                type Config = { theme: string; size: int }
                let mutable app_config = { theme = ""; size = 0 }
                let area () = app_config.size * app_config.size
                """);
        engine.setGlobal("State.app_config", new Config("light", 5));
        assertThat(engine.call("State.area", long.class)).isEqualTo(25);
        assertThatThrownBy(() -> engine.setGlobal("State.app_config", Map.of("theme", "x")))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessageContaining("size");
    }

    @Test
    @Tag("J1")
    void aCachedGlobalIsConvertedOnlyWhenItChanged() {
        load(
                engine,
                """
                let mutable config = { theme = "dark"; size = 12 }
                let change () = config <- { config with size = 13 }
                """);
        CachedGlobal<Config> config = engine.cachedGlobal("State.config", Config.class);
        Config first = config.get();
        assertThat(first).isEqualTo(new Config("dark", 12));
        assertThat(config.get()).isSameAs(first);
        engine.call("State.change", Void.class);
        assertThat(config.get()).isEqualTo(new Config("dark", 13));
        Config third = config.get();
        config.invalidate();
        assertThat(config.get()).isEqualTo(third).isNotSameAs(third);
    }

    @Test
    @Tag("J2")
    void aCachedGlobalFollowsItsScriptWhenItIsLoadedAnew() {
        load(engine, "let size = 12.0");
        CachedGlobal<Double> size = engine.cachedGlobal("State.size", Double.class);
        assertThat(size.get()).isEqualTo(12.0);
        load(engine, "let more = 1\nlet size = 14.0");
        assertThat(size.get()).isEqualTo(14.0);
        engine.unload("State");
        assertThatThrownBy(size::get).isInstanceOf(ScriptException.FunctionNotFound.class);
    }

    @Test
    @Tag("E12")
    void persistentValuesOutliveANewVersionAndOthersStartAnew() {
        String text =
                """
                [<Persistent>]
                let mutable sessions = Map.empty
                let mutable cache = 0
                let add (user: string) = sessions <- Map.add user 1 sessions
                let fill () = cache <- 7
                """;
        load(engine, text);
        engine.call("State.add", Void.class, "ada");
        engine.call("State.fill", Void.class);
        load(engine, text + "let count () = Map.count sessions\n");
        assertThat(engine.call("State.count", long.class)).isEqualTo(1);
        assertThat(engine.global("State.cache", long.class)).isZero();
    }

    @Test
    @Tag("E12")
    void persistentRecordsMoveToTheNewVersionsType() {
        load(
                engine,
                """
                type User = { name: string }
                [<Persistent>]
                let mutable user = { name = "nobody" }
                let login n = user <- { name = n }
                """);
        engine.call("State.login", Void.class, "ada");
        load(
                engine,
                """
                type User = { name: string; mail: string option }
                [<Persistent>]
                let mutable user = { name = "nobody"; mail = None }
                let shown () = $"{user.name} {user.mail}"
                """);
        assertThat(engine.call("State.shown", String.class)).startsWith("ada");
    }

    @Test
    @Tag("E12")
    void aPersistentValueThatNoLongerFitsKeepsTheOldVersion() {
        load(engine, "[<Persistent>]\nlet mutable pool = 5\nlet version () = 1");
        assertThatThrownBy(() ->
                        load(engine, "[<Persistent>]\nlet mutable pool = \"\"\nlet version () = 2"))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessage("the kept value of State.pool: expected string, got int 5");
        assertThat(engine.call("State.version", long.class)).isEqualTo(1);
        assertThat(engine.global("State.pool", long.class)).isEqualTo(5);
    }

    @Test
    @Tag("E13")
    void theHostKeepsAValueThatTheScriptDoesNotMark() {
        load(engine, "let mutable pool = 0\nlet mutable other = 0");
        engine.preserveGlobal("pool");
        engine.setGlobal("State.pool", 3);
        engine.setGlobal("State.other", 3);
        load(engine, "let mutable pool = 0\nlet mutable other = 0");
        assertThat(engine.global("State.pool", long.class)).isEqualTo(3);
        assertThat(engine.global("State.other", long.class)).isZero();
    }

    @Test
    @Tag("E14")
    void aSnapshotIsGivenBackToANewVersion() {
        load(engine, "let mutable pool = 0\nlet mutable users : string list = []");
        engine.setGlobal("State.pool", 3);
        engine.setGlobal("State.users", List.of("ada"));
        StateSnapshot snapshot = engine.snapshot("State.pool", "users");
        assertThat(snapshot.names()).containsExactly("State.pool", "State.users");
        load(engine, "let mutable pool = 0\nlet mutable users : string list = []");
        engine.restore(snapshot);
        assertThat(engine.global("State.pool", long.class)).isEqualTo(3);
        assertThat(engine.global("State.users", List.class)).isEqualTo(List.of("ada"));
    }

    @Test
    @Tag("E14")
    void aSnapshotIsGivenBackAsAWholeOrNotAtAll() {
        load(engine, "let mutable a = 1\nlet mutable b = 1");
        StateSnapshot snapshot = engine.snapshot("State.a", "State.b");
        load(engine, "let mutable a = 2\nlet mutable b = \"two\"");
        assertThatThrownBy(() -> engine.restore(snapshot))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessageContaining("State.b");
        assertThat(engine.global("State.a", long.class)).isEqualTo(2);
    }

    @Test
    @Tag("E15")
    void theBuilderSwitchesPersistenceOff() {
        Engine forgetful = Engine.builder().keepPersistentValues(false).build();
        load(forgetful, "[<Persistent>]\nlet mutable pool = 0");
        forgetful.setGlobal("State.pool", 3);
        load(forgetful, "[<Persistent>]\nlet mutable pool = 0");
        assertThat(forgetful.global("State.pool", long.class)).isZero();
    }

    @Test
    @Tag("F10")
    void recordsThatReferToEachOtherReachTheHost() {
        load(
                engine,
                """
                type Node = { value: int; mutable next: Node option }
                let rec node1 = { value = 1; next = Some node2 }
                and node2 = { value = 2; next = Some node1 }
                """);
        Value first = engine.global("State.node1", Value.class);
        Value second = next(first);
        assertThat(second.asRecord().orElseThrow().field("value")).contains(new Value.Int(2));
        assertThat(next(second).raw()).isSameAs(first.raw());
    }

    private static Value next(Value node) {
        return node.asRecord().flatMap(n -> n.field("next")).flatMap(Value::asOption).orElseThrow();
    }
}
