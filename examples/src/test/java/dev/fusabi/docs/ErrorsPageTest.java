package dev.fusabi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.ErrorCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The page of errors has an entry for each code; what the entries show is run by {@link DocumentationTest}. */
final class ErrorsPageTest {
    private static final Path PAGE = Path.of("docs/errors.md");

    @Test
    void everyCodeHasAnEntryWithItsSummary() throws IOException {
        List<String> headings =
                Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("## ")).toList();
        List<String> expected =
                Arrays.stream(ErrorCode.values())
                        .map(code -> "## " + code + ": " + code.summary())
                        .toList();
        assertThat(headings).isEqualTo(expected);
    }
}
