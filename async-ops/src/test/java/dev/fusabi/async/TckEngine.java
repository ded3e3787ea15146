package dev.fusabi.async;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;

import reactor.core.publisher.Mono;

import java.time.Duration;

/** The engine whose publishers the Reactive Streams TCK checks. */
final class TckEngine {
    private static final String SCRIPT =
            """
            let numbers (count: int) = seq { for n in 1 .. count do yield n }
            let waiting (count: int) = seq { for n in 1 .. count do yield Test.later n }
            let one () = 1
            let broken () : seq<int> = failwith "broken"
            let brokenOne () : int = failwith "broken"
            let list (count: int) = List.ofSeq (Test.numbers count)
            """;

    static final ReactiveEngine ENGINE = engine();

    private TckEngine() {}

    private static ReactiveEngine engine() {
        Host.Builder builder = Host.builder();
        ReactiveHost.asyncFunction(
                builder,
                "test::later",
                Long.class,
                Long.class,
                n -> n % 3 == 0 ? Mono.delay(Duration.ofMillis(1)).thenReturn(n) : Mono.just(n));
        ReactiveHost.streamFunction(
                builder,
                "test::numbers",
                Long.class,
                Integer.class,
                count -> reactor.core.publisher.Flux.range(1, count.intValue()));
        Host host = builder.build();
        ReactiveEngine engine =
                ReactiveEngine.build(
                        Engine.builder().host(host).eventLoop(ExecutorEventLoop.named("tck")));
        engine.engine().loadAsync(Script.compile(new Source("tck.fsx", SCRIPT), host)).join();
        return engine;
    }
}
