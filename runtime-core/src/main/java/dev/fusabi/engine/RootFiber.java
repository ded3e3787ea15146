package dev.fusabi.engine;

import dev.fusabi.value.ExceptionValue;

import org.jspecify.annotations.Nullable;

/** The fiber that works for a call from the host. */
class RootFiber extends ScriptFiber {
    private final Invocation<?> invocation;

    RootFiber(FiberScheduler scheduler, Invocation<?> invocation, @Nullable CallContext context) {
        super(scheduler, context);
        this.invocation = invocation;
    }

    @Override
    protected boolean givesWay() {
        return !invocation.isNow();
    }

    @Override
    void finish(Object value) {
        scheduler().removeRoot(this);
        invocation.done(value);
    }

    @Override
    void fail(ExceptionValue exception) {
        scheduler().removeRoot(this);
        invocation.failed(exception);
    }
}
