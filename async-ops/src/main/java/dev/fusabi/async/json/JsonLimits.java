package dev.fusabi.async.json;

import java.util.stream.IntStream;

/**
 * What documents may cost.
 *
 * @param depth how deep objects and arrays may nest, in reading and in writing
 * @param stringLength characters of one string or name
 * @param numberLength characters of one number
 * @param encodedBytes bytes of a document that is written
 * @param encodedValues values of a document that is written: shared parts count each time that they are written
 * @param problems how many mismatches are collected before decoding stops
 */
public record JsonLimits(
        int depth,
        int stringLength,
        int numberLength,
        int encodedBytes,
        int encodedValues,
        int problems) {
    /**
     * Depth 200, strings of 16 Mi characters, numbers of 100 characters, 64 MiB and 5,000,000 values
     * written, 20 problems.
     */
    public static final JsonLimits STANDARD =
            new JsonLimits(200, 16 << 20, 100, 64 << 20, 5_000_000, 20);

    public JsonLimits {
        if (IntStream.of(depth, stringLength, numberLength, encodedBytes, encodedValues, problems)
                .anyMatch(limit -> limit < 1)) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
