package dev.fusabi.gateway;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells when something changed in folders, on a thread of its own. Editors save by several steps, often by renaming a
 * new file over the old one: it waits until nothing has happened for a moment, and leaves it to the listener to look
 * what is different.
 */
final class FileWatcher implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(50);
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    /** Gives the folders that matter now; they may change with their contents. */
    @FunctionalInterface
    interface Folders {
        Set<Path> now() throws IOException;
    }

    private final WatchService service;
    private final Folders folders;
    private final Runnable listener;

    private FileWatcher(WatchService service, Folders folders, Runnable listener) {
        this.service = service;
        this.folders = folders;
        this.listener = listener;
    }

    /** Begins to watch; changes after the return are not missed. */
    static FileWatcher start(Folders folders, Runnable listener) throws IOException {
        var watcher =
                new FileWatcher(FileSystems.getDefault().newWatchService(), folders, listener);
        watcher.register();
        Thread.ofPlatform().name("fusabi-file-watcher").daemon().start(watcher::run);
        return watcher;
    }

    private void register() throws IOException {
        for (Path folder : folders.now()) {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    private void run() {
        try {
            while (true) {
                @Nullable WatchKey key = service.take();
                long latest = System.nanoTime() + MAX_WAIT.toNanos();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    boolean mayWait = System.nanoTime() - latest < 0;
                    key = mayWait ? service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
                }
                register();
                listener.run();
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // The end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
