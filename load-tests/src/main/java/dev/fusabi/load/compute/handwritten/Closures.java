package dev.fusabi.load.compute.handwritten;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

public final class Closures {
    private Closures() {}

    static long[] init(int n, LongUnaryOperator make) {
        long[] made = new long[n];
        for (int i = 0; i < n; i++) {
            made[i] = make.applyAsLong(i);
        }
        return made;
    }

    static long[] map(long[] numbers, LongUnaryOperator change) {
        long[] changed = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            changed[i] = change.applyAsLong(numbers[i]);
        }
        return changed;
    }

    static long[] filter(long[] numbers, LongPredicate keep) {
        long[] kept = new long[numbers.length];
        int count = 0;
        for (long number : numbers) {
            if (keep.test(number)) {
                kept[count++] = number;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    static long fold(long[] numbers, long start, LongBinaryOperator combine) {
        long result = start;
        for (long number : numbers) {
            result = combine.applyAsLong(result, number);
        }
        return result;
    }

    public static long run(long n) {
        long offset = n % 7;
        long[] numbers = init((int) n, i -> i);
        long[] changed = map(numbers, x -> x * 3 + offset);
        long[] kept = filter(changed, x -> x % 2 == 0);
        return fold(kept, 0, (sum, x) -> sum + x % 1000);
    }
}
