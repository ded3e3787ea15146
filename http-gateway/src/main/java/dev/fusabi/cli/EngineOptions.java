package dev.fusabi.cli;

import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Jit;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Duration;

/** The options that say how scripts run and what they may use up. */
final class EngineOptions {
    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Bytes that the script may hold, such as 64m or 1g; default 1g.")
    private @Nullable Long memory;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "How long the script may take, waiting included, such as 500ms, 30s or 5m; default: no limit.")
    private @Nullable Duration deadline;

    @Option(
            names = "--fuel",
            paramLabel = "UNITS",
            description = "Calls and loop rounds that the script may use; default: no limit.")
    private @Nullable Long fuel;

    @Option(
            names = "--jit",
            paramLabel = "off|on|eager",
            converter = JitConverter.class,
            description =
                    "When functions are compiled to JVM code: never, once they are hot, or before their first call; default on.")
    private @Nullable Jit jit;

    void apply(EngineBuilder engine) {
        if (memory != null) {
            engine.memoryLimit(memory);
        }
        if (deadline != null) {
            engine.deadline(deadline);
        }
        if (fuel != null) {
            if (fuel <= 0) {
                throw new UsageException("fuel must be positive, not " + fuel);
            }
            engine.fuel(fuel);
        }
        if (jit != null) {
            engine.jit(jit);
        }
    }
}
