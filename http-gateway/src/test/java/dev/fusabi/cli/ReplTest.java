package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.ManualEventLoop;

import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

@Timeout(60)
final class ReplTest {
    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(err, false, StandardCharsets.UTF_8));
    private final ManualEventLoop loop = new ManualEventLoop();

    private Engine engine() {
        return Engine.builder()
                .eventLoop(loop)
                .output(console::print)
                .errorOutput(console::printError)
                .build();
    }

    private String piped(String text) throws Exception {
        try (Engine engine = engine()) {
            new Repl(engine, loop, console)
                    .run(new PipeInput(new BufferedReader(new StringReader(text))));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void evaluatesLinesFromAPipe() throws Exception {
        assertThat(piped("let x = 1\nx + 1\n")).isEqualTo("val x: int = 1\nval it: int = 2\n");
    }

    @Test
    void readsInputsOfSeveralLinesByTheirIndentation() throws Exception {
        assertThat(
                        piped(
                                """
                                let f x =
                                    x + 1
                                f 1
                                if f 1 = 2 then
                                    "two"
                                else
                                    "other"

                                let g = 1;;
                                type T = A | B
                                    with member t.N = 3
                                A.N
                                """))
                .isEqualTo(
                        """
                        val f: x: int -> int
                        val it: int = 2
                        val it: string = "two"
                        val g: int = 1
                        type T =
                          | A
                          | B
                        val it: int = 3
                        """);
    }

    @Test
    void showsErrorsWithTheLineOfTheInputAndGoesOn() throws Exception {
        assertThat(piped("let x = 1\nx + \"a\"\nfailwith \"no\"\nx\n"))
                .isEqualTo("val x: int = 1\nval it: int = 1\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("stdin:2:1: error FSB0306", "stdin:3:1: error FSB0700");
    }

    @Test
    void writesControlCharactersOut() throws Exception {
        assertThat(piped("\"a\\u001b[31mb\"\n")).isEqualTo("val it: string = \"a\\u001B[31mb\"\n");
    }

    @Test
    void knowsDirectives() throws Exception {
        assertThat(piped("#time \"on\"\n1\n#time off\n#help\n#quit\n2\n"))
                .contains("Timing now on", "Real: 00:00:", "Timing now off", "#load")
                .doesNotContain("= 2");
    }

    @Test
    void exitGivesTheExitCode() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream("exit 3".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(Command.run("repl").exit()).isEqualTo(3);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void readsFromATerminal() throws Exception {
        // The second line of the function is ended by an empty one; Ctrl-D leaves.
        String keys = "let f x =\r    x * 2\r\rf 21\r\u0004";
        var typing = new PipedOutputStream();
        var terminal =
                new DumbTerminal(
                        "test",
                        "dumb",
                        new PipedInputStream(typing),
                        new ByteArrayOutputStream(),
                        StandardCharsets.UTF_8);
        typing.write(keys.getBytes(StandardCharsets.UTF_8));
        // The end of the input leaves too, should the terminal not know Ctrl-D.
        typing.close();
        try (Engine engine = engine()) {
            var repl = new Repl(engine, loop, console);
            try (var input =
                    new TerminalInput(terminal, repl.session(), folder.resolve("history"))) {
                assertThat(repl.run(input)).isZero();
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("val f: x: int -> int\nval it: int = 42\n");
        assertThat(folder.resolve("history")).content().contains("f 21");
    }
}
