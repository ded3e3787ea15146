package dev.fusabi.load.suspension;

import dev.fusabi.async.OpTable;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.source.Source;
import dev.fusabi.vertx.VertxEventLoop;

import io.vertx.core.Vertx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How late others are on a Vert.x event loop on which a script computes without end, and how soon it can be ended. */
final class FairnessRun {
    private static final int TIMER_MILLIS = 5;
    private static final Duration DEADLINE = Duration.ofMillis(20);

    private static final String SCRIPT =
            """
            let spin () =
                try
                    started () |> ignore
                    let mutable n = 0
                    while true do
                        n <- n + 1
                finally
                    ended () |> ignore
            """;

    private final Sizes sizes = Sizes.chosen();
    private final Vertx vertx = Vertx.vertx();
    private final VertxEventLoop loop = new VertxEventLoop(vertx.getOrCreateContext());
    private final LinkedBlockingQueue<Long> starts = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Long> ends = new LinkedBlockingQueue<>();
    private final Host host =
            Host.builder()
                    .function("started", Boolean.class, () -> starts.add(System.nanoTime()))
                    .function("ended", Boolean.class, () -> ends.add(System.nanoTime()))
                    .build();
    private final Script script = Script.compile(new Source("spin.fsx", SCRIPT), host);

    public static void main(String[] arguments) throws Exception {
        var run = new FairnessRun();
        System.out.println(
                Lateness.of("a timer of the same event loop fires", 5, run.timers()).line());
        System.out.println(
                Lateness.of("the script ends after it is cancelled", 10, run.cancellations())
                        .line());
        System.out.println(
                Lateness.of("the script ends after its deadline", 10, run.deadlines()).line());
        run.vertx.close();
    }

    private Engine engine(EngineBuilder settings) {
        Engine engine = settings.host(host).eventLoop(loop).operations(new OpTable()).build();
        engine.loadAsync(script).join();
        return engine;
    }

    private List<Long> timers() throws InterruptedException {
        ScriptFuture<Void> spinning = engine(Engine.builder()).callAsync("spin", Void.class);
        starts.take();
        List<Long> late = new ArrayList<>();
        for (int i = 0; i < sizes.timers(); i++) {
            var fired = new LinkedBlockingQueue<Long>();
            long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMER_MILLIS);
            loop.schedule(
                    Duration.ofMillis(TIMER_MILLIS), () -> fired.add(System.nanoTime() - due));
            late.add(fired.take());
        }
        spinning.cancel(true);
        ends.take();
        // While the code was cold, it was not the script that made timers late.
        return late.subList(sizes.timers() / 10, sizes.timers());
    }

    private List<Long> cancellations() throws InterruptedException {
        Engine engine = engine(Engine.builder());
        List<Long> late = new ArrayList<>();
        for (int i = 0; i < sizes.ends(); i++) {
            ScriptFuture<Void> spinning = engine.callAsync("spin", Void.class);
            starts.take();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TIMER_MILLIS));
            long cancelled = System.nanoTime();
            spinning.cancel(true);
            late.add(ends.take() - cancelled);
        }
        return late;
    }

    private List<Long> deadlines() throws InterruptedException {
        Engine engine = engine(Engine.builder().deadline(DEADLINE));
        List<Long> late = new ArrayList<>();
        for (int i = 0; i < sizes.ends(); i++) {
            engine.callAsync("spin", Void.class).exceptionally(ended -> null);
            long due = starts.take() + DEADLINE.toNanos();
            late.add(ends.take() - due);
        }
        return late;
    }
}
