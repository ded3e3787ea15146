package dev.fusabi.vm;

import dev.fusabi.value.Kind;

/** Between the 64 bits of a primitive register and a boxed value. */
final class Boxes {
    private Boxes() {}

    static Object box(Kind kind, long bits) {
        return switch (kind) {
            case INT -> bits;
            case FLOAT -> Double.longBitsToDouble(bits);
            case BOOL -> bits != 0;
            case CHAR -> (char) bits;
            case REF -> throw new IllegalArgumentException("a reference has no bits");
        };
    }

    /** Throws {@link ClassCastException} on a value of another kind. */
    static long unbox(Kind kind, Object value) {
        return switch (kind) {
            case INT -> (Long) value;
            case FLOAT -> Double.doubleToRawLongBits((Double) value);
            case BOOL -> (Boolean) value ? 1 : 0;
            case CHAR -> (Character) value;
            case REF -> throw new IllegalArgumentException("a reference has no bits");
        };
    }
}
