package dev.fusabi.value;

/**
 * One specifier of a printf format, from {@code %} to its letter.
 *
 * @param letter one of {@code d i u x X o B e E f F g G M s b c O A a t}
 * @param isLeftAligned flag {@code -}
 * @param isZeroPadded flag {@code 0}
 * @param sign {@code +} or a space to stand before numbers that are not negative, otherwise {@code '\0'}
 * @param width in characters, {@link #NONE}, or {@link #ARGUMENT}
 * @param precision digits after the point, {@link #NONE}, or {@link #ARGUMENT}
 */
public record FormatSpecifier(
        char letter,
        boolean isLeftAligned,
        boolean isZeroPadded,
        char sign,
        int width,
        int precision) {
    /** No width or precision is given. */
    public static final int NONE = -1;

    /** {@code *}: an int argument before the value gives it. */
    public static final int ARGUMENT = -2;

    /** Larger widths and precisions are an error. */
    public static final int MAX = 1_000_000;

    private static final String LETTERS = "diuxXoBeEfFgGMsbcOAat";

    /**
     * Parses a specifier as a whole, for example {@code %-8.2f}.
     *
     * @throws IllegalArgumentException with a message for people when it is none
     */
    public static FormatSpecifier parse(String text) {
        Scanner scanner = new Scanner(text);
        scanner.expect('%');
        FormatSpecifier specifier = scanner.specifier();
        if (scanner.at < text.length()) {
            throw new IllegalArgumentException(
                    "unexpected '" + text.substring(scanner.at) + "' after " + specifier);
        }
        return specifier;
    }

    /**
     * Where the specifier ends that starts with the {@code %} at {@code start}: the position after its letter.
     *
     * @throws IllegalArgumentException with a message for people when none stands there
     */
    public static int end(String format, int start) {
        Scanner scanner = new Scanner(format);
        scanner.at = start;
        scanner.expect('%');
        scanner.specifier();
        return scanner.at;
    }

    /** How many int arguments come before the value. */
    public int starArguments() {
        return (width == ARGUMENT ? 1 : 0) + (precision == ARGUMENT ? 1 : 0);
    }

    /** Whether it prints an int. */
    public boolean isInteger() {
        return "diuxXoB".indexOf(letter) >= 0;
    }

    /** Whether it prints a float. */
    public boolean isFloat() {
        return "eEfFgGM".indexOf(letter) >= 0;
    }

    /** The same with width and precision instead of {@code *}. */
    public FormatSpecifier with(int actualWidth, int actualPrecision) {
        return new FormatSpecifier(
                letter, isLeftAligned, isZeroPadded, sign, actualWidth, actualPrecision);
    }

    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        void expect(char c) {
            if (peek() != c) {
                throw new IllegalArgumentException("a format specifier starts with " + c);
            }
            at++;
        }

        FormatSpecifier specifier() {
            boolean left = false;
            boolean zero = false;
            char sign = '\0';
            for (; "-0+ ".indexOf(peek()) >= 0; at++) {
                switch (peek()) {
                    case '-' -> left = true;
                    case '0' -> zero = true;
                    default -> sign = peek();
                }
            }
            int width = number();
            int precision = NONE;
            if (peek() == '.') {
                at++;
                precision = number();
                if (precision == NONE) {
                    throw new IllegalArgumentException("the precision is missing after the point");
                }
            }
            char letter = peek();
            if (letter == '\0') {
                throw new IllegalArgumentException("the format specifier is not complete");
            }
            at++;
            if (LETTERS.indexOf(letter) < 0) {
                throw new IllegalArgumentException("'%" + letter + "' is no format specifier");
            }
            return new FormatSpecifier(letter, left, zero, sign, width, precision);
        }

        private int number() {
            if (peek() == '*') {
                at++;
                return ARGUMENT;
            }
            int start = at;
            int value = 0;
            for (; peek() >= '0' && peek() <= '9'; at++) {
                value = value * 10 + (peek() - '0');
                if (value > MAX) {
                    throw new IllegalArgumentException(
                            "the width or precision is larger than " + MAX);
                }
            }
            return at == start ? NONE : value;
        }
    }
}
