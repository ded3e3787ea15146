package dev.fusabi.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

final class StreamsTest {
    private static final Duration SOON = Duration.ofSeconds(4);

    /** A record of the host as an element. */
    public record Tick(long at, String what) {}

    private final TestPublisher<Long> source = TestPublisher.create();
    private final AtomicLong asked = new AtomicLong();
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final Host host = host();
    private final ExecutorEventLoop loop = ExecutorEventLoop.named("scripts");
    private final ReactiveEngine engine =
            ReactiveEngine.build(Engine.builder().host(host).eventLoop(loop).output(printed::add));

    private Host host() {
        Host.Builder builder = Host.builder();
        ReactiveHost.asyncFunction(
                builder,
                "test::later",
                Long.class,
                Long.class,
                n -> Mono.delay(Duration.ofMillis(1)).thenReturn(n));
        ReactiveHost.streamFunction(builder, "test::source", Long.class, source::flux);
        ReactiveHost.streamFunction(
                builder,
                "test::numbers",
                Long.class,
                Integer.class,
                4,
                count -> Flux.range(1, count.intValue()).doOnRequest(asked::addAndGet));
        ReactiveHost.streamFunction(
                builder,
                "test::ticks",
                Tick.class,
                () -> Flux.interval(Duration.ofMillis(1)).map(at -> new Tick(at, "t" + at)));
        ReactiveHost.streamFunction(
                builder,
                "test::user",
                String.class,
                () -> Flux.deferContextual(context -> Flux.just(context.<String>get("user"))));
        return builder.build();
    }

