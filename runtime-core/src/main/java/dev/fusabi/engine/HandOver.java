package dev.fusabi.engine;

import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.Fiber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A fiber lets others run before it, one after the other, each until it waits for something or ends. So {@code
 * Async.StartImmediate} runs what it starts at once, though no fiber runs on top of another.
 */
final class HandOver implements Operation {
    /**
     * A fiber that runs.
     *
     * @param function what it begins with; null when it goes on
     */
    record Step(ScriptFiber fiber, @Nullable FunctionValue function) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable ScriptFiber giver;
    private @Nullable ScriptFiber current;
    private @Nullable ExceptionValue failure;

    void add(Step step) {
        steps.add(step);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The fiber that lets the others run has been suspended. */
    void begin(ScriptFiber fiber) {
        giver = fiber;
    }

    /** What runs next, at the end the fiber itself, unless something else has ended its wait. */
    @Nullable Step next() {
        Step step = steps.poll();
        while (step != null && step.fiber().state() == Fiber.State.DONE) {
            step = steps.poll();
        }
        if (step != null) {
            current = step.fiber();
            return step;
        }
        current = null;
        ScriptFiber fiber = giver;
        return fiber != null && fiber.operation() == this ? new Step(fiber, null) : null;
    }

    /** The fiber whose turn it is. */
    @Nullable ScriptFiber current() {
        return current;
    }

    /** The fiber that was started failed before it waited: so does what the other waits for. */
    void fail(ExceptionValue exception) {
        failure = exception;
    }

    @Override
    public boolean isDone() {
        // Awaiting it is what makes the others run.
        return false;
    }

    @Override
    public Object result() {
        if (failure != null) {
            throw new ScriptFailure(failure);
        }
        return Unit.UNIT;
    }

    @Override
    public void whenDone(Runnable action) {
        throw new IllegalStateException("only the scheduler waits for this");
    }

    @Override
    public void cancel() {
        // The others run all the same.
    }
}
