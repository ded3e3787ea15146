package dev.fusabi.lib.culture;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How numbers are written: .NET's NumberFormatInfo as a value. */
public final class NumberSymbols {
    /** What is a text, under the name of its property in .NET. */
    public enum Text {
        DECIMAL("NumberDecimalSeparator", "."),
        GROUP("NumberGroupSeparator", ","),
        MINUS("NegativeSign", "-"),
        PLUS("PositiveSign", "+"),
        CURRENCY("CurrencySymbol", "¤"),
        CURRENCY_DECIMAL("CurrencyDecimalSeparator", "."),
        CURRENCY_GROUP("CurrencyGroupSeparator", ","),
        PERCENT("PercentSymbol", "%"),
        PERMILLE("PerMilleSymbol", "‰"),
        PERCENT_DECIMAL("PercentDecimalSeparator", "."),
        PERCENT_GROUP("PercentGroupSeparator", ","),
        NAN("NaNSymbol", "NaN"),
        INFINITY("PositiveInfinitySymbol", "Infinity"),
        NEGATIVE_INFINITY("NegativeInfinitySymbol", "-Infinity");

        private static final Map<String, Text> BY_PROPERTY = new HashMap<>();

        static {
            for (Text text : values()) {
                BY_PROPERTY.put(text.property, text);
            }
        }

        private final String property;
        private final String invariant;

        Text(String property, String invariant) {
            this.property = property;
            this.invariant = invariant;
        }

        /** The text behind a property of .NET; null when there is none. */
        public static @Nullable Text of(String property) {
            return BY_PROPERTY.get(property);
        }
    }

    /** What is a small number: digits after the point, and the numbers of .NET's patterns. */
    public enum Count {
        DIGITS("NumberDecimalDigits", 2, 99),
        CURRENCY_DIGITS("CurrencyDecimalDigits", 2, 99),
        PERCENT_DIGITS("PercentDecimalDigits", 2, 99),
        NEGATIVE("NumberNegativePattern", 1, 4),
        CURRENCY_POSITIVE("CurrencyPositivePattern", 0, 3),
        CURRENCY_NEGATIVE("CurrencyNegativePattern", 0, 16),
        PERCENT_POSITIVE("PercentPositivePattern", 0, 3),
        PERCENT_NEGATIVE("PercentNegativePattern", 0, 11);

        private static final Map<String, Count> BY_PROPERTY = new HashMap<>();

        static {
            for (Count count : values()) {
                BY_PROPERTY.put(count.property, count);
            }
        }

        private final String property;
        private final int invariant;
        private final int most;

        Count(String property, int invariant, int most) {
            this.property = property;
            this.invariant = invariant;
            this.most = most;
        }

        /** The number behind a property of .NET; null when there is none. */
        public static @Nullable Count of(String property) {
            return BY_PROPERTY.get(property);
        }

        public int most() {
            return most;
        }
    }

    /** The sizes of groups of digits, from the point on; the last one repeats, 0 ends them. */
    public enum Sizes {
        NUMBER,
        CURRENCY,
        PERCENT
    }

    public static final NumberSymbols INVARIANT = invariant();

    private final String[] texts;
    private final int[] counts;
    private final List<List<Integer>> sizes;

    private NumberSymbols(String[] texts, int[] counts, List<List<Integer>> sizes) {
        this.texts = texts;
        this.counts = counts;
        this.sizes = sizes;
    }

    private static NumberSymbols invariant() {
        String[] texts = new String[Text.values().length];
        for (Text text : Text.values()) {
            texts[text.ordinal()] = text.invariant;
        }
        int[] counts = new int[Count.values().length];
        for (Count count : Count.values()) {
            counts[count.ordinal()] = count.invariant;
        }
        List<Integer> three = List.of(3);
        return new NumberSymbols(texts, counts, List.of(three, three, three));
    }

    public String get(Text text) {
        return texts[text.ordinal()];
    }

    public int get(Count count) {
        return counts[count.ordinal()];
    }

    public List<Integer> get(Sizes which) {
        return sizes.get(which.ordinal());
    }

    public NumberSymbols with(Text text, String value) {
        String[] changed = texts.clone();
        changed[text.ordinal()] = value;
        return new NumberSymbols(changed, counts, sizes);
    }

    public NumberSymbols with(Count count, int value) {
        int[] changed = counts.clone();
        changed[count.ordinal()] = value;
        return new NumberSymbols(texts, changed, sizes);
    }

    public NumberSymbols with(Sizes which, List<Integer> value) {
        List<List<Integer>> changed = new java.util.ArrayList<>(sizes);
        changed.set(which.ordinal(), List.copyOf(value));
        return new NumberSymbols(texts, counts, List.copyOf(changed));
    }
}
