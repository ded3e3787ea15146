package dev.fusabi.async.json;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a script array in the representation of its element type. */
sealed interface ArrayBuilder {
    void add(Object element);

    /** The array; use the builder once. */
    Object build();

    static ArrayBuilder of(Kind element) {
        return switch (element) {
            case INT -> new Longs();
            case FLOAT -> new Doubles();
            default -> new Boxed(element.inArrays());
        };
    }

    /** int[] */
    final class Longs implements ArrayBuilder {
        private long[] elements = new long[8];
        private int count;

        @Override
        public void add(Object element) {
            if (count == elements.length) {
                elements = Arrays.copyOf(elements, count * 2);
            }
            elements[count++] = (long) element;
        }

        @Override
        public Object build() {
            return Arrays.copyOf(elements, count);
        }
    }

    /** float[] */
    final class Doubles implements ArrayBuilder {
        private double[] elements = new double[8];
        private int count;

        @Override
        public void add(Object element) {
            if (count == elements.length) {
                elements = Arrays.copyOf(elements, count * 2);
            }
            elements[count++] = (double) element;
        }

        @Override
        public Object build() {
            return Arrays.copyOf(elements, count);
        }
    }

    /** Everything else. */
    final class Boxed implements ArrayBuilder {
        private final Kind kind;
        private final List<Object> elements = new ArrayList<>();

        private Boxed(Kind kind) {
            this.kind = kind;
        }

        @Override
        public void add(Object element) {
            elements.add(element);
        }

        @Override
        public Object build() {
            return switch (kind) {
                case BOOL -> booleans();
                case CHAR -> characters();
                case BYTE, INT16, INT32 -> integers();
                case FLOAT32 -> floats();
                default -> elements.toArray();
            };
        }

        private Object integers() {
            int count = elements.size();
            Object array =
                    switch (kind) {
                        case BYTE -> new byte[count];
                        case INT16 -> new short[count];
                        default -> new int[count];
                    };
            for (int i = 0; i < count; i++) {
                long bits = Primitives.unbox(kind, elements.get(i));
                switch (array) {
                    case byte[] bytes -> bytes[i] = (byte) bits;
                    case short[] shorts -> shorts[i] = (short) bits;
                    default -> ((int[]) array)[i] = (int) bits;
                }
            }
            return array;
        }

        private float[] floats() {
            float[] array = new float[elements.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = (float) elements.get(i);
            }
            return array;
        }

        private boolean[] booleans() {
            boolean[] array = new boolean[elements.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = (boolean) elements.get(i);
            }
            return array;
        }

        private char[] characters() {
            char[] array = new char[elements.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = (char) elements.get(i);
            }
            return array;
        }
    }
}
