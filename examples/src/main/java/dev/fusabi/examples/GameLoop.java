package dev.fusabi.examples;

import dev.fusabi.async.OpTable;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptFuture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A game that calls its scripts frame by frame: they run only in {@link #frame}, on the thread of the game. Belongs to
 * the thread that makes it.
 */
public final class GameLoop implements AutoCloseable {
    private final OpTable operations = new OpTable();
    private final Engine engine;
    private final List<String> events = new ArrayList<>();

    /** The scripts' operations that the next frame completes. */
    private List<Long> waiting = new ArrayList<>();

    private long frames;

    public GameLoop(Path file) {
        Host host =
                Host.builder()
                        .function(
                                "game::move",
                                String.class,
                                Long.class,
                                Long.class,
                                Void.class,
                                (name, x, y) -> event(name + " moves to " + x + "," + y))
                        .function(
                                "game::take",
                                String.class,
                                String.class,
                                Void.class,
                                (name, thing) -> event(name + " takes the " + thing))
                        .function(
                                "game::put",
                                String.class,
                                String.class,
                                Void.class,
                                (name, thing) -> event(name + " puts the " + thing + " back"))
                        .asyncFunction(
                                "game::frame",
                                call -> {
                                    long opId = operations.open();
                                    waiting.add(opId);
                                    return operations.operation(opId);
                                })
                        .build();
        engine =
                Engine.builder()
                        .host(host)
                        .eventLoop(new ManualEventLoop())
                        .operations(operations)
                        .build();
        engine.load(Script.compile(file, host));
    }

    private Void event(String what) {
        events.add(frames + ": " + what);
        return null;
    }

    /** Calls a function of the script; it goes on in each frame until it is done. */
    public <T> ScriptFuture<T> start(String function, Class<T> result, Object... arguments) {
        return engine.callAsync(function, result, arguments);
    }

    /** One frame: scripts that wait for it go on until they wait for the next one. */
    public void frame() {
        frames++;
        List<Long> now = waiting;
        waiting = new ArrayList<>();
        for (long opId : now) {
            operations.complete(opId, frames);
        }
        engine.pollAsyncOps();
    }

    /** What has happened, each with the number of its frame. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** How many scripts wait for something. */
    public long waiting() {
        return operations.pending();
    }

    @Override
    public void close() {
        engine.close();
    }
}
