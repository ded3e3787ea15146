package dev.fusabi.load.suspension;

import dev.fusabi.async.OpTable;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.source.Source;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Scripts that wait for operations which the host completes by their handles. */
final class ScriptPeer implements Peer {
    private static final String SCRIPT =
            """
            let inner (task: int) =
                let number: int = wait ()
                number + task
            let middle task = inner task + task
            let outer task = middle task + task
            let awaits (times: int) =
                let mutable sum = 0
                for _ in 1 .. times do
                    sum <- sum + done_already ()
                sum
            let all (numbers: int) =
                [ for _ in 1 .. numbers -> async { return (wait (): int) } ]
                |> Async.Parallel
                |> Async.RunSynchronously
                |> Array.sum
            """;

    private final OpTable operations = new OpTable(1 << 22);
    private final ManualEventLoop loop = new ManualEventLoop();
    private final List<CompletableFuture<Long>> ready = ReadyFutures.all();
    private final Engine engine;
    private long[] opIds = {};
    private int asked;
    private int turn;
    private ScriptFuture<?>[] results = {};

    ScriptPeer() {
        Host host =
                Host.builder()
                        .asyncFunction(
                                "wait",
                                call -> {
                                    long opId = operations.open();
                                    opIds[asked++] = opId;
                                    return operations.operation(opId);
                                })
                        .asyncFunction(
                                "done_already", Long.class, () -> ready.get(turn++ & READY - 1))
                        .build();
        engine =
                Engine.builder()
                        .host(host)
                        .eventLoop(loop)
                        .operations(operations)
                        .memoryLimit(1L << 40)
                        .build();
        engine.load(Script.compile(new Source("peer.fsx", SCRIPT), host));
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public void prepare(int tasks) {
        opIds = new long[tasks];
        results = new ScriptFuture<?>[tasks];
        asked = 0;
    }

    @Override
    public void start(int task) {
        results[task] = engine.callAsync("outer", Long.class, (long) task);
    }

    @Override
    public void complete(int task, long number) {
        operations.complete(opIds[task], number);
    }

    @Override
    public void finish() {
        while (loop.poll() > 0) {
            // There may be more.
        }
    }

    @Override
    public long sum() {
        long sum = 0;
        for (ScriptFuture<?> result : results) {
            sum += (Long) result.resultNow();
        }
        return sum;
    }

    @Override
    public long awaitCompleted(int times) {
        turn = 0;
        return engine.call("awaits", Long.class, times);
    }

    @Override
    public long parallel(int numbers) {
        prepare(numbers);
        ScriptFuture<Long> all = engine.callAsync("all", Long.class, numbers);
        finish();
        for (int i = 0; i < numbers; i++) {
            complete(i, i);
        }
        finish();
        return all.resultNow();
    }

    @Override
    public void close() {
        engine.close();
    }
}
