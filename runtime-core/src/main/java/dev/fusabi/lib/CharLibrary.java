package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;

/** Characters as .NET classifies them: UTF-16 units by their Unicode category. */
public final class CharLibrary {
    private CharLibrary() {}

    public static boolean isLetter(char c) {
        return Character.isLetter(c);
    }

    public static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    public static boolean isLetterOrDigit(char c) {
        return Character.isLetter(c) || Character.isDigit(c);
    }

    public static boolean isNumber(char c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    public static boolean isUpper(char c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    public static boolean isLower(char c) {
        return Character.getType(c) == Character.LOWERCASE_LETTER;
    }

    public static boolean isWhiteSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }

    public static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    public static boolean isSymbol(char c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }

    public static boolean isSeparator(char c) {
        return Character.isSpaceChar(c);
    }

    public static boolean isControl(char c) {
        return Character.isISOControl(c);
    }

    public static boolean isSurrogate(char c) {
        return Character.isSurrogate(c);
    }

    public static boolean isAscii(char c) {
        return c < 128;
    }

    public static char toUpper(char c) {
        return Character.toUpperCase(c);
    }

    public static char toLower(char c) {
        return Character.toLowerCase(c);
    }

    public static double numericValue(char c) {
        int value = Character.getNumericValue(c);
        return value >= 0 && isNumber(c) ? value : -1;
    }

    public static char parse(String text) {
        if (text.length() != 1) {
            throw BuiltinExceptions.format("String must be exactly one character long.");
        }
        return text.charAt(0);
    }
}
