package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Operation;
import dev.fusabi.vm.Fiber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A value that some fibers wait for and another one sets, once: what tasks, agents and locks are made of. Belongs to
 * the event loop.
 */
final class Promise {
    private final Set<Waiter> waiters = new LinkedHashSet<>();
    private boolean isSet;
    private @Nullable Object value;

    boolean isSet() {
        return isSet;
    }

    /** A script's null is possible. */
    // NullAway: a value of a script may be its null.
    @SuppressWarnings("NullAway")
    Object value() {
        return value;
    }

    /** Sets the value and wakes who waits; false when there is one already. */
    boolean set(Object result) {
        if (isSet) {
            return false;
        }
        for (Waiter waiter : fill(result)) {
            waiter.wake();
        }
        return true;
    }

    /** Sets the value and wakes who waits, but for those in line, which are to go on at once. */
    List<Fiber> setInLine(Object result) {
        if (isSet) {
            throw BuiltinExceptions.invalidOperation("The value has been set already.");
        }
        List<Fiber> inLine = new ArrayList<>();
        for (Waiter waiter : fill(result)) {
            if (waiter.inLine == null) {
                waiter.wake();
            } else {
                inLine.add(waiter.inLine);
            }
        }
        return inLine;
    }

    private List<Waiter> fill(Object result) {
        isSet = true;
        value = result;
        List<Waiter> waiting = new ArrayList<>(waiters);
        waiters.clear();
        return waiting;
    }

    /** The value. */
    Operation await() {
        return new Waiter(null, null);
    }

    /** The same for a fiber that goes on before the one that sets the value. */
    Operation awaitInLine(Fiber fiber) {
        return new Waiter(fiber, null);
    }

    /** Whether the value is set before the timer is done. */
    Operation awaitUntil(Operation timer) {
        return new Waiter(null, timer);
    }

    private final class Waiter implements Operation {
        private final @Nullable Fiber inLine;
        private final @Nullable Operation timer;
        private @Nullable Runnable action;

        Waiter(@Nullable Fiber inLine, @Nullable Operation timer) {
            this.inLine = inLine;
            this.timer = timer;
        }

        @Override
        public boolean isDone() {
            return isSet || timer != null && timer.isDone();
        }

        @Override
        public Object result() {
            if (timer == null) {
                return value();
            }
            boolean isInTime = isSet;
            release(timer);
            return isInTime;
        }

        /** Frees what the timer holds, also when it is done. */
        private static void release(Operation timer) {
            if (timer.isDone()) {
                timer.result();
            } else {
                timer.cancel();
            }
        }

        @Override
        public void whenDone(Runnable next) {
            if (isDone()) {
                next.run();
                return;
            }
            action = next;
            waiters.add(this);
            if (timer != null) {
                timer.whenDone(this::expire);
            }
        }

        private void expire() {
            if (waiters.remove(this)) {
                fire();
            }
        }

        private void wake() {
            if (timer != null) {
                timer.cancel();
            }
            fire();
        }

        private void fire() {
            Runnable waiting = action;
            if (waiting != null) {
                waiting.run();
            }
        }

        @Override
        public void cancel() {
            waiters.remove(this);
            if (timer != null) {
                timer.cancel();
            }
        }
    }
}
