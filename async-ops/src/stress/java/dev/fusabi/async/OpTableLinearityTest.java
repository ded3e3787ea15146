package dev.fusabi.async;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.OneShotOperation;
import dev.fusabi.value.ScriptFailure;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whatever threads do with an operation at the same time, it is as if they had done it one after the other: Lincheck
 * runs random calls in parallel, by chance and by exploring how they may interleave, and looks for an order that
 * explains the results. {@code -Pstress} does so for minutes.
 */
@Tag("A18")
@Tag("A20")
@Tag("stress")
final class OpTableLinearityTest {
    private static final boolean IS_LONG = Boolean.getBoolean("stress.long");
    private static final int ITERATIONS = IS_LONG ? 100 : 3;
    private static final int INVOCATIONS = IS_LONG ? 10_000 : 200;

    @Test
    void anOperationOfTheHostByChance() {
        stress(HostModel.class);
    }

    @Test
    void anOperationOfTheHostStepByStep() {
        explore(HostModel.class);
    }

    @Test
    void anOperationOfAnotherLibraryByChance() {
        stress(WrappedModel.class);
    }

    @Test
    void anOperationOfAnotherLibraryStepByStep() {
        explore(WrappedModel.class);
    }

    /** What looks for races finds one. */
    @Test
    void aRaceIsFound() {
        assertThatThrownBy(() -> explore(RacyModel.class)).isInstanceOf(AssertionError.class);
    }

    private static void stress(Class<?> model) {
        new StressOptions()
                .iterations(ITERATIONS)
                .actorsBefore(0)
                .invocationsPerIteration(INVOCATIONS)
                .threads(3)
                .actorsPerThread(3)
                .check(model);
    }

    private static void explore(Class<?> model) {
        new ModelCheckingOptions()
                .iterations(ITERATIONS)
                .actorsBefore(0)
                .invocationsPerIteration(INVOCATIONS)
                .threads(3)
                .actorsPerThread(2)
                .check(model);
    }

    /** Everything that happens to an operation; at most one waits for it, as a fiber does. */
    public abstract static class Model {
        final OpTable table = new OpTable(8);
        private boolean isAwaited;
        private int resumed;

        abstract long opId();

        abstract dev.fusabi.value.Operation operation();

        abstract boolean completes(long value);

        @Operation
        public boolean complete() {
            return completes(1);
        }

        @Operation
        public boolean completeOtherwise() {
            return completes(2);
        }

        @Operation
        public boolean dispose() {
            try {
                table.disposeOp(opId());
                return true;
            } catch (StaleOperationException e) {
                return false;
            }
        }

        /** Polling takes nothing, and is never late. */
        @Operation
        public OpState poll() {
            return table.pollOp(opId());
        }

        /** The fiber: it waits, and takes the result when it is resumed. */
        @Operation(nonParallelGroup = "fiber", runOnce = true)
        public void await() {
            isAwaited = true;
            operation().whenDone(this::resume);
        }

        private synchronized void resume() {
            resumed++;
        }

        /** The fiber: its time is over. */
        @Operation(nonParallelGroup = "fiber", runOnce = true)
        public void timeOut() {
            operation().cancel();
        }

        /** The fiber: goes on when it can. */
        @Operation(nonParallelGroup = "fiber")
        public String take() {
            if (!operation().isDone()) {
                return "waits";
            }
            try {
                return operation().result().toString();
            } catch (ScriptFailure e) {
                return e.getMessage();
            }
        }

        /** Another operation gets its own slot, whatever happens to the first one's. */
        @Operation
        public boolean useAnotherSlot() {
            long other = table.open();
            boolean isOther = other != opId() && table.pollOp(other) == OpState.PENDING;
            table.disposeOp(other);
            return isOther;
        }

        @Validate
        public void resumesOnce() {
            // No assertion library: what runs here is explored step by step, too.
            boolean mustBeResumed = isAwaited && operation().isDone();
            if (resumed > 1 || mustBeResumed && resumed == 0) {
                throw new IllegalStateException("resumed " + resumed + " times");
            }
            int expected = table.pollOp(opId()) == OpState.FREED ? 0 : 1;
            if (table.inUse() != expected) {
                throw new IllegalStateException("slots are lost");
            }
        }
    }

    /** Opened by the host, and completed by its handle. */
    public static final class HostModel extends Model {
        private final long opId = table.open();
        private final dev.fusabi.value.Operation operation = table.operation(opId);

        @Override
        long opId() {
            return opId;
        }

        @Override
        dev.fusabi.value.Operation operation() {
            return operation;
        }

        @Override
        boolean completes(long value) {
            return table.complete(opId, value);
        }
    }

    /** Completed by something else. */
    public static final class WrappedModel extends Model {
        private final Source source = new Source();
        private final TrackedOperation operation = (TrackedOperation) table.register(source);

        @Override
        long opId() {
            return operation.id();
        }

        @Override
        dev.fusabi.value.Operation operation() {
            return operation;
        }

        @Override
        boolean completes(long value) {
            source.end(value);
            // Whether it was in time is nothing that the table says: it may have been disposed and
            // not yet cancelled.
            return true;
        }

        private static final class Source extends OneShotOperation {
            void end(long value) {
                complete(value);
            }

            @Override
            public void cancel() {
                complete(BuiltinExceptions.operationCanceled());
            }
        }
    }

    /** Looks before it writes. */
    public static final class RacyModel {
        private final AtomicBoolean isComplete = new AtomicBoolean();

        @Operation
        public boolean complete() {
            if (isComplete.get()) {
                return false;
            }
            isComplete.set(true);
            return true;
        }
    }
}
