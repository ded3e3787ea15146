package dev.fusabi.cli;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.Simple;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs one script to its end on the calling thread, which is its event loop meanwhile. */
final class ScriptRun {
    private static final Duration LONG = Duration.ofHours(1);

    private final Engine engine;
    private final ManualEventLoop loop;
    private final Console console;
    private @Nullable ProfileFile profile;

    /**
     * @param engine on the loop
     */
    ScriptRun(Engine engine, ManualEventLoop loop, Console console) {
        this.engine = engine;
        this.loop = loop;
        this.console = console;
    }

    /** Writes a profile when the script has ended, however it ended. */
    void profileTo(ProfileFile file) {
        profile = file;
    }

    /**
     * Runs the top level, then the function marked {@code [<EntryPoint>]} if there is one.
     *
     * @return the exit code
     * @throws ScriptException when the script fails
     */
    int run(Script script, List<String> arguments) {
        try {
            await(engine.loadAsync(script));
            Optional<FunctionInfo> entry =
                    script.functions().stream()
                            .filter(f -> f.attribute("EntryPoint").isPresent())
                            .findFirst();
            return entry.isEmpty() ? ExitCode.OK : call(entry.get(), arguments);
        } catch (ScriptException.Exit exit) {
            return exit.status();
        } finally {
            if (profile != null) {
                profile.write(script.name(), console);
            }
            engine.close();
            console.flush();
        }
    }

    private int call(FunctionInfo entry, List<String> arguments) {
        ScriptFuture<Object> future =
                takesArguments(entry)
                        ? engine.callAsync(
                                entry.name(),
                                Object.class,
                                (Object) arguments.toArray(new String[0]))
                        : engine.callAsync(entry.name(), Object.class);
        return await(future) instanceof Long status ? status.intValue() : ExitCode.OK;
    }

    private static boolean takesArguments(FunctionInfo entry) {
        List<FunctionInfo.Parameter> parameters = entry.parameters();
        if (parameters.isEmpty()) {
            return false;
        }
        ScriptType type = parameters.getFirst().type();
        boolean takesTexts =
                type.equals(new ArrayOf(Simple.STRING))
                        || type.equals(new ListOf(Simple.STRING))
                        || type instanceof ScriptType.Parameter
                        || type instanceof ArrayOf(ScriptType.Parameter _);
        if (parameters.size() > 1 || !takesTexts) {
            throw new UsageException(
                    entry.location() + ": the entry point must take string[] or unit, not " + type);
        }
        return true;
    }

    private <T extends @Nullable Object> T await(ScriptFuture<T> future) {
        while (!future.isDone()) {
            if (loop.poll() > 0) {
                console.flushIfDue();
            } else {
                console.flush();
                loop.await(LONG);
            }
            if (console.isClosed()) {
                future.cancel(true);
                throw new OutputClosedException();
            }
        }
        if (future.isCompletedExceptionally()) {
            throw (RuntimeException) future.exceptionNow();
        }
        return future.resultNow();
    }
}
