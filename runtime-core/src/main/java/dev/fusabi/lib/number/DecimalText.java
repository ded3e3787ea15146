package dev.fusabi.lib.number;

import dev.fusabi.value.FormatSpecifier;
import dev.fusabi.value.NumberText;

import java.math.BigDecimal;

/** Decimals with exponents. */
public final class DecimalText {
    private static final int DEFAULT_PRECISION = 6;

    private DecimalText() {}

    /** {@code %e} and {@code %g}. */
    public static String exponential(BigDecimal value, char letter, int precision) {
        boolean isGeneral = letter == 'g' || letter == 'G';
        int digits = precision == FormatSpecifier.NONE ? DEFAULT_PRECISION : precision;
        return isGeneral
                ? NumberText.general(value, Math.max(digits, 1), letter == 'g' ? 'e' : 'E')
                : NumberText.scientific(value, digits, letter);
    }
}
