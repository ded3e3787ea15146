package dev.fusabi.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.async.ExecutorEventLoop;
import dev.fusabi.async.ReactiveEngine;
import dev.fusabi.async.ReactiveHost;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Java calls script functions without blocking, and gets {@link Mono}s. */
@Tag("K2")
@Tag("K7")
final class CallAsyncUseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String SCRIPT =
            """
            module Prices

            let quote (item: string) =
                let price = fetch_price item
                $"{item} costs {price}"

            let dearest (items: string list) =
                items |> List.map (fun item -> fetch_price item) |> List.max

            let cleaned (item: string) =
                try
                    fetch_price item
                finally
                    note "cleaned up"
            """;

    private final Sinks.One<Long> never = Sinks.one();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final ExecutorEventLoop loop = ExecutorEventLoop.named("scripts");
    private ReactiveEngine engine;

    private Mono<Long> price(String item) {
        return switch (item) {
            case "gold" -> Mono.error(new IllegalStateException("the market is closed"));
            case "slow" -> never.asMono().doOnCancel(cancelled::countDown);
            default -> Mono.delay(Duration.ofMillis(10)).map(tick -> 10L * item.length());
        };
    }

    @BeforeEach
    void load() {
        Host host =
                ReactiveHost.asyncFunction(
                                Host.builder(),
                                "fetch_price",
                                String.class,
                                Long.class,
                                this::price)
                        .function(
                                "note",
                                call -> {
                                    cleaned.countDown();
                                    return null;
                                })
                        .build();
        engine = ReactiveEngine.build(Engine.builder().host(host).eventLoop(loop));
        engine.engine().loadAsync(Script.compile(new Source("prices.fsx", SCRIPT), host)).join();
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void theResultArrivesWhenTheScriptHasWaited() {
        StepVerifier.create(engine.callAsync("Prices.quote", String.class, "tea"))
                .expectNext("tea costs 30")
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void nothingIsCalledBeforeSomebodySubscribes() {
        Mono<String> quote = engine.callAsync("Prices.quote", String.class, "cup");
        assertThat(engine.operations().pending()).isZero();
        StepVerifier.create(quote.repeat(2))
                .expectNext("cup costs 30", "cup costs 30", "cup costs 30")
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aLibraryFunctionWaitsWithTheFunctionItWasGiven() {
        StepVerifier.create(
                        engine.callAsync(
                                "Prices.dearest",
                                Long.class,
                                java.util.List.of("tea", "coffee", "milk")))
                .expectNext(60L)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aFailureOfTheHostArrivesWithTheScriptsStack() {
        StepVerifier.create(engine.callAsync("Prices.quote", String.class, "gold"))
                .expectErrorSatisfies(failure -> {
                    assertThat(failure).isInstanceOf(ScriptException.HostFunction.class);
                    assertThat(failure).hasMessageContaining("the market is closed");
                    assertThat(failure.getCause()).isInstanceOf(IllegalStateException.class);
                    assertThat(((ScriptException) failure).report())
                            .contains("quote at prices.fsx:4:");
                })
                .verify(PATIENCE);
    }

    @Test
    void cancellingTheSubscriptionCancelsTheScriptAndWhatItWaitsFor() throws InterruptedException {
        StepVerifier.create(engine.callAsync("Prices.cleaned", Long.class, "slow"))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(50))
                .thenCancel()
                .verify(PATIENCE);
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).as("the Mono was cancelled").isTrue();
        assertThat(cleaned.await(20, TimeUnit.SECONDS)).as("finally ran").isTrue();
        StepVerifier.create(
                        Mono.fromFuture(() ->
                                engine.engine().callAsync("Prices.quote", String.class, "tea")))
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(engine.operations().pending()).isZero();
    }
}
