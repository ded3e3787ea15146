package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scripts of several files. */
class LoadTest {
    private final Map<String, String> files = new HashMap<>();

    private Host host() {
        return Host.builder()
                .loader((file, from) ->
                        files.containsKey(file) ? new Source(file, files.get(file)) : null)
                .build();
    }

    private String run(String main) {
        var printed = new StringBuilder();
        Host host = host();
        try (Engine engine = Engine.builder().host(host).output(printed::append).build()) {
            engine.load(Script.compile(new Source("main.fsx", main), host));
        }
        return printed.toString();
    }

    private List<String> findings(String main) {
        return Script.check(List.of(new Source("main.fsx", main)), host()).stream()
                .filter(Diagnostic::isError)
                .map(DiagnosticPrinter::headline)
                .toList();
    }

    @Test
    void namesAModuleAfterTheFile() {
        files.put("util.fsx", "let twice x = x * 2");
        assertThat(run("#load \"util.fsx\"\nprintfn \"%d\" (Util.twice 4)")).isEqualTo("8\n");
        assertThat(findings("#load \"util.fsx\"\nlet x = twice 4"))
                .containsExactly("main.fsx:2:9: error FSB0200: `twice` is not defined");
    }

    @Test
    void runsEachFileOnceBeforeWhatLoadsIt() {
        files.put("a.fsx", "#load \"c.fsx\"\nprintfn \"a %d\" C.count\nC.count <- C.count + 1");
        files.put("b.fsx", "#load \"a.fsx\" \"c.fsx\"\nprintfn \"b %d\" C.count");
        files.put("c.fsx", "let mutable count = 1\nprintfn \"c\"");
        assertThat(run("#load \"b.fsx\"\n#load \"a.fsx\"\nprintfn \"main %d\" C.count"))
                .isEqualTo("c\na 1\nb 2\nmain 2\n");
    }

    @Test
    void seesHeadersAndNamespacesOfLoadedFiles() {
        files.put(
                "types.fsx",
                """
                namespace Shapes
                [<AutoOpen>]
                module Types =
                    type Shape = Circle of int
                """);
        files.put(
                "area.fsx",
                """
                #load "types.fsx"
                module Shapes.Area
                let area shape = match shape with Circle r -> r * r
                """);
        files.put(
                "more.fsx",
                """
                namespace Shapes
                module More =
                    let both a b = Area.area a + Area.area b
                """);
        assertThat(
                        run(
                                """
                                #load "area.fsx" "more.fsx"
                                open Shapes
                                printfn "%d %d" (Area.area (Circle 3)) (More.both (Circle 1) (Circle 2))
                                """))
                .isEqualTo("9 5\n");
    }

    @Test
    void opensAFileWhoseModuleSaysAutoOpen() {
        files.put("util.fsx", "[<AutoOpen>]\nmodule Util\nlet twice x = x * 2");
        assertThat(run("#load \"util.fsx\"\nprintfn \"%d\" (twice 4)")).isEqualTo("8\n");
    }

    @Test
    void keepsPrivateNamesInTheirFile() {
        files.put("util.fsx", "let private hidden = 1\nlet shown = hidden");
        assertThat(findings("#load \"util.fsx\"\nlet x = Util.shown + Util.hidden"))
                .containsExactly("main.fsx:2:27: error FSB0205: `hidden` is private to its module");
    }

    @Test
    void namesTheFileWithTheError() {
        files.put("util.fsx", "let x = 1\nlet y: int = \"a\"");
        assertThat(findings("#load \"util.fsx\"\nlet z = Util.y"))
                .containsExactly(
                        "util.fsx:2:14: error FSB0300: type mismatch: expected `int` but this is `string`");
        files.put("util.fsx", "let x = (1");
        assertThat(findings("#load \"util.fsx\"\nlet z = Util.x"))
                .singleElement()
                .asString()
                .startsWith("util.fsx:1:9: error FSB0101");
    }

    @Test
    void refusesMissingFilesAndCircles() {
        files.put("a.fsx", "let a = 1\n#load \"b.fsx\"");
        files.put("b.fsx", "#load \"a.fsx\"");
        assertThat(findings("let x = 1\n#load \"none.fsx\"\n#load \"a.fsx\""))
                .containsExactly(
                        "b.fsx:1:1: error FSB0207: scripts load each other in a circle: a.fsx → b.fsx → a.fsx",
                        "main.fsx:2:1: error FSB0207: there is no script `none.fsx` that can be loaded here");
    }

    @Test
    void refusesToLoadWithoutALoader() {
        assertThat(Script.check(List.of(new Source("m.fsx", "#load \"a.fsx\"")), Host.none()))
                .hasSize(1);
    }

    @Test
    void showsHostsTheScriptAlone() {
        files.put("util.fsx", "let twice x = x * 2");
        Script script =
                Script.compile(
                        new Source("main.fsx", "#load \"util.fsx\"\nlet four () = Util.twice 2"),
                        host());
        assertThat(script.functions()).extracting(FunctionInfo::name).containsExactly("four");
        assertThat(script.sources())
                .extracting(Source::name)
                .containsExactly("util.fsx", "main.fsx");
    }

    @Test
    void findsFilesRelativeToTheOneThatNamesThem(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("scripts/lib"));
        Path main = folder.resolve("scripts/main.fsx");
        Files.writeString(main, "#load \"lib/a.fsx\"\n#load \"../b.fsx\"\nlet x = A.a + B.b");
        Files.writeString(
                folder.resolve("scripts/lib/a.fsx"), "#load \"../../b.fsx\"\nlet a = B.b");
        Files.writeString(folder.resolve("b.fsx"), "let b = 1");
        Source source = Script.read(main);
        Host trusting = Host.builder().loader(ScriptLoader.files()).build();
        assertThat(Script.check(List.of(source), trusting)).isEmpty();
        Host below = Host.builder().loader(ScriptLoader.below(folder.resolve("scripts"))).build();
        assertThat(Script.check(List.of(source), below))
                .extracting(Diagnostic::title)
                .contains("there is no script `../b.fsx` that can be loaded here");
    }
}
