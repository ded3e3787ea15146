package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.vm.BuiltinContext;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Integers without bounds. What large ones cost is counted before it is computed. */
public final class BigIntegerLibrary {
    /** Larger numbers would take seconds for one operation. */
    private static final long MAX_BITS = 1L << 26;

    private BigIntegerLibrary() {}

    public static BigInteger add(BuiltinContext context, BigInteger a, BigInteger b) {
        reserve(context, Math.max(a.bitLength(), b.bitLength()) + 1L);
        return a.add(b);
    }

    public static BigInteger subtract(BuiltinContext context, BigInteger a, BigInteger b) {
        reserve(context, Math.max(a.bitLength(), b.bitLength()) + 1L);
        return a.subtract(b);
    }

    public static BigInteger multiply(BuiltinContext context, BigInteger a, BigInteger b) {
        reserve(context, (long) a.bitLength() + b.bitLength());
        chargeProduct(context, a.bitLength(), b.bitLength());
        return a.multiply(b);
    }

    public static BigInteger divide(BuiltinContext context, BigInteger a, BigInteger b) {
        prepareDivision(context, a, b);
        return a.divide(b);
    }

    public static BigInteger remainder(BuiltinContext context, BigInteger a, BigInteger b) {
        prepareDivision(context, a, b);
        return a.remainder(b);
    }

    static void prepareDivision(BuiltinContext context, BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw BuiltinExceptions.divideByZero();
        }
        reserve(context, a.bitLength());
        chargeProduct(context, Math.max(a.bitLength() - b.bitLength(), 0), b.bitLength());
    }

    public static BigInteger negate(BuiltinContext context, BigInteger a) {
        reserve(context, a.bitLength());
        return a.negate();
    }

    public static BigInteger abs(BigInteger a) {
        return a.abs();
    }

    public static long sign(BigInteger a) {
        return a.signum();
    }

    public static BigInteger pow(BuiltinContext context, BigInteger base, long exponent) {
        if (exponent < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "The number must be greater than or equal to zero.", "exponent");
        }
        boolean isSmall = base.abs().bitLength() <= 1;
        if (!isSmall && exponent > MAX_BITS) {
            throw tooLarge();
        }
        int power = isSmall ? (int) (exponent & 1) + (exponent > 1 ? 2 : 0) : (int) exponent;
        reserve(context, isSmall ? 1 : (long) base.bitLength() * power);
        chargeProduct(context, (long) base.bitLength() * power, (long) base.bitLength() * power);
        return base.pow(power);
    }

    public static BigInteger and(BuiltinContext context, BigInteger a, BigInteger b) {
        reserve(context, Math.max(a.bitLength(), b.bitLength()));
        return a.and(b);
    }

    public static BigInteger or(BuiltinContext context, BigInteger a, BigInteger b) {
        reserve(context, Math.max(a.bitLength(), b.bitLength()));
        return a.or(b);
    }

    public static BigInteger xor(BuiltinContext context, BigInteger a, BigInteger b) {
        reserve(context, Math.max(a.bitLength(), b.bitLength()));
        return a.xor(b);
    }

    public static BigInteger shiftLeft(BuiltinContext context, BigInteger a, long count) {
        if (a.signum() == 0) {
            return a;
        }
        reserve(context, a.bitLength() + Math.max(count, 0));
        return a.shiftLeft((int) Math.max(count, -MAX_BITS));
    }

    public static BigInteger shiftRight(BuiltinContext context, BigInteger a, long count) {
        return count < 0
                ? shiftLeft(context, a, count == Long.MIN_VALUE ? Long.MAX_VALUE : -count)
                : a.shiftRight((int) Math.min(count, MAX_BITS));
    }

    /** A number of any kind, given as the bits of its register, without its fraction. */
    public static BigInteger ofNumber(Kind kind, long bits) {
        if (kind.isFloat()) {
            double value = Double.longBitsToDouble(bits);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw BuiltinExceptions.overflow(
                        "BigInteger cannot represent "
                                + (Double.isNaN(value) ? "NaN" : "infinity")
                                + ".");
            }
            return new BigDecimal(value).toBigInteger();
        }
        return kind == Kind.UINT64 ? Primitives.unsigned(bits) : BigInteger.valueOf(bits);
    }

    /** A text, a decimal without its fraction, or a big integer itself. */
    public static BigInteger ofValue(BuiltinContext context, Object value) {
        return switch (value) {
            case BigInteger number -> number;
            case BigDecimal decimal -> decimal.toBigInteger();
            case String text -> NumberParsing.parseBigInteger(context, text);
            default -> throw new IllegalArgumentException("no big integer: " + value);
        };
    }

    /** Counts a result of so many bits. */
    static void reserve(BuiltinContext context, long bits) {
        if (bits < Long.SIZE) {
            return;
        }
        if (bits > MAX_BITS) {
            throw tooLarge();
        }
        context.charge(bits / 512);
        context.allocate(bits / Byte.SIZE);
    }

    /** Counts the steps of a product, or of a division that gives one of the two. */
    static void chargeProduct(BuiltinContext context, long bits, long others) {
        context.charge((bits / Long.SIZE) * (others / Long.SIZE) / 16);
    }

    private static RuntimeException tooLarge() {
        return BuiltinExceptions.memoryLimit(
                "A whole number of more than " + MAX_BITS + " bits is too large.");
    }
}
