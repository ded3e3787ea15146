package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.accepts;
import static dev.fusabi.syntax.Parsing.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The three scripts that the design of the host API names. */
final class SeedScriptsTest {
    private static final Path FOLDER = Path.of("../examples/seeds");

    @ParameterizedTest
    @ValueSource(strings = {"config.fsx", "plugin.fsx", "app_config.fsx"})
    void eachIsAcceptedAsItStands(String script) throws IOException {
        accepts(Files.readString(FOLDER.resolve(script)));
    }

    @Test
    void recordFieldsTakeExpressionsOfSeveralLines() {
        assertThat(
                        file(
                                """
                                let flags = {
                                    analytics = environment = "production"
                                    size =
                                        if prod then 100 * 1024
                                        else 10
                                }
                                """))
                .isEqualTo(
                        "(let [(binding flags (record [(fieldInit analytics (= environment \"production\"))"
                                + " (fieldInit size (if prod (* 100 1024) 10))]))])");
    }
}
