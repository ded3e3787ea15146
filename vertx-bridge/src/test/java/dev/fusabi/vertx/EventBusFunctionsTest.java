package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Host;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

@Tag("K4")
final class EventBusFunctionsTest {
    private static final int INSTANCES = 4;

    private final Vertx vertx =
            Vertx.vertx(
                    new VertxOptions()
                            .setEventLoopPoolSize(INSTANCES)
                            .setBlockedThreadCheckInterval(100)
                            .setMaxEventLoopExecuteTime(2)
                            .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS));
    private final BlockedThreads blocked = new BlockedThreads(vertx);

    /** For each engine, where its script was seen. */
    private final Map<Object, Set<Context>> contexts = new ConcurrentHashMap<>();

    private final Map<Object, Set<Thread>> threads = new ConcurrentHashMap<>();

    @BeforeEach
    void deploy() throws Exception {
        Host host =
                Host.builder()
                        .include(VertxHost.host())
                        .add(
                                "test::here",
                                List.of(String.class),
                                Void.class,
                                call -> {
                                    see(call.engine());
                                    return null;
                                })
                        .build();
        FusabiVerticleFactory.register(vertx, host);
    }

    private void see(Object engine) {
        Context here = ContextInternal.current().unwrap();
        contexts.computeIfAbsent(engine, e -> ConcurrentHashMap.newKeySet()).add(here);
        threads.computeIfAbsent(engine, e -> ConcurrentHashMap.newKeySet())
                .add(Thread.currentThread());
    }

    private String deployRelay(int instances) throws Exception {
        return Waiting.result(
                vertx.deployVerticle("relay.fsx", new DeploymentOptions().setInstances(instances)));
    }

    private Future<Object> ask(String address, Object body) {
        return vertx.eventBus().request(address, body).map(Message::body);
    }

    @AfterEach
    void noThreadWasBlocked() throws Exception {
        Waiting.result(vertx.close());
        assertThat(blocked.warnings()).isEmpty();
        assertThat(contexts.values()).allSatisfy(seen -> assertThat(seen).hasSize(1));
        assertThat(threads.values()).allSatisfy(seen -> assertThat(seen).hasSize(1));
    }

    @Test
    void scriptsSendAndPublish() throws Exception {
        deployRelay(1);
        Promise<Object> one = Promise.promise();
        Promise<Object> first = Promise.promise();
        Promise<Object> second = Promise.promise();
        vertx.eventBus().consumer("test.one", message -> one.complete(message.body()));
        vertx.eventBus().consumer("test.all", message -> first.complete(message.body()));
        vertx.eventBus().consumer("test.all", message -> second.complete(message.body()));

        vertx.eventBus().send("relay.notify", "news");

        assertThat(Waiting.result(one.future()))
                .isEqualTo(new JsonObject().put("text", "news").put("length", 4L));
        assertThat(Waiting.result(first.future()))
                .isEqualTo(new JsonArray().add("news").add("news"));
        assertThat(Waiting.result(second.future()))
                .isEqualTo(new JsonArray().add("news").add("news"));
    }

    @Test
    void aThousandRequestsWaitAtOnceEachOnItsOwnContext() throws Exception {
        deployRelay(INSTANCES);
        List<Message<Long>> waiting = new ArrayList<>();
        Promise<Void> allAreThere = Promise.promise();
        vertx.eventBus()
                .<Long>consumer(
                        "test.answer",
                        message -> {
                            waiting.add(message);
                            if (waiting.size() == 1000) {
                                allAreThere.complete();
                            }
                        });
        List<Future<Object>> answers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            answers.add(ask("relay.ask", i));
        }
        Waiting.result(allAreThere.future());
        waiting.reversed().forEach(message -> message.reply(message.body() * 10));

        for (int i = 0; i < 1000; i++) {
            assertThat(Waiting.result(answers.get(i))).isEqualTo(i * 10L + 1);
        }
        assertThat(contexts).as("all instances took part").hasSize(INSTANCES);
    }

    @Test
    void scriptsCallEachOtherInDepth() throws Exception {
        deployRelay(1);
        assertThat(Waiting.result(ask("relay.chain", 100))).isEqualTo(100L);
    }

    @Test
    void requestsTimeOut() throws Exception {
        deployRelay(1);
        vertx.eventBus().consumer("test.silent", message -> {});
        assertThat(Waiting.result(ask("relay.impatient", 1))).isEqualTo("gave up");
    }

    @Test
    void refusalsAreErrorsThatScriptsCatch() throws Exception {
        deployRelay(1);
        vertx.eventBus().consumer("test.refusing", message -> message.fail(17, "not today"));
        assertThat(Waiting.result(ask("relay.refused", 1)).toString())
                .startsWith("caught: ")
                .contains("not today");
        ReplyException failure = (ReplyException) Waiting.failure(ask("relay.nobody", 1));
        assertThat(failure.failureCode()).isEqualTo(ReplyCode.HOST_FUNCTION_FAILED.number());
    }

    @Test
    void undeployingCancelsCallsInFlightAndRunsTheStopFunction() throws Exception {
        List<Object> log = new java.util.concurrent.CopyOnWriteArrayList<>();
        vertx.eventBus().consumer("test.log", message -> log.add(message.body()));
        Promise<Void> waiting = Promise.promise();
        vertx.eventBus().consumer("test.silent", message -> waiting.complete());
        String deployment = deployRelay(1);

        Future<Object> inFlight = ask("relay.forever", 1);
        Waiting.result(waiting.future());
        Waiting.result(vertx.undeploy(deployment));

        ReplyException cancelled = (ReplyException) Waiting.failure(inFlight);
        assertThat(cancelled.failureCode()).isEqualTo(ReplyCode.CANCELLED.number());
        assertThat(Waiting.failure(ask("relay.chain", 0))).isInstanceOf(ReplyException.class);
        assertThat(log).containsExactly("loaded", "unloaded");
    }
}
