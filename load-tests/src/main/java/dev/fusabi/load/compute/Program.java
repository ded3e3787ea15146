package dev.fusabi.load.compute;

import java.util.function.LongUnaryOperator;

/** A loaded workload. */
@FunctionalInterface
public interface Program {
    /** Calls its function {@code run}; the result is a {@link Number} or a {@link String}. */
    Object run(Object argument) throws Exception;

    /** The best way that the language offers to call {@code run} many times from Java with a number. */
    default LongUnaryOperator operator() {
        return number -> {
            try {
                return ((Number) run(number)).longValue();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        };
    }
}
