package dev.fusabi.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.Unit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("A18")
@Tag("A19")
@Tag("A20")
final class OpTableTest {
    private final OpTable table = new OpTable(100);

    @AfterEach
    void disposeWhatIsLeft() {
        table.opIds().boxed().toList().forEach(table::disposeOp);
    }

    @Test
    void anOperationIsPendingThenReadyThenFreed() {
        long opId = table.open();
        Operation operation = table.operation(opId);
        assertThat(table.pollOp(opId)).isEqualTo(OpState.PENDING);

        assertThat(table.complete(opId, 42)).isTrue();
        assertThat(table.pollOp(opId)).isEqualTo(OpState.READY);
        assertThat(table.pollOp(opId)).as("polling takes nothing").isEqualTo(OpState.READY);

        assertThat(operation.result()).isEqualTo(42L);
        assertThat(table.pollOp(opId)).isEqualTo(OpState.FREED);
        assertThat(table.inUse()).isZero();
        assertThat(table.total()).isEqualTo(1);
    }

    @Test
    void aFailureIsAnErrorUntilTheScriptHasSeenIt() {
        long opId = table.open();
        Operation operation = table.operation(opId);

        assertThat(table.fail(opId, new IllegalStateException("no route"))).isTrue();
        assertThat(table.pollOp(opId)).isEqualTo(OpState.ERROR);

        assertThatThrownBy(operation::result)
                .isInstanceOf(ScriptFailure.class)
                .hasMessage("no route")
                .satisfies(e ->
                        assertThat(((ScriptFailure) e).exception().layout().name())
                                .isEqualTo("HostError"));
        assertThat(table.pollOp(opId)).isEqualTo(OpState.FREED);
    }

    @Test
    void completesOnce() {
        long opId = table.open();

        assertThat(table.complete(opId, "first")).isTrue();
        assertThat(table.complete(opId, "second")).isFalse();
        assertThat(table.fail(opId, new RuntimeException("third"))).isFalse();
        assertThat(table.operation(opId).result()).isEqualTo("first");
    }

    @Test
    void nullIsUnit() {
        long opId = table.open();
        table.complete(opId, null);
        assertThat(table.operation(opId).result()).isEqualTo(Unit.UNIT);
    }

    @Test
    void disposingLetsTheWaitingScriptGoOnWithAnError() {
        var tracked = new PendingOperation();
        Operation operation = table.register(tracked);
        AtomicInteger resumed = new AtomicInteger();
        operation.whenDone(resumed::incrementAndGet);

        table.disposeOp(onlyOpId());

        assertThat(resumed).hasValue(1);
        assertThat(tracked.cancellations).hasValue(1);
        assertThat(operation.isDone()).isTrue();
        assertThatThrownBy(operation::result)
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("disposed");
        tracked.complete();
        assertThat(resumed).as("late completion").hasValue(1);
        assertThat(table.inUse()).isZero();
    }

    @Test
    void disposingBeforeTheScriptWaitsIsNoticedWhenItDoes() {
        Operation operation = table.register(new PendingOperation());
        table.disposeOp(onlyOpId());

        AtomicInteger resumed = new AtomicInteger();
        operation.whenDone(resumed::incrementAndGet);

        assertThat(resumed).hasValue(1);
    }

    @Test
    void cancellingFreesTheHandleAndCancelsTheOperation() {
        var tracked = new PendingOperation();
        Operation operation = table.register(tracked);

        operation.cancel();

        assertThat(tracked.cancellations).hasValue(1);
        assertThat(table.inUse()).isZero();
    }

    @Test
    void staleHandlesAreErrorsAndNeverAnotherOperation() {
        long stale = table.open();
        table.disposeOp(stale);
        long next = table.open();

        assertThat(OpHandle.slot(next))
                .as("the slot is used again")
                .isEqualTo(OpHandle.slot(stale));
        assertThat(next).isNotEqualTo(stale);
        assertThat(table.pollOp(stale)).isEqualTo(OpState.FREED);
        assertThat(table.complete(stale, 1)).isFalse();
        assertThat(table.pollOp(next)).isEqualTo(OpState.PENDING);
        assertThatThrownBy(() -> table.disposeOp(stale))
                .isInstanceOf(StaleOperationException.class);
        assertThatThrownBy(() -> table.operation(stale))
                .isInstanceOf(StaleOperationException.class);
    }

    @Test
    void handlesThatWereNeverGivenOutAreErrors() {
        long opId = table.open();
        long ofTheFuture = OpHandle.of(OpHandle.slot(opId), OpHandle.generation(opId) + 1);

        for (long unknown :
                new long[] {0, -1, 7, ofTheFuture, OpHandle.of(99, 1), Long.MAX_VALUE}) {
            assertThatThrownBy(() -> table.pollOp(unknown))
                    .isInstanceOf(StaleOperationException.class)
                    .hasMessageContaining("never given out");
        }
    }

    @Test
    void aFullTableRefusesWithAClearError() {
        List<Long> opIds = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            opIds.add(table.open());
        }

        assertThatThrownBy(table::open)
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("limit of this engine is 100");
        assertThat(table.pending()).isEqualTo(100);
        assertThat(table.opIds().boxed()).containsExactlyInAnyOrderElementsOf(opIds);

        table.disposeOp(opIds.get(50));
        assertThat(OpHandle.slot(table.open())).isEqualTo(OpHandle.slot(opIds.get(50)));
    }

    @Test
    void handlesAreUniqueOverManyUses() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            long opId = table.open();
            assertThat(seen.add(opId)).isTrue();
            table.disposeOp(opId);
        }
        assertThat(table.inUse()).isZero();
        assertThat(table.total()).isEqualTo(10_000);
    }

    @Test
    void growsToManySlots() {
        OpTable large = new OpTable(200_000);
        long[] opIds = new long[200_000];
        for (int i = 0; i < opIds.length; i++) {
            opIds[i] = large.open();
        }
        for (long opId : opIds) {
            assertThat(large.pollOp(opId)).isEqualTo(OpState.PENDING);
            large.disposeOp(opId);
        }
        assertThat(large.inUse()).isZero();
    }

    @Test
    void whatIsDoneAlreadyOrKnownNeedsNoHandle() {
        Operation done = Operation.completed("x");
        assertThat(table.register(done)).isSameAs(done);
        assertThat(table.total()).isZero();

        Operation own = table.operation(table.open());
        assertThat(table.register(own)).isSameAs(own);
        assertThat(table.total()).isEqualTo(1);
    }

    @Test
    void onlyOpenedOperationsAreCompletedByTheirHandle() {
        table.register(new PendingOperation());
        assertThatThrownBy(() -> table.complete(onlyOpId(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long onlyOpId() {
        return table.opIds().boxed().toList().getFirst();
    }

    /** Completes on demand, even after it was cancelled, as many sources do. */
    private static final class PendingOperation implements Operation {
        private final AtomicInteger cancellations = new AtomicInteger();
        private boolean done;
        private Runnable action = () -> {};

        void complete() {
            done = true;
            action.run();
        }

        @Override
        public boolean isDone() {
            return done;
        }

        @Override
        public Object result() {
            return "done";
        }

        @Override
        public void whenDone(Runnable toRun) {
            action = toRun;
        }

        @Override
        public void cancel() {
            cancellations.incrementAndGet();
        }
    }
}
