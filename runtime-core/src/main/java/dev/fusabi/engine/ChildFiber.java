package dev.fusabi.engine;

import dev.fusabi.value.FunctionValue;

/** A fiber that ends with the one that started it at the latest. */
final class ChildFiber extends StartedFiber {
    private final ScriptFiber parent;

    ChildFiber(ScriptFiber parent, FunctionValue body) {
        super(parent, body);
        this.parent = parent;
    }

    @Override
    void leave() {
        parent.remove(this);
    }
}
