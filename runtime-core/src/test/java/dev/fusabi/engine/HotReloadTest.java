package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

final class HotReloadTest {
    @TempDir private Path folder;

    private final ManualEventLoop loop = new ManualEventLoop();
    private final CompletableFuture<String> gate = new CompletableFuture<>();
    private final List<String> told = new ArrayList<>();
    private final List<ReloadResult> results = new ArrayList<>();
    private Engine engine;

    @BeforeEach
    void build() {
        engine =
                Engine.builder()
                        .eventLoop(loop)
                        .host(
                                Host.builder()
                                        .asyncFunction("gate", String.class, () -> gate)
                                        .loader(ScriptLoader.files())
                                        .build())
                        .build();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** As editors do it. */
    private void rename(String name, String text) throws IOException {
        Path written = Files.writeString(folder.resolve(name + "~"), text);
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private HotReload reload(ReloadStrategy strategy) {
        return engine.hotReload()
                .strategy(strategy)
                .beforeReload(id -> told.add("before " + id.path().getFileName()))
                .onReload(result -> {
                    results.add(result);
                    told.add(result.getClass().getSimpleName());
                })
                .start();
    }

    private void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("told: " + told).isNegative();
            if (loop.poll() == 0) {
                loop.await(Duration.ofMillis(5));
            }
        }
    }

    private void untilValue(String function, long value) {
        until(() ->
                engine.function(function).isPresent()
                        && engine.call(function, Long.class) == value);
    }

    private void quiet() {
        long end = System.nanoTime() + Duration.ofMillis(150).toNanos();
        until(() -> System.nanoTime() - end >= 0);
    }

    @Test
    @Tag("B5")
    @Tag("B19")
    @Tag("B20")
    @Tag("E8")
    @Tag("E9")
    void aSavedScriptServesAndTellsSo() throws Exception {
        Path file = write("config.fsx", "let size () = 1\n");
        engine.load(file);
        HotReload reload = reload(ReloadStrategy.FULL);
        reload.watch(file);
        quiet();
        assertThat(told).as("what is loaded already is not loaded again").isEmpty();

        write("config.fsx", "let size () = 2\n");
        untilValue("size", 2);

        assertThat(told).containsExactly("before config.fsx", "Reloaded");
        var reloaded = (ReloadResult.Reloaded) results.getFirst();
        assertThat(reloaded.id()).isEqualTo(ScriptId.of(file));
        assertThat(reloaded.elapsed()).isPositive().isLessThan(Duration.ofSeconds(20));
        assertThat(reloaded.hasRunTopLevel()).isTrue();
    }

    @Test
    @Tag("E10")
    void whatDoesNotCompileOrFailsIsRefused() throws Exception {
        Path file = write("config.fsx", "let size () = 1\n");
        engine.load(file);
        reload(ReloadStrategy.FULL).watch(file);

        write("config.fsx", "let size () = undefinedName\n");
        until(() -> results.size() == 1);
        assertThat(((ReloadResult.Refused) results.get(0)).error())
                .isInstanceOf(ScriptException.Type.class);
        assertThat(engine.call("size", long.class)).isEqualTo(1);

        write("config.fsx", "failwith \"not today\"\nlet size () = 3\n");
        until(() -> results.size() == 2);
        assertThat(((ReloadResult.Refused) results.get(1)).error())
                .isInstanceOf(ScriptException.Runtime.class)
                .hasMessageContaining("not today");
        assertThat(engine.call("size", long.class)).isEqualTo(1);

        write("config.fsx", "let size () = 4\n");
        untilValue("size", 4);
    }

    @Test
    void withoutAListenerRefusalsAreUnhandledErrors() throws Exception {
        var unhandled = new ArrayList<ScriptException>();
        Engine other = Engine.builder().eventLoop(loop).onUnhandled(unhandled::add).build();
        Path file = write("config.fsx", "let size () = 1\n");
        other.load(file);
        other.hotReload().start().watch(file);

        write("config.fsx", "let size () = \n");
        until(() -> !unhandled.isEmpty());
        assertThat(unhandled.getFirst()).isInstanceOf(ScriptException.Parse.class);
        other.close();
    }

