package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Program;

import java.util.function.LongUnaryOperator;

/** A script's function that implements a Java interface. */
record Increment(LongUnaryOperator operator) implements Program {
    @Override
    public Object run(Object argument) {
        return operator.applyAsLong((long) argument);
    }
}
