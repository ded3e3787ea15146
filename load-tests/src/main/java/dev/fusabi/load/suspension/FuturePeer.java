package dev.fusabi.load.suspension;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@link CompletableFuture#thenCompose}. */
final class FuturePeer implements Peer {
    private final List<CompletableFuture<Long>> ready = ReadyFutures.all();
    private CompletableFuture<?>[] gates = {};
    private CompletableFuture<?>[] results = {};

    @Override
    public String name() {
        return "CompletableFuture";
    }

    @Override
    public void prepare(int tasks) {
        gates = new CompletableFuture<?>[tasks];
        results = new CompletableFuture<?>[tasks];
    }

    @Override
    public void start(int task) {
        results[task] = outer(task);
    }

    private CompletableFuture<Long> outer(int task) {
        return middle(task).thenCompose(n -> CompletableFuture.completedFuture(n + task));
    }

    private CompletableFuture<Long> middle(int task) {
        return inner(task).thenCompose(n -> CompletableFuture.completedFuture(n + task));
    }

    private CompletableFuture<Long> inner(int task) {
        return gate(task).thenCompose(n -> CompletableFuture.completedFuture(n + task));
    }

    private CompletableFuture<Long> gate(int task) {
        var gate = new CompletableFuture<Long>();
        gates[task] = gate;
        return gate;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void complete(int task, long number) {
        ((CompletableFuture<Long>) gates[task]).complete(number);
    }

    @Override
    public void finish() {}

    @Override
    public long sum() {
        long sum = 0;
        for (CompletableFuture<?> result : results) {
            sum += (Long) result.resultNow();
        }
        return sum;
    }

    @Override
    public long awaitCompleted(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum = add(sum, i).resultNow();
        }
        return sum;
    }

    private CompletableFuture<Long> add(long sum, int turn) {
        return ready.get(turn & READY - 1)
                .thenCompose(n -> CompletableFuture.completedFuture(sum + n));
    }

    @Override
    public long parallel(int numbers) {
        prepare(numbers);
        for (int i = 0; i < numbers; i++) {
            gate(i);
        }
        CompletableFuture<Long> all =
                CompletableFuture.allOf(gates)
                        .thenApply(nothing -> {
                            long sum = 0;
                            for (CompletableFuture<?> gate : gates) {
                                sum += (Long) gate.resultNow();
                            }
                            return sum;
                        });
        for (int i = 0; i < numbers; i++) {
            complete(i, i);
        }
        return all.resultNow();
    }
}
