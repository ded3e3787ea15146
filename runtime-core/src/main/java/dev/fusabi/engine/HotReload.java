package dev.fusabi.engine;

import dev.fusabi.watch.FileWatcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads scripts anew when their files change, or files that they load. A new version is read and compiled on a thread
 * of its own, and takes the old one's place on the engine's event loop, between two calls; calls in flight finish on
 * the code that they began with. A version that does not compile, whose top level fails, or whose persistent values do
 * not fit is refused, and the old one goes on serving.
 *
 * <p>Its methods may be called from any thread; callbacks are called on the engine's event loop. Ends with the engine.
 */
public final class HotReload implements AutoCloseable {
    private final Engine engine;
    private final ReloadStrategy strategy;
    private final Consumer<ScriptId> before;
    private final Consumer<ReloadResult> after;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("fusabi-reload").daemon().factory());
    private final FileWatcher watcher;

    // Guarded by this.
    private final Set<Path> folders = new LinkedHashSet<>();
    private final Map<ScriptId, ReloadedScript> scripts = new LinkedHashMap<>();

    private HotReload(Builder settings) {
        engine = settings.engine;
        strategy = settings.strategy;
        before = settings.before;
        after = settings.after;
        try {
            watcher = FileWatcher.start(this::targets, this::changed, this::notWatched);
        } catch (IOException e) {
            throw new ScriptException.Io("files cannot be watched: " + e.getMessage(), e);
        }
        engine.closeWith(this::close);
    }

    /** Settings of a {@link HotReload}; every setting has a default. Not thread-safe. */
    public static final class Builder {
        private final Engine engine;
        private ReloadStrategy strategy = ReloadStrategy.FULL;
        private Consumer<ScriptId> before = id -> {};
        private Consumer<ReloadResult> after;

        Builder(Engine engine) {
            this.engine = engine;
            after =
                    result -> {
                        if (result instanceof ReloadResult.Refused refused) {
                            engine.report(refused.error());
                        }
                    };
        }

        /** What happens to the values of a script; default: {@link ReloadStrategy#FULL}. */
        public Builder strategy(ReloadStrategy value) {
            strategy = value;
            return this;
        }

        /** Told before a new version of a script takes over, or is refused. */
        public Builder beforeReload(Consumer<ScriptId> value) {
            before = value;
            return this;
        }

        /**
         * Told of the end of each attempt. Default: what is refused is reported as an unhandled error; see {@link
         * EngineBuilder#onUnhandled}.
         */
        public Builder onReload(Consumer<ReloadResult> value) {
            after = value;
            return this;
        }

        /**
         * Begins. Belongs to the engine's event loop.
         *
         * @throws ScriptException.Io when the system can watch no files
         */
        public HotReload start() {
            engine.requireEventLoop();
            return new HotReload(this);
        }
    }

    /**
     * Watches a script, or all scripts ({@code .fsx}) in a folder and below it, also those that come later. A script
     * that is not loaded yet is loaded, which {@link Builder#onReload} is told of as of a reload. What {@link
     * Engine#load(Path)} or {@code loadAs} loaded from the file before is replaced under the name that it has.
     *
     * <p>A file that is deleted stays loaded until {@link Engine#unload}.
     */
    public void watch(Path target) {
        Path file = target.toAbsolutePath();
        if (Files.isDirectory(file)) {
            synchronized (this) {
                folders.add(file);
            }
            inWorker(this::lookAtAll);
        } else {
            add(ScriptId.of(target), target);
        }
    }

    /** The scripts that are watched, in the order in which they were found. */
    public synchronized List<ScriptId> scripts() {
        return List.copyOf(scripts.keySet());
    }

    /**
     * Loads a script anew, whether its file has changed or not.
     *
     * @throws IllegalArgumentException when the script is not watched
     */
    public CompletableFuture<ReloadResult> reload(ScriptId id) {
        ReloadedScript script;
        synchronized (this) {
            script = scripts.get(id);
        }
        if (script == null) {
            throw new IllegalArgumentException(id + " is not watched");
        }
        var result = new CompletableFuture<ReloadResult>();
        inWorker(() -> script.reload(System.nanoTime(), result));
        return result;
    }

    /** Loads all watched scripts anew; the results are in the order of {@link #scripts}. */
    public CompletableFuture<List<ReloadResult>> reloadAll() {
        List<CompletableFuture<ReloadResult>> results =
                scripts().stream().map(this::reload).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(_ -> results.stream().map(CompletableFuture::join).toList());
    }

    /** Stops watching; what is loaded stays. */
    @Override
    public void close() {
        watcher.close();
        worker.shutdown();
    }

    // ---- On the watcher's thread and the worker

    private void changed() {
        long seen = System.nanoTime();
        inWorker(() -> lookAt(seen));
    }

    private void lookAtAll() {
        lookAt(System.nanoTime());
    }

    /** Loads what has changed, and what has come; then again, as long as it brings further files. */
    private void lookAt(long seen) {
        boolean isMore = true;
        while (isMore) {
            findNew();
            for (ReloadedScript script : watched()) {
                if (script.isOutdated()) {
                    script.reloadChanged(seen);
                }
            }
            try {
                isMore = watcher.refresh();
            } catch (IOException e) {
                notWatched(e);
                isMore = false;
            }
        }
    }

    private void findNew() {
        List<Path> all;
        synchronized (this) {
            all = List.copyOf(folders);
        }
        for (Path folder : all) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> isScript(folder, file))
                        .sorted()
                        .forEach(file -> add(ScriptId.of(file), file));
            } catch (IOException | java.io.UncheckedIOException e) {
                notWatched(new IOException("the folder " + folder + " cannot be read", e));
            }
        }
    }

    private static boolean isScript(Path folder, Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".fsx") || name.endsWith(".host.fsx") || !Files.isRegularFile(file)) {
            return false;
        }
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private void add(ScriptId id, Path file) {
        ReloadedScript added;
        synchronized (this) {
            if (scripts.containsKey(id)) {
                return;
            }
            added = new ReloadedScript(engine, id, file, strategy, before, after);
            scripts.put(id, added);
        }
        Runnable adopt =
                () -> {
                    added.adopt();
                    inWorker(this::lookAtAll);
                };
        if (engine.eventLoop().inEventLoop()) {
            adopt.run();
        } else {
            engine.eventLoop().execute(adopt);
        }
    }

    private synchronized List<ReloadedScript> watched() {
        return List.copyOf(scripts.values());
    }

    private List<Path> targets() throws IOException {
        var targets = new ArrayList<Path>();
        List<Path> all;
        synchronized (this) {
            all = List.copyOf(folders);
        }
        for (Path folder : all) {
            targets.add(folder);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> below = Files.walk(folder)) {
                    below.filter(Files::isDirectory)
                            .filter(each -> !isHidden(folder, each))
                            .forEach(targets::add);
                } catch (java.io.UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
        watched().forEach(script -> targets.addAll(script.files()));
        return targets;
    }

    private static boolean isHidden(Path folder, Path below) {
        for (Path part : folder.relativize(below)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void notWatched(IOException problem) {
        var error =
                new ScriptException.Io(
                        "changes of some files are not seen: " + problem.getMessage(), problem);
        engine.eventLoop().execute(() -> engine.report(error));
    }

    private void inWorker(Runnable task) {
        try {
            worker.execute(task);
        } catch (RejectedExecutionException e) {
            // It is closed: the task would have changed a script of nobody's interest.
        }
    }

    static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
