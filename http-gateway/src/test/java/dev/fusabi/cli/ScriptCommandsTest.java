package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class ScriptCommandsTest {
    @TempDir private Path folder;

    private String file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void runPrintsWhatTheScriptPrints() throws Exception {
        Command command = Command.run("run", file("a.fsx", "printfn \"hello %d\" 42\n"));

        assertThat(command).isEqualTo(new Command(0, "hello 42\n", ""));
    }

    @Test
    void theTopLevelMayWait() throws Exception {
        Command command =
                Command.run("run", file("a.fsx", "printfn \"a\"\nAsync.sleep 30\nprintfn \"b\"\n"));

        assertThat(command).isEqualTo(new Command(0, "a\nb\n", ""));
    }

    @Test
    void theEntryPointGetsTheArgumentsAndGivesTheExitCode() throws Exception {
        String script =
                file(
                        "a.fsx",
                        """
                        printfn "first"

                        [<EntryPoint>]
                        let main (args: string[]) =
                            printfn "%s" (String.concat "," args)
                            args.Length
                        """);

        assertThat(Command.run("run", script, "a", "--b", "-h"))
                .isEqualTo(new Command(3, "first\na,--b,-h\n", ""));
    }

    @Test
    void anInferredEntryPointGetsTheArgumentsToo() throws Exception {
        String script =
                file(
                        "a.fsx",
                        "[<EntryPoint>]\nlet main argv =\n    printfn \"%d\" (Array.length argv)\n    0\n");

        assertThat(Command.run("run", script, "x", "y")).isEqualTo(new Command(0, "2\n", ""));
    }

    @Test
    void noFuelAtAllIsWrongUsage() throws Exception {
        Command command = Command.run("run", "--fuel", "0", file("a.fsx", "()\n"));

        assertThat(command).isEqualTo(new Command(2, "", "fusabi: fuel must be positive, not 0\n"));
    }

    @Test
    void exitEndsTheScript() throws Exception {
        String script = file("a.fsx", "printfn \"a\"\nexit 7\nprintfn \"b\"\n");

        assertThat(Command.run("run", script)).isEqualTo(new Command(7, "a\n", ""));
    }

    @Test
    void anUncaughtExceptionIsReportedWithItsScriptStack() throws Exception {
        String script =
                file(
                        "a.fsx",
                        "let f x : int = failwith (\"no \" + x)\nprintfn \"a\"\nprintfn \"%d\" (f \"way\")\n");
        Command command = Command.run("run", script);

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.out()).isEqualTo("a\n");
        assertThat(command.err())
                .startsWith(script + ":1:")
                .contains("error FSB0700", "no way", "  0: f at " + script + ":1:")
                .doesNotContain("dev.fusabi", ".java");
    }

    @Test
    void aScriptThatDoesNotCompileIsReported() throws Exception {
        String script = file("a.fsx", "let x = 1 + \"a\"\nlet y = undefinedName\n");
        Command command = Command.run("run", script);

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).contains(script + ":1:", script + ":2:", "FSB0200", "^");
    }

    @Test
    void limitsStopAScript() throws Exception {
        String endless = file("a.fsx", "let mutable n = 0\nwhile true do\n    n <- n + 1\n");

        Command deadline = Command.run("run", "--deadline", "200ms", endless);
        assertThat(deadline.exit()).isEqualTo(1);
        assertThat(deadline.err()).contains("FSB0706");
        for (String jit : List.of("--jit=off", "--jit=on", "--jit=eager")) {
            Command fuel = Command.run("run", jit, "--fuel", "10000", endless);
            assertThat(fuel.exit()).isEqualTo(1);
            assertThat(fuel.err()).contains("FSB0704");
        }
    }

    @Test
    void openApiDescribesWhatWouldBeServed() throws Exception {
        String script = file("a.fsx", "[<Get(\"/twice/{n}\")>]\nlet twice (n: int) = n * 2\n");

        Command command =
                Command.run("openapi", "--title", "Numbers", "--api-version", "3", script);
        assertThat(command.exit()).as(command.err()).isZero();
        var document = new JsonObject(command.out());
        assertThat(document.getJsonObject("info"))
                .isEqualTo(new JsonObject().put("title", "Numbers").put("version", "3"));
        assertThat(document.getJsonObject("paths").fieldNames()).containsExactly("/twice/{n}");

        Command wrong = Command.run("openapi", file("b.fsx", "[<Get(\"/{n}\")>]\nlet f () = 1\n"));
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("b.fsx:2:5", "{n}");
    }

    @Test
    void aStandInTakesTheHostsPlace() throws Exception {
        file("a.host.fsx", "module Game\nlet name () = \"stand-in\"\n");
        String script = file("a.fsx", "printfn \"%s\" (Game.name ())\n");
        Command command = Command.run("run", script);

        assertThat(command.exit()).as(command.err()).isZero();
        assertThat(command.out()).isEqualTo("stand-in\n");
        assertThat(command.err()).contains("a.host.fsx stands in for the host").hasLineCount(1);
    }

    @Test
    void aCompiledScriptRunsLikeItsSource() throws Exception {
        String script =
                file(
                        "a.fsx",
                        "let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)\nprintfn \"%d\" (fib 20)\n");
        String compiled = folder.resolve("a.fzb").toString();

        assertThat(Command.run("compile", script, "-o", compiled))
                .isEqualTo(new Command(0, "", ""));
        assertThat(Command.run("run", compiled)).isEqualTo(new Command(0, "6765\n", ""));
        assertThat(Command.run("disasm", compiled).out()).contains("fib");
        Files.writeString(Path.of(compiled), "nonsense");
        Command broken = Command.run("run", compiled);
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("FSB06");
    }

    @Test
    void checkTellsErrorsAndWarningsOfAllFiles() throws Exception {
        String good = file("good.fsx", "let f x = x + 1\n");
        String bad = file("bad.fsx", "let x: int = \"a\"\nlet y = undefinedName\n");
        Command command = Command.run("check", good, bad);

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).contains(bad + ":1:", bad + ":2:").doesNotContain(good);
        assertThat(command.out()).isEqualTo("2 files: 2 errors, 0 warnings\n");
        assertThat(Command.run("check", good).exit()).isZero();
    }

    @Test
    void checkWritesJsonForTools() throws Exception {
        String bad = file("bad.fsx", "let y = undefinedName\n");
        Command command = Command.run("check", "--json", bad);

        JsonObject found = new JsonArray(command.out()).getJsonObject(0);
        assertThat(command.exit()).isEqualTo(1);
        assertThat(found.getMap())
                .containsEntry("file", bad)
                .containsEntry("line", 1)
                .containsEntry("column", 9)
                .containsEntry("endColumn", 22)
                .containsEntry("severity", "error")
                .containsEntry("code", "FSB0200");
        assertThat(
                        Command.run("check", "--json", file("good.fsx", "let f x = x + 1\n"))
                                .out()
                                .strip())
                .isEqualTo("[]");
    }

    @Test
    void checkKnowsTheModulesOfServedScripts() {
        Command command =
                Command.run("check", "../examples/http/users.fsx", "../examples/http/hello.fsx");

        assertThat(command.exit()).as(command.err()).isZero();
    }

    @Test
    void builtinsAreListed() {
        assertThat(Command.run("builtins").out())
                .contains("Response.json : int -> dyn -> Response", "Store.nextId : string -> int");
        JsonArray json =
                new JsonObject(Command.run("builtins", "--json").out()).getJsonArray("builtins");
        assertThat(json.stream().map(each -> ((JsonObject) each).getString("name")))
                .contains("Response.text");
    }

    @Test
    void capabilitiesAreGrantedByName() {
        var options = new HostOptions();
        CommandLine.populateCommand(options, "--allow", "time,random", "--allow=env");

        assertThat(options.host().capabilities()).contains("time", "random", "env");
        assertThat(new HostOptions().host().capabilities()).doesNotContain("time", "io.fs", "env");
    }

    @Test
    void servingAScriptThatDoesNotCompileIsAnError() throws Exception {
        String script = file("a.fsx", "let x = undefinedName\n");
        Command command = Command.run("serve", "--port", "0", script);

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).contains(script + ":1:9: error FSB0200");
    }
}
