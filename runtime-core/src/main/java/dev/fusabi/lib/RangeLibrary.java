package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.Range;
import dev.fusabi.value.StructuredText;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Ranges whose steps are only known at run time, and ranges of floats. */
public final class RangeLibrary {
    private RangeLibrary() {}

    public static Object int_(long from, long step, long last) {
        return new Range(from, step, last);
    }

    public static Object float_(double from, double step, double last) {
        if (step == 0) {
            throw BuiltinExceptions.argument("The step of a range cannot be zero.", "step");
        }
        if (Double.isNaN(from) || Double.isNaN(step) || Double.isNaN(last)) {
            throw BuiltinExceptions.argument(
                    "The bounds and the step of a range must be numbers.", "range");
        }
        return new FloatRange(from, step, last);
    }

    private record FloatRange(double first, double step, double last) implements Enumerable {
        @Override
        public boolean holdsElements() {
            return false;
        }

        @Override
        public Iterator<Object> iterator() {
            return new Iterator<>() {
                private long index;

                private double current() {
                    return first + index * step;
                }

                @Override
                public boolean hasNext() {
                    return step > 0 ? current() <= last : current() >= last;
                }

                @Override
                public Object next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    double element = current();
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
}
