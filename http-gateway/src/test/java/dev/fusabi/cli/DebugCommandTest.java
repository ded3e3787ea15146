package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code fusabi debug} and {@code fusabi run --profile}. */
final class DebugCommandTest {
    private static final String SCRIPT =
            """
            let twice x =
                let y = x * 2
                y
            printfn "%d" (twice 21)
            """;

    @TempDir private Path folder;

    private String script() throws Exception {
        return Files.writeString(folder.resolve("twice.fsx"), SCRIPT).toString();
    }

    private static Command debug(String commands, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8)));
        try {
            return Command.run(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    @Tag("A30")
    void stopsStepsAndShows() throws Exception {
        Command command = debug("l\nn\np y + 1\nbt\nwhat\nc\n", "debug", "--break", "2", script());
        assertThat(command.err()).isEmpty();
        assertThat(command.exit()).isZero();
        assertThat(command.out())
                .contains(
                        "twice at ",
                        "2      let y = x * 2",
                        "(debug) x : int = 21",
                        "3      y",
                        "(debug) 43",
                        "* 0: twice at ",
                        "there is no command 'what'; see 'help'",
                        "(debug) 42\n");
    }

    @Test
    @Tag("A30")
    void withoutBreakpointsItStopsFirstAndRunsOnWhenTheInputEnds() throws Exception {
        Command command = debug("b 3\nc\n", "debug", script());
        assertThat(command.out()).contains("4  printfn", "3      y").endsWith("42\n");
        assertThat(debug("", "debug", "-b", "x", script()).exit()).isEqualTo(2);
    }

    @Test
    @Tag("J8")
    void aProfileIsWritten() throws Exception {
        Path stacks = folder.resolve("out.txt");
        Path json = folder.resolve("out.json");
        String script =
                Files.writeString(
                                folder.resolve("slow.fsx"),
                                """
                                let slow n =
                                    let mutable sum = 0
                                    for i in 1 .. n do sum <- sum + i % 3
                                    sum
                                printfn "%d" (slow 300000)
                                """)
                        .toString();
        Command command = Command.run("run", "--profile", stacks.toString(), script);
        assertThat(command.exit()).isZero();
        assertThat(command.err()).contains("self ms", "slow (");
        assertThat(Files.readString(stacks)).containsPattern("(?m)slow \\d+$");
        assertThat(Command.run("run", "--profile", json.toString(), script).exit()).isZero();
        assertThat(Files.readString(json)).contains("\"name\":\"slow\"");
    }
}
