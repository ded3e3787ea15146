package dev.fusabi.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * {@code first..step..last} over ints as a lazy value.
 *
 * @param step not zero
 */
public record Range(long first, long step, long last) implements Enumerable {
    public Range {
        if (step == 0) {
            throw BuiltinExceptions.argument("The step of a range cannot be zero.", "step");
        }
    }

    /** The number of elements, {@code Long.MAX_VALUE} when there are more. */
    public long count() {
        if (step > 0 ? first > last : first < last) {
            return 0;
        }
        // The distance may need 64 bits without a sign.
        long distance = step > 0 ? last - first : first - last;
        long magnitude = step > 0 ? step : -step;
        long steps = Long.divideUnsigned(distance, magnitude);
        return steps < 0 || steps == Long.MAX_VALUE ? Long.MAX_VALUE : steps + 1;
    }

    @Override
    public boolean holdsElements() {
        return false;
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private long left = count();
            private long next = first;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Object next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                long element = next;
                left--;
                next += step;
                return element;
            }
        };
    }

    // Sequences are equal only when they are the same, as in F#.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return StructuredText.structured(this);
    }
}
