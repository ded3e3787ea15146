package dev.fusabi.vm;

import dev.fusabi.value.FunctionValue;

/** A function with the values that it captured. Also what a partial application is. */
final class Closure implements FunctionValue {
    final LinkedFunction function;
    final long[] primitives;
    final Object[] references;

    Closure(LinkedFunction function, long[] primitives, Object[] references) {
        this.function = function;
        this.primitives = primitives;
        this.references = references;
    }

    @Override
    public String name() {
        return function.code.name();
    }

    @Override
    public int arity() {
        return function.signature().parameters().size();
    }

    @Override
    public String toString() {
        return "<fun:" + name() + ">";
    }
}
