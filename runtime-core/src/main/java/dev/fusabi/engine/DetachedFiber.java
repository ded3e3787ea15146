package dev.fusabi.engine;

import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.vm.Fiber;
import dev.fusabi.vm.Instance;

import org.jspecify.annotations.Nullable;

/** A fiber that belongs to a loaded script and not to a call. Nobody has to ask for its result. */
final class DetachedFiber extends StartedFiber {
    private final Instance script;

    /** Where what it raises is raised until it has waited. */
    private @Nullable HandOver starter;

    DetachedFiber(
            FiberScheduler scheduler,
            @Nullable CallContext context,
            FunctionValue body,
            Instance script) {
        super(scheduler, context, body);
        this.script = script;
    }

    /** It finds what this one has left for the fibers that it starts. */
    void startedFrom(Fiber starter) {
        inherit(starter);
    }

    Instance script() {
        return script;
    }

    void startedBy(HandOver handOver) {
        starter = handOver;
    }

    @Override
    protected boolean isLongLived() {
        return true;
    }

    @Override
    void removed() {
        scheduler().removeDetached(this);
    }

    @Override
    void fail(ExceptionValue exception) {
        HandOver handOver = starter;
        if (handOver != null && handOver.current() == this) {
            handOver.fail(exception);
        } else if (!isCancellation(exception)) {
            scheduler().unhandled(script, exception);
        }
        super.fail(exception);
    }
}
