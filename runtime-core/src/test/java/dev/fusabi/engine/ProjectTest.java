package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ProjectTest {
    @TempDir private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> order() {
        return Project.read(folder).files().stream()
                .map(Source::name)
                .map(name -> folder.relativize(Path.of(name)).toString().replace('\\', '/'))
                .toList();
    }

    private String run() {
        var printed = new StringBuilder();
        try (Engine engine = Engine.builder().output(printed::append).build()) {
            engine.load(Project.read(folder).compile(Host.none()));
        }
        return printed.toString();
    }

    @Test
    void takesTheOrderOfAProjectFile() throws IOException {
        file("z.fs", "module Z\nlet z = 1\nprintfn \"z\"");
        file("src/a.fs", "module A\nprintfn \"a %d\" Z.z");
        file("unused.fs", "let x: int = \"no\"");
        file(
                "app.fsproj",
                """
                <?xml version="1.0" encoding="utf-8"?>
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup>
                    <!-- <Compile Include="unused.fs" /> -->
                    <Compile Include="z.fs" />
                    <Compile Include="src\\a.fs" />
                  </ItemGroup>
                </Project>
                """);
        assertThat(order()).containsExactly("z.fs", "src/a.fs");
        assertThat(run()).isEqualTo("z\na 1\n");
    }

    @Test
    void ordersFilesByWhatTheyMention() throws IOException {
        file(
                "app.fs",
                """
                module App.Program
                open App.Shapes
                open App.Types
                printfn "%d" (area (Square 3))
                [<EntryPoint>]
                let main (args: string[]) = area (Square 3)
                """);
        file("bin/old.fs", "module Old");
        file("lib/helpers.fs", "namespace App\nmodule Helpers =\n    let twice x = x * 2");
        file(
                "shapes.fs",
                """
                module App.Shapes
                open App.Types
                let area s = match s with Square n -> Helpers.twice (n * n)
                """);
        file("types.fs", "namespace App.Types\ntype Shape = Square of int");
        assertThat(order()).containsExactly("lib/helpers.fs", "types.fs", "shapes.fs", "app.fs");
        assertThat(run()).isEqualTo("18\n");
    }

    @Test
    void namesModulesAfterFilesWithoutAHeader() throws IOException {
        file("main.fsx", "printfn \"%d\" (Util.twice 2)");
        file("util.fsx", "let twice x = x * 2");
        assertThat(run()).isEqualTo("4\n");
    }

    @Test
    void refusesCircles() throws IOException {
        file("a.fs", "module A\nlet a = B.b");
        file("b.fs", "module B\nlet b = C.c");
        file("c.fs", "module C\nlet c = A.a");
        assertThatThrownBy(() -> Project.read(folder))
                .isInstanceOfSatisfying(
                        ScriptException.Type.class,
                        e ->
                                assertThat(e.diagnostics().getFirst().title())
                                        .matches(
                                                "the files use each other in a circle: .*a.fs → .*b.fs → .*c.fs → .*a.fs"));
    }

    @Test
    void namesTheFileWithAnError() throws IOException {
        file("a.fs", "module A\nlet a = 1 + true");
        file("b.fs", "module B\nlet b = A.a");
        assertThat(Project.read(folder).check(Host.none()))
                .extracting(Diagnostic::location)
                .allMatch(place -> place.file().endsWith("a.fs") && place.line() == 2);
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws IOException {
        assertThatThrownBy(() -> Project.read(folder))
                .isInstanceOf(ScriptException.Io.class)
                .hasMessageContaining("there are no files");
        file(
                "a.fsproj",
                "<Project><ItemGroup><Compile Include=\"**/*.fs\" /></ItemGroup></Project>");
        assertThatThrownBy(() -> Project.read(folder))
                .hasMessageContaining("files are listed by their names");
        file("b.fsproj", "<Project/>");
        assertThatThrownBy(() -> Project.read(folder))
                .hasMessageContaining("several project files");
    }
}
