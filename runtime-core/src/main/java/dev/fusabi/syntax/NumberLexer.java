package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads one number literal with its suffix. */
final class NumberLexer {
    /** Longer literals could be used to burn time in the conversion to binary. */
    /** Before the point of the largest decimal, and one more than behind that of the smallest. */
    private static final int MAX_DECIMAL_DIGITS = 29;

    private static final int MAX_DIGITS = 10_000;

    private final Lexer lexer;
    private final int start;

    NumberLexer(Lexer lexer) {
        this.lexer = lexer;
        this.start = lexer.at;
    }

    Literal read() {
        int radix =
                lexer.peek(0) != '0'
                        ? 10
                        : switch (lexer.peek(1)) {
                            case 'x', 'X' -> 16;
                            case 'o', 'O' -> 8;
                            case 'b', 'B' -> 2;
                            default -> 10;
                        };
        return radix == 10 ? decimal() : radix(radix);
    }

    private Literal radix(int radix) {
        lexer.at += 2;
        int digitsStart = lexer.at;
        while (Character.digit(lexer.peek(0), radix) >= 0 || lexer.peek(0) == '_') {
            lexer.at++;
        }
        String digits = lexer.text.substring(digitsStart, lexer.at).replace("_", "");
        if (digits.isEmpty()) {
            return invalid("digits are missing");
        }
        return integer(digits, radix);
    }

    private Literal decimal() {
        digits();
        boolean isFloat = false;
        if (lexer.peek(0) == '.' && lexer.peek(1) != '.') {
            isFloat = true;
            lexer.at++;
            digits();
        }
        char e = lexer.peek(0);
        if (e == 'e' || e == 'E') {
            int sign = lexer.peek(1) == '+' || lexer.peek(1) == '-' ? 1 : 0;
            if (Character.isDigit(lexer.peek(1 + sign))) {
                isFloat = true;
                lexer.at += 1 + sign;
                digits();
            }
        }
        String digits = lexer.text.substring(start, lexer.at).replace("_", "");
        if (digits.length() > MAX_DIGITS) {
            return invalid("the literal is too long");
        }
        String suffix = suffix();
        return switch (suffix) {
            case "f", "F" -> new Literal.Float(Float.parseFloat(digits), true);
            case "m", "M" -> decimalLiteral(digits);
            default -> {
                if (!isFloat) {
                    lexer.at -= suffix.length();
                    yield integer(digits, 10);
                }
                yield suffix.isEmpty()
                        ? new Literal.Float(Double.parseDouble(digits), false)
                        : invalid("unknown suffix `" + suffix + "`");
            }
        };
    }

    private Literal decimalLiteral(String digits) {
        BigDecimal value;
        try {
            value =
                    new BigDecimal(
                            digits.endsWith(".")
                                    ? digits.substring(0, digits.length() - 1)
                                    : digits);
        } catch (NumberFormatException e) {
            // An exponent that no number of Java's has either.
            return invalid("the value does not fit a decimal");
        }
        long magnitude = (long) value.precision() - value.scale();
        if (magnitude > MAX_DECIMAL_DIGITS) {
            return invalid("the value does not fit a decimal");
        }
        return new Literal.Decimal(
                magnitude < -MAX_DECIMAL_DIGITS
                        ? BigDecimal.ZERO.setScale(MAX_DECIMAL_DIGITS - 1)
                        : value);
    }

    private void digits() {
        while (lexer.peek(0) >= '0' && lexer.peek(0) <= '9' || lexer.peek(0) == '_') {
            lexer.at++;
        }
    }

    private String suffix() {
        int suffixStart = lexer.at;
        while (Lexer.isIdentifierPart(lexer.peek(0)) && lexer.peek(0) != '\'') {
            lexer.at++;
        }
        return lexer.text.substring(suffixStart, lexer.at);
    }

    private Literal integer(String digits, int radix) {
        if (digits.length() > MAX_DIGITS) {
            return invalid("the literal is too long");
        }
        String suffix = suffix();
        BigInteger value = new BigInteger(digits, radix);
        return switch (suffix) {
            case "" -> sized(value, "", 64, radix);
            case "l" -> sized(value, "l", 32, radix);
            case "L" -> sized(value, "L", 64, radix);
            case "y" -> sized(value, "y", 8, radix);
            case "s" -> sized(value, "s", 16, radix);
            case "n" -> sized(value, "n", 64, radix);
            case "uy" -> unsigned(value, "uy", 8);
            case "us" -> unsigned(value, "us", 16);
            case "u", "ul" -> unsigned(value, "u", 32);
            case "UL", "uL" -> unsigned(value, "UL", 64);
            case "un" -> unsigned(value, "un", 64);
            case "I" -> new Literal.BigInt(value);
            case "lf" -> new Literal.Float(Float.intBitsToFloat(value.intValue()), true);
            case "LF" -> new Literal.Float(Double.longBitsToDouble(value.longValue()), false);
            default -> invalid("unknown suffix `" + suffix + "`");
        };
    }

    // One more than the maximum is let through for the sake of a minus before it; other radixes may
    // fill all bits.
    private Literal sized(BigInteger value, String suffix, int bits, int radix) {
        if (radix != 10 && value.bitLength() == bits) {
            return new Literal.Int(value.subtract(BigInteger.ONE.shiftLeft(bits)), suffix);
        }
        return value.compareTo(BigInteger.ONE.shiftLeft(bits - 1)) > 0
                ? invalid("the value does not fit " + bits + " bits")
                : new Literal.Int(value, suffix);
    }

    private Literal unsigned(BigInteger value, String suffix, int bits) {
        return value.bitLength() > bits
                ? invalid("the value does not fit " + bits + " bits")
                : new Literal.Int(value, suffix);
    }

    private Literal invalid(String reason) {
        lexer.error(ErrorCode.FSB0003, start, lexer.at, "invalid number literal: " + reason, null);
        return new Literal.Int(BigInteger.ZERO, "");
    }
}
