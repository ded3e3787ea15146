package dev.fusabi.leaks;

import dev.fusabi.engine.OperationRegistry;
import dev.fusabi.value.Operation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Knows how many operations have been neither taken nor cancelled. */
final class CountingOperations implements OperationRegistry {
    private final OperationRegistry registry;
    private final AtomicLong open = new AtomicLong();

    CountingOperations(OperationRegistry registry) {
        this.registry = registry;
    }

    long open() {
        return open.get();
    }

    @Override
    public Operation register(Operation operation) {
        return new Counted(registry.register(operation));
    }

    private final class Counted implements Operation {
        private final Operation counted;
        private final AtomicBoolean isOpen = new AtomicBoolean(true);

        Counted(Operation counted) {
            this.counted = counted;
            open.incrementAndGet();
        }

        private void end() {
            if (isOpen.getAndSet(false)) {
                open.decrementAndGet();
            }
        }

        @Override
        public boolean isDone() {
            return counted.isDone();
        }

        @Override
        public Object result() {
            end();
            return counted.result();
        }

        @Override
        public void whenDone(Runnable action) {
            counted.whenDone(action);
        }

        @Override
        public void cancel() {
            end();
            counted.cancel();
        }
    }
}
