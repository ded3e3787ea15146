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

import java.util.ArrayList;
import java.util.List;

/**
 * Fibers that run side by side, and the operation by which the one that started them waits for them. Each is made only
 * when it is its turn to begin. It is also their place under the token, so that a fiber needs none of its own.
 */
final class FiberGroup extends CancelScope.Shared implements Group, Operation {
    private final ScriptFiber parent;
    private final CancelScope scope;

    /** What each runs until it is made; the fiber as long as it has not ended; then what it gave. */
    private final Object[] members;

    /** How many fibers have been made. */
    private int made;

    /** How many have not ended, counting those that have not been made. */
    private int left;

    /** What the first raised that failed, or, as long as none has, that some were cancelled. */
    private @Nullable ExceptionValue failure;

    /** Whether there is a failure that nobody knows of. */
    private boolean isNews;

    private @Nullable Runnable waiting;

    /**
     * @param bodies functions of unit; this keeps the array
     * @param token what the script knows the scope by
     */
    FiberGroup(ScriptFiber parent, Object[] bodies, CancelScope scope, Object token) {
        super(scope, token);
        this.parent = parent;
        this.scope = scope;
        members = bodies;
        left = bodies.length;
    }

    ScriptFiber parent() {
        return parent;
    }

    /** The next one to begin; null when there is none. */
    @Nullable MemberFiber make() {
        if (made == members.length) {
            return null;
        }
        FunctionValue body = (FunctionValue) members[made];
        MemberFiber member = new MemberFiber(this, made, body);
        members[made++] = member;
        return member;
    }

    boolean isCancelled() {
        return scope.isCancelled();
    }

    /** A member has given its value. */
    void ended(int index, Object value) {
        members[index] = value;
        left--;
        if (left == 0) {
            tell();
        }
    }

    /** A member has ended with an exception. */
    void failed(int index, ExceptionValue exception) {
        members[index] = exception;
        left--;
        ExceptionValue known = failure;
        if (known == null || isCancellation(known) && !isCancellation(exception)) {
            failure = exception;
            isNews = true;
        }
        if (isDone()) {
            tell();
        }
    }

    /** Those that have not been made never are. */
    void callOff() {
        left -= members.length - made;
        made = members.length;
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
    protected List<Fiber> running() {
        List<Fiber> running = new ArrayList<>();
        for (int i = made - 1; i >= 0; i--) {
            if (members[i] instanceof MemberFiber member) {
                running.add(member);
            }
        }
        return running;
    }

    @Override
    public Operation progress() {
        return this;
    }

    @Override
    public Object[] values() {
        if (failure != null) {
            throw new ScriptFailure(failure);
        }
        return members;
    }

    @Override
    public Object[] held() {
        return members;
    }

    @Override
    public boolean isDone() {
        return left == 0 || isNews;
    }

    @Override
    public Object result() {
        isNews = false;
        return left == 0;
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