    @Test
    void seesAtomicRenamesAndBursts() throws Exception {
        Path file = write("config.fsx", "let size () = 0\n");
        engine.load(file);
        reload(ReloadStrategy.FULL).watch(file);

        for (int i = 1; i <= 5; i++) {
            rename("config.fsx", "let size () = " + i + "\n");
            untilValue("size", i);
        }
        for (int i = 6; i <= 200; i++) {
            write("config.fsx", "let size () = " + i + "\n");
        }
        untilValue("size", 200);
        Files.delete(file);
        quiet();
        assertThat(engine.call("size", long.class)).isEqualTo(200);
        write("config.fsx", "let size () = 201\n");
        untilValue("size", 201);
        assertThat(results).allMatch(result -> result instanceof ReloadResult.Reloaded);
    }

    @Test
    void followsSymbolicLinksThatAreTurned() throws Exception {
        write("releases/1/config.fsx", "let size () = 1\n");
        write("releases/2/config.fsx", "let size () = 2\n");
        Path current = Files.createSymbolicLink(folder.resolve("current"), Path.of("releases/1"));
        Path file = current.resolve("config.fsx");
        engine.load(file);
        reload(ReloadStrategy.FULL).watch(file);

        Path next = Files.createSymbolicLink(folder.resolve("next"), Path.of("releases/2"));
        Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
        untilValue("size", 2);
        write("releases/2/config.fsx", "let size () = 3\n");
        untilValue("size", 3);
        Files.move(folder.resolve("releases/2"), folder.resolve("releases/old"));
        write("releases/2/config.fsx", "let size () = 4\n");
        untilValue("size", 4);
    }

    @Test
    @Tag("E7")
    void watchesFoldersAndWhatComesIntoThem() throws Exception {
        write("plugins/one.fsx", "module One\nlet one () = 1\n");
        HotReload reload = reload(ReloadStrategy.FULL);
        reload.watch(folder.resolve("plugins"));
        untilValue("One.one", 1);

        write("plugins/below/two.fsx", "module Two\nlet two () = 2\n");
        write("plugins/.hidden/no.fsx", "module No\nlet no () = 0\n");
        write("plugins/notes.txt", "nothing\n");
        untilValue("Two.two", 2);
        write("plugins/below/two.fsx", "module Two\nlet two () = 3\n");
        untilValue("Two.two", 3);
        assertThat(reload.scripts())
                .containsExactly(
                        ScriptId.of(folder.resolve("plugins/one.fsx")),
                        ScriptId.of(folder.resolve("plugins/below/two.fsx")));
    }

    @Test
    void aFileThatIsLoadedReloadsItsDependants() throws Exception {
        write("lib/units.fsx", "let factor = 2\n");
        write("lib/prices.fsx", "#load \"units.fsx\"\nlet price n = n * Units.factor\n");
        Path shop = write("shop.fsx", "#load \"lib/prices.fsx\"\nlet total () = Prices.price 10\n");
        Path other = write("other.fsx", "let other () = 1\n");
        engine.load(shop);
        engine.load(other);
        HotReload reload = reload(ReloadStrategy.FULL);
        reload.watch(shop);
        reload.watch(other);

        write("lib/units.fsx", "let factor = 3\n");
        untilValue("total", 30);
        assertThat(told).doesNotContain("before other.fsx");

        write("lib/units.fsx", "let factor = \n");
        until(() -> results.getLast() instanceof ReloadResult.Refused);
        write("lib/units.fsx", "let factor = 4\n");
        untilValue("total", 40);

        write("shop.fsx", "#load \"lib/new.fsx\"\nlet total () = New.total\n");
        until(() -> results.getLast() instanceof ReloadResult.Refused);
        write("lib/new.fsx", "let total = 7\n");
        untilValue("total", 7);
    }

