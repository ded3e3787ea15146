package dev.fusabi.types;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which builtin types each operator takes, and what it gives: one row a type. */
final class Arithmetic {
    private static final Set<Operator> BASIC =
            EnumSet.of(
                    Operator.ADD,
                    Operator.SUBTRACT,
                    Operator.MULTIPLY,
                    Operator.DIVIDE,
                    Operator.REMAINDER,
                    Operator.NEGATE,
                    Operator.ABS,
                    Operator.SIGN,
                    Operator.ZERO,
                    Operator.ONE,
                    Operator.TO_INT,
                    Operator.TO_FLOAT);

    private static final Set<Operator> BITS =
            EnumSet.of(
                    Operator.BIT_AND,
                    Operator.BIT_OR,
                    Operator.BIT_XOR,
                    Operator.BIT_NOT,
                    Operator.SHIFT_LEFT,
                    Operator.SHIFT_RIGHT);

    private static final Set<Operator> ENUM =
            EnumSet.of(
                    Operator.BIT_AND,
                    Operator.BIT_OR,
                    Operator.BIT_XOR,
                    Operator.BIT_NOT,
                    Operator.TO_INT,
                    Operator.TO_FLOAT,
                    Operator.TO_CHAR);

    private static final Map<TypeConstructor, Set<Operator>> SUPPORTED =
            Map.of(
                    BuiltinTypes.INT, with(BASIC, with(BITS, Set.of(Operator.TO_CHAR))),
                    BuiltinTypes.FLOAT,
                            with(
                                    BASIC,
                                    Set.of(
                                            Operator.POWER,
                                            Operator.DIVIDE_BY_INT,
                                            Operator.TO_CHAR)),
                    BuiltinTypes.CHAR,
                            Set.of(
                                    Operator.ADD,
                                    Operator.TO_INT,
                                    Operator.TO_FLOAT,
                                    Operator.TO_CHAR),
                    BuiltinTypes.STRING,
                            Set.of(
                                    Operator.ADD,
                                    Operator.TO_INT,
                                    Operator.TO_FLOAT,
                                    Operator.TO_CHAR));

    private Arithmetic() {}

    /** The result on operands of one builtin type, or null when the type has no such operator. */
    static @Nullable Type result(Operator operator, TypeConstructor operand) {
        if (operand == BuiltinTypes.DYN) {
            return null;
        }
        Set<Operator> supported =
                operand.definition() instanceof TypeConstructor.Definition.Enum
                        ? ENUM
                        : SUPPORTED.getOrDefault(operand, Set.of());
        if (!supported.contains(operator)) {
            return null;
        }
        return switch (operator) {
            case TO_INT, SIGN -> BuiltinTypes.type(BuiltinTypes.INT);
            case TO_FLOAT -> BuiltinTypes.type(BuiltinTypes.FLOAT);
            case TO_CHAR -> BuiltinTypes.type(BuiltinTypes.CHAR);
            default -> BuiltinTypes.type(operand);
        };
    }

    /** Whether the result has the operands' type, so that a known result decides unknown operands. */
    static boolean resultIsOperand(Operator operator) {
        return switch (operator) {
            case TO_INT, TO_FLOAT, TO_CHAR, SIGN -> false;
            default -> true;
        };
    }

    static boolean takesIntOnTheRight(Operator operator) {
        return operator == Operator.SHIFT_LEFT
                || operator == Operator.SHIFT_RIGHT
                || operator == Operator.DIVIDE_BY_INT;
    }

    /** What an operand is when nothing says so. */
    static TypeConstructor defaultOperand(Operator operator) {
        return operator == Operator.POWER || operator == Operator.DIVIDE_BY_INT
                ? BuiltinTypes.FLOAT
                : BuiltinTypes.INT;
    }

    /** The static member by which a type defines the operator. */
    static String memberName(Operator operator) {
        return switch (operator) {
            case ADD -> "op_Addition";
            case SUBTRACT -> "op_Subtraction";
            case MULTIPLY -> "op_Multiply";
            case DIVIDE -> "op_Division";
            case REMAINDER -> "op_Modulus";
            case POWER -> "Pow";
            case NEGATE -> "op_UnaryNegation";
            case BIT_AND -> "op_BitwiseAnd";
            case BIT_OR -> "op_BitwiseOr";
            case BIT_XOR -> "op_ExclusiveOr";
            case BIT_NOT -> "op_LogicalNot";
            case SHIFT_LEFT -> "op_LeftShift";
            case SHIFT_RIGHT -> "op_RightShift";
            case ABS -> "Abs";
            case SIGN -> "Sign";
            case ZERO -> "Zero";
            case ONE -> "One";
            case DIVIDE_BY_INT -> "DivideByInt";
            case TO_INT -> "op_Explicit_int";
            case TO_FLOAT -> "op_Explicit_float";
            case TO_CHAR -> "op_Explicit_char";
            case EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    COMPARE,
                    HASH,
                    NOT,
                    TO_STRING ->
                    operator.symbol();
        };
    }

    private static final Map<String, String> MEMBER_NAMES =
            Map.ofEntries(
                    Map.entry("+", "op_Addition"),
                    Map.entry("-", "op_Subtraction"),
                    Map.entry("*", "op_Multiply"),
                    Map.entry("/", "op_Division"),
                    Map.entry("%", "op_Modulus"),
                    Map.entry("**", "Pow"),
                    Map.entry("~-", "op_UnaryNegation"),
                    Map.entry("~+", "op_UnaryPlus"),
                    Map.entry("&&&", "op_BitwiseAnd"),
                    Map.entry("|||", "op_BitwiseOr"),
                    Map.entry("^^^", "op_ExclusiveOr"),
                    Map.entry("~~~", "op_LogicalNot"),
                    Map.entry("<<<", "op_LeftShift"),
                    Map.entry(">>>", "op_RightShift"));

    /** The member that {@code static member (+)} defines. */
    static String memberName(String written) {
        return MEMBER_NAMES.getOrDefault(written, written);
    }

    private static Set<Operator> with(Set<Operator> some, Set<Operator> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.copyOf(others));
        return all;
    }
}
