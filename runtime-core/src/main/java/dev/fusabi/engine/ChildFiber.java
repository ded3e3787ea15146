package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.ScriptFailure;

/** A fiber that ends with the one that started it at the latest. */
final class ChildFiber extends StartedFiber {
    private final ScriptFiber parent;

    ChildFiber(ScriptFiber parent, FunctionValue body) {
        super(parent, body);
        this.parent = parent;
    }

    @Override
    ScriptFiber parent() {
        return parent;
    }

    @Override
    void removed() {
        parent.remove(this);
    }

    /** A limit that it ran into ends the one that started it too, which may wait for something that never comes. */
    @Override
    void fail(ExceptionValue exception) {
        super.fail(exception);
        boolean isLimit =
                BuiltinExceptions.isSubtype(exception.layout(), BuiltinExceptions.LIMIT)
                        && !isCancellation(exception);
        if (isLimit) {
            scheduler().end(parent, new ScriptFailure(exception));
        }
    }
}
