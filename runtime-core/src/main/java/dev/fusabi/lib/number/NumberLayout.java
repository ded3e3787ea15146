package dev.fusabi.lib.number;

import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.lib.culture.NumberSymbols.Count;
import dev.fusabi.lib.culture.NumberSymbols.Sizes;
import dev.fusabi.lib.culture.NumberSymbols.Text;

import java.util.List;

/**
 * Puts a culture's signs, separators and symbols into numbers in plain form: an optional minus, digits, an optional
 * point with digits, an optional exponent.
 */
final class NumberLayout {
    // By the numbers that .NET gives them: n the digits, $ the currency, % the percent sign.
    private static final String[] NEGATIVE = {"(n)", "-n", "- n", "n-", "n -"};
    private static final String[] CURRENCY_POSITIVE = {"$n", "n$", "$ n", "n $"};
    private static final String[] CURRENCY_NEGATIVE = {
        "($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-",
        "$ -n", "n- $", "($ n)", "(n $)", "$- n"
    };
    private static final String[] PERCENT_POSITIVE = {"n %", "n%", "%n", "% n"};
    private static final String[] PERCENT_NEGATIVE = {
        "-n %", "-n%", "-%n", "%-n", "%n-", "n-%", "n%-", "-% n", "n %-", "% n-", "% -n", "n- %"
    };

    private final NumberSymbols symbols;

    NumberLayout(NumberSymbols symbols) {
        this.symbols = symbols;
    }

    /** Without groups. */
    String plain(String number) {
        if (symbols == NumberSymbols.INVARIANT) {
            return number;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            switch (c) {
                case '-' -> out.append(symbols.get(Text.MINUS));
                case '+' -> out.append(symbols.get(Text.PLUS));
                case '.' -> out.append(symbols.get(Text.DECIMAL));
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A number that is none, or infinite. */
    String special(double value) {
        return symbols.get(
                Double.isNaN(value)
                        ? Text.NAN
                        : value > 0 ? Text.INFINITY : Text.NEGATIVE_INFINITY);
    }

    String grouped(String number) {
        String digits =
                digits(
                        magnitude(number),
                        symbols.get(Text.GROUP),
                        symbols.get(Text.DECIMAL),
                        symbols.get(Sizes.NUMBER));
        return isNegative(number)
                ? fill(NEGATIVE[symbols.get(Count.NEGATIVE)], digits, "")
                : digits;
    }

    String currency(String number) {
        String digits =
                digits(
                        magnitude(number),
                        symbols.get(Text.CURRENCY_GROUP),
                        symbols.get(Text.CURRENCY_DECIMAL),
                        symbols.get(Sizes.CURRENCY));
        String pattern =
                isNegative(number)
                        ? CURRENCY_NEGATIVE[symbols.get(Count.CURRENCY_NEGATIVE)]
                        : CURRENCY_POSITIVE[symbols.get(Count.CURRENCY_POSITIVE)];
        return fill(pattern, digits, symbols.get(Text.CURRENCY));
    }

    String percent(String number) {
        String digits =
                digits(
                        magnitude(number),
                        symbols.get(Text.PERCENT_GROUP),
                        symbols.get(Text.PERCENT_DECIMAL),
                        symbols.get(Sizes.PERCENT));
        String pattern =
                isNegative(number)
                        ? PERCENT_NEGATIVE[symbols.get(Count.PERCENT_NEGATIVE)]
                        : PERCENT_POSITIVE[symbols.get(Count.PERCENT_POSITIVE)];
        return fill(pattern, digits, symbols.get(Text.PERCENT));
    }

    private static boolean isNegative(String number) {
        return number.startsWith("-");
    }

    private static String magnitude(String number) {
        return isNegative(number) ? number.substring(1) : number;
    }

    private String fill(String pattern, String digits, String symbol) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case 'n' -> out.append(digits);
                case '-' -> out.append(symbols.get(Text.MINUS));
                case '$', '%' -> out.append(symbol);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String digits(
            String magnitude, String group, String decimal, List<Integer> sizes) {
        int point = magnitude.indexOf('.');
        String whole = point < 0 ? magnitude : magnitude.substring(0, point);
        String grouped = groups(whole, group, sizes);
        return point < 0 ? grouped : grouped + decimal + magnitude.substring(point + 1);
    }

    /** Digits with separators; of the sizes from the end on the last one repeats, and 0 ends the groups. */
    private static String groups(String whole, String separator, List<Integer> sizes) {
        StringBuilder out = new StringBuilder(whole);
        int at = whole.length();
        int next = 0;
        while (next < sizes.size() && sizes.get(next) > 0) {
            at -= sizes.get(next);
            if (at <= 0) {
                break;
            }
            out.insert(at, separator);
            next = Math.min(next + 1, sizes.size() - 1);
        }
        return out.toString();
    }

    /** Whether a separator stands behind a digit of a whole number, when so many more digits follow. */
    boolean isGroupEnd(int digitsLeft) {
        List<Integer> sizes = symbols.get(Sizes.NUMBER);
        int next = 0;
        int at = 0;
        while (next < sizes.size() && sizes.get(next) > 0 && at < digitsLeft) {
            at += sizes.get(next);
            next = Math.min(next + 1, sizes.size() - 1);
        }
        return at == digitsLeft && digitsLeft > 0;
    }
}
