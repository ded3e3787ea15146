package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.spi.context.storage.ContextLocal;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Locals of the caller's context in host functions, as for request ids and tracing. */
@Tag("K2")
@ExtendWith(VertxExtension.class)
final class VertxCallContextTest {
    private static final String TEXT =
            """
            let names () =
                let before = Test.current ()
                Test.pause ()
                let after = Test.current ()
                let children =
                    [ for _ in 1 .. 2 -> async { Test.pause (); return (Test.current (): string) } ]
                    |> Async.Parallel
                    |> Async.RunSynchronously
                String.concat " " [ before; after; children.[0]; children.[1] ]
            let caller () : string = Test.caller ()

            [<EventBus("names")>]
            let answer (request: string) = request + " " + names ()
            """;

    private static final ContextLocal<ConcurrentMap<Object, Object>> NAMES =
            ContextInternal.LOCAL_MAP;

    private VertxEngine engine;
    private Script script;

    @BeforeEach
    void load(Vertx vertx) throws Exception {
        Host.Builder host =
                Host.builder()
                        .include(VertxHost.host())
                        .function("test::current", String.class, () -> name(Vertx.currentContext()))
                        .function(
                                "test::caller", call -> name(VertxCallContext.of(call.context())));
        VertxHost.asyncFunction(host, "test::pause", Void.class, () -> vertx.timer(1).mapEmpty());
        Host built = host.build();
        engine =
                VertxEngine.build(
                        Engine.builder().host(built),
                        ((VertxInternal) vertx).createEventLoopContext());
        script = Script.compile(new Source("test.fsx", TEXT), built);
        Waiting.result(engine.load(script));
    }

    private static String name(Context context) {
        return context == null
                ? "none"
                : NAMES.get(context, ConcurrentHashMap::new)
                        .getOrDefault("name", "nobody")
                        .toString();
    }

    private Future<String> callFrom(ContextInternal context, String name, String function) {
        NAMES.get(context, ConcurrentHashMap::new).put("name", name);
        Promise<String> result = Promise.promise();
        context.runOnContext(v -> engine.callAsync(function, String.class).onComplete(result));
        return result.future();
    }

    @Test
    void localsOfTheCallerAreThereInHostFunctionsBeforeAndAfterWaitsAndInChildren()
            throws Exception {
        ContextInternal own = (ContextInternal) engine.context();
        Future<String> ada = callFrom(own.duplicate(), "ada", "names");
        Future<String> bob = callFrom(own.duplicate(), "bob", "names");
        assertThat(Waiting.result(ada)).isEqualTo("ada ada ada ada");
        assertThat(Waiting.result(bob)).isEqualTo("bob bob bob bob");
        assertThat(Waiting.result(engine.callAsync("names", String.class)))
                .as("without a caller's context")
                .isEqualTo("nobody nobody nobody nobody");
    }

    @Test
    void callersOnOtherEventLoopsAreFoundThroughTheCall(Vertx vertx) throws Exception {
        ContextInternal other = ((VertxInternal) vertx).createEventLoopContext();
        assertThat(Waiting.result(callFrom(other.duplicate(), "eve", "caller"))).isEqualTo("eve");
        assertThat(Waiting.result(callFrom(other.duplicate(), "eve", "names")))
                .as("host functions run on the engine's context, not on the caller's")
                .isEqualTo("nobody nobody nobody nobody");
        assertThat(Waiting.result(engine.callAsync("caller", String.class))).isEqualTo("none");
    }

    @Test
    void localsOfAMessageAreThereInTheHostFunctionsOfItsHandler(Vertx vertx) throws Exception {
        Promise<EventBusHandlers> registered = Promise.promise();
        engine.context()
                .runOnContext(v ->
                        EventBusHandlers.register(vertx, engine.engine(), script)
                                .onComplete(registered));
        Waiting.result(registered.future());
        // As tracing does it.
        vertx.eventBus()
                .addInboundInterceptor(delivery -> {
                    String name = delivery.message().headers().get("name");
                    if (name != null) {
                        NAMES.get(Vertx.currentContext(), ConcurrentHashMap::new).put("name", name);
                    }
                    delivery.next();
                });
        Future<Message<String>> ada = ask(vertx, "ada");
        Future<Message<String>> bob = ask(vertx, "bob");
        assertThat(Waiting.result(ada).body()).isEqualTo("of ada: ada ada ada ada");
        assertThat(Waiting.result(bob).body()).isEqualTo("of bob: bob bob bob bob");
    }

    private static Future<Message<String>> ask(Vertx vertx, String name) {
        return vertx.eventBus()
                .request(
                        "names", "of " + name + ":", new DeliveryOptions().addHeader("name", name));
    }
}
