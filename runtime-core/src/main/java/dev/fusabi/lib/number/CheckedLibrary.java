package dev.fusabi.lib.number;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Module Checked: arithmetic on integers, and conversions, that fail where the others wrap. */
public final class CheckedLibrary {
    private CheckedLibrary() {}

    public static long add(Kind kind, long a, long b) {
        if (kind == Kind.UINT64) {
            return checked(Long.compareUnsigned(a + b, a) >= 0, a + b);
        }
        long sum = a + b;
        return checked(((a ^ sum) & (b ^ sum)) >= 0 && Primitives.fits(kind, sum), sum);
    }

    public static long subtract(Kind kind, long a, long b) {
        if (kind == Kind.UINT64) {
            return checked(Long.compareUnsigned(a, b) >= 0, a - b);
        }
        long difference = a - b;
        return checked(
                ((a ^ b) & (a ^ difference)) >= 0 && Primitives.fits(kind, difference), difference);
    }

    public static long multiply(Kind kind, long a, long b) {
        long product = a * b;
        if (kind == Kind.UINT64) {
            return checked(Math.unsignedMultiplyHigh(a, b) == 0, product);
        }
        return checked(
                Math.multiplyHigh(a, b) == product >> 63 && Primitives.fits(kind, product),
                product);
    }

    public static long negate(Kind kind, long value) {
        return subtract(kind, 0, value);
    }

    /** Floats lose their fraction; what does not fit then is an error. */
    public static long convert(Kind from, Kind to, long bits) {
        if (from.isFloat()) {
            double value = Double.longBitsToDouble(bits);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw BuiltinExceptions.overflow();
            }
            return NumbersLibrary.register(
                    to, new BigDecimal(value).toBigInteger(), BuiltinExceptions.overflow());
        }
        BigInteger value =
                from == Kind.UINT64 ? Primitives.unsigned(bits) : BigInteger.valueOf(bits);
        return NumbersLibrary.register(to, value, BuiltinExceptions.overflow());
    }

    private static long checked(boolean isRight, long value) {
        if (!isRight) {
            throw BuiltinExceptions.overflow();
        }
        return value;
    }
}
