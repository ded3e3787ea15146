package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.ScriptException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

final class AppConfigTest {
    private static final Path SEED = Path.of("examples/seeds/app_config.fsx");

    private static AppConfig config(Map<String, String> environment) {
        return new AppConfig(SEED, environment::get);
    }

    @Test
    @Tag("H7")
    @Tag("H9")
    void isForDevelopmentWhenNothingIsSet() {
        try (AppConfig config = config(Map.of())) {
            assertThat(config.databaseUrl()).isEqualTo("postgresql://localhost/myapp_dev");
            assertThat(config.cacheTtl()).isEqualTo(Duration.ofMinutes(5));
            assertThat(config.featureFlags()).isEqualTo(new FeatureFlags(true, false, 10 << 20));
            assertThat(config.apiEndpoint("auth")).matches("http://localhost:[234]\\d{3}");
            assertThat(config.apiEndpoint("auth")).isEqualTo(config.apiEndpoint("auth"));
        }
    }

    @Test
    @Tag("H7")
    @Tag("H9")
    void followsTheEnvironmentInProduction() {
        Map<String, String> production =
                Map.of(
                        "APP_ENV",
                        "production",
                        "DATABASE_URL",
                        "postgresql://db/shop",
                        "AWS_REGION",
                        "eu-west-1");
        try (AppConfig config = config(production)) {
            assertThat(config.databaseUrl()).isEqualTo("postgresql://db/shop");
            assertThat(config.cacheTtl()).isEqualTo(Duration.ofHours(24));
            assertThat(config.featureFlags()).isEqualTo(new FeatureFlags(false, true, 100 << 20));
            assertThat(config.apiEndpoint("auth"))
                    .isEqualTo("https://auth.eu-west-1.api.example.com");
        }
    }

    @Test
    @Tag("H9")
    void aVariableThatIsNotSetHasADefault() {
        Map<String, String> production =
                Map.of("APP_ENV", "production", "DATABASE_URL", "postgresql://db/shop");
        try (AppConfig config = config(production)) {
            assertThat(config.apiEndpoint("mail"))
                    .isEqualTo("https://mail.us-east-1.api.example.com");
        }
    }

    @Test
    @Tag("H7")
    void aVariableThatIsNeededAndNotSetIsALocatedError() {
        assertThatThrownBy(() -> config(Map.of("APP_ENV", "production")))
                .isInstanceOf(ScriptException.Runtime.class)
                .hasMessageContaining("expected string")
                .satisfies(thrown -> assertThat(place(thrown)).endsWith("app_config.fsx:13:9"));
    }

    private static String place(Throwable thrown) {
        return ((ScriptException) thrown).location().orElseThrow().toString();
    }

    @Test
    @Tag("H8")
    void mainPrintsTheFourLines() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            AppConfig.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo("Database: postgresql://localhost/myapp_dev"),
                        line -> assertThat(line).isEqualTo("Cache TTL: 300s"),
                        line -> assertThat(line).matches("Auth API: http://localhost:\\d{4}"),
                        line -> assertThat(line).isEqualTo("Beta features: true"));
    }
}
