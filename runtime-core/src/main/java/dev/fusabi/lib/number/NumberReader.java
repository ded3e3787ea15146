package dev.fusabi.lib.number;

import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.lib.culture.NumberSymbols.Text;

import org.jspecify.annotations.Nullable;

/**
 * Texts of numbers as .NET reads them, by what its {@code NumberStyles} allow. Gives the number in plain form: an
 * optional minus, digits, an optional point with digits, an optional exponent.
 */
final class NumberReader {
    static final int LEADING_WHITE = 1;
    static final int TRAILING_WHITE = 2;
    static final int LEADING_SIGN = 4;
    static final int TRAILING_SIGN = 8;
    static final int PARENTHESES = 16;
    static final int DECIMAL_POINT = 32;
    static final int THOUSANDS = 64;
    static final int EXPONENT = 128;
    static final int CURRENCY = 256;
    static final int HEX = 512;
    static final int BINARY = 1024;

    static final int INTEGER = LEADING_WHITE | TRAILING_WHITE | LEADING_SIGN;
    static final int FLOAT = INTEGER | DECIMAL_POINT | EXPONENT;
    static final int NUMBER = INTEGER | TRAILING_SIGN | DECIMAL_POINT | THOUSANDS;

    private final String text;
    private final int styles;
    private final NumberSymbols symbols;
    private final StringBuilder plain = new StringBuilder();
    private int at;
    private int end;
    private boolean isNegative;
    private boolean hasSign;
    private boolean isParenthesized;

    private NumberReader(String text, int styles, NumberSymbols symbols) {
        this.text = text;
        this.styles = styles;
        this.symbols = symbols;
        end = text.length();
    }

    /** The number in plain form, or null when the text is none. */
    static @Nullable String read(String text, int styles, NumberSymbols symbols) {
        return new NumberReader(text, styles, symbols).read();
    }

    /** The digits of a number in base 16 or 2, or null. */
    static @Nullable String bits(String text, int styles) {
        int from = 0;
        int until = text.length();
        while ((styles & LEADING_WHITE) != 0 && from < until && isWhite(text.charAt(from))) {
            from++;
        }
        while ((styles & TRAILING_WHITE) != 0 && until > from && isWhite(text.charAt(until - 1))) {
            until--;
        }
        int base = (styles & HEX) != 0 ? 16 : 2;
        for (int i = from; i < until; i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), base) < 0) {
                return null;
            }
        }
        return from == until ? null : text.substring(from, until);
    }

    private boolean allows(int style) {
        return (styles & style) != 0;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    private @Nullable String read() {
        leading();
        int digits = digits(allows(THOUSANDS));
        if (allows(DECIMAL_POINT) && isAt(Text.CURRENCY_DECIMAL, Text.DECIMAL)) {
            plain.append(digits == 0 ? "0." : ".");
            int fraction = digits(false);
            if (fraction == 0) {
                plain.append('0');
            }
            digits += fraction;
        }
        if (digits == 0) {
            return null;
        }
        if ((peek() == 'e' || peek() == 'E') && allows(EXPONENT)) {
            exponent();
        }
        trailing();
        if (at < end || isParenthesized) {
            return null;
        }
        return isNegative ? "-" + plain : plain.toString();
    }

    private void leading() {
        boolean goesOn = true;
        while (goesOn && at < end) {
            char c = peek();
            if (isWhite(c) && allows(LEADING_WHITE)) {
                at++;
            } else if (allows(LEADING_SIGN) && !hasSign && sign()) {
                hasSign = true;
            } else if (c == '(' && allows(PARENTHESES) && !hasSign) {
                hasSign = true;
                isNegative = true;
                isParenthesized = true;
                at++;
            } else if (!allows(CURRENCY) || !isAt(symbols.get(Text.CURRENCY))) {
                goesOn = false;
            }
        }
    }

    private int digits(boolean allowsCommas) {
        int count = 0;
        while (at < end) {
            char c = peek();
            if (c >= '0' && c <= '9') {
                plain.append(c);
                count++;
                at++;
            } else if (!allowsCommas || count == 0 || !isAt(Text.CURRENCY_GROUP, Text.GROUP)) {
                break;
            }
        }
        return count;
    }

    /** Goes past a minus or a plus. */
    private boolean sign() {
        if (isAt("-") || isAt(symbols.get(Text.MINUS))) {
            isNegative = true;
            return true;
        }
        return isAt("+") || isAt(symbols.get(Text.PLUS));
    }

    /** Goes past a separator, of currencies where they are allowed, or of numbers. */
    private boolean isAt(Text ofCurrency, Text ofNumber) {
        return allows(CURRENCY) && isAt(symbols.get(ofCurrency)) || isAt(symbols.get(ofNumber));
    }

    /** Goes past a symbol; a blank stands for one that does not break the line. */
    private boolean isAt(String symbol) {
        if (symbol.isEmpty() || at + symbol.length() > end) {
            return false;
        }
        for (int i = 0; i < symbol.length(); i++) {
            char c = text.charAt(at + i);
            char expected = symbol.charAt(i);
            if (c != expected && !(c == ' ' && (expected == '\u00A0' || expected == '\u202F'))) {
                return false;
            }
        }
        at += symbol.length();
        return true;
    }

    private void exponent() {
        int start = at;
        int length = plain.length();
        plain.append('E');
        at++;
        if (peek() == '-' || peek() == '+') {
            plain.append(peek());
            at++;
        }
        if (digits(false) == 0) {
            plain.setLength(length);
            at = start;
        }
    }

    private void trailing() {
        boolean goesOn = true;
        while (goesOn && at < end) {
            char c = peek();
            if (isWhite(c) && allows(TRAILING_WHITE)) {
                at++;
            } else if (allows(TRAILING_SIGN) && !hasSign && sign()) {
                hasSign = true;
            } else if (c == ')' && isParenthesized) {
                isParenthesized = false;
                at++;
            } else if (!allows(CURRENCY) || !isAt(symbols.get(Text.CURRENCY))) {
                // .NET lets zeros of C strings stand at the end.
                goesOn = c == '\0';
                at += goesOn ? 1 : 0;
            }
        }
    }
}
