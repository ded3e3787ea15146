package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.vm.Fiber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A fiber with what the engine needs to go on with it: who waits for its result, and which fibers it has started. */
final class ScriptFiber extends Fiber {
    /** What happens when a fiber has ended; called on the event loop, exactly once. */
    interface Completion {
        void done(Object value);

        void failed(ExceptionValue exception);
    }

    private final Completion completion;
    private final @Nullable ScriptFiber parent;
    private @Nullable List<ScriptFiber> children;
    private EventLoop.@Nullable Timer deadline;

    /** Counts suspensions, so that a completion that comes too late does not resume the wrong one. */
    private int turn;

    ScriptFiber(Completion completion) {
        this.completion = completion;
        this.parent = null;
    }

    ScriptFiber(ScriptFiber parent, Completion completion) {
        super(parent);
        this.completion = completion;
        this.parent = parent;
        if (parent.children == null) {
            parent.children = new ArrayList<>(2);
        }
        parent.children.add(this);
    }

    int turn() {
        return turn;
    }

    int nextTurn() {
        return ++turn;
    }

    void deadline(EventLoop.Timer timer) {
        deadline = timer;
    }

    List<ScriptFiber> children() {
        return children == null ? List.of() : List.copyOf(children);
    }

    void finish(Object value) {
        leave();
        completion.done(value);
    }

    void fail(ExceptionValue exception) {
        leave();
        completion.failed(exception);
    }

    private void leave() {
        if (deadline != null) {
            deadline.cancel();
        }
        if (parent != null && parent.children != null) {
            parent.children.remove(this);
        }
    }

    /** The result of a child fiber as something that another fiber can wait for. Event loop only. */
    static final class Child implements Operation, Completion {
        private final Runnable cancellation;
        private @Nullable Object value;
        private @Nullable ExceptionValue exception;
        private @Nullable Runnable action;

        Child(java.util.function.Consumer<Child> cancellation) {
            this.cancellation = () -> cancellation.accept(this);
        }

        @Override
        public void done(Object result) {
            value = result;
            fire();
        }

        @Override
        public void failed(ExceptionValue failure) {
            exception = failure;
            fire();
        }

        private void fire() {
            Runnable waiting = action;
            action = null;
            if (waiting != null) {
                waiting.run();
            }
        }

        @Override
        public boolean isDone() {
            return value != null || exception != null;
        }

        @Override
        public Object result() {
            if (exception != null) {
                boolean isCancelled = !BuiltinExceptions.isCatchable(exception.layout());
                throw isCancelled && exception.layout() == BuiltinExceptions.CANCELLED
                        ? BuiltinExceptions.operationCanceled()
                        : new ScriptFailure(exception);
            }
            return java.util.Objects.requireNonNull(value);
        }

        @Override
        public void whenDone(Runnable next) {
            if (isDone()) {
                next.run();
            } else {
                action = next;
            }
        }

        @Override
        public void cancel() {
            if (!isDone()) {
                cancellation.run();
            }
        }
    }
}
