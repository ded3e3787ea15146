package dev.fusabi.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.EventLoop;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Tag("A21")
final class EventLoopTest {
    static Stream<EventLoop> loops() {
        return Stream.of(
                ExecutorEventLoop.named("test-loop"),
                new SchedulerEventLoop(Schedulers.parallel()),
                new SchedulerEventLoop(Schedulers.boundedElastic()));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void runsTasksInOrderOneAtATimeAndKnowsItsThread(EventLoop loop) throws Exception {
        List<Integer> order = new ArrayList<>();
        AtomicBoolean inside = new AtomicBoolean(true);
        CountDownLatch done = new CountDownLatch(1000);
        IntStream.range(0, 1000)
                .forEach(i ->
                        loop.execute(() -> {
                            inside.compareAndSet(true, loop.inEventLoop());
                            order.add(i);
                            done.countDown();
                        }));

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(order).containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
        assertThat(inside).isTrue();
        assertThat(loop.inEventLoop()).isFalse();
        close(loop);
    }

    @ParameterizedTest
    @MethodSource("loops")
    void aTaskGivenFromInsideRunsAfterTheCurrentOne(EventLoop loop) throws Exception {
        CompletableFuture<List<String>> order = new CompletableFuture<>();
        loop.execute(() -> {
            List<String> steps = new ArrayList<>();
            loop.execute(() -> {
                steps.add("inner");
                order.complete(steps);
            });
            steps.add("outer");
        });
        assertThat(order.get(10, TimeUnit.SECONDS)).containsExactly("outer", "inner");
        close(loop);
    }

    @ParameterizedTest
    @MethodSource("loops")
    void timersFireOnTheLoopUnlessCancelled(EventLoop loop) throws Exception {
        AtomicBoolean cancelledOneFired = new AtomicBoolean();
        CompletableFuture<Boolean> fired = new CompletableFuture<>();
        // From inside, so that the timer cannot fire before it is cancelled.
        loop.execute(() -> {
            loop.schedule(Duration.ofMillis(1), () -> cancelledOneFired.set(true)).cancel();
            loop.schedule(Duration.ofMillis(10), () -> fired.complete(loop.inEventLoop()));
        });

        assertThat(fired.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(cancelledOneFired).isFalse();
        close(loop);
    }

    @ParameterizedTest
    @MethodSource("loops")
    void aFailingTaskDoesNotEndTheLoop(EventLoop loop) throws Exception {
        CompletableFuture<Boolean> later = new CompletableFuture<>();
        loop.schedule(
                Duration.ZERO,
                () -> {
                    throw new IllegalStateException("expected in this test");
                });
        loop.schedule(Duration.ofMillis(5), () -> later.complete(true));
        assertThat(later.get(10, TimeUnit.SECONDS)).isTrue();
        close(loop);
    }

    private static void close(EventLoop loop) throws Exception {
        ((AutoCloseable) loop).close();
    }
}
