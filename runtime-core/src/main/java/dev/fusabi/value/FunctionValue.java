package dev.fusabi.value;

/** A function of a script as a value: a closure, a partial application, or a library or host function. */
public interface FunctionValue {
    /** As stack traces show it; {@code <lambda>} for an anonymous one. */
    String name();

    /** The number of curried arguments that it still takes. */
    int arity();
}
