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

    /** Sets the value; whoever waited is to be resumed by the caller. */
    List<Fiber> take(Object result) {
        if (isSet) {
            throw BuiltinExceptions.invalidOperation("The value has been set already.");
        }
        isSet = true;
        value = result;
        List<Fiber> fibers = waiters.stream().map(waiter -> waiter.fiber).toList();
        waiters.clear();
        return fibers;
    }

    Operation await(Fiber fiber) {
        return new Waiter(fiber);
    }

    private final class Waiter implements Operation {
        private final Fiber fiber;
        private @Nullable Runnable action;

        Waiter(Fiber fiber) {
            this.fiber = fiber;
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
