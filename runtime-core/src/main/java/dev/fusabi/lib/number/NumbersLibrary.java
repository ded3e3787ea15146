package dev.fusabi.lib.number;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.NumberErrors;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.vm.BuiltinContext;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What the operators on numbers of all kinds need beyond instructions. Numbers are the 64 bits of a register. */
public final class NumbersLibrary {
    private NumbersLibrary() {}

    public static long abs(Kind kind, long value) {
        long magnitude = Math.abs(value);
        if (magnitude < 0 || !Primitives.fits(kind, magnitude)) {
            throw BuiltinExceptions.overflow(
                    "Negating the minimum value of a twos complement number is invalid.");
        }
        return magnitude;
    }

    /** F#'s {@code byte "…"} and its like: digits, or {@code 0x}, {@code 0o}, {@code 0b} and all bits. */
    public static long parseLiteral(BuiltinContext context, Kind kind, String text) {
        Costs.characters(context, text.length());
        if (kind.isFloat()) {
            return Primitives.narrow(
                    kind, Double.doubleToRawLongBits(NumberParsing.parseFloat(text)));
        }
        return NumberParsing.parseLiteral(kind, text);
    }

    /** A decimal or a big integer as another number, without its fraction where that is an integer. */
    public static long ofBig(Kind kind, Object value) {
        if (kind.isFloat()) {
            double number = ((Number) value).doubleValue();
            return Primitives.narrow(kind, Double.doubleToRawLongBits(number));
        }
        BigInteger whole =
                value instanceof BigDecimal decimal ? decimal.toBigInteger() : (BigInteger) value;
        return register(kind, whole, NumberErrors.overflow(kind));
    }

    /** An integer as the kind, or an exception. */
    static long register(Kind kind, BigInteger value, ScriptFailure failure) {
        if (!fits(kind, value)) {
            throw failure;
        }
        return value.longValue();
    }

    static boolean fits(Kind kind, BigInteger value) {
        boolean isUnsigned = kind.isUnsigned() || kind == Kind.CHAR;
        return isUnsigned
                ? value.signum() >= 0 && value.bitLength() <= kind.bits()
                : value.bitLength() < kind.bits();
    }
}
