package dev.fusabi.load.suspension;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Virtual threads that park, carried by one thread. */
final class ThreadPeer implements Peer {
    private final List<CompletableFuture<Long>> ready = ReadyFutures.all();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private Thread[] threads = {};
    private long[] numbers = {};
    private long[] results = {};
    private int completed;

    @Override
    public String name() {
        return "virtual thread";
    }

    @Override
    public void prepare(int tasks) {
        threads = new Thread[tasks];
        numbers = new long[tasks];
        java.util.Arrays.fill(numbers, -1);
        results = new long[tasks];
        ended.set(0);
        waiting.set(0);
        completed = 0;
    }

    @Override
    public void start(int task) {
        threads[task] =
                Thread.ofVirtual()
                        .start(() -> {
                            results[task] = outer(task);
                            ended.incrementAndGet();
                        });
        if ((task & 1023) == 1023 || task == threads.length - 1) {
            // They run on another thread, which must not be far behind.
            until(waiting, task + 1);
        }
    }

    private long outer(int task) {
        return middle(task) + task;
    }

    private long middle(int task) {
        return inner(task) + task;
    }

    private long inner(int task) {
        return gate(task) + task;
    }

    private long gate(int task) {
        waiting.incrementAndGet();
        while (numbers[task] < 0) {
            LockSupport.park();
        }
        return numbers[task];
    }

    @Override
    public void complete(int task, long number) {
        numbers[task] = number;
        LockSupport.unpark(threads[task]);
        completed++;
    }

    @Override
    public void finish() {
        until(ended, completed);
    }

    private static void until(AtomicInteger counter, int count) {
        while (counter.get() < count) {
            Thread.onSpinWait();
        }
    }

    @Override
    public long sum() {
        long sum = 0;
        for (long result : results) {
            sum += result;
        }
        return sum;
    }

    @Override
    public long awaitCompleted(int times) {
        return inThread(() -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += ready.get(i & READY - 1).join();
            }
            return sum;
        });
    }

    private interface Body {
        long run();
    }

    private static long inThread(Body body) {
        long[] result = new long[1];
        var end = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> {
                    result[0] = body.run();
                    end.countDown();
                });
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return result[0];
    }

    @Override
    public long parallel(int count) {
        prepare(count);
        for (int i = 0; i < count; i++) {
            int task = i;
            threads[i] =
                    Thread.ofVirtual()
                            .start(() -> {
                                results[task] = gate(task);
                                ended.incrementAndGet();
                            });
        }
        until(waiting, count);
        for (int i = 0; i < count; i++) {
            complete(i, i);
        }
        finish();
        return sum();
    }
}
