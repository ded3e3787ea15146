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
        isSet = true;
        value = result;
        List<Waiter> waking = new ArrayList<>(waiters);
        waiters.clear();
        waking.forEach(Waiter::wake);
        return true;
    }

    /** Sets the value and wakes who waits, but for those in line, which are to go on at once. */
    List<Fiber> take(Object result) {
        if (isSet) {
            throw BuiltinExceptions.invalidOperation("The value has been set already.");
        }
        isSet = true;
        value = result;
        List<Fiber> inLine = new ArrayList<>();
        List<Waiter> waking = new ArrayList<>(waiters);
        waiters.clear();
        for (Waiter waiter : waking) {
            if (waiter.isInLine) {
                inLine.add(waiter.fiber);
            } else {
                waiter.wake();
            }
        }
        return inLine;
    }

    /**
     * What a fiber waits for.
     *
     * @param isInLine whether it goes on before the one that sets the value
     */
    Operation await(Fiber fiber, boolean isInLine) {
        return new Waiter(fiber, isInLine);
    }

    private final class Waiter implements Operation {
        private final Fiber fiber;
        private final boolean isInLine;
        private @Nullable Runnable action;

        Waiter(Fiber fiber, boolean isInLine) {
            this.fiber = fiber;
            this.isInLine = isInLine;
        }

        @Override
        public boolean isDone() {
            return isSet;
        }

        @Override
        public Object result() {
            return value();
        }

        @Override
        public void whenDone(Runnable next) {
            if (isSet) {
                next.run();
            } else {
                action = next;
                waiters.add(this);
            }
        }

        private void wake() {
            Runnable waiting = action;
            if (waiting != null) {
                waiting.run();
            }
        }

        @Override
        public void cancel() {
            waiters.remove(this);
        }
    }
}
