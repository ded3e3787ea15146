package dev.fusabi.syntax;

/** F#'s table of binary operators: how tightly an operator binds follows from its first characters. */
enum Precedence {
    OR,
    AND,
    CAST,
    COMPARE,
    CONCAT,
    CONS,
    TYPE_TEST,
    ADD,
    MULTIPLY,
    POWER,
    COALESCE;

    boolean isRight() {
        return this == CONCAT || this == CONS || this == POWER;
    }

    /** The precedence of a binary operator. */
    static Precedence of(String operator) {
        switch (operator) {
            case "||", "or":
                return OR;
            case "&&", "&":
                return AND;
            case ":>", ":?>":
                return CAST;
            case "::":
                return CONS;
            case ":?":
                return TYPE_TEST;
            case "??":
                return COALESCE;
            default:
                break;
        }
        int at = 0;
        while (at < operator.length() - 1 && operator.charAt(at) == '.') {
            at++;
        }
        return switch (operator.charAt(at)) {
            case '*' -> operator.startsWith("**", at) ? POWER : MULTIPLY;
            case '/', '%' -> MULTIPLY;
            case '+', '-' -> ADD;
            case '@', '^' -> CONCAT;
            default -> COMPARE;
        };
    }

    /** {@code !x}, {@code ~~~x}, but not {@code !=}: operators that are only ever prefixes. */
    static boolean isPrefixOnly(String operator) {
        return operator.startsWith("~") || operator.startsWith("!") && !operator.startsWith("!=");
    }

    /** Operators that are prefixes when they touch the operand and not what stands before. */
    static boolean isPrefixOrInfix(String operator) {
        return switch (operator) {
            case "+", "-", "+.", "-.", "%", "%%", "&", "&&" -> true;
            default -> false;
        };
    }

    // As in F#: <, > and = also delimit, so they get no extra room.
    static boolean mayUndent(String operator) {
        return !operator.equals("<") && !operator.equals(">") && !isPrefixOnly(operator);
    }
}
