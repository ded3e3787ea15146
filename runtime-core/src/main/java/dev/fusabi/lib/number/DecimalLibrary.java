package dev.fusabi.lib.number;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.NumberErrors;
import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Decimals;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.vm.BuiltinContext;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * .NET's decimals: 96 bits and up to 28 digits after the point, which are kept as they were written. What has more
 * digits is rounded, half to even.
 */
public final class DecimalLibrary {

    /** Digits of a float that a decimal takes over. */
    private static final int FLOAT_DIGITS = 15;

    private static final int FLOAT32_DIGITS = 7;

    private DecimalLibrary() {}

    public static BigDecimal add(BigDecimal a, BigDecimal b) {
        return fit(a.add(b));
    }

    public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return fit(a.subtract(b));
    }

    public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return fit(a.multiply(b));
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw BuiltinExceptions.divideByZero();
        }
        int preferred = Math.max(a.scale() - b.scale(), 0);
        for (int scale = Decimals.MAX_SCALE; scale >= 0; scale--) {
            BigDecimal quotient = a.divide(b, scale, RoundingMode.HALF_EVEN);
            if (Decimals.fits(quotient)) {
                boolean isExact = quotient.multiply(b).compareTo(a) == 0;
                return isExact ? shortened(quotient, preferred) : quotient;
            }
        }
        throw NumberErrors.decimalOverflow();
    }

    private static BigDecimal shortened(BigDecimal value, int scale) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.setScale(Math.min(value.scale(), Math.max(scale, stripped.scale())));
    }

    public static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw BuiltinExceptions.divideByZero();
        }
        if (a.abs().compareTo(b.abs()) < 0) {
            return a;
        }
        return fit(a.remainder(b).setScale(Math.max(a.scale(), b.scale())));
    }

    public static BigDecimal divideByInt(BigDecimal a, long b) {
        return divide(a, BigDecimal.valueOf(b));
    }

    public static BigDecimal negate(BigDecimal a) {
        return a.negate();
    }

    public static BigDecimal abs(BigDecimal a) {
        return a.abs();
    }

    public static long sign(BigDecimal a) {
        return a.signum();
    }

    public static BigDecimal floor(BigDecimal a) {
        return whole(a, RoundingMode.FLOOR);
    }

    public static BigDecimal ceiling(BigDecimal a) {
        return whole(a, RoundingMode.CEILING);
    }

    public static BigDecimal truncate(BigDecimal a) {
        return whole(a, RoundingMode.DOWN);
    }

    /** Half to even. */
    public static BigDecimal round(BigDecimal a) {
        return whole(a, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal whole(BigDecimal a, RoundingMode mode) {
        return a.scale() <= 0 ? a : a.setScale(0, mode);
    }

    /** A number of any kind, given as the bits of its register. */
    public static BigDecimal ofNumber(Kind kind, long bits) {
        return switch (kind) {
            case FLOAT -> ofFloat(Double.longBitsToDouble(bits), FLOAT_DIGITS);
            case FLOAT32 -> ofFloat(Double.longBitsToDouble(bits), FLOAT32_DIGITS);
            case UINT64 -> new BigDecimal(Primitives.unsigned(bits));
            default -> BigDecimal.valueOf(bits);
        };
    }

    private static BigDecimal ofFloat(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 0x1p96) {
            throw NumberErrors.decimalOverflow();
        }
        BigDecimal rounded =
                new BigDecimal(value)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
        BigDecimal decimal = fit(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
        return shortened(decimal, 0);
    }

    /** A text, a big integer, or a decimal itself. */
    public static BigDecimal ofValue(BuiltinContext context, Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case BigInteger number -> fit(new BigDecimal(number));
            case String text -> {
                Costs.characters(context, text.length());
                yield NumberParsing.parseDecimal(text, NumberSymbols.INVARIANT);
            }
            default -> throw new IllegalArgumentException("no decimal: " + value);
        };
    }

    // Members

    /** To a number of digits after the point; the mode is one of MidpointRounding. */
    public static BigDecimal roundMode(BigDecimal value, long digits, long mode) {
        if (digits < 0 || digits > Decimals.MAX_SCALE) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Decimal can only round to between 0 and 28 digits of precision.", "decimals");
        }
        return value.scale() <= digits ? value : value.setScale((int) digits, rounding(mode));
    }

    static RoundingMode rounding(long mode) {
        return switch ((int) mode) {
            case 0 -> RoundingMode.HALF_EVEN;
            case 1 -> RoundingMode.HALF_UP;
            case 2 -> RoundingMode.DOWN;
            case 3 -> RoundingMode.FLOOR;
            case 4 -> RoundingMode.CEILING;
            default ->
                    throw BuiltinExceptions.argument(
                            "The value '"
                                    + mode
                                    + "' is not valid for this usage of the type MidpointRounding.",
                            "mode");
        };
    }

    public static long scale(BigDecimal value) {
        return value.scale();
    }

    /** The 96 bits from the lowest on, and the number of digits after the point with the sign. */
    public static long[] getBits(BigDecimal value) {
        BigInteger magnitude = value.unscaledValue().abs();
        long low = magnitude.longValue();
        int flags = value.scale() << 16 | (value.signum() < 0 ? Integer.MIN_VALUE : 0);
        return new long[] {
            (int) low, (int) (low >>> 32), magnitude.shiftRight(64).intValue(), flags
        };
    }

    public static BigDecimal ofBits(long[] bits) {
        if (bits.length != 4) {
            throw invalidBits();
        }
        return ofParts(bits[0], bits[1], bits[2], bits[3] < 0, bits[3] >> 16 & 0xFF);
    }

    public static BigDecimal ofParts(
            long low, long middle, long high, boolean isNegative, long scale) {
        if (scale > Decimals.MAX_SCALE) {
            throw invalidBits();
        }
        BigInteger magnitude =
                BigInteger.valueOf(high & 0xFFFFFFFFL)
                        .shiftLeft(32)
                        .or(BigInteger.valueOf(middle & 0xFFFFFFFFL))
                        .shiftLeft(32)
                        .or(BigInteger.valueOf(low & 0xFFFFFFFFL));
        return new BigDecimal(isNegative ? magnitude.negate() : magnitude, (int) scale);
    }

    private static RuntimeException invalidBits() {
        return BuiltinExceptions.argument(
                "Decimal byte array constructor requires an array of length four containing valid decimal bytes.",
                "");
    }

    /** The nearest decimal. */
    static BigDecimal fit(BigDecimal exact) {
        BigDecimal fitting = Decimals.fit(exact);
        if (fitting == null) {
            throw NumberErrors.decimalOverflow();
        }
        return fitting;
    }
}