    private static final String STATE =
            """
            type Mode = Idle | Busy of int
            [<Persistent>]
            let mutable users = ["ada"]
            let mutable visits = 0
            let mutable mode = Idle
            let started = "first"
            let visit () =
                visits <- visits + 1
                mode <- Busy visits
                visits
            let state () = sprintf "%A %d %b %s" users visits (mode = Busy visits) started
            """;

    private String state() {
        return engine.call("state", String.class);
    }

    private Path stateful(ReloadStrategy strategy) throws IOException {
        Path file = write("state.fsx", STATE);
        engine.load(file);
        reload(strategy).watch(file);
        engine.call("visit", long.class);
        engine.setGlobal("users", List.of("ada", "grace"));
        return file;
    }

    @Test
    @Tag("E5")
    @Tag("E6")
    void fullRunsTheTopLevelAndKeepsWhatIsPersistent() throws Exception {
        stateful(ReloadStrategy.FULL);

        write("state.fsx", STATE.replace("first", "second"));
        until(() -> !results.isEmpty());
        assertThat(state()).isEqualTo("[\"ada\"; \"grace\"] 0 false second");
    }

    @Test
    @Tag("E6")
    void statefulKeepsWhatIsMutableToo() throws Exception {
        stateful(ReloadStrategy.STATEFUL);

        write("state.fsx", STATE.replace("first", "second"));
        until(() -> !results.isEmpty());
        assertThat(state()).isEqualTo("[\"ada\"; \"grace\"] 1 true second");
    }

    @Test
    @Tag("E6")
    void incrementalExchangesFunctionsAlone() throws Exception {
        stateful(ReloadStrategy.INCREMENTAL);

        String changed =
                STATE.replace("visits <- visits + 1", "visits <- visits + 10")
                        .replace("let state ()", "let added n = n + 1\nlet state ()");
        write("state.fsx", changed);
        until(() -> !results.isEmpty());
        assertThat(((ReloadResult.Reloaded) results.getFirst()).hasRunTopLevel()).isFalse();
        assertThat(state()).isEqualTo("[\"ada\"; \"grace\"] 1 true first");
        assertThat(engine.call("visit", long.class)).isEqualTo(11);
        assertThat(engine.call("added", long.class, 1)).isEqualTo(2);

        write("state.fsx", changed.replace("first", "second"));
        until(() -> results.size() == 2);
        assertThat(((ReloadResult.Reloaded) results.get(1)).hasRunTopLevel()).isTrue();
        assertThat(state()).isEqualTo("[\"ada\"; \"grace\"] 0 false second");
    }

    @Test
    @Tag("E6")
    void incrementalLeavesNoOldFunctionsInValues() throws Exception {
        Path file = write("f.fsx", "let add n = n + 1\nlet all = [add]\nlet f () = all.Head 1\n");
        engine.load(file);
        reload(ReloadStrategy.INCREMENTAL).watch(file);

        write("f.fsx", "let add n = n + 2\nlet all = [add]\nlet f () = all.Head 1\n");
        untilValue("f", 3);
        assertThat(((ReloadResult.Reloaded) results.getFirst()).hasRunTopLevel()).isTrue();
    }

    @Test
    void valuesThatDoNotFitAreNamedAndTheOldVersionStays() throws Exception {
        Path file =
                write(
                        "s.fsx",
                        "[<Persistent>]\nlet mutable a = 1\n[<Persistent>]\nlet mutable b = \"x\"\nlet f () = a\n");
        engine.load(file);
        reload(ReloadStrategy.FULL).watch(file);

        write(
                "s.fsx",
                "[<Persistent>]\nlet mutable a = \"1\"\n[<Persistent>]\nlet mutable b = 2\nlet f () = 5\n");
        until(() -> !results.isEmpty());
        assertThat(((ReloadResult.Refused) results.getFirst()).error())
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessageContaining("the kept value of a: expected string, got int 1")
                .hasMessageContaining("the kept value of b: expected int, got string \"x\"");
        assertThat(engine.call("f", long.class)).isEqualTo(1);
    }

