package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Small wrong programs, each refused with its first error on the line of F#'s. The files of the folder {@code refused} hold
 * many: {@code === NAME LINE CODE} stands above each.
 */
final class RefusedProgramsTest {
    private static final Path FOLDER = Path.of("src/test/resources/refused");
    private static final Pattern HEADING =
            Pattern.compile(
                    "^=== (?<name>\\S+) (?<line>\\d+) (?<code>FSB\\d+)\\n", Pattern.MULTILINE);

    private record Refused(String name, String line, String code, String script) {}

    @TestFactory
    Stream<DynamicTest> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> read(file).stream())
                    .map(one -> DynamicTest.dynamicTest(one.name(), () -> isRefused(one)));
        }
    }

    private static List<Refused> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new ArrayList<Refused>();
        Matcher heading = HEADING.matcher(text);
        boolean found = heading.find();
        while (found) {
            String name = heading.group("name");
            String line = heading.group("line");
            String code = heading.group("code");
            int start = heading.end();
            found = heading.find();
            int end = found ? heading.start() : text.length();
            all.add(new Refused(name, line, code, text.substring(start, end)));
        }
        return all;
    }

    private static void isRefused(Refused wrong) {
        var source = new Source("test.fsx", wrong.script());
        assertThatThrownBy(() -> Script.compile(source, Host.none()))
                .as(wrong.script())
                .isInstanceOfSatisfying(
                        ScriptException.class,
                        error ->
                                assertThat(error.report().lines().findFirst().orElseThrow())
                                        .matches(
                                                "test.fsx:"
                                                        + wrong.line()
                                                        + ":\\d+: error "
                                                        + wrong.code()
                                                        + ": .*"));
    }
}
