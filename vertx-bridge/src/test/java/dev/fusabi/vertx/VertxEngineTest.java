package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.concurrent.CancellationException;

@Tag("K2")
@Tag("K7")
@ExtendWith(VertxExtension.class)
final class VertxEngineTest {
    private static final String TEXT =
            """
            let slow (n: int) = Test.delay n + 1
            let join (a: string) (b: string) = Test.join a b
            let fail () : int = failwith "no"
            let wait () = Test.never ()
            """;

    private VertxEngine engine;

    @BeforeEach
    void load(Vertx vertx) throws Exception {
        Host.Builder host = Host.builder();
        VertxHost.asyncFunction(
                host,
                "test::delay",
                Long.class,
                Long.class,
                n -> vertx.timer(1).map(done -> n * 10));
        VertxHost.asyncFunction(
                host,
                "test::join",
                String.class,
                String.class,
                String.class,
                (a, b) -> Future.succeededFuture(a + b));
        VertxHost.asyncFunction(
                host, "test::never", String.class, () -> Promise.<String>promise().future());
        Host built = host.build();
        engine = VertxEngine.build(Engine.builder().host(built), vertx.getOrCreateContext());
        Waiting.result(engine.load(Script.compile(new Source("test.fsx", TEXT), built)));
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(engine.operations().inUse()).isZero();
    }

    @Test
    void callsGiveFutures() throws Exception {
        assertThat(Waiting.result(engine.callAsync("slow", Long.class, 4))).isEqualTo(41L);
        assertThat(Waiting.result(engine.callAsync("join", String.class, "a", "b")))
                .isEqualTo("ab");
        assertThat(Waiting.failure(engine.callAsync("fail", Long.class)))
                .isInstanceOf(ScriptException.Runtime.class);
    }

    @Test
    void futuresCompleteOnTheCallersContext(Vertx vertx) throws Exception {
        Context caller = ((VertxInternal) vertx).createEventLoopContext();
        Promise<Boolean> seen = Promise.promise();
        caller.runOnContext(v ->
                engine.callAsync("slow", Long.class, 1)
                        .onComplete(r -> seen.complete(Vertx.currentContext() == caller)));
        assertThat(Waiting.result(seen.future())).isTrue();

        Promise<Boolean> withoutContext = Promise.promise();
        engine.callAsync("slow", Long.class, 1)
                .onComplete(
                        r -> withoutContext.complete(Vertx.currentContext() == engine.context()));
        assertThat(Waiting.result(withoutContext.future())).isTrue();
    }

    @Test
    void aCallCanBeCancelled() throws Exception {
        ScriptCall<String> call = engine.start("wait", String.class);
        Promise<Void> started = Promise.promise();
        engine.context().runOnContext(v -> started.complete());
        Waiting.result(started.future());
        assertThat(engine.operations().pending()).isEqualTo(1);

        assertThat(call.cancel()).isTrue();
        assertThat(Waiting.failure(call.future())).isInstanceOf(CancellationException.class);
        Promise<Integer> pending = Promise.promise();
        engine.context().runOnContext(v -> pending.complete(engine.engine().pendingCalls()));
        assertThat(Waiting.result(pending.future())).isZero();

        ScriptCall<String> done = engine.start("join", String.class, "a", "b");
        Waiting.result(done.future());
        assertThat(done.cancel()).as("when it is done").isFalse();
    }
}
