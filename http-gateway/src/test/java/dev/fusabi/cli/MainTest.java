package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainTest {
    @Test
    void withoutACommandItShowsItsCommands() {
        Command command = Command.run();

        assertThat(command.exit()).isEqualTo(2);
        assertThat(command.err())
                .contains("run", "check", "serve", "compile", "disasm", "builtins");
    }

    @Test
    void helpListsOnlyCommandsThatAreThere() {
        Command command = Command.run("--help");

        assertThat(command.exit()).isZero();
        assertThat(command.out())
                .contains("run", "check", "serve")
                .doesNotContain("profile", "lsp", "dap");
    }

    @Test
    void eachCommandHasHelp() {
        for (String name :
                new String[] {"run", "check", "test", "serve", "compile", "disasm", "builtins"}) {
            Command command = Command.run(name, "--help");

            assertThat(command.exit()).as(name).isZero();
            assertThat(command.out()).contains("Usage: fusabi " + name);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Command command = Command.run("--version");

        assertThat(command.exit()).isZero();
        assertThat(command.out()).matches("fusabi \\d+\\.\\d+\\.\\d+\\S* \\(Java \\S+\\)\\R");
    }

    @Test
    void wrongUsageIsToldWithoutATrace() {
        Command unknown = Command.run("rnu", "x.fsx");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("rnu", "run", "--help").doesNotContain("\tat ");

        assertThat(Command.run("run").exit()).isEqualTo(2);
        assertThat(Command.run("run", "--nonsense", "x.fsx").exit()).isEqualTo(2);
        assertThat(Command.run("serve", "x.fsx", "--port", "many").exit()).isEqualTo(2);
        assertThat(Command.run("serve", "x.fsx", "--port", "70000").exit()).isEqualTo(2);
        assertThat(Command.run("run", "--jit=never", "x.fsx").err()).contains("never", "eager");
        assertThat(Command.run("run", "--deadline", "soon", "x.fsx").err()).contains("soon", "30s");
        assertThat(Command.run("run", "--memory", "much", "x.fsx").err()).contains("much", "16m");
    }

    @Test
    void aMissingFileIsWrongUsage() {
        for (String name : new String[] {"run", "check", "disasm", "serve"}) {
            Command command = Command.run(name, "no-such-file.fsx");

            assertThat(command.exit()).as(name).isEqualTo(2);
            assertThat(command.err())
                    .containsPattern("there is no file (or folder )?no-such-file.fsx");
        }
    }
}
