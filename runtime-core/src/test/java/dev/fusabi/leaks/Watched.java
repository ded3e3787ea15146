package dev.fusabi.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.EventLoop;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.OperationRegistry;

import java.time.Duration;

/** Counts what an engine starts, for tests of which there are too many to look at all objects after each. */
public final class Watched {
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ManualEventLoop loop;
    private final CountingEventLoop timers;
    private final CountingOperations operations;

    /**
     * @param registry of the engine's operations
     */
    public Watched(ManualEventLoop loop, OperationRegistry registry) {
        this.loop = loop;
        timers = new CountingEventLoop(loop);
        operations = new CountingOperations(registry);
    }

    /** Gives an engine that is to be built the loop and the operations that count. */
    public EngineBuilder watch(EngineBuilder builder) {
        return builder.eventLoop(timers).operations(operations);
    }

    /** The loop that counts. */
    public EventLoop eventLoop() {
        return timers;
    }

    /** Closes the engine, and lets what it ends run to its end: then nothing is left. */
    public void close(Engine engine) {
        engine.close();
        long end = System.nanoTime() + MOMENT.toNanos();
        while (loop.poll() > 0 || !left(engine).equals(Leaks.NONE) && System.nanoTime() < end) {
            loop.await(PAUSE);
        }
        assertThat(left(engine)).as("left by the script").isEqualTo(Leaks.NONE);
    }

    Leaks left(Engine engine) {
        // Scripts subscribe to publishers by operations of hosts only.
        return new Leaks(operations.open(), engine.fibers(), timers.timers(), 0);
    }
}