    private void load(String text) throws Exception {
        engine.engine()
                .loadAsync(Script.compile(new Source("test.fsx", text), host))
                .get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @AfterEach
    void nothingIsLeft() {
        letTheLoopRun();
        var pending = new java.util.concurrent.CompletableFuture<Integer>();
        loop.execute(() -> pending.complete(engine.engine().pendingCalls()));
        assertThat(pending.join()).as("calls left").isZero();
        assertThat(engine.operations().inUse()).as("operations left").isZero();
        loop.close();
    }

    @Test
    void aSequenceIsAFluxThatAsksForAnElementWhenTheSubscriberDoes() throws Exception {
        load(
                """
                let numbers (count: int) =
                    seq {
                        for n in 1 .. count do
                            printf "%d;" n
                            yield Test.later n * 10
                    }
                """);
        StepVerifier.create(engine.callFlux("numbers", Long.class, 5), 0)
                .thenRequest(2)
                .expectNext(10L, 20L)
                .then(() -> assertThat(printed).containsExactly("1;", "2;"))
                .thenRequest(10)
                .expectNext(30L, 40L, 50L)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void listsAndArraysAreFluxesToo() throws Exception {
        load(
                "let words () = [ \"a\"; \"b\" ]\nlet numbers () = [| 1.5; 2.5 |]\nlet none () : int list = []");
        StepVerifier.create(engine.callFlux("words", String.class))
                .expectNext("a", "b")
                .expectComplete()
                .verify(SOON);
        StepVerifier.create(engine.callFlux("numbers", Double.class))
                .expectNext(1.5, 2.5)
                .expectComplete()
                .verify(SOON);
        StepVerifier.create(engine.callFlux("none", Long.class)).expectComplete().verify(SOON);
    }

    @Test
    void manyElementsComeWithoutWaitingAndWithoutDeepStacks() throws Exception {
        load("let many () = seq { for n in 1 .. 100_000 -> n }");
        StepVerifier.create(engine.callFlux("many", Long.class).count())
                .expectNext(100_000L)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void droppingTheSubscriptionRunsTheCleanupOfTheSequence() throws Exception {
        load(
                """
                let endless () =
                    seq {
                        try
                            let mutable n = 0
                            while true do
                                n <- n + 1
                                yield n
                        finally
                            printf "cleaned up"
                    }
                let stuck () =
                    seq {
                        try
                            yield 1
                            for n in Test.source () do yield n
                        finally
                            printf "also"
                    }
                """);
        StepVerifier.create(engine.callFlux("endless", Long.class).take(3))
                .expectNext(1L, 2L, 3L)
                .expectComplete()
                .verify(SOON);
        StepVerifier.create(engine.callFlux("stuck", Long.class))
                .expectNext(1L)
                .then(this::letTheLoopRun)
                .then(this::letTheLoopRun)
                .thenCancel()
                .verify(SOON);
        letTheLoopRun();
        letTheLoopRun();
        assertThat(printed).containsExactly("cleaned up", "also");
        source.assertCancelled();
    }

    private void letTheLoopRun() {
        var done = new java.util.concurrent.CountDownLatch(1);
        loop.execute(() -> loop.execute(done::countDown));
        try {
            assertThat(done.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anExceptionOfTheSequenceIsAnError() throws Exception {
        load("let broken () = seq { yield 1\n                      failwith \"no more\" }");
        StepVerifier.create(engine.callFlux("broken", Long.class))
                .expectNext(1L)
                .expectErrorSatisfies(e ->
                        assertThat(e)
                                .isInstanceOf(ScriptException.Runtime.class)
                                .hasMessageContaining("no more"))
                .verify(SOON);
        StepVerifier.create(engine.callFlux("missing", Long.class))
                .expectError(ScriptException.FunctionNotFound.class)
                .verify(SOON);
    }

    @Test
    void anElementThatDoesNotConvertIsAnError() throws Exception {
        load("let words () = [ \"a\" ]\nlet units () = [ () ]");
        StepVerifier.create(engine.callFlux("words", Long.class))
                .expectError(ScriptException.Conversion.class)
                .verify(SOON);
        StepVerifier.create(engine.callFlux("units", Object.class))
                .expectError(NullPointerException.class)
                .verify(SOON);
    }

    @Test
    void aPublisherIsATypedSequenceThatAsksAheadOnlySoFar() throws Exception {
        load(
                """
                let sum (count: int) = Test.numbers count |> Seq.map (fun n -> n * 2) |> Seq.sum
                let first () = Test.numbers 1000 |> Seq.take 3 |> List.ofSeq
                let twice () =
                    let numbers = Test.numbers 3
                    Seq.length numbers + Seq.length numbers
                """);
        StepVerifier.create(engine.callAsync("sum", Long.class, 100))
                .expectNext(10_100L)
                .expectComplete()
                .verify(SOON);
        asked.set(0);
        StepVerifier.create(engine.callAsync("first", List.class))
                .expectNext(List.of(1L, 2L, 3L))
                .expectComplete()
                .verify(SOON);
        assertThat(asked.get()).isBetween(3L, 7L);
        StepVerifier.create(engine.callAsync("twice", Long.class))
                .expectNext(6L)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void anAsynchronousSequenceIsAFluxThatMakesAnElementWhenTheSubscriberAsks() throws Exception {
        load(
                """
                open FSharp.Control
                let numbers (count: int) =
                    asyncSeq {
                        try
                            for n in 1 .. count do
                                printf "%d;" n
                                do! Async.Sleep 1
                                yield Test.later n * 10
                        finally
                            printf "closed"
                    }
                """);
        StepVerifier.create(engine.callFlux("numbers", Long.class, 5), 0)
                .thenRequest(2)
                .expectNext(10L, 20L)
                .then(() -> assertThat(printed).containsExactly("1;", "2;"))
                .thenRequest(1)
                .expectNext(30L)
                .thenCancel()
                .verify(SOON);
        letTheLoopRun();
        assertThat(printed).containsExactly("1;", "2;", "3;", "closed");
    }

    @Test
    void anAsynchronousSequenceOverAPublisherAsksAheadOnlySoFar() throws Exception {
        load(
                """
                open FSharp.Control
                let first () =
                    Test.numbers 1000
                    |> AsyncSeq.ofSeq
                    |> AsyncSeq.mapAsync (fun n -> async { return Test.later n })
                    |> AsyncSeq.take 3
                    |> AsyncSeq.toListAsync
                let doubled () =
                    asyncSeq {
                        for n in AsyncSeq.ofSeq (Test.numbers 20) do
                            yield n * 2
                    }
                """);
        StepVerifier.create(engine.callAsync("first", List.class))
                .expectNext(List.of(1L, 2L, 3L))
                .expectComplete()
                .verify(SOON);
        assertThat(asked.get()).isBetween(3L, 7L);
        asked.set(0);
        StepVerifier.create(engine.callFlux("doubled", Long.class), 0)
                .thenRequest(2)
                .expectNext(2L, 4L)
                .then(() -> assertThat(asked.get()).isBetween(2L, 6L))
                .thenRequest(100)
                .expectNextCount(18)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void theScriptWaitsForElementsAndEndingEarlyCancelsTheUpstream() throws Exception {
        load("let firstTwo () = Test.source () |> Seq.take 2 |> Seq.sum");
        StepVerifier.create(engine.callAsync("firstTwo", Long.class))
                .then(this::letTheLoopRun)
                .then(() -> source.next(40L))
                .then(this::letTheLoopRun)
                .then(() -> source.next(2L))
                .expectNext(42L)
                .expectComplete()
                .verify(SOON);
        source.assertCancelled();
    }

    @Test
    void aFailureOfThePublisherIsAHostError() throws Exception {
        load(
                """
                let all () =
                    try Test.source () |> Seq.sum |> string
                    with :? HostError as e -> "caught " + e.Message
                """);
        StepVerifier.create(engine.callAsync("all", String.class))
                .then(this::letTheLoopRun)
                .then(() -> source.next(1L).error(new IllegalStateException("line cut")))
                .expectNext("caught line cut")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void recordsAreElements() throws Exception {
        load(
                "let ticks () = Test.ticks () |> Seq.take 2 |> Seq.map (fun t -> t.what) |> String.concat \",\"");
        StepVerifier.create(engine.callAsync("ticks", String.class))
                .expectNext("t0,t1")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void aFluxGoesThroughAScript() throws Exception {
        load("let doubled (count: int) = seq { for n in Test.numbers count do yield n * 2 }");
        StepVerifier.create(engine.callFlux("doubled", Long.class, 4))
                .expectNext(2L, 4L, 6L, 8L)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void theSubscribersContextReachesThePublisher() throws Exception {
        load("let users () = seq { yield! Test.user () }");
        StepVerifier.create(
                        engine.callFlux("users", String.class)
                                .contextWrite(context -> context.put("user", "ada")))
                .expectNext("ada")
                .expectComplete()
                .verify(SOON);
    }
}
