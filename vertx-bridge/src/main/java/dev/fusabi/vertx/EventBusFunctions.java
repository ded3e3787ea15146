package dev.fusabi.vertx;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.HostCall;
import dev.fusabi.value.ScriptType;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The event bus as scripts call it. Values cross in the form of {@link MessageBody}. */
final class EventBusFunctions {
    static final String CAPABILITY = "eventbus";

    private final Supplier<? extends Vertx> otherwise;

    EventBusFunctions(Supplier<? extends Vertx> otherwise) {
        this.otherwise = otherwise;
    }

    Host host() {
        List<Class<?>> addressAndBody = List.of(String.class, Object.class);
        return Host.builder()
                .attributes(MessageHandler.ATTRIBUTE, "OnStart", "OnStop")
                .allow(CAPABILITY)
                .requires(CAPABILITY)
                .doc(
                        "EventBus.send address body: sends a message to one handler, expecting no reply")
                .add("eventBus::send", addressAndBody, Void.class, this::send)
                .requires(CAPABILITY)
                .doc("EventBus.publish address body: sends a message to all handlers")
                .add("eventBus::publish", addressAndBody, Void.class, this::publish)
                .requires(CAPABILITY)
                .doc(
                        "EventBus.request address body: sends a message to one handler and waits for its reply")
                .add("eventBus::request", addressAndBody, Object.class, this::request)
                .requires(CAPABILITY)
                .doc(
                        "EventBus.requestWithin milliseconds address body: a request that fails when no reply is in time")
                .add(
                        "eventBus::requestWithin",
                        List.of(Long.class, String.class, Object.class),
                        Object.class,
                        this::requestWithin)
                .build();
    }

    private @Nullable Object send(HostCall call) {
        bus(call).send(call.argument(0, String.class), body(call, 1));
        return null;
    }

    private @Nullable Object publish(HostCall call) {
        bus(call).publish(call.argument(0, String.class), body(call, 1));
        return null;
    }

    private Object request(HostCall call) {
        return request(
                bus(call), call.argument(0, String.class), body(call, 1), new DeliveryOptions());
    }

    private Object requestWithin(HostCall call) {
        long millis = call.argument(0, Long.class);
        if (millis < 1) {
            throw new IllegalArgumentException(
                    "a request needs a time of at least 1 millisecond, not " + millis);
        }
        DeliveryOptions options = new DeliveryOptions().setSendTimeout(millis);
        return request(bus(call), call.argument(1, String.class), body(call, 2), options);
    }

    private static CompletionStage<Object> request(
            EventBus bus, String address, @Nullable Object body, DeliveryOptions options) {
        return bus.<Object>request(address, body, options)
                .map(reply -> MessageBody.decode(reply.body(), ScriptType.Simple.DYN))
                .toCompletionStage();
    }

    private static @Nullable Object body(HostCall call, int index) {
        return MessageBody.encode(call.arguments().get(index));
    }

    private EventBus bus(HostCall call) {
        Vertx vertx =
                call.engine().eventLoop() instanceof VertxEventLoop loop
                        ? loop.vertx()
                        : otherwise.get();
        return vertx.eventBus();
    }
}
