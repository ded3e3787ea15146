package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.vm.CancelScope;
import dev.fusabi.vm.Fiber;
import dev.fusabi.vm.Group;

import org.jspecify.annotations.Nullable;

/** Fibers that run side by side, and the operation by which the one that started them waits for them. */
final class FiberGroup implements Group, Operation {
    private final MemberFiber[] members;
    private final CancelScope scope;
    private int running;

    /** What the first raised that failed, or, as long as none has, that some were cancelled. */
    private @Nullable ExceptionValue failure;

    /** Whether there is a failure that nobody knows of. */
    private boolean isNews;

    private @Nullable Runnable waiting;

    /**
     * @param token what the script knows the scope by
     */
    FiberGroup(ScriptFiber parent, FunctionValue[] bodies, CancelScope scope, Object token) {
        this.scope = scope;
        members = new MemberFiber[bodies.length];
        running = bodies.length;
        for (int i = 0; i < bodies.length; i++) {
            members[i] = new MemberFiber(parent, bodies[i], this);
            members[i].enter(scope, token);
        }
    }

    void start() {
        for (MemberFiber member : members) {
            member.run();
        }
    }

    boolean isCancelled() {
        return scope.isCancelled();
    }

    /** A member has given its value. */
    void ended() {
        running--;
        if (running == 0) {
            tell();
        }
    }

    /** A member has ended with an exception. */
    void failed(ExceptionValue exception) {
        running--;
        ExceptionValue known = failure;
        if (known == null || isCancellation(known) && !isCancellation(exception)) {
            failure = exception;
            isNews = true;
        }
        if (isDone()) {
            tell();
        }
    }

    private static boolean isCancellation(ExceptionValue exception) {
        return exception.layout() == BuiltinExceptions.TOKEN_CANCELLED;
    }

    private void tell() {
        if (waiting != null) {
            waiting.run();
        }
    }

    /** The one that waits, when a failure concerns it: so the others are cancelled before any of them goes on. */
    @Nullable ScriptFiber next() {
        return isNews
                        && waiting instanceof ScriptFiber fiber
                        && fiber.state() == Fiber.State.WAITING
                        && fiber.operation() == this
                ? fiber
                : null;
    }

    @Override
    public Operation progress() {
        return this;
    }

    @Override
    public Object value(int index) {
        if (failure != null) {
            throw new ScriptFailure(failure);
        }
        return members[index].result();
    }

    @Override
    public boolean isDone() {
        return running == 0 || isNews;
    }

    @Override
    public Object result() {
        isNews = false;
        return running == 0;
    }

    @Override
    public void whenDone(Runnable action) {
        waiting = action;
        if (isDone()) {
            action.run();
        }
    }

    @Override
    public void cancel() {
        // They end with the one that started them.
    }
}
