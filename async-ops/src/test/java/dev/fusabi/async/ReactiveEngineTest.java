package dev.fusabi.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("A21")
@Tag("K2")
@Tag("K7")
final class ReactiveEngineTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicInteger calls = new AtomicInteger();
    private final TestPublisher<String> source = TestPublisher.create();
    private final Host host = host();
    private final ExecutorEventLoop loop = ExecutorEventLoop.named("scripts");
    private final List<String> printed = new ArrayList<>();
    private final ReactiveEngine engine =
            ReactiveEngine.build(Engine.builder().host(host).eventLoop(loop).output(printed::add));

    private Host host() {
        Host.Builder builder = Host.builder();
        ReactiveHost.asyncFunction(builder, "test::fetch", String.class, () -> source.mono());
        ReactiveHost.asyncFunction(
                builder,
                "test::later",
                Long.class,
                Long.class,
                number ->
                        Mono.delay(Duration.ofMillis(1))
                                .thenReturn(number + calls.incrementAndGet()));
        ReactiveHost.asyncFunction(
                builder,
                "test::join",
                String.class,
                String.class,
                String.class,
                (a, b) -> Mono.just(a + b));
        ReactiveHost.asyncFunction(
                builder, "test::user", User.class, () -> Mono.just(new User("ada", List.of(3L))));
        builder.function("test::user_now", User.class, () -> new User("bob", List.of(4L)));
        ReactiveHost.asyncFunction(
                builder,
                "test::request_id",
                String.class,
                () -> Mono.deferContextual(context -> Mono.just(context.<String>get("id"))));
        builder.function(
                "test::request_id_now",
                call -> ReactorContext.of(call.context()).getOrDefault("id", "none"));
        ReactiveHost.asyncFunction(builder, "test::nothing", Void.class, () -> Mono.empty());
        ReactiveHost.asyncFunction(
                builder,
                "test::broken",
                String.class,
                () -> Mono.error(new IllegalStateException("no connection")));
        return builder.build();
    }

    /** What host functions give as a record. */
    public record User(String name, List<Long> orders) {}

    private void load(String text) throws Exception {
        engine.engine()
                .loadAsync(Script.compile(new Source("test.fsx", text), host))
                .get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until what has been handed to the loop, and what that handed to it, has run. */
    private void letTheLoopRun() {
        letRun(loop);
    }

    private static void letRun(ExecutorEventLoop loop) {
        Sinks.Empty<Void> done = Sinks.empty();
        loop.execute(() -> loop.execute(done::tryEmitEmpty));
        StepVerifier.create(done.asMono()).expectComplete().verify(SOON);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(engine.operations().inUse()).as("operations left").isZero();
        var pending = Mono.fromCallable(engine.engine()::pendingCalls);
        StepVerifier.create(pending.subscribeOn(Schedulers.fromExecutor(loop::execute)))
                .as("calls left")
                .expectNext(0)
                .expectComplete()
                .verify(SOON);
        loop.close();
    }

    @Test
    void aMonoCallsTheScriptOncePerSubscription() throws Exception {
        load("let add (n: int) = Test.later n + 100");
        Mono<Long> call = engine.callAsync("add", Long.class, 1);
        assertThat(calls).as("before a subscription").hasValue(0);

        StepVerifier.create(call).expectNext(102L).expectComplete().verify(SOON);
        StepVerifier.create(call).expectNext(103L).expectComplete().verify(SOON);
    }

    @Test
    void unitCompletesEmpty() throws Exception {
        load("let quiet () = Test.nothing ()");
        StepVerifier.create(engine.callAsync("quiet", Void.class)).expectComplete().verify(SOON);
    }

    @Test
    void functionsOfTwoArgumentsAreCurried() throws Exception {
        load(
                "let both (a: string) = [\"x\"; \"y\"] |> List.map (Test.join a) |> String.concat \" \"");
        StepVerifier.create(engine.callAsync("both", String.class, "a"))
                .expectNext("ax ay")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void aScriptErrorIsAnError() throws Exception {
        load("let fail () : int = failwith \"out of stock\"");
        StepVerifier.create(engine.callAsync("fail", Long.class))
                .expectErrorSatisfies(e ->
                        assertThat(e)
                                .isInstanceOf(ScriptException.Runtime.class)
                                .hasMessageContaining("out of stock"))
                .verify(SOON);
    }

    @Test
    void aFailedMonoIsAHostErrorThatScriptsCatch() throws Exception {
        load(
                """
                let direct () = Test.broken ()
                let caught () = try Test.broken () with e -> "caught " + e.Message
                """);
        StepVerifier.create(engine.callAsync("caught", String.class))
                .expectNext("caught no connection")
                .expectComplete()
                .verify(SOON);
        StepVerifier.create(engine.callAsync("direct", String.class))
                .expectErrorSatisfies(e ->
                        assertThat(e)
                                .isInstanceOf(ScriptException.HostFunction.class)
                                .hasMessageContaining("no connection")
                                .hasCauseInstanceOf(IllegalStateException.class))
                .verify(SOON);
    }

    @Test
    void theScriptGoesOnWhenTheMonoDoes() throws Exception {
        load("let shout () = (Test.fetch ()).ToUpper()");
        StepVerifier.create(engine.callAsync("shout", String.class))
                .then(this::letTheLoopRun)
                .then(source::assertWasSubscribed)
                .then(() -> source.emit("hello"))
                .expectNext("HELLO")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void cancellingTheSubscriptionCancelsTheScriptAndWhatItWaitsFor() throws Exception {
        load(
                """
                let wait () =
                    try Test.fetch ()
                    finally printf "cleaned up"
                """);
        Disposable subscription = engine.callAsync("wait", String.class).subscribe();
        letTheLoopRun();
        source.assertWasSubscribed();
        assertThat(engine.operations().pending()).isEqualTo(1);

        subscription.dispose();

        letTheLoopRun();
        source.assertCancelled();
        assertThat(printed).containsExactly("cleaned up");
    }

    @Test
    void disposingAnOperationByItsHandleRaisesInTheScript() throws Exception {
        load("let wait () = try Test.fetch () with e -> \"gave up\"");
        StepVerifier.create(engine.callAsync("wait", String.class))
                .then(this::letTheLoopRun)
                .then(() -> engine.operations().opIds().forEach(engine::disposeOp))
                .expectNext("gave up")
                .expectComplete()
                .verify(SOON);
        source.assertCancelled();
    }

    @Test
    void manyCallsWaitAtOnce() throws Exception {
        load("let add (n: int) = Test.later n - Test.later n");
        Mono<List<Long>> all =
                Flux.range(0, 10_000)
                        .flatMap(n -> engine.callAsync("add", Long.class, n), 10_000)
                        .collectList();
        StepVerifier.create(all)
                .assertNext(results -> assertThat(results).hasSize(10_000))
                .expectComplete()
                .verify(SOON);
        assertThat(calls).hasValue(20_000);
        assertThat(engine.operations().total()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void recordsOfTheHostAreRecordsOfTheScript() throws Exception {
        load("let names () = (Test.user ()).name + (Test.user_now ()).name");
        StepVerifier.create(engine.callAsync("names", String.class))
                .expectNext("adabob")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void theSubscribersContextReachesHostFunctionsAlsoThoseOfChildren() throws Exception {
        load(
                """
                let ids () =
                    let direct = Test.request_id ()
                    let ofChildren =
                        [ async { return Test.request_id () }; async { return Test.request_id () } ]
                        |> Async.Parallel
                        |> Async.RunSynchronously
                        |> String.concat ","
                    let now: string = Test.request_id_now ()
                    $"{direct} {ofChildren} {now}"
                """);
        Mono<String> call = engine.callAsync("ids", String.class);
        Mono<String> both =
                Mono.zip(
                        call.contextWrite(context -> context.put("id", "a")),
                        call.contextWrite(context -> context.put("id", "b")),
                        (a, b) -> a + "; " + b);
        StepVerifier.create(both).expectNext("a a,a a; b b,b b").expectComplete().verify(SOON);
    }

    @Test
    void aFullTableIsAnErrorInTheScript() throws Exception {
        try (ExecutorEventLoop small = ExecutorEventLoop.named("small")) {
            ReactiveEngine limited =
                    ReactiveEngine.build(
                            Engine.builder().host(host).eventLoop(small), new OpTable(1));
            String text = "let wait () = Test.fetch ()";
            limited.engine()
                    .loadAsync(Script.compile(new Source("small.fsx", text), host))
                    .get(SOON.toSeconds(), TimeUnit.SECONDS);
            Disposable first = limited.callAsync("wait", String.class).subscribe();
            StepVerifier.create(limited.callAsync("wait", String.class))
                    .expectErrorMatches(
                            e -> e.getMessage().contains("Too many asynchronous operations"))
                    .verify(SOON);
            first.dispose();
            letRun(small);
        }
    }

    @Test
    @Tag("A18")
    @Tag("A19")
    @Tag("A25")
    void aHostDrivesScriptsFrameByFrameAndCompletesOperationsByHandle() {
        OpTable operations = new OpTable();
        List<Long> opIds = new ArrayList<>();
        Host game =
                Host.builder()
                        .asyncFunction(
                                "game::load",
                                call -> {
                                    long opId = operations.open();
                                    opIds.add(opId);
                                    return operations.operation(opId);
                                })
                        .build();
        ReactiveEngine manual =
                ReactiveEngine.build(
                        Engine.builder().host(game).eventLoop(new ManualEventLoop()), operations);
        String text = "let start () : string = Game.load \"hero.png\"";
        manual.engine().load(Script.compile(new Source("game.fsx", text), game));

        List<String> loaded = new ArrayList<>();
        manual.callAsync("start", String.class).subscribe(loaded::add);
        manual.pollAsyncOps();
        long opId = opIds.getFirst();
        assertThat(manual.pollOp(opId)).isEqualTo(OpState.PENDING);

        assertThat(operations.complete(opId, "pixels")).isTrue();
        assertThat(manual.pollOp(opId)).isEqualTo(OpState.READY);
        assertThat(loaded).as("before the host polls").isEmpty();

        manual.pollAsyncOps();
        assertThat(loaded).containsExactly("pixels");
        assertThat(manual.pollOp(opId)).isEqualTo(OpState.FREED);
        assertThatThrownBy(() -> manual.disposeOp(opId))
                .isInstanceOf(StaleOperationException.class);
    }
}
