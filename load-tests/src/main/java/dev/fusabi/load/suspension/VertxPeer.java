package dev.fusabi.load.suspension;

import io.vertx.core.Future;
import io.vertx.core.Promise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Vert.x {@link Future#compose}. */
final class VertxPeer implements Peer {
    private final List<Future<Long>> ready =
            LongStream.range(0, READY).mapToObj(Future::succeededFuture).toList();
    private List<Promise<Long>> gates = new ArrayList<>();
    private List<Future<Long>> results = new ArrayList<>();

    @Override
    public String name() {
        return "Future.compose";
    }

    @Override
    public void prepare(int tasks) {
        gates = new ArrayList<>(tasks);
        results = new ArrayList<>(tasks);
    }

    @Override
    public void start(int task) {
        results.add(outer(task));
    }

    private Future<Long> outer(int task) {
        return middle(task).compose(n -> Future.succeededFuture(n + task));
    }

    private Future<Long> middle(int task) {
        return inner(task).compose(n -> Future.succeededFuture(n + task));
    }

    private Future<Long> inner(int task) {
        return gate().compose(n -> Future.succeededFuture(n + task));
    }

    private Future<Long> gate() {
        Promise<Long> gate = Promise.promise();
        gates.add(gate);
        return gate.future();
    }

    @Override
    public void complete(int task, long number) {
        gates.get(task).complete(number);
    }

    @Override
    public void finish() {}

    @Override
    public long sum() {
        long sum = 0;
        for (Future<Long> result : results) {
            sum += result.result();
        }
        return sum;
    }

    @Override
    public long awaitCompleted(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum = add(sum, i).result();
        }
        return sum;
    }

    private Future<Long> add(long sum, int turn) {
        return ready.get(turn & READY - 1).compose(n -> Future.succeededFuture(sum + n));
    }

    @Override
    public long parallel(int numbers) {
        prepare(numbers);
        List<Future<Long>> all = new ArrayList<>(numbers);
        for (int i = 0; i < numbers; i++) {
            all.add(gate());
        }
        Future<Long> total =
                Future.all(all)
                        .map(values -> {
                            long sum = 0;
                            for (int i = 0; i < values.size(); i++) {
                                sum += values.<Long>resultAt(i);
                            }
                            return sum;
                        });
        for (int i = 0; i < numbers; i++) {
            complete(i, i);
        }
        return total.result();
    }
}
