package dev.fusabi.lib.number;

import dev.fusabi.lib.culture.NumberSymbols;
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
            case String text ->
                    NumberParsing.parseBigInteger(
                            context, text, NumberReader.INTEGER, NumberSymbols.INVARIANT);
            default -> throw new IllegalArgumentException("no big integer: " + value);
        };
    }

    // Members

    public static BigInteger modPow(
            BuiltinContext context, BigInteger value, BigInteger exponent, BigInteger modulus) {
        if (modulus.signum() == 0) {
            throw BuiltinExceptions.divideByZero();
        }
        if (exponent.signum() < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "The number must be greater than or equal to zero.", "exponent");
        }
        long bits = modulus.bitLength();
        context.charge(exponent.bitLength() * (1 + (bits / Long.SIZE) * (bits / Long.SIZE) / 16));
        prepareDivision(context, value, modulus);
        BigInteger result = value.modPow(exponent, modulus.abs());
        // .NET's remainders have the sign of what is divided.
        boolean isNegative = value.signum() < 0 && exponent.testBit(0);
        return isNegative && result.signum() > 0 ? result.subtract(modulus.abs()) : result;
    }

    public static BigInteger gcd(BuiltinContext context, BigInteger a, BigInteger b) {
        chargeProduct(context, a.bitLength(), b.bitLength());
        return a.gcd(b);
    }

    public static double log(BigInteger value) {
        int signum = value.signum();
        if (signum <= 0) {
            return signum < 0 ? Double.NaN : Double.NEGATIVE_INFINITY;
        }
        int shift = Math.max(0, value.bitLength() - 1000);
        return Math.log(value.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }

    public static double log(BigInteger value, double base) {
        if (base == 1 || Double.isNaN(base)) {
            return Double.NaN;
        }
        return base == 10 ? log10(value) : log(value) / Math.log(base);
    }

    public static double log10(BigInteger value) {
        return value.signum() > 0 && value.bitLength() < 1000
                ? Math.log10(value.doubleValue())
                : log(value) / Math.log(10);
    }

    public static BigInteger log2(BigInteger value) {
        if (value.signum() < 0) {
            throw BuiltinExceptions.argumentOutOfRange("The number must be positive.", "value");
        }
        return BigInteger.valueOf(Math.max(0, value.bitLength() - 1));
    }

    public static BigInteger popCount(BigInteger value) {
        // Negative numbers are as many words long as they need.
        int words = (value.bitLength() + Integer.SIZE) / Integer.SIZE;
        int count = value.bitCount();
        return BigInteger.valueOf(value.signum() < 0 ? words * Integer.SIZE - count : count);
    }

    public static BigInteger trailingZeroCount(BigInteger value) {
        return BigInteger.valueOf(value.signum() == 0 ? Integer.SIZE : value.getLowestSetBit());
    }

    public static boolean isEven(BigInteger value) {
        return !value.testBit(0);
    }

    public static long bitLength(BigInteger value) {
        return value.bitLength();
    }

    public static long byteCount(BigInteger value) {
        return value.toByteArray().length;
    }

    /** The lowest byte first. */
    public static byte[] toBytes(BuiltinContext context, BigInteger value) {
        return toBytes(context, value, false, false);
    }

    public static byte[] toBytes(
            BuiltinContext context, BigInteger value, boolean isUnsigned, boolean isBigEndian) {
        if (isUnsigned && value.signum() < 0) {
            throw BuiltinExceptions.overflow(
                    "Negative values do not have an unsigned representation.");
        }
        context.allocate(value.bitLength() / Byte.SIZE);
        byte[] bytes = value.toByteArray();
        if (isUnsigned && bytes.length > 1 && bytes[0] == 0) {
            bytes = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
        }
        return isBigEndian ? bytes : reversed(bytes);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    public static BigInteger ofBytes(BuiltinContext context, byte[] bytes) {
        return ofBytes(context, bytes, false, false);
    }

    public static BigInteger ofBytes(BuiltinContext context, byte[] bytes, boolean isUnsigned) {
        return ofBytes(context, bytes, isUnsigned, false);
    }

    public static BigInteger ofBytes(
            BuiltinContext context, byte[] bytes, boolean isUnsigned, boolean isBigEndian) {
        if (bytes.length == 0) {
            return BigInteger.ZERO;
        }
        reserve(context, (long) bytes.length * Byte.SIZE);
        byte[] ordered = isBigEndian ? bytes : reversed(bytes);
        return isUnsigned ? new BigInteger(1, ordered) : new BigInteger(ordered);
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
