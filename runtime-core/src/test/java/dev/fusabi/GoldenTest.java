package dev.fusabi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Jit;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.leaks.Watched;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Every {@code NAME.fsx} under {@code golden} prints what {@code NAME.out} says, however it is scheduled, and leaves nothing behind. With {@code
 * -Dgolden.update=true} the expected texts are written anew, and the run fails so that nobody does it unawares.
 */
class GoldenTest {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    /** A script that has not ended by then hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private enum Mode {
        /** As users run it. */
        PLAIN,
        /** Gives way at every call and loop round. */
        YIELDING,
        /** Every function is compiled to JVM code before its first call. */
        COMPILED,
        /** The same, giving way at every call and loop round: each goes on in the interpreter. */
        COMPILED_YIELDING,
        /** No asynchronous operation is done when the script starts to wait for it. */
        DELAYED
    }

    @TestFactory
    Stream<DynamicTest> scriptsPrintWhatIsExpected() throws IOException {
        return scripts()
                .flatMap(script ->
                        Stream.of(Mode.values())
                                .map(mode ->
                                        DynamicTest.dynamicTest(
                                                ROOT.relativize(script) + " " + mode,
                                                () -> check(script, mode))));
    }

    @TestFactory
    Stream<DynamicTest> expectedTextsHaveAScript() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".out")).toList().stream()
                    .map(out ->
                            DynamicTest.dynamicTest(
                                    ROOT.relativize(out).toString(),
                                    () -> {
                                        if (!Files.exists(sibling(out, ".out", ".fsx"))) {
                                            fail(out + " belongs to no script");
                                        }
                                    }));
        }
    }

    private static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".fsx"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path sibling(Path file, String suffix, String other) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - suffix.length()) + other);
    }

    private static void check(Path script, Mode mode) throws Exception {
        Path expected = sibling(script, ".fsx", ".out");
        String actual = run(script, mode);
        if (Boolean.getBoolean("golden.update") && mode == Mode.PLAIN) {
            Files.writeString(expected, actual);
            fail("wrote " + expected);
        }
        assertEquals(Files.readString(expected), actual);
    }

    private static String run(Path script, Mode mode) throws Exception {
        StringBuilder printed = new StringBuilder();
        String name = ROOT.relativize(script).toString();
        Host host = Host.builder().allow("time", "random").build();
        try {
            Script compiled = Script.compile(new Source(name, Files.readString(script)), host);
            printed.append(DiagnosticPrinter.print(compiled.warnings()));
            ManualEventLoop loop = new ManualEventLoop();
            var watched =
                    new Watched(
                            loop,
                            operation ->
                                    mode == Mode.DELAYED
                                            ? new DelayedOperation(operation, loop)
                                            : operation);
            Engine engine = watched.watch(engine(mode, host, printed)).build();
            ScriptFuture<Script> loaded = engine.loadAsync(compiled);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!loaded.isDone()) {
                if (loop.poll() == 0) {
                    loop.await(Duration.ofMillis(100));
                }
                if (System.nanoTime() > end) {
                    fail("still running after " + PATIENCE + "; printed so far:\n" + printed);
                }
            }
            int length = printed.length();
            try {
                loaded.get();
            } finally {
                watched.close(engine);
                // What ends with the engine prints for nobody.
                printed.setLength(length);
            }
        } catch (ScriptException e) {
            printed.append(e.report());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof ScriptException cause)) {
                throw e;
            }
            printed.append(cause.report());
        }
        return printed.toString();
    }

    private static EngineBuilder engine(Mode mode, Host host, StringBuilder printed) {
        EngineBuilder builder =
                Engine.builder().host(host).output(printed::append).errorOutput(printed::append);
        return switch (mode) {
            case PLAIN, DELAYED -> builder.jit(Jit.OFF);
            case YIELDING -> builder.jit(Jit.OFF).yieldAlways();
            case COMPILED -> builder.jit(Jit.EAGER);
            case COMPILED_YIELDING -> builder.jit(Jit.EAGER).yieldAlways();
        };
    }
}
