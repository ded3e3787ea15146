package dev.fusabi.value;

import java.math.BigInteger;

/** Between the 64 bits of a primitive register and a boxed value, and what the kinds of numbers do with their bits. */
public final class Primitives {
    private static final long LOW_32 = 0xFFFFFFFFL;

    private Primitives() {}

    /** The boxed value of a register. */
    public static Object box(Kind kind, long bits) {
        return switch (kind) {
            case INT -> bits;
            case FLOAT -> Double.longBitsToDouble(bits);
            case BOOL -> bits != 0;
            case CHAR -> (char) bits;
            case INT32 -> (int) bits;
            case INT16 -> (short) bits;
            case SBYTE -> (byte) bits;
            case BYTE, UINT16, UINT32, UINT64 -> Unsigned.of(kind, bits);
            case FLOAT32 -> (float) Double.longBitsToDouble(bits);
            case REF -> throw new IllegalArgumentException("a reference has no bits");
        };
    }

    /** Throws {@link ClassCastException} on a value of another kind. */
    public static long unbox(Kind kind, Object value) {
        return switch (kind) {
            case INT -> (Long) value;
            case FLOAT -> Double.doubleToRawLongBits((Double) value);
            case BOOL -> (Boolean) value ? 1 : 0;
            case CHAR -> (Character) value;
            case INT32 -> (Integer) value;
            case INT16 -> (Short) value;
            case SBYTE -> (Byte) value;
            case BYTE, UINT16, UINT32, UINT64 -> unsigned(kind, (Unsigned) value);
            case FLOAT32 -> Double.doubleToRawLongBits((Float) value);
            case REF -> throw new IllegalArgumentException("a reference has no bits");
        };
    }

    private static long unsigned(Kind kind, Unsigned value) {
        if (value.kind() != kind) {
            throw new ClassCastException(value.kind() + " is not " + kind);
        }
        return value.longValue();
    }

    /** The kind that a boxed value has in a register; {@link Kind#REF} for what has no register of its own. */
    public static Kind kindOf(Object value) {
        return switch (value) {
            case Long n -> Kind.INT;
            case Double n -> Kind.FLOAT;
            case Boolean b -> Kind.BOOL;
            case Character c -> Kind.CHAR;
            case Integer n -> Kind.INT32;
            case Short n -> Kind.INT16;
            case Byte n -> Kind.SBYTE;
            case Unsigned n -> n.kind();
            case Float n -> Kind.FLOAT32;
            default -> Kind.REF;
        };
    }

    /** The bits that a value of the kind has that is congruent to these (of a float: nearest to it). */
    public static long narrow(Kind kind, long bits) {
        return switch (kind) {
            case INT32 -> (int) bits;
            case INT16 -> (short) bits;
            case SBYTE -> (byte) bits;
            case BYTE -> bits & 0xFF;
            case UINT16, CHAR -> bits & 0xFFFF;
            case UINT32 -> bits & LOW_32;
            case FLOAT32 ->
                    Double.doubleToRawLongBits((double) (float) Double.longBitsToDouble(bits));
            case INT, UINT64, FLOAT, BOOL, REF -> bits;
        };
    }

    /** Whether an integer, given as 64 bits with a sign, is one of the kind without change. */
    public static boolean fits(Kind kind, long value) {
        return kind == Kind.UINT64 ? value >= 0 : narrow(kind, value) == value;
    }

    public static double unsignedToDouble(long bits) {
        // The lowest bit is kept where it decides how to round.
        return bits >= 0 ? bits : (double) (bits >>> 1 | bits & 1) * 2;
    }

    /** As .NET's conversion on x64. */
    public static long doubleToUnsigned(double value) {
        if (value >= 0x1p63) {
            return value < 0x1p64 ? (long) (value - 0x1p63) ^ Long.MIN_VALUE : Long.MIN_VALUE;
        }
        return value > -0x1p63 ? (long) value : Long.MIN_VALUE;
    }

    public static BigInteger unsigned(long bits) {
        BigInteger low = BigInteger.valueOf(bits & Long.MAX_VALUE);
        return bits < 0 ? low.setBit(63) : low;
    }

    /** Any boxed integer's value. */
    public static BigInteger integer(Object value) {
        return switch (value) {
            case Unsigned n -> n.toBigInteger();
            case BigInteger n -> n;
            default -> BigInteger.valueOf(((Number) value).longValue());
        };
    }
}
