package dev.fusabi.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EventLoop;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What looks for leaks finds them. */
@Tag("A19")
final class LeakDetectorTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final CompletableFuture<Long> never = new CompletableFuture<>();
    private final Host host =
            Host.builder().asyncFunction("never", Long.class, () -> never).build();

    private static final String TEXT =
            """
            let wait () =
                Async.Parallel [ async { return never () }; async { do! Async.Sleep 600000
                                                                    return 0 } ]
                |> Async.RunSynchronously
                |> ignore
            """;

    private void start(Engine engine) {
        engine.load(Script.compile(new Source("leak.fsx", TEXT), host));
        engine.callAsync("wait", Void.class);
        loop.poll();
    }

    @Test
    void byTheObjectsThatCanBeReached() {
        Engine engine = Engine.builder().host(host).eventLoop(loop).build();
        Leaks before = LiveObjects.count();
        start(engine);
        Leaks left = LiveObjects.count().since(before);
        assertThat(left.fibers()).isEqualTo(3);
        assertThat(left.operations()).as("the host's, and the group").isEqualTo(2);
        assertThat(left.timers()).as("the timer, and its place in the loop").isEqualTo(2);
        engine.close();
        while (loop.poll() > 0) {
            // They end.
        }
        assertThat(LiveObjects.count().since(before)).isEqualTo(Leaks.NONE);
    }

    @Test
    void byCounting() {
        var watched = new Watched(loop, operation -> operation);
        Engine engine = watched.watch(Engine.builder().host(host)).build();
        start(engine);
        assertThat(watched.left(engine)).isEqualTo(new Leaks(2, 3, 1, 0));
        watched.close(engine);
    }

    @Test
    void aTimerThatNobodyCancelsIsFound() {
        var watched = new Watched(loop, operation -> operation);
        Engine engine = watched.watch(Engine.builder().host(host)).build();
        EventLoop.Timer timer = watched.eventLoop().schedule(Duration.ofHours(1), () -> {});
        assertThatThrownBy(() -> watched.close(engine))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("timers=1");
        timer.cancel();
    }
}
