package dev.fusabi.load.suspension;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** {@link Mono#flatMap}. */
final class MonoPeer implements Peer {
    private final List<Mono<Long>> ready = LongStream.range(0, READY).mapToObj(Mono::just).toList();
    private List<Sinks.One<Long>> gates = new ArrayList<>();
    private long sum;

    @Override
    public String name() {
        return "Mono.flatMap";
    }

    @Override
    public void prepare(int tasks) {
        gates = new ArrayList<>(tasks);
        sum = 0;
    }

    @Override
    public void start(int task) {
        outer(task).subscribe(n -> sum += n);
    }

    private Mono<Long> outer(int task) {
        return middle(task).flatMap(n -> Mono.just(n + task));
    }

    private Mono<Long> middle(int task) {
        return inner(task).flatMap(n -> Mono.just(n + task));
    }

    private Mono<Long> inner(int task) {
        return gate().flatMap(n -> Mono.just(n + task));
    }

    private Mono<Long> gate() {
        Sinks.One<Long> gate = Sinks.one();
        gates.add(gate);
        return gate.asMono();
    }

    @Override
    public void complete(int task, long number) {
        gates.get(task).emitValue(number, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    @Override
    public void finish() {}

    @Override
    public long sum() {
        return sum;
    }

    @Override
    public long awaitCompleted(int times) {
        long[] total = {0};
        for (int i = 0; i < times; i++) {
            long before = total[0];
            ready.get(i & READY - 1)
                    .flatMap(n -> Mono.just(before + n))
                    .subscribe(n -> total[0] = n);
        }
        return total[0];
    }

    @Override
    public long parallel(int numbers) {
        prepare(numbers);
        List<Mono<Long>> all = new ArrayList<>(numbers);
        for (int i = 0; i < numbers; i++) {
            all.add(gate());
        }
        Mono.zip(
                        all,
                        values -> {
                            long total = 0;
                            for (Object value : values) {
                                total += (Long) value;
                            }
                            return total;
                        })
                .subscribe(n -> sum = n);
        for (int i = 0; i < numbers; i++) {
            complete(i, i);
        }
        return sum;
    }
}
