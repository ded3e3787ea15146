package dev.fusabi.lib.regex;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** The classes of characters that escapes name: {@code \w}, {@code \p{Lu}}, {@code \p{IsGreek}}. */
final class Categories {
    static final IntPredicate DIGIT = c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    static final IntPredicate WORD = Categories::isWord;
    static final IntPredicate SPACE =
            c -> Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == 0x85;

    static final IntPredicate ASCII_DIGIT = c -> c >= '0' && c <= '9';
    static final IntPredicate ASCII_WORD =
            c -> c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    static final IntPredicate ASCII_SPACE = c -> c == ' ' || c >= '\t' && c <= '\r';

    private static final Map<String, Integer> TYPES = new HashMap<>();

    static {
        TYPES.put("Lu", (int) Character.UPPERCASE_LETTER);
        TYPES.put("Ll", (int) Character.LOWERCASE_LETTER);
        TYPES.put("Lt", (int) Character.TITLECASE_LETTER);
        TYPES.put("Lm", (int) Character.MODIFIER_LETTER);
        TYPES.put("Lo", (int) Character.OTHER_LETTER);
        TYPES.put("Mn", (int) Character.NON_SPACING_MARK);
        TYPES.put("Mc", (int) Character.COMBINING_SPACING_MARK);
        TYPES.put("Me", (int) Character.ENCLOSING_MARK);
        TYPES.put("Nd", (int) Character.DECIMAL_DIGIT_NUMBER);
        TYPES.put("Nl", (int) Character.LETTER_NUMBER);
        TYPES.put("No", (int) Character.OTHER_NUMBER);
        TYPES.put("Pc", (int) Character.CONNECTOR_PUNCTUATION);
        TYPES.put("Pd", (int) Character.DASH_PUNCTUATION);
        TYPES.put("Ps", (int) Character.START_PUNCTUATION);
        TYPES.put("Pe", (int) Character.END_PUNCTUATION);
        TYPES.put("Pi", (int) Character.INITIAL_QUOTE_PUNCTUATION);
        TYPES.put("Pf", (int) Character.FINAL_QUOTE_PUNCTUATION);
        TYPES.put("Po", (int) Character.OTHER_PUNCTUATION);
        TYPES.put("Sm", (int) Character.MATH_SYMBOL);
        TYPES.put("Sc", (int) Character.CURRENCY_SYMBOL);
        TYPES.put("Sk", (int) Character.MODIFIER_SYMBOL);
        TYPES.put("So", (int) Character.OTHER_SYMBOL);
        TYPES.put("Zs", (int) Character.SPACE_SEPARATOR);
        TYPES.put("Zl", (int) Character.LINE_SEPARATOR);
        TYPES.put("Zp", (int) Character.PARAGRAPH_SEPARATOR);
        TYPES.put("Cc", (int) Character.CONTROL);
        TYPES.put("Cf", (int) Character.FORMAT);
        TYPES.put("Cs", (int) Character.SURROGATE);
        TYPES.put("Co", (int) Character.PRIVATE_USE);
        TYPES.put("Cn", (int) Character.UNASSIGNED);
    }

    private Categories() {}

    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    /** Word characters as {@code \b} sees them: joiners belong to words. */
    static boolean isBoundaryWord(char c) {
        return c < 128 ? ASCII_WORD.test(c) : isWord(c) || c == 0x200D || c == 0x200C;
    }

    /** What {@code \p{name}} means; null for an unknown name. */
    static @Nullable IntPredicate named(String name) {
        Integer type = TYPES.get(name);
        if (type != null) {
            return c -> Character.getType(c) == type;
        }
        if (name.length() == 1
                && TYPES.keySet().stream().anyMatch(known -> known.startsWith(name))) {
            int[] types =
                    TYPES.entrySet().stream()
                            .filter(known -> known.getKey().startsWith(name))
                            .mapToInt(Map.Entry::getValue)
                            .toArray();
            return c -> contains(types, Character.getType(c));
        }
        if (name.startsWith("Is")) {
            try {
                Character.UnicodeBlock block = Character.UnicodeBlock.forName(name.substring(2));
                return c -> Character.UnicodeBlock.of(c) == block;
            } catch (IllegalArgumentException unknown) {
                return null;
            }
        }
        return null;
    }

    private static boolean contains(int[] types, int type) {
        for (int one : types) {
            if (one == type) {
                return true;
            }
        }
        return false;
    }
}
