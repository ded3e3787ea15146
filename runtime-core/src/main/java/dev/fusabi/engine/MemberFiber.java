package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.vm.CancelScope;

import org.jspecify.annotations.Nullable;

/** One of the functions that a {@link FiberGroup} runs; ends with the fiber that started the group at the latest. */
final class MemberFiber extends ScriptFiber {
    private final FiberGroup group;
    private final int index;

    /** What it runs, until it has begun. */
    private @Nullable FunctionValue body;

    MemberFiber(FiberGroup group, int index, FunctionValue body) {
        super(group.parent());
        this.group = group;
        this.index = index;
        this.body = body;
    }

    FiberGroup group() {
        return group;
    }

    @Override
    ScriptFiber parent() {
        return group.parent();
    }

    @Override
    protected CancelScope.Place firstPlace() {
        return group;
    }

    /** Where its token has been cancelled before it began, it never does, and neither do those after it. */
    @Override
    @Nullable FunctionValue takeBody() {
        FunctionValue toRun = body;
        if (toRun != null && group.isCancelled()) {
            callOff(BuiltinExceptions.tokenCancelled(CancelScope.MESSAGE).exception());
            return null;
        }
        body = null;
        return toRun;
    }

    @Override
    boolean callOff(ExceptionValue reason) {
        if (body == null) {
            return false;
        }
        body = null;
        group.callOff();
        fail(reason);
        return true;
    }

    @Override
    void finish(Object value) {
        group.parent().remove(this);
        group.ended(index, value);
    }

    @Override
    void fail(ExceptionValue exception) {
        group.parent().remove(this);
        group.failed(index, exception);
    }
}
