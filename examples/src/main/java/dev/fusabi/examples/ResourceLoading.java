package dev.fusabi.examples;

import dev.fusabi.async.ExecutorEventLoop;
import dev.fusabi.async.ReactiveEngine;
import dev.fusabi.async.ReactiveHost;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Files that a script loads: read on threads that may block, while the script waits and its own thread goes on. */
public final class ResourceLoading implements AutoCloseable {
    private final ExecutorEventLoop loop = ExecutorEventLoop.named("resources");
    private final ReactiveEngine engine;

    /**
     * @param progress told, on the engine's thread, of each resource that has been loaded
     */
    public ResourceLoading(Path script, Path folder, Consumer<String> progress) {
        Host.Builder functions =
                Host.builder()
                        .function(
                                "resources::progress",
                                String.class,
                                Void.class,
                                name -> tell(progress, name));
        Host host =
                ReactiveHost.asyncFunction(
                                functions,
                                "resources::load",
                                String.class,
                                Long.class,
                                name -> read(folder, name))
                        .build();
        engine = ReactiveEngine.build(Engine.builder().host(host).eventLoop(loop));
        engine.engine().loadAsync(Script.compile(script, host)).join();
    }

    private static Void tell(Consumer<String> progress, String name) {
        progress.accept(name);
        return null;
    }

    private static Mono<Long> read(Path folder, String name) {
        return Mono.fromCallable(() -> (long) Files.readAllBytes(folder.resolve(name)).length)
                .onErrorMap(
                        NoSuchFileException.class,
                        missing -> new IllegalArgumentException("there is no such resource"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Loads a level: first how much has been loaded, then what could not be. */
    public Mono<List<String>> load(String... names) {
        return engine.callAsync("loadLevel", String[].class, List.of(names)).map(Arrays::asList);
    }

    @Override
    public void close() {
        loop.execute(() -> {
            engine.close();
            loop.close();
        });
    }
}
