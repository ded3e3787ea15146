package dev.fusabi.lib.text;

import dev.fusabi.value.BuiltinExceptions;

/** Characters as .NET classifies them: UTF-16 units by their Unicode category. */
public final class CharLibrary {
    private CharLibrary() {}

    /** The number of its UnicodeCategory. */
    public static long category(char c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER -> 0;
            case Character.LOWERCASE_LETTER -> 1;
            case Character.TITLECASE_LETTER -> 2;
            case Character.MODIFIER_LETTER -> 3;
            case Character.OTHER_LETTER -> 4;
            case Character.NON_SPACING_MARK -> 5;
            case Character.COMBINING_SPACING_MARK -> 6;
            case Character.ENCLOSING_MARK -> 7;
            case Character.DECIMAL_DIGIT_NUMBER -> 8;
            case Character.LETTER_NUMBER -> 9;
            case Character.OTHER_NUMBER -> 10;
            case Character.SPACE_SEPARATOR -> 11;
            case Character.LINE_SEPARATOR -> 12;
            case Character.PARAGRAPH_SEPARATOR -> 13;
            case Character.CONTROL -> 14;
            case Character.FORMAT -> 15;
            case Character.SURROGATE -> 16;
            case Character.PRIVATE_USE -> 17;
            case Character.CONNECTOR_PUNCTUATION -> 18;
            case Character.DASH_PUNCTUATION -> 19;
            case Character.START_PUNCTUATION -> 20;
            case Character.END_PUNCTUATION -> 21;
            case Character.INITIAL_QUOTE_PUNCTUATION -> 22;
            case Character.FINAL_QUOTE_PUNCTUATION -> 23;
            case Character.OTHER_PUNCTUATION -> 24;
            case Character.MATH_SYMBOL -> 25;
            case Character.CURRENCY_SYMBOL -> 26;
            case Character.MODIFIER_SYMBOL -> 27;
            case Character.OTHER_SYMBOL -> 28;
            default -> 29;
        };
    }

    public static String ofCodePoint(long codePoint) {
        if (codePoint < 0
                || codePoint > Character.MAX_CODE_POINT
                || codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate"
                            + " codepoint values (0x00d800 ~ 0x00dfff).",
                    "utf32");
        }
        return Character.toString((int) codePoint);
    }

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
