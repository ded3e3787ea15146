package dev.fusabi.value;

import java.math.BigInteger;

/** A boxed integer without a sign: {@code byte}, {@code uint16}, {@code uint32} or {@code uint64}. */
public final class Unsigned extends Number implements Comparable<Unsigned> {
    private static final long serialVersionUID = 1L;
    private static final Unsigned[] BYTES = new Unsigned[256];

    static {
        for (int i = 0; i < BYTES.length; i++) {
            BYTES[i] = new Unsigned(Kind.BYTE, i);
        }
    }

    private final Kind kind;
    private final long bits;

    private Unsigned(Kind kind, long bits) {
        this.kind = kind;
        this.bits = bits;
    }

    /**
     * A value of an unsigned kind.
     *
     * @param bits as in a register: extended by zeros
     */
    public static Unsigned of(Kind kind, long bits) {
        return kind == Kind.BYTE ? BYTES[(int) bits & 0xFF] : new Unsigned(kind, bits);
    }

    // What generated code calls.

    public static Unsigned ofByte(long bits) {
        return of(Kind.BYTE, bits);
    }

    public static Unsigned ofUInt16(long bits) {
        return of(Kind.UINT16, bits);
    }

    public static Unsigned ofUInt32(long bits) {
        return of(Kind.UINT32, bits);
    }

    public static Unsigned ofUInt64(long bits) {
        return of(Kind.UINT64, bits);
    }

    public Kind kind() {
        return kind;
    }

    /** As in a register: extended by zeros; of a {@code uint64} all 64 bits. */
    @Override
    public long longValue() {
        return bits;
    }

    @Override
    public int intValue() {
        return (int) bits;
    }

    @Override
    public double doubleValue() {
        return Primitives.unsignedToDouble(bits);
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    public BigInteger toBigInteger() {
        return Primitives.unsigned(bits);
    }

    @Override
    public int compareTo(Unsigned other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unsigned that && kind == that.kind && bits == that.bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