    @Test
    void callsInFlightFinishOnTheCodeThatTheyBeganWith() throws Exception {
        String text = "let answer () = \"old\"\nlet wait () = gate () + \" \" + answer ()\n";
        Path file = write("w.fsx", text);
        engine.load(file);
        reload(ReloadStrategy.FULL).watch(file);
        ScriptFuture<String> call = engine.callAsync("wait", String.class);

        write("w.fsx", text.replace("old", "new"));
        until(() -> !results.isEmpty());
        assertThat(engine.call("answer", String.class)).isEqualTo("new");
        gate.complete("open");
        until(call::isDone);
        assertThat(call.get()).isEqualTo("open old");
    }

    @Test
    void aVersionThatStillWaitsDoesNotReplaceALaterOne() throws Exception {
        Path file = write("w.fsx", "let version () = 1\n");
        engine.load(file);
        reload(ReloadStrategy.FULL).watch(file);

        write("w.fsx", "gate () |> ignore\nlet version () = 2\n");
        until(() -> told.equals(List.of("before w.fsx")) && engine.pendingCalls() == 1);
        write("w.fsx", "let version () = 3\n");
        untilValue("version", 3);
        gate.complete("late");
        quiet();
        assertThat(engine.call("version", long.class)).isEqualTo(3);
        assertThat(told).containsExactly("before w.fsx", "before w.fsx", "Reloaded");
    }

    @Test
    void keepsTheNamesUnderWhichAFileIsLoaded() throws Exception {
        Path file = write("dark.fsx", "module Dark\nlet colour () = 1\n");
        Script script = engine.load(file);
        engine.loadAs("theme", script);
        reload(ReloadStrategy.FULL).watch(file);

        write("dark.fsx", "module Darker\nlet colour () = 2\n");
        untilValue("theme.colour", 2);
        assertThat(engine.call("Darker.colour", long.class)).isEqualTo(2);
        assertThat(engine.function("Dark.colour")).isEmpty();
    }

    @Test
    @Tag("E11")
    @Tag("E16")
    void reloadsOneOrAllByTheirIds() throws Exception {
        Path one = write("one.fsx", "let mutable a = 0\nlet get () = a\n");
        Path two = write("two.fsx", "let mutable b = 0\n");
        Files.createDirectory(folder.resolve("x"));
        engine.load(one);
        engine.load(two);
        HotReload reload = reload(ReloadStrategy.FULL);
        reload.watch(one);
        reload.watch(folder.resolve("./x/../two.fsx"));
        assertThat(reload.scripts()).containsExactly(ScriptId.of(one), ScriptId.of(two));
        engine.setGlobal("a", 5);
        engine.setGlobal("b", 5);

        CompletableFuture<ReloadResult> first = reload.reload(ScriptId.of(one));
        until(first::isDone);
        assertThat(first.get()).isInstanceOf(ReloadResult.Reloaded.class);
        assertThat(engine.global("a", long.class)).isZero();
        assertThat(engine.global("b", long.class)).isEqualTo(5);

        CompletableFuture<List<ReloadResult>> all = reload.reloadAll();
        until(all::isDone);
        assertThat(all.get()).hasSize(2);
        assertThat(engine.global("b", long.class)).isZero();
        assertThatThrownBy(() -> reload.reload(ScriptId.of(folder.resolve("three.fsx"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three.fsx is not watched");
    }

    @Test
    void endsWithTheEngine() throws Exception {
        Path file = write("a.fsx", "let a () = 1\n");
        engine.load(file);
        HotReload reload = reload(ReloadStrategy.FULL);
        reload.watch(file);
        engine.close();

        write("a.fsx", "let a () = 2\n");
        quiet();
        assertThat(told).isEmpty();
    }
}
