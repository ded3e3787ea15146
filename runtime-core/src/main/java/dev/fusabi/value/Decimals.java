package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The numbers that are decimals in .NET: 96 bits without the sign, and up to 28 digits after the point. */
public final class Decimals {
    public static final int MAX_SCALE = 28;

    private static final int BITS = 96;

    /** Digits that 96 bits always or sometimes hold. */
    private static final int DIGITS = 29;

    private Decimals() {}

    /** The nearest decimal, half to even; null when the number is too large. */
    public static @Nullable BigDecimal fit(BigDecimal exact) {
        if (exact.scale() < 0) {
            return exact.precision() - exact.scale() > DIGITS ? null : fit(exact.setScale(0));
        }
        BigDecimal rounded = exact;
        int scale = exact.scale();
        if (scale > MAX_SCALE) {
            scale = MAX_SCALE;
            rounded = exact.setScale(scale, RoundingMode.HALF_EVEN);
        }
        while (!fits(rounded)) {
            // As many digits as are too many by far, then one by one.
            scale -= Math.max(1, rounded.precision() - DIGITS);
            if (scale < 0) {
                return null;
            }
            rounded = exact.setScale(scale, RoundingMode.HALF_EVEN);
        }
        return rounded;
    }

    public static boolean fits(BigDecimal value) {
        return value.unscaledValue().abs().bitLength() <= BITS;
    }
}
