package dev.fusabi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The modules of the project, and what each is built on. */
final class ModulesTest {
    private static List<String> all(String file, String expression) throws IOException {
        return Pattern.compile(expression)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    @Tag("K5")
    void theModulesAreThoseOfTheDesign() throws IOException {
        assertThat(all("pom.xml", "<module>(.*?)</module>"))
                .containsExactly(
                        "runtime-core",
                        "async-ops",
                        "vertx-bridge",
                        "http-gateway",
                        "examples",
                        "load-tests");
    }

    @Test
    @Tag("K6")
    void theModulesStandOnReactorVertxAndJackson() throws IOException {
        assertThat(all("async-ops/pom.xml", "<artifactId>(.*?)</artifactId>"))
                .contains("reactor-core", "reactor-test", "jackson-databind");
        assertThat(all("vertx-bridge/pom.xml", "<artifactId>(.*?)</artifactId>"))
                .contains("vertx-core");
        assertThat(all("pom.xml", "<artifactId>(.*?)</artifactId>")).contains("junit-jupiter");
    }
}
