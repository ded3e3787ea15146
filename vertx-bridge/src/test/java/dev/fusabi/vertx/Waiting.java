package dev.fusabi.vertx;

import io.vertx.core.Future;

import java.util.concurrent.TimeUnit;

/** Lets a test thread wait for what happens on event loops. */
final class Waiting {
    private static final long SECONDS = 20;

    private Waiting() {}

    static <T> T result(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }

    static Throwable failure(Future<?> future) throws Exception {
        return result(
                future.transform((result, failure) ->
                        failure == null
                                ? Future.failedFuture("did not fail, but gave " + result)
                                : Future.succeededFuture(failure)));
    }
}
