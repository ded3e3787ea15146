package dev.fusabi.types.infer;

import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Rational;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypeWalk;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What becomes of units of measure in calculations. */
public final class MeasureRules {
    private MeasureRules() {}

    /** The type of an operation's result, with operands that agree; null when their units do not. */
    public static @Nullable Type result(
            Constraint.Operation operation, TypeConstructor number, Type plain, Unifier unifier) {
        List<Type> operands = operation.operands();
        boolean isPlain =
                operands.stream().noneMatch(Measures::isMeasured)
                        && !Measures.isMeasured(operation.result());
        if (isPlain) {
            return plain;
        }
        Operator operator = operation.operator().unchecked();
        return switch (operator) {
            case ADD, SUBTRACT, REMAINDER ->
                    unifier.tryUnify(Measures.of(operands.get(0)), Measures.of(operands.get(1)))
                            ? Measures.with(number, Measures.of(operands.get(0)))
                            : null;
            case MULTIPLY ->
                    Measures.with(
                            number,
                            Measures.product(
                                    Measures.of(operands.get(0)), Measures.of(operands.get(1))));
            case DIVIDE ->
                    Measures.with(
                            number,
                            Measures.quotient(
                                    Measures.of(operands.get(0)), Measures.of(operands.get(1))));
            case SQRT ->
                    Measures.with(
                            number,
                            Measures.power(Measures.of(operands.getFirst()), Rational.of(1, 2)));
            case ATAN2 ->
                    unifier.tryUnify(Measures.of(operands.get(0)), Measures.of(operands.get(1)))
                            ? plain
                            : null;
            case NEGATE, ABS, DIVIDE_BY_INT, FORMAT_INTEGER, FORMAT_FLOAT ->
                    Measures.with(number, Measures.of(operands.getFirst()));
            case ZERO -> operation.result();
            default -> {
                boolean takesUnits =
                        operator == Operator.SIGN || Arithmetic.target(operator) != null;
                boolean fits = true;
                for (Type operand : operands) {
                    fits &= takesUnits || unifier.tryUnify(Measures.of(operand), Measures.one());
                }
                yield fits ? plain : null;
            }
        };
    }

    /** Makes no unit of the free units in a type. */
    public static void settle(Type type, Unifier unifier) {
        TypeWalk.any(
                type,
                part -> {
                    if (part instanceof TypeVariable variable
                            && variable.isMeasure
                            && !variable.isRigid()) {
                        unifier.tryUnify(variable, Measures.one());
                    }
                    return false;
                });
    }
}
