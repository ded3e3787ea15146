package dev.fusabi.engine;

import dev.fusabi.value.ExceptionValue;

import org.jspecify.annotations.Nullable;

/** One that ends at its deadline, also while it waits. */
final class TimedFiber extends RootFiber {
    private final EventLoop.Timer deadline;

    TimedFiber(FiberScheduler scheduler, Invocation<?> invocation, @Nullable CallContext context) {
        super(scheduler, invocation, context);
        deadline = scheduler.deadline(this);
    }

    @Override
    void finish(Object value) {
        deadline.cancel();
        super.finish(value);
    }

    @Override
    void fail(ExceptionValue exception) {
        deadline.cancel();
        super.fail(exception);
    }
}
