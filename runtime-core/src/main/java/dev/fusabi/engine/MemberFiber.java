package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.vm.CancelScope;

/** One of the functions that a {@link FiberGroup} runs; ends with the fiber that started the group at the latest. */
final class MemberFiber extends StartedFiber {
    private final ScriptFiber parent;
    private final FiberGroup group;

    MemberFiber(ScriptFiber parent, FunctionValue body, FiberGroup group) {
        super(parent, body);
        this.parent = parent;
        this.group = group;
    }

    FiberGroup group() {
        return group;
    }

    /** Its token has been cancelled before it began: it never does. */
    void callOff() {
        if (takeBody() != null) {
            fail(BuiltinExceptions.tokenCancelled(CancelScope.MESSAGE).exception());
        }
    }

    @Override
    void leave() {
        parent.remove(this);
    }

    @Override
    void finish(Object value) {
        super.finish(value);
        group.ended();
    }

    @Override
    void fail(ExceptionValue exception) {
        super.fail(exception);
        group.failed(exception);
    }
}
