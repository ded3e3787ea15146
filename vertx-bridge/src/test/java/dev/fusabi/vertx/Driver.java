package dev.fusabi.vertx;

import dev.fusabi.async.ExecutorEventLoop;
import dev.fusabi.async.SchedulerEventLoop;
import dev.fusabi.engine.EventLoop;
import dev.fusabi.engine.ManualEventLoop;

import io.vertx.core.Vertx;

import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Everything that drives scripts, as tests see it. */
enum Driver {
    MANUAL {
        @Override
        Running start() {
            var loop = new ManualEventLoop();
            return new Running(loop, () -> {}) {
                @Override
                void step() {
                    loop.poll();
                    loop.await(PAUSE);
                }
            };
        }
    },
    EXECUTOR {
        @Override
        Running start() {
            ExecutorEventLoop loop = ExecutorEventLoop.named("scripts");
            return new Running(loop, loop::close);
        }
    },
    SCHEDULER {
        @Override
        Running start() {
            SchedulerEventLoop loop = new SchedulerEventLoop(Schedulers.parallel());
            return new Running(loop, loop::close);
        }
    },
    VERTX {
        @Override
        Running start() {
            Vertx vertx = Vertx.vertx();
            return new Running(
                    new VertxEventLoop(vertx.getOrCreateContext()),
                    () -> Waiting.result(vertx.close()));
        }
    };

    private static final Duration PAUSE = Duration.ofMillis(1);

    abstract Running start();

    /** One that runs. */
    static class Running implements AutoCloseable {
        interface End {
            void run() throws Exception;
        }

        private final EventLoop loop;
        private final End end;

        Running(EventLoop loop, End end) {
            this.loop = loop;
            this.end = end;
        }

        EventLoop loop() {
            return loop;
        }

        /** Lets it do something where it does not by itself. */
        void step() {
            LockSupport.parkNanos(PAUSE.toNanos());
        }

        /** Runs something on the loop, and waits for its end. */
        void run(Runnable task) throws Exception {
            var done = new CompletableFuture<Void>();
            loop.execute(() -> {
                try {
                    task.run();
                    done.complete(null);
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            });
            await(done);
            done.get();
        }

        void await(Future<?> done) throws Exception {
            until(done::isDone);
        }

        interface Condition {
            boolean holds() throws Exception;
        }

        void until(Condition condition) throws Exception {
            while (!condition.holds()) {
                step();
            }
        }

        @Override
        public void close() throws Exception {
            end.run();
        }
    }
}
