package dev.fusabi.lib.number;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Errors;
import dev.fusabi.lib.base.Grants;
import dev.fusabi.lib.base.ScriptArrays;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import java.util.concurrent.ThreadLocalRandom;

/** .NET's random numbers. */
public final class RandomLibrary {
    private RandomLibrary() {}

    public static RandomNumbers ofSeed(BuiltinContext context, long seed) {
        context.allocate(256);
        return new RandomNumbers((int) seed);
    }

    /** Numbers that differ each time. */
    public static RandomNumbers unseeded(BuiltinContext context) {
        Grants.require(context, "random");
        return ofSeed(context, ThreadLocalRandom.current().nextInt());
    }

    public static long next(RandomNumbers random) {
        return random.sample();
    }

    public static long nextBelow(RandomNumbers random, long max) {
        if (max < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "maxValue ('" + max + "') must be a non-negative value.", "maxValue");
        }
        return fits(max) ? random.between(0, max) : random.longBetween(0, max);
    }

    public static long nextBetween(RandomNumbers random, long min, long max) {
        requireOrder(min, max);
        return fits(min) && fits(max) ? random.between(min, max) : random.longBetween(min, max);
    }

    private static boolean fits(long value) {
        return value == (int) value;
    }

    private static void requireOrder(long min, long max) {
        if (min > max) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "'minValue' cannot be greater than maxValue.", "minValue");
        }
    }

    public static double nextDouble(RandomNumbers random) {
        return random.sampleFloat();
    }

    public static double nextSingle(RandomNumbers random) {
        while (true) {
            float value = (float) random.sampleFloat();
            if (value < 1.0f) {
                return value;
            }
        }
    }

    public static long nextLong(RandomNumbers random) {
        return random.sampleLong();
    }

    public static long nextLongBelow(RandomNumbers random, long max) {
        if (max < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "maxValue ('" + max + "') must be a non-negative value.", "maxValue");
        }
        return random.longBetween(0, max);
    }

    public static long nextLongBetween(RandomNumbers random, long min, long max) {
        requireOrder(min, max);
        return random.longBetween(min, max);
    }

    public static Object nextBytes(BuiltinContext context, RandomNumbers random, byte[] buffer) {
        context.charge(buffer.length);
        for (int i = 0; i < buffer.length; i++) {
            buffer[i] = (byte) random.sample();
        }
        return Unit.UNIT;
    }

    public static Object shuffle(BuiltinContext context, RandomNumbers random, Object array) {
        int length = ScriptArrays.length(array);
        context.charge(length);
        for (int i = 0; i < length - 1; i++) {
            int j = (int) random.between(i, length);
            if (j != i) {
                Object moved = ScriptArrays.get(array, i);
                ScriptArrays.set(array, i, ScriptArrays.get(array, j));
                ScriptArrays.set(array, j, moved);
            }
        }
        return Unit.UNIT;
    }

    /** Indexes of so many elements out of so many. */
    public static long[] pick(
            BuiltinContext context, RandomNumbers random, long choices, long count) {
        if (choices == 0) {
            throw BuiltinExceptions.argument("Span may not be empty.", "choices");
        }
        if (count < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "length ('" + count + "') must be a non-negative value.", "length");
        }
        Costs.array(context, count);
        long[] indexes = new long[Errors.size(count, "length")];
        boolean isPowerOfTwo = (choices & (choices - 1)) == 0;
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] =
                    isPowerOfTwo && choices <= 256
                            ? (random.sample() & 0xFF) & (choices - 1)
                            : random.between(0, choices);
        }
        return indexes;
    }
}
