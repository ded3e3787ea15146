package dev.fusabi.lib.number;

import dev.fusabi.value.TypeNames;

/**
 * .NET's generator for a given seed: Knuth's subtractive one, bit for bit, so that scripts draw what they draw in
 * .NET.
 */
public final class RandomNumbers implements TypeNames.Named {
    private static final int SIZE = 56;
    private static final int MAX = Integer.MAX_VALUE;
    private static final int SEED = 161803398;

    private final int[] state = new int[SIZE];
    private int next;
    private int nextPartner = 21;

    RandomNumbers(int seed) {
        int subtraction = seed == Integer.MIN_VALUE ? MAX : Math.abs(seed);
        int previous = SEED - subtraction;
        state[SIZE - 1] = previous;
        int current = 1;
        int at = 0;
        for (int i = 1; i < SIZE - 1; i++) {
            at += 21;
            if (at >= SIZE - 1) {
                at -= SIZE - 1;
            }
            state[at] = current;
            current = previous - current;
            if (current < 0) {
                current += MAX;
            }
            previous = state[at];
        }
        for (int round = 1; round < 5; round++) {
            for (int i = 1; i < SIZE; i++) {
                int partner = i + 30;
                if (partner >= SIZE - 1) {
                    partner -= SIZE - 1;
                }
                state[i] -= state[1 + partner];
                if (state[i] < 0) {
                    state[i] += MAX;
                }
            }
        }
    }

    /** From 0 to 2³¹ - 2. */
    int sample() {
        next = next + 1 >= SIZE ? 1 : next + 1;
        nextPartner = nextPartner + 1 >= SIZE ? 1 : nextPartner + 1;
        int value = state[next] - state[nextPartner];
        if (value == MAX) {
            value--;
        }
        if (value < 0) {
            value += MAX;
        }
        state[next] = value;
        return value;
    }

    double sampleFloat() {
        return sample() * (1.0 / MAX);
    }

    private double sampleForLargeRange() {
        int result = sample();
        if (sample() % 2 == 0) {
            result = -result;
        }
        double value = result;
        value += MAX - 1;
        value /= 2L * MAX - 1;
        return value;
    }

    /** From {@code min} to below {@code max}, within 32 bits. */
    long between(long min, long max) {
        long range = max - min;
        return range <= MAX
                ? (int) (sampleFloat() * range) + min
                : (long) (sampleForLargeRange() * range) + min;
    }

    private long bits() {
        return between(0, 1 << 22) | between(0, 1 << 22) << 22 | between(0, 1 << 20) << 44;
    }

    /** Any positive number of 63 bits but the greatest. */
    long sampleLong() {
        while (true) {
            long result = bits() >>> 1;
            if (result != Long.MAX_VALUE) {
                return result;
            }
        }
    }

    /** From {@code min} to below {@code max}, within 64 bits. */
    long longBetween(long min, long max) {
        long range = max - min;
        if (range == 0 || range == 1) {
            return min;
        }
        // The narrowest number of bits that holds the range.
        int bits = 64 - Long.numberOfLeadingZeros(range - 1);
        while (true) {
            long result = bits() >>> (64 - bits);
            if (Long.compareUnsigned(result, range) < 0) {
                return result + min;
            }
        }
    }

    @Override
    public String typeName() {
        return "Random";
    }

    @Override
    public String toString() {
        return "System.Random";
    }
}
