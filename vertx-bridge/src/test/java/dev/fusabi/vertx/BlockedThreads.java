package dev.fusabi.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects Vert.x's warnings about event loops that did not go on. */
final class BlockedThreads {
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    BlockedThreads(Vertx vertx) {
        ((VertxInternal) vertx)
                .blockedThreadChecker()
                .setThreadBlockedHandler(event ->
                        warnings.add(
                                event.thread().getName() + " for " + event.duration() + " ns"));
    }

    List<String> warnings() {
        return warnings;
    }
}
