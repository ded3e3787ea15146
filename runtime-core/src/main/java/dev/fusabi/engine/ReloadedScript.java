package dev.fusabi.engine;

import dev.fusabi.diagnostic.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A file that is watched, and what of it is loaded. Compiled on the worker of a {@link HotReload}, loaded on the event loop. */
final class ReloadedScript {
    /** Who writes a file this often while it is compiled will be heard later. */
    private static final int MAX_TRIES = 20;

    private final Engine engine;
    private final ScriptId id;
    private final Path file;
    private final ReloadStrategy strategy;
    private final Consumer<ScriptId> before;
    private final Consumer<ReloadResult> after;

    /** What the last attempt read; null before there was one. Of the worker, read by the watcher. */
    private volatile @Nullable FileVersion last;

    /** Whether it has been asked what is loaded of it already. */
    private volatile boolean isAdopted;

    /** Of the event loop. */
    private List<Engine.Loading> loading = List.of();

    /**
     * @param file as diagnostics show it
     */
    ReloadedScript(
            Engine engine,
            ScriptId id,
            Path file,
            ReloadStrategy strategy,
            Consumer<ScriptId> before,
            Consumer<ReloadResult> after) {
        this.engine = engine;
        this.id = id;
        this.file = file;
        this.strategy = strategy;
        this.before = before;
        this.after = after;
    }

    /** The files on which it depends, as far as that is known. */
    Set<Path> files() {
        FileVersion version = last;
        return version == null ? Set.of(file) : version.files();
    }

    /** What has been loaded from the file before counts as its last version. On the event loop, once. */
    void adopt() {
        for (LoadedModule known : engine.modulesOf(id)) {
            last = FileVersion.of(known.script().sources());
        }
        isAdopted = true;
    }

    /** Whether there is something else than what was loaded last. */
    boolean isOutdated() {
        FileVersion version = last;
        return isAdopted && (version == null ? Files.exists(file) : version.isOutdated());
    }

    /**
     * Compiles what there is now, and loads it. Returns when it is compiled.
     *
     * @param seen when the change was seen
     * @param result completed on the event loop
     */
    void reload(long seen, CompletableFuture<ReloadResult> result) {
        reload(seen, result, true);
    }

    /** The same for a change that was seen: a file that is about to be written will be seen again. */
    void reloadChanged(long seen) {
        reload(seen, new CompletableFuture<>(), false);
    }

    private void reload(long seen, CompletableFuture<ReloadResult> result, boolean isAsked) {
        Runnable ending;
        FileVersion version;
        int tries = 0;
        do {
            version = new FileVersion();
            ending = attempt(version, seen, result);
        } while (version.isOutdated() && ++tries < MAX_TRIES);
        if (!isAsked && FileVersion.isBeingWritten(file)) {
            return;
        }
        last = version;
        engine.eventLoop().execute(() -> before.accept(id));
        engine.eventLoop().execute(ending);
    }

    /** What has to be done on the event loop. */
    private Runnable attempt(
            FileVersion version, long seen, CompletableFuture<ReloadResult> result) {
        try {
            Script script = version.compile(file, engine.host());
            return () -> load(script, seen, result);
        } catch (RuntimeException e) {
            return () -> tell(refused(e), result);
        }
    }

    private void load(Script script, long seen, CompletableFuture<ReloadResult> result) {
        // A version whose top level still waits would replace this one later.
        loading.forEach(old -> old.cancel(true));
        List<LoadedModule> known = engine.modulesOf(id);
        List<String> modules =
                known.isEmpty()
                        ? List.of(script.name())
                        : known.stream()
                                .map(one -> one.isOwnName() ? script.name() : one.module())
                                .toList();
        List<Engine.Loading> begun =
                modules.stream().map(module -> engine.reload(module, script, strategy)).toList();
        loading = begun;
        CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                .whenComplete((_, _) -> {
                    ReloadResult ended = ended(begun, script, seen);
                    if (ended instanceof ReloadResult.Reloaded) {
                        known.stream()
                                .filter(one ->
                                        one.isOwnName() && !one.module().equals(script.name()))
                                .forEach(one -> engine.unload(one.module()));
                    }
                    if (ended != null) {
                        tell(ended, result);
                    } else {
                        result.cancel(false);
                    }
                });
    }

    /** Null when a later version has taken over. */
    private @Nullable ReloadResult ended(List<Engine.Loading> begun, Script script, long seen) {
        for (Engine.Loading one : begun) {
            if (one.isCancelled()) {
                return null;
            } else if (one.isCompletedExceptionally()) {
                return refused(one.exceptionNow());
            }
        }
        boolean hasRun = begun.stream().anyMatch(one -> !one.isCodeOnly());
        return new ReloadResult.Reloaded(id, script, HotReload.since(seen), hasRun);
    }

    private ReloadResult.Refused refused(Throwable failure) {
        ScriptException error =
                failure instanceof ScriptException known
                        ? known
                        : new ScriptException.Compilation(
                                ErrorCode.FSB0200, String.valueOf(failure.getMessage()), null);
        return new ReloadResult.Refused(id, error);
    }

    private void tell(ReloadResult ended, CompletableFuture<ReloadResult> result) {
        after.accept(ended);
        result.complete(ended);
    }
}
