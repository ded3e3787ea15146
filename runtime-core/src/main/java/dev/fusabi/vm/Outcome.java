package dev.fusabi.vm;

import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Operation;

/** Why the machine stopped running a fiber. */
public sealed interface Outcome {
    /** The function returned; the value is boxed. */
    record Done(Object value) implements Outcome {}

    /** The fiber waits: resume it when the operation is done. */
    record Suspended(Operation operation) implements Outcome {}

    /** The fiber has run for long enough: resume it after others had their turn. */
    enum Yielded implements Outcome {
        YIELDED
    }

    /** The debugger stopped the fiber. */
    enum Paused implements Outcome {
        PAUSED
    }

    /** An exception, or a limit, that nothing in the script handled; it has its stack trace. */
    record Failed(ExceptionValue exception) implements Outcome {}
}
