package dev.fusabi.lib.regex;

import java.util.function.IntPredicate;

/** What stands after a backslash, in a set or outside. */
final class Escapes {
    private final String pattern;
    private int end;

    Escapes(String pattern) {
        this.pattern = pattern;
    }

    /** Where the escape ended that was read last. */
    int end() {
        return end;
    }

    /**
     * Adds a class such as {@code \w} to a set.
     *
     * @param at where its letter stands
     * @return where it ends; 0 when it is none
     */
    int category(int at, CharSet.Builder set, boolean isEcma) {
        char letter = pattern.charAt(at);
        IntPredicate category =
                switch (letter) {
                    case 'd', 'D' -> isEcma ? Categories.ASCII_DIGIT : Categories.DIGIT;
                    case 'w', 'W' -> isEcma ? Categories.ASCII_WORD : Categories.WORD;
                    case 's', 'S' -> isEcma ? Categories.ASCII_SPACE : Categories.SPACE;
                    case 'p', 'P' -> property(at);
                    default -> null;
                };
        if (category == null) {
            return 0;
        }
        set.add(Character.isUpperCase(letter) ? category.negate() : category);
        return letter == 'p' || letter == 'P' ? end : at + 1;
    }

    private IntPredicate property(int at) {
        int close = pattern.indexOf('}', at);
        if (at + 1 >= pattern.length() || pattern.charAt(at + 1) != '{' || close < 0) {
            throw new PatternSyntaxError(pattern, at + 1, "Incomplete \\p{X} character escape.");
        }
        String name = pattern.substring(at + 2, close);
        IntPredicate found = Categories.named(name);
        if (found == null) {
            throw new PatternSyntaxError(pattern, close + 1, "Unknown property '" + name + "'.");
        }
        end = close + 1;
        return found;
    }

    /** The character that an escape stands for. */
    char literal(int at, boolean isEcma) {
        char c = pattern.charAt(at);
        end = at + 1;
        return switch (c) {
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 'e' -> '\u001B';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            case 'x' -> hexadecimal(at + 1, 2);
            case 'u' -> hexadecimal(at + 1, 4);
            case 'c' -> control(at + 1);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(at);
            default -> {
                if (!isEcma && Categories.WORD.test(c)) {
                    throw new PatternSyntaxError(
                            pattern, at + 1, "Unrecognized escape sequence \\" + c + ".");
                }
                yield c;
            }
        };
    }

    private char hexadecimal(int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = i < pattern.length() ? Character.digit(pattern.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new PatternSyntaxError(
                        pattern,
                        Math.min(i, pattern.length()),
                        "Insufficient or invalid hexadecimal digits.");
            }
            value = value * 16 + digit;
        }
        end = at + digits;
        return (char) value;
    }

    private char control(int at) {
        if (at >= pattern.length()) {
            throw new PatternSyntaxError(pattern, at, "Missing control character.");
        }
        int letter = Character.toUpperCase(pattern.charAt(at)) - '@';
        if (letter < 0 || letter >= ' ') {
            throw new PatternSyntaxError(pattern, at + 1, "Unrecognized control character.");
        }
        end = at + 1;
        return (char) letter;
    }

    private char octal(int at) {
        int value = 0;
        int i = at;
        while (i < at + 3
                && i < pattern.length()
                && pattern.charAt(i) >= '0'
                && pattern.charAt(i) <= '7') {
            value = value * 8 + (pattern.charAt(i) - '0');
            i++;
        }
        end = i;
        return (char) (value & 0xFF);
    }
}
