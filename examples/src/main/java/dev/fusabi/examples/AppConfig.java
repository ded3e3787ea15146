package dev.fusabi.examples;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** A service's configuration that computes: a script that looks at the environment. */
public final class AppConfig implements AutoCloseable {
    private final Engine engine;

    /**
     * Runs the configuration script.
     *
     * @param environment gives the value of a variable, or null when it is not set
     * @throws dev.fusabi.engine.ScriptException when the script has errors, or needs a variable that is not set
     */
    public AppConfig(Path file, Function<String, @Nullable String> environment) {
        Host host =
                Host.builder()
                        .doc("The value of an environment variable, or () when it is not set.")
                        .function("get_env", String.class, Object.class, environment::apply)
                        .build();
        engine = Engine.builder().host(host).build();
        engine.load(Script.compile(file, host));
    }

    public String databaseUrl() {
        return engine.global("AppConfig.database_url", String.class);
    }

    public Duration cacheTtl() {
        return engine.global("AppConfig.cache_ttl", Duration.class);
    }

    public String apiEndpoint(String service) {
        return engine.call("AppConfig.compute_api_endpoint", String.class, service);
    }

    public FeatureFlags featureFlags() {
        return engine.global("AppConfig.feature_flags", FeatureFlags.class);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Prints what the script makes of this process's environment. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments.length == 0 ? "examples/seeds/app_config.fsx" : arguments[0]);
        try (AppConfig config = new AppConfig(file, System::getenv)) {
            System.out.println("Database: " + config.databaseUrl());
            System.out.println("Cache TTL: " + config.cacheTtl().toSeconds() + "s");
            System.out.println("Auth API: " + config.apiEndpoint("auth"));
            System.out.println("Beta features: " + config.featureFlags().enable_beta_features());
        }
    }
}
