package dev.fusabi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Jit;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Well-typed programs compile, and print the same in every way of execution. {@code -Ddifferential.programs=100000} runs
 * more than the few of every build, {@code -Ddifferential.seed=…} others: program {@code i} is that of the seed plus
 * {@code i}.
 */
final class DifferentialTest {
    private static final Path FOUND = Path.of("target/differential");
    private static final int FUEL = 300_000;

    /** How a program runs; the first is what the others are compared with. */
    private enum Execution {
        PLAIN,
        /** Gives way at every call and loop round. */
        YIELDING,
        /** Every function is compiled to JVM code before its first call. */
        COMPILED,
        /** The same, giving way at every call and loop round: each goes on in the interpreter. */
        COMPILED_YIELDING;

        EngineBuilder apply(EngineBuilder builder) {
            return switch (this) {
                case PLAIN -> builder.jit(Jit.OFF);
                case YIELDING -> builder.jit(Jit.OFF).yieldAlways();
                case COMPILED -> builder.jit(Jit.EAGER);
                case COMPILED_YIELDING -> builder.jit(Jit.EAGER).yieldAlways();
            };
        }
    }

    @Test
    void wellTypedProgramsPrintTheSameInEveryExecution() throws IOException {
        int programs = Integer.getInteger("differential.programs", 300);
        long seed = Long.getLong("differential.seed", 1);
        var found = new ArrayList<Long>();
        int ended = 0;
        for (int i = 0; i < programs; i++) {
            String text = new ProgramGenerator(seed + i).program();
            String complaint;
            try {
                Script script = Script.compile(new Source("program.fsx", text), Host.none());
                String plain = run(script, Execution.PLAIN);
                ended += plain == null ? 0 : 1;
                complaint = plain == null ? null : difference(script, plain);
            } catch (ScriptException.Rejected rejected) {
                complaint = rejected.report();
            } catch (RuntimeException fault) {
                complaint = fault.toString();
            }
            if (complaint != null) {
                found.add(seed + i);
                Files.createDirectories(FOUND);
                Files.writeString(FOUND.resolve((seed + i) + ".fsx"), text);
                Files.writeString(FOUND.resolve((seed + i) + ".txt"), complaint);
            }
        }
        assertThat(found).as("seeds of the programs; they are in %s", FOUND).isEmpty();
        assertThat(ended).as("programs that ended by themselves").isGreaterThan(programs / 2);
    }

    private static @Nullable String difference(Script script, String plain) {
        for (Execution execution : List.of(Execution.values())) {
            String printed = run(script, execution);
            if (!plain.equals(printed)) {
                return execution + " printed\n" + printed + "\ninstead of\n" + plain;
            }
        }
        return null;
    }

    /** What a program prints, with the report of its failure; null when its fuel was used up. */
    private static @Nullable String run(Script script, Execution execution) {
        var printed = new StringBuilder();
        var loop = new ManualEventLoop();
        EngineBuilder builder = Engine.builder().eventLoop(loop).output(printed::append).fuel(FUEL);
        try (Engine engine = execution.apply(builder).build()) {
            loop.runUntilDone(engine.loadAsync(script));
        } catch (ScriptException.Limit limit) {
            return null;
        } catch (ScriptException failure) {
            printed.append(failure.report());
        }
        return printed.toString();
    }
}
