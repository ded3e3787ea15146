package dev.fusabi.load.compute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Compares what peers compute with what Java computes. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Results() {}

    static void requireSame(Object expected, Object actual) throws JsonProcessingException {
        boolean isSame =
                expected instanceof Number number && actual instanceof Number other
                        ? isClose(number.doubleValue(), other.doubleValue())
                        : JSON.readTree(expected.toString())
                                .equals(JSON.readTree(actual.toString()));
        if (!isSame) {
            throw new IllegalStateException("computed " + actual + " instead of " + expected);
        }
    }

    /** Sums of floats may be added up in another order. */
    private static boolean isClose(double a, double b) {
        return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
    }
}
