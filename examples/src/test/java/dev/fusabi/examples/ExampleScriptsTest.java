package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fusabi.cli.Main;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ./fusabi run} on every script in {@code examples} prints what {@code NAME.out} beside it says. */
@Tag("H1")
@Tag("H5")
@Tag("H7")
final class ExampleScriptsTest {
    private static final Path EXAMPLES = Path.of("examples");

    /** Scripts in these folders need a host; other tests give them one. */
    private static final Set<Path> NOT_RUN =
            Set.of(
                    EXAMPLES.resolve("http"),
                    EXAMPLES.resolve("event-bus"),
                    EXAMPLES.resolve("game-loop"),
                    EXAMPLES.resolve("resource-loading"),
                    EXAMPLES.resolve("network-request"));

    @TestFactory
    Stream<DynamicTest> runAsTheFileBesideThemSays() throws IOException {
        return files(".fsx").map(script -> dynamicTest(script.toString(), () -> check(script)));
    }

    @TestFactory
    Stream<DynamicTest> expectedTextsHaveAScript() throws IOException {
        return files(".out")
                .map(out ->
                        dynamicTest(
                                out.toString(),
                                () -> assertThat(other(out, ".out", ".fsx")).exists()));
    }

    private static Stream<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(EXAMPLES)) {
            return all
                    .filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !file.toString().endsWith(".host.fsx"))
                    .filter(file -> !NOT_RUN.contains(file.getParent()))
                    .filter(file -> !file.startsWith(EXAMPLES.resolve("target")))
                    .filter(file -> !file.startsWith(EXAMPLES.resolve("src")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path other(Path file, String suffix, String replacement) {
        String name = file.getFileName().toString();
        return file.resolveSibling(
                name.substring(0, name.length() - suffix.length()) + replacement);
    }

    private static void check(Path script) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status =
                Main.run(new String[] {"run", script.toString()}, stream(printed), stream(errors));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .as(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(other(script, ".fsx", ".out")));
        assertThat(errors.toString(StandardCharsets.UTF_8)).doesNotContain("warning", "error");
        assertThat(status).isZero();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
