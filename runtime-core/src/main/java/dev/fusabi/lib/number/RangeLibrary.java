package dev.fusabi.lib.number;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.Range;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.Unsigned;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Ranges whose steps are only known at run time, and ranges of numbers that are no ints. */
public final class RangeLibrary {
    private RangeLibrary() {}

    public static Object int_(long from, long step, long last) {
        return new Range(from, step, last);
    }

    public static Object uint64(long from, long step, long last) {
        checkStep(step == 0);
        return new Steps(
                () -> Long.compareUnsigned(from, last) > 0 ? null : Unsigned.ofUInt64(from),
                at -> {
                    long left = last - at.longValue();
                    return Long.compareUnsigned(left, step) < 0
                            ? null
                            : Unsigned.ofUInt64(at.longValue() + step);
                });
    }

    public static Object float_(double from, double step, double last) {
        checkFloats(from, step, last);
        return new Counted(index -> {
            double at = from + index * step;
            return (step > 0 ? at <= last : at >= last) ? (Object) at : null;
        });
    }

    public static Object float32(float from, float step, float last) {
        checkFloats(from, step, last);
        return new Counted(index -> {
            float at = from + index * step;
            return (step > 0 ? at <= last : at >= last) ? (Object) at : null;
        });
    }

    public static Object decimal(BigDecimal from, BigDecimal step, BigDecimal last) {
        checkStep(step.signum() == 0);
        int direction = step.signum();
        return new Steps(
                () -> from.compareTo(last) * direction > 0 ? null : from,
                at -> {
                    BigDecimal next = DecimalLibrary.add((BigDecimal) at, step);
                    return next.compareTo(last) * direction > 0 ? null : next;
                });
    }

    public static Object bigint(BigInteger from, BigInteger step, BigInteger last) {
        checkStep(step.signum() == 0);
        int direction = step.signum();
        return new Steps(
                () -> from.compareTo(last) * direction > 0 ? null : from,
                at -> {
                    BigInteger next = ((BigInteger) at).add(step);
                    return next.compareTo(last) * direction > 0 ? null : next;
                });
    }

    private static void checkFloats(double from, double step, double last) {
        checkStep(step == 0);
        if (Double.isNaN(from) || Double.isNaN(step) || Double.isNaN(last)) {
            throw BuiltinExceptions.argument(
                    "The bounds and the step of a range must be numbers.", "range");
        }
    }

    private static void checkStep(boolean isZero) {
        if (isZero) {
            throw BuiltinExceptions.argument("The step of a range cannot be zero.", "step");
        }
    }

    /** The element at an index, or null after the last one. */
    private record Counted(LongFunction<@Nullable Object> at) implements Enumerable {
        @Override
        public boolean holdsElements() {
            return false;
        }

        @Override
        public Iterator<Object> iterator() {
            return new Iterator<>() {
                private long index;

                @Override
                public boolean hasNext() {
                    return at.apply(index) != null;
                }

                @Override
                public Object next() {
                    Object element = at.apply(index);
                    if (element == null) {
                        throw new NoSuchElementException();
                    }
                    index++;
                    return element;
                }
            };
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }

    private interface First {
        @Nullable Number get();
    }

    /** The first element, and from each the next one; null after the last one. */
    private record Steps(First first, Function<Number, @Nullable Number> step)
            implements Enumerable {
        @Override
        public boolean holdsElements() {
            return false;
        }

        @Override
        public Iterator<Object> iterator() {
            return new Iterator<>() {
                private @Nullable Number next = first.get();

                @Override
                public boolean hasNext() {
                    return next != null;
                }

                @Override
                public Object next() {
                    Number element = next;
                    if (element == null) {
                        throw new NoSuchElementException();
                    }
                    next = step.apply(element);
                    return element;
                }
            };
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }
}
