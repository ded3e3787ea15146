package dev.fusabi.load.suspension;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** The complete things that tasks wait for, for peers that wait for {@link CompletableFuture}s. */
final class ReadyFutures {
    private ReadyFutures() {}

    static List<CompletableFuture<Long>> all() {
        return LongStream.range(0, Peer.READY)
                .mapToObj(CompletableFuture::completedFuture)
                .toList();
    }
}
