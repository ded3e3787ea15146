package dev.fusabi.cli;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs tests one after the other, on the calling thread. Each has an engine of its own, into which its script is loaded
 * anew, so that no test sees what another has changed.
 */
final class TestRunner {
    private static final String ATTRIBUTE = "Test";
    private static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(1);

    private final Host host;
    private final EngineOptions options;

    TestRunner(Host host, EngineOptions options) {
        this.host = host;
        this.options = options;
    }

    /** Results as they come: a test runs when the stream asks for it. A script that does not compile is one result. */
    Iterable<TestResult> run(ScriptFile file, TestFilter filter) throws IOException {
        long start = System.nanoTime();
        Script script;
        try {
            script = file.compile(host);
        } catch (ScriptException e) {
            String name = file.path().getFileName().toString();
            return List.of(new TestResult(file.path(), "", name, since(start), broken(e), ""));
        }
        Stream<TestResult> results =
                script.functions().stream()
                        .filter(function -> function.attribute(ATTRIBUTE).isPresent())
                        .filter(function -> filter.accepts(qualified(function, script)))
                        .map(test -> run(test, script, file));
        return results::iterator;
    }

    /** With the script's name when the script has no modules. */
    private static String qualified(FunctionInfo test, Script script) {
        return test.name().contains(".") ? test.name() : script.name() + "." + test.name();
    }

    private TestResult run(FunctionInfo test, Script script, ScriptFile file) {
        var output = new StringBuilder();
        long start = System.nanoTime();
        TestResult.Outcome outcome = unfit(test);
        if (outcome == null) {
            start = System.nanoTime();
            outcome = run(test, script, output);
        }
        String name = qualified(test, script);
        int dot = name.lastIndexOf('.');
        return new TestResult(
                file.path(),
                name.substring(0, dot),
                name.substring(dot + 1),
                since(start),
                outcome,
                output.toString());
    }

    private TestResult.Outcome run(FunctionInfo test, Script script, StringBuilder output) {
        var loop = new ManualEventLoop();
        var unhandled = new ArrayList<ScriptException>();
        EngineBuilder settings =
                Engine.builder()
                        .host(host)
                        .eventLoop(loop)
                        .output(output::append)
                        .errorOutput(output::append)
                        .onUnhandled(unhandled::add)
                        .deadline(DEFAULT_DEADLINE);
        options.apply(settings);
        try (Engine engine = settings.build()) {
            try {
                loop.runUntilDone(engine.loadAsync(script));
            } catch (ScriptException e) {
                return broken(e);
            }
            loop.runUntilDone(engine.callAsync(test.name(), Object.class));
            return unhandled.isEmpty() ? new TestResult.Passed() : failed(unhandled.getFirst());
        } catch (ScriptException e) {
            return failed(e);
        }
    }

    /** What keeps a function from being a test, or null. */
    private static TestResult.@Nullable Broken unfit(FunctionInfo test) {
        if (!test.parameters().isEmpty()) {
            return unfit(test, "a test takes no parameters but ()");
        }
        boolean canBeChecked =
                test.result() == ScriptType.Simple.UNIT
                        || test.result() instanceof ScriptType.Parameter
                        || test.result() instanceof ScriptType.Opaque;
        return canBeChecked
                ? null
                : unfit(test, "nobody looks at the " + test.result() + " that this test gives");
    }

    private static TestResult.Broken unfit(FunctionInfo test, String message) {
        return new TestResult.Broken(
                message, test.location(), test.location() + ": error: " + message + "\n");
    }

    private static TestResult.Failed failed(ScriptException e) {
        return new TestResult.Failed(message(e), place(e), e.report());
    }

    private static TestResult.Broken broken(ScriptException e) {
        return new TestResult.Broken(message(e), place(e), e.report());
    }

    private static String message(ScriptException e) {
        return String.valueOf(e.getMessage());
    }

    private static @Nullable SourceLocation place(ScriptException e) {
        return e.location().orElse(null);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
