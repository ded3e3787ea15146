package dev.fusabi.types.tree;

import static dev.fusabi.types.tree.BuiltinTypes.*;

import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Which builtin types each operator takes, and what it gives. */
public final class Arithmetic {
    private Arithmetic() {}

    /** The result on operands of one builtin type, or null when the type has no such operator. */
    public static @Nullable Type result(Operator operator, TypeConstructor operand) {
        if (!supports(operator, operand)) {
            return null;
        }
        TypeConstructor target = target(operator);
        return type(target != null ? target : operator == Operator.SIGN ? INT : operand);
    }

    /** The result when it does not depend on the operands, else null. */
    public static @Nullable Type fixedResult(Operator operator) {
        TypeConstructor target = target(operator);
        return target != null ? type(target) : operator == Operator.SIGN ? type(INT) : null;
    }

    /** The type that a conversion gives; null for other operators. */
    public static @Nullable TypeConstructor target(Operator operator) {
        return switch (operator.unchecked()) {
            case TO_INT -> INT;
            case TO_INT32 -> INT32;
            case TO_INT16 -> INT16;
            case TO_SBYTE -> SBYTE;
            case TO_BYTE -> BYTE;
            case TO_UINT16 -> UINT16;
            case TO_UINT32 -> UINT32;
            case TO_UINT64 -> UINT64;
            case TO_FLOAT -> FLOAT;
            case TO_FLOAT32 -> FLOAT32;
            case TO_DECIMAL -> DECIMAL;
            case TO_BIGINT -> BIGINT;
            case TO_CHAR -> CHAR;
            default -> null;
        };
    }

    /** The operator that converts to a builtin type of numbers or characters. */
    public static Operator conversionTo(Type type) {
        for (Operator operator : Operator.values()) {
            TypeConstructor target = target(operator);
            if (target != null && !operator.isChecked() && is(type, target)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("no conversion to " + type);
    }

    private static boolean supports(Operator operator, TypeConstructor type) {
        boolean isEnum = type.definition() instanceof Definition.Enum;
        boolean isFloat = type == FLOAT || type == FLOAT32;
        return switch (operator.unchecked()) {
            case ADD -> isNumber(type) || type == CHAR || type == STRING;
            case SUBTRACT -> isNumber(type) || type == CHAR;
            case MULTIPLY, DIVIDE, REMAINDER, ZERO, ONE -> isNumber(type);
            case NEGATE, ABS, SIGN -> isNumber(type) && !isUnsigned(type);
            case POWER -> isFloat || type == BIGINT;
            case BIT_AND, BIT_OR, BIT_XOR -> isInteger(type) || type == BIGINT || isEnum;
            case BIT_NOT -> isInteger(type) || isEnum;
            case SHIFT_LEFT, SHIFT_RIGHT -> isInteger(type) || type == BIGINT;
            case DIVIDE_BY_INT -> isFloat || type == DECIMAL;
            case FLOOR, CEILING, ROUND, TRUNCATE -> isFloat || type == DECIMAL;
            case SQRT, EXP, LOG, LOG10, SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2, SINH, COSH, TANH ->
                    isFloat;
            case TO_INT,
                    TO_INT32,
                    TO_INT16,
                    TO_SBYTE,
                    TO_BYTE,
                    TO_UINT16,
                    TO_UINT32,
                    TO_UINT64,
                    TO_FLOAT,
                    TO_FLOAT32 ->
                    isNumber(type) || type == CHAR || type == STRING || isEnum;
            case TO_CHAR -> isNumber(type) || type == CHAR || type == STRING || isEnum;
            case FORMAT_INTEGER -> isInteger(type);
            case FORMAT_FLOAT -> isFloat || type == DECIMAL;
            case TO_DECIMAL -> isNumber(type) || type == STRING;
            case TO_BIGINT -> isNumber(type);
            default -> false;
        };
    }

    /** The kind of a builtin type, {@link Kind#REF} of all others. */
    private static Kind kind(TypeConstructor type) {
        return type.definition() instanceof Definition.Builtin(Kind kind) ? kind : Kind.REF;
    }

    /** Whether it is one of the integer types, {@code bigint} apart. */
    public static boolean isInteger(TypeConstructor type) {
        return kind(type).isInteger();
    }

    public static boolean isNumber(TypeConstructor type) {
        Kind kind = kind(type);
        return kind.isInteger() || kind.isFloat() || type == DECIMAL || type == BIGINT;
    }

    private static boolean isUnsigned(TypeConstructor type) {
        return kind(type).isUnsigned();
    }

    /** Whether the result has the operands' type, so that a known result decides unknown operands. */
    public static boolean resultIsOperand(Operator operator) {
        return target(operator) == null && operator != Operator.SIGN;
    }

    public static boolean takesIntOnTheRight(Operator operator) {
        return operator == Operator.SHIFT_LEFT
                || operator == Operator.SHIFT_RIGHT
                || operator == Operator.DIVIDE_BY_INT;
    }

    /** What an operand is when nothing says so. */
    public static TypeConstructor defaultOperand(Operator operator) {
        return supports(operator, INT) ? INT : FLOAT;
    }

    /** The static member by which a type defines the operator. */
    public static String memberName(Operator operator) {
        return switch (operator.unchecked()) {
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
            case SQRT -> "Sqrt";
            case FLOOR -> "Floor";
            case CEILING -> "Ceiling";
            case ROUND -> "Round";
            case TRUNCATE -> "Truncate";
            case EXP -> "Exp";
            case LOG -> "Log";
            case LOG10 -> "Log10";
            case SIN -> "Sin";
            case COS -> "Cos";
            case TAN -> "Tan";
            case ASIN -> "Asin";
            case ACOS -> "Acos";
            case ATAN -> "Atan";
            case ATAN2 -> "Atan2";
            case SINH -> "Sinh";
            case COSH -> "Cosh";
            case TANH -> "Tanh";
            case ZERO -> "Zero";
            case ONE -> "One";
            case DIVIDE_BY_INT -> "DivideByInt";
            default -> target(operator) != null ? "op_Explicit" : operator.symbol();
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
    public static String memberName(String written) {
        return MEMBER_NAMES.getOrDefault(written, written);
    }
}
