package dev.fusabi.watch;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells when something may have changed in files and folders, on a thread of its own. Editors save by several steps,
 * often by renaming a new file over the old one, and deployments turn symbolic links: it waits until nothing has
 * happened for a moment, and leaves it to the listener to look what is different.
 */
public final class FileWatcher implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(5);
    private static final Duration MAX_WAIT = Duration.ofMillis(250);

    /** Gives the files and folders that matter now; they may change with their contents, and need not exist. */
    @FunctionalInterface
    public interface Targets {
        Collection<Path> now() throws IOException;
    }

    private final WatchService service;
    private final Targets targets;
    private final Runnable listener;
    private final Consumer<IOException> problems;

    /** What matters in each folder that is watched; guarded by this. */
    private final Map<WatchKey, WatchedFolder> folders = new HashMap<>();

    private FileWatcher(
            WatchService service,
            Targets targets,
            Runnable listener,
            Consumer<IOException> problems) {
        this.service = service;
        this.targets = targets;
        this.listener = listener;
        this.problems = problems;
    }

    /**
     * Begins to watch; changes after the return are not missed.
     *
     * @param listener must not throw
     * @param problems told, on the watcher's thread, when targets can no longer be watched; it goes on with the others
     * @throws IOException when they cannot be watched from the start
     */
    public static FileWatcher start(
            Targets targets, Runnable listener, Consumer<IOException> problems) throws IOException {
        var watcher =
                new FileWatcher(
                        FileSystems.getDefault().newWatchService(), targets, listener, problems);
        try {
            watcher.refresh();
        } catch (IOException e) {
            watcher.close();
            throw e;
        }
        Thread.ofPlatform().name("fusabi-file-watcher").daemon().start(watcher::run);
        return watcher;
    }

    /**
     * Looks again which targets there are. Callable from any thread.
     *
     * @return whether there is something new among them: what happened there before was not seen; false when it is
     *     closed
     */
    public boolean refresh() throws IOException {
        try {
            return registerTargets();
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    private synchronized boolean registerTargets() throws IOException {
        Map<WatchKey, WatchedFolder> wanted = new HashMap<>();
        for (WatchedFolder folder : WatchedFolder.of(targets.now())) {
            try {
                wanted.put(register(folder.path()), folder);
            } catch (NoSuchFileException e) {
                // It has gone meanwhile, which its parent tells.
            }
        }
        boolean isNew = !folders.entrySet().containsAll(wanted.entrySet());
        for (WatchKey key : folders.keySet()) {
            if (!wanted.containsKey(key)) {
                key.cancel();
            }
        }
        folders.clear();
        folders.putAll(wanted);
        return isNew;
    }

    private WatchKey register(Path folder) throws IOException {
        return folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    private void run() {
        try {
            while (true) {
                if (matters(service.take())) {
                    untilQuiet();
                    do {
                        listener.run();
                    } while (hasNewTargets());
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // The end.
        }
    }

    private void untilQuiet() throws InterruptedException {
        long latest = System.nanoTime() + MAX_WAIT.toNanos();
        @Nullable WatchKey next;
        do {
            next = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) {
                matters(next);
            }
        } while (next != null && System.nanoTime() - latest < 0);
    }

    private boolean hasNewTargets() {
        try {
            return refresh();
        } catch (IOException e) {
            problems.accept(e);
            return false;
        }
    }

    /** Takes what has happened in a folder; whether it is of interest. */
    private synchronized boolean matters(WatchKey key) {
        WatchedFolder folder = folders.get(key);
        boolean matters = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            boolean isLost = event.kind() == StandardWatchEventKinds.OVERFLOW;
            matters |=
                    isLost
                            || folder != null
                                    && event.context() instanceof Path name
                                    && folder.hasInterestIn(name);
        }
        boolean isGone = !key.reset() && folders.remove(key) != null;
        return matters || isGone;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
