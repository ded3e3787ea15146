package dev.fusabi.async;

import org.jspecify.annotations.Nullable;

/** Knows whether the current thread runs one of an event loop's tasks, of which only one runs at a time. */
final class ConfinedTasks {
    private volatile @Nullable Thread running;

    Runnable confine(Runnable task) {
        return () -> {
            running = Thread.currentThread();
            try {
                task.run();
            } finally {
                running = null;
            }
        };
    }

    boolean isRunningHere() {
        return running == Thread.currentThread();
    }
}
