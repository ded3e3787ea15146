package dev.fusabi.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Completion, failure, disposal, polling and the waiting script, all at once on the same operations. */
@Tag("A18")
@Tag("A20")
final class OpTableRaceTest {
    private static final int ROUNDS = 200;
    private static final int OPERATIONS = 100;

    private final AtomicIntegerArray completed = new AtomicIntegerArray(OPERATIONS);
    private final AtomicIntegerArray disposed = new AtomicIntegerArray(OPERATIONS);
    private final AtomicIntegerArray resumed = new AtomicIntegerArray(OPERATIONS);
    private final AtomicInteger results = new AtomicInteger();
    private final OpTable table = new OpTable(OPERATIONS);

    @Test
    void everyOperationCompletesOnceResumesOnceAndIsFreedOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (int round = 0; round < ROUNDS; round++) {
                race(threads);
            }
        }
        assertThat(table.total()).isEqualTo(ROUNDS * OPERATIONS);
        assertThat(table.inUse()).isZero();
        assertThat(table.opIds()).isEmpty();
        assertThat(results).as("some operations got through").hasPositiveValue();
    }

    private void race(ExecutorService threads) throws Exception {
        long[] opIds = new long[OPERATIONS];
        Operation[] operations = new Operation[OPERATIONS];
        for (int i = 0; i < OPERATIONS; i++) {
            opIds[i] = table.open();
            operations[i] = table.operation(opIds[i]);
            completed.set(i, 0);
            disposed.set(i, 0);
            resumed.set(i, 0);
        }
        CyclicBarrier start = new CyclicBarrier(5);
        List<Future<?>> tasks = new ArrayList<>();
        tasks.add(
                threads.submit(() ->
                        each(
                                start,
                                i -> {
                                    if (table.complete(opIds[i], i)) {
                                        completed.incrementAndGet(i);
                                    }
                                })));
        tasks.add(
                threads.submit(() ->
                        each(
                                start,
                                i -> {
                                    if (table.fail(opIds[i], new RuntimeException("failed"))) {
                                        completed.incrementAndGet(i);
                                    }
                                })));
        tasks.add(
                threads.submit(() ->
                        each(
                                start,
                                i -> {
                                    // Only some, so that others get through.
                                    if (i % 3 == 0 && isDisposed(opIds[i])) {
                                        disposed.incrementAndGet(i);
                                    }
                                })));
        tasks.add(threads.submit(() -> each(start, i -> table.pollOp(opIds[i]))));
        tasks.add(
                threads.submit(() ->
                        each(
                                start,
                                i ->
                                        operations[i].whenDone(() -> {
                                            resumed.incrementAndGet(i);
                                            take(operations[i]);
                                        }))));
        for (Future<?> task : tasks) {
            task.get(30, TimeUnit.SECONDS);
        }
        for (int i = 0; i < OPERATIONS; i++) {
            assertThat(resumed.get(i)).as("resumptions").isEqualTo(1);
            assertThat(completed.get(i)).as("completions").isLessThanOrEqualTo(1);
            assertThat(completed.get(i) + disposed.get(i)).as("ends").isBetween(1, 2);
            assertThat(table.pollOp(opIds[i])).isEqualTo(OpState.FREED);
        }
    }

    private boolean isDisposed(long opId) {
        try {
            table.disposeOp(opId);
            return true;
        } catch (StaleOperationException e) {
            return false;
        }
    }

    private void take(Operation operation) {
        try {
            operation.result();
            results.incrementAndGet();
        } catch (ScriptFailure e) {
            // Failed or disposed.
        }
    }

    private interface Step {
        void run(int index);
    }

    private static Void each(CyclicBarrier start, Step step) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        for (int i = 0; i < OPERATIONS; i++) {
            step.run(i);
        }
        return null;
    }
}
