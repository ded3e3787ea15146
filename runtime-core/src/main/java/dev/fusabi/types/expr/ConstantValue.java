package dev.fusabi.types.expr;

import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Values that are known when a script is compiled: of literals, and of operations on them that F# allows there. */
public final class ConstantValue {
    private ConstantValue() {}

    /** The value of an expression; null when it is no constant. */
    public static @Nullable Object of(TypedExpr expression) {
        return switch (expression) {
            case TypedExpr.Constant constant -> constant.value();
            case TypedExpr.GlobalRef ref -> ref.global().literal();
            case TypedExpr.Deferred deferred -> of(deferred.resolution());
            case TypedExpr.Operation(Operator operator, List<TypedExpr> operands, _, _)
                    when operands.size() == 2 ->
                    operation(operator, of(operands.getFirst()), of(operands.getLast()));
            default -> null;
        };
    }

    private static @Nullable Object operation(
            Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof String start && right instanceof String end) {
            return operator == Operator.ADD ? start + end : null;
        }
        if (!(left instanceof Long a) || !(right instanceof Long b)) {
            return null;
        }
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case BIT_OR -> a | b;
            case BIT_AND -> a & b;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            default -> null;
        };
    }
}
