package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.EventLoop;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

@Tag("A21")
@Tag("K2")
@ExtendWith(VertxExtension.class)
final class VertxEventLoopTest {
    private Context context;
    private VertxEventLoop loop;

    @BeforeEach
    void createLoop(Vertx vertx) {
        context = vertx.getOrCreateContext();
        loop = new VertxEventLoop(context);
    }

    @Test
    void runsTasksOnItsContextAfterTheCurrentOne() throws Exception {
        Promise<List<String>> steps = Promise.promise();
        loop.execute(() -> {
            List<String> order = new ArrayList<>();
            loop.execute(() -> {
                order.add("inner " + (Vertx.currentContext() == context));
                steps.complete(order);
            });
            order.add("outer " + (Vertx.currentContext() == context));
        });
        assertThat(Waiting.result(steps.future())).containsExactly("outer true", "inner true");
    }

    @Test
    void knowsItsOwnThreadOnly(Vertx vertx) throws Exception {
        assertThat(loop.inEventLoop()).as("test thread").isFalse();

        Promise<Boolean> inside = Promise.promise();
        loop.execute(() -> inside.complete(loop.inEventLoop()));
        assertThat(Waiting.result(inside.future())).isTrue();

        Promise<Boolean> duplicate = Promise.promise();
        ((ContextInternal) context)
                .duplicate()
                .runOnContext(v -> duplicate.complete(loop.inEventLoop()));
        assertThat(Waiting.result(duplicate.future())).as("a message's context").isTrue();

        assertThat(Waiting.result(context.executeBlocking(loop::inEventLoop)))
                .as("blocking code of the same context")
                .isFalse();

        Promise<Boolean> other = Promise.promise();
        ((VertxInternal) vertx)
                .createEventLoopContext()
                .runOnContext(v -> other.complete(loop.inEventLoop()));
        assertThat(Waiting.result(other.future())).as("another context").isFalse();
    }

    @Test
    void timersFireOnTheContextUnlessCancelled() throws Exception {
        AtomicBoolean cancelledOneFired = new AtomicBoolean();
        Promise<Boolean> fired = Promise.promise();
        loop.execute(() -> {
            EventLoop.Timer cancelled =
                    loop.schedule(Duration.ofNanos(1), () -> cancelledOneFired.set(true));
            cancelled.cancel();
            loop.schedule(Duration.ofMillis(5), () -> fired.complete(loop.inEventLoop()));
        });
        assertThat(Waiting.result(fired.future())).isTrue();
        assertThat(cancelledOneFired).isFalse();
    }

    @Test
    void timersMayBeSetFromAnyThread() throws Exception {
        Promise<Boolean> fired = Promise.promise();
        loop.schedule(Duration.ZERO, () -> fired.complete(loop.inEventLoop()));
        assertThat(Waiting.result(fired.future())).isTrue();
    }
}
