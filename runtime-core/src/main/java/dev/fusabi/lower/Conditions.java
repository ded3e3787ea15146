package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** Branches, and conditions as control flow: comparisons jump themselves, and {@code &&} and {@code ||} need no bools. */
final class Conditions {
    /** The library's question whether a float is no number, which is known to be false of other kinds. */
    private static final String IS_NAN = "Operators.isNaN";

    private final FunctionLowering function;
    private final Frame frame;

    Conditions(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    /** {@code if … then … elif … else …}; a chain is no nesting. */
    void branch(If first, Target target) {
        Label end = frame.newLabel();
        TypedExpr at = first;
        while (at instanceof If e) {
            Boolean known = constant(e.condition());
            if (known != null) {
                at = Children.unwrap(known ? e.then() : e.otherwise());
                continue;
            }
            boolean hasElse = !target.isNowhere() || !isUnit(e.otherwise());
            Label otherwise = hasElse ? frame.newLabel() : end;
            lower(e.condition(), otherwise, false);
            function.lower(e.then(), target);
            if (!hasElse) {
                frame.bind(end);
                return;
            }
            frame.jump(end);
            frame.bind(otherwise);
            at = Children.unwrap(e.otherwise());
        }
        function.lower(at, target);
        boolean fallsThrough = frame.isReachable();
        frame.bind(end);
        if (target.isReturn() && !fallsThrough) {
            // Every branch has returned: nothing follows.
            frame.unreachable();
        }
    }

    private static boolean isUnit(TypedExpr expression) {
        return Children.unwrap(expression) instanceof Constant;
    }

    private static @Nullable Boolean constant(TypedExpr condition) {
        return Children.unwrap(condition) instanceof Constant(Boolean value, _, _) ? value : null;
    }

    /** Jumps to {@code target} when the condition is {@code when}, goes on otherwise. */
    void lower(TypedExpr condition, Label target, boolean when) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        switch (Children.unwrap(condition)) {
            case Constant(Boolean value, _, _) -> {
                if (value == when) {
                    frame.jump(target);
                }
            }
            case If e -> connective(e, target, when);
            case Operation(Operator operator, var operands, _, _) when operator == Operator.NOT ->
                    lower(operands.getFirst(), target, !when);
            case Apply(GlobalRef ref, var arguments, _, _)
                    when IS_NAN.equals(ref.global().traits().intrinsic()) ->
                    isNotANumber(arguments.getFirst(), target, when);
            case Operation e when isComparison(e.operator()) ->
                    compare(function.enums().onNumbers(e), target, when);
            case TypedExpr e ->
                    frame.jumpIf(
                            when ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT,
                            function.operand(e, Kind.BOOL),
                            target);
        }
        frame.release(p, r);
    }

    private void isNotANumber(TypedExpr value, Label target, boolean when) {
        Kind kind = function.kind(value.type());
        if (kind.isFloat()) {
            int held = function.operand(value, kind);
            int result = frame.top(Kind.BOOL);
            frame.emit(Opcode.EQ_FLOAT, result, held, held);
            frame.jumpIf(when ? Opcode.JUMP_IF_NOT : Opcode.JUMP_IF, result, target);
        } else if (!when) {
            frame.jump(target);
        }
    }

    /** {@code a && b}, {@code a || b}, and any other choice between conditions. */
    private void connective(If e, Label target, boolean when) {
        Boolean then = constant(e.then());
        Boolean otherwise = constant(e.otherwise());
        if (Boolean.FALSE.equals(otherwise)) {
            chain(e, false, target, when);
        } else if (Boolean.TRUE.equals(then)) {
            chain(e, true, target, when);
        } else {
            Label other = frame.newLabel();
            Label end = frame.newLabel();
            lower(e.condition(), other, false);
            lower(e.then(), target, when);
            frame.jump(end);
            frame.bind(other);
            lower(e.otherwise(), target, when);
            frame.bind(end);
        }
    }

    /** {@code a || b || c} when {@code decides}, {@code a && b && c} otherwise: the first that is {@code decides} ends it. */
    private void chain(If last, boolean decides, Label target, boolean when) {
        // A chain nests to the left, deeper than the Java stack may allow.
        Deque<TypedExpr> operands = new ArrayDeque<>();
        TypedExpr at = last;
        while (at instanceof If e
                && Boolean.valueOf(decides).equals(constant(decides ? e.then() : e.otherwise()))) {
            operands.push(decides ? e.otherwise() : e.then());
            at = Children.unwrap(e.condition());
        }
        Label end = frame.newLabel();
        lower(at, when == decides ? target : end, decides);
        while (!operands.isEmpty()) {
            TypedExpr operand = operands.pop();
            if (operands.isEmpty()) {
                lower(operand, target, when);
            } else {
                lower(operand, when == decides ? target : end, decides);
            }
        }
        frame.bind(end);
    }

    private static boolean isComparison(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    private void compare(Operation e, Label target, boolean when) {
        TypedExpr left = e.operands().get(0);
        TypedExpr right = e.operands().get(1);
        Operator operator = e.operator();
        switch (function.kind(left.type())) {
            case INT, BOOL, CHAR, INT32, INT16, SBYTE, BYTE, UINT16, UINT32 ->
                    compareInts(left, when ? operator : opposite(operator), right, target);
            case FLOAT, FLOAT32 -> compareFloats(left, operator, right, target, when);
            case UINT64 -> {
                if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
                    compareInts(left, when ? operator : opposite(operator), right, target);
                } else {
                    int result = frame.top(Kind.BOOL);
                    function.operations().comparison(e, Target.into(Kind.BOOL, result));
                    frame.jumpIf(when ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, result, target);
                }
            }
            case REF -> compareReferences(e, target, when);
        }
    }

    private void compareInts(TypedExpr left, Operator operator, TypedExpr right, Label target) {
        Kind kind = function.kind(left.type());
        Integer small = small(right);
        Integer smallLeft = small(left);
        if (small != null) {
            frame.jumpIf(withImmediate(operator), function.operand(left, kind), small, target);
        } else if (smallLeft != null) {
            frame.jumpIf(
                    withImmediate(mirrored(operator)),
                    function.operand(right, kind),
                    smallLeft,
                    target);
        } else {
            int a = function.operandBefore(left, kind, right);
            int b = function.operand(right, kind);
            frame.jumpIf(withRegisters(operator), a, b, target);
        }
    }

    /** The value of a primitive constant that fits an instruction, or null. */
    static @Nullable Integer small(TypedExpr expression) {
        if (Children.unwrap(expression) instanceof Constant(Object value, _, _) && value != null) {
            Kind kind = Primitives.kindOf(value);
            long bits =
                    kind == Kind.REF || kind.isFloat()
                            ? Long.MAX_VALUE
                            : FunctionLowering.bits(value);
            return bits == (short) bits ? (int) bits : null;
        }
        return null;
    }

    private void compareFloats(
            TypedExpr left, Operator operator, TypedExpr right, Label target, boolean when) {
        Kind kind = function.kind(left.type());
        int a = function.operandBefore(left, kind, right);
        int b = function.operand(right, kind);
        int result = frame.top(Kind.BOOL);
        // Not a number makes every comparison but <> false, so a jump on the opposite comparison
        // would be wrong.
        boolean isNegated = operator == Operator.NOT_EQUAL;
        switch (operator) {
            case LESS -> frame.emit(Opcode.LT_FLOAT, result, a, b);
            case LESS_OR_EQUAL -> frame.emit(Opcode.LE_FLOAT, result, a, b);
            case GREATER -> frame.emit(Opcode.LT_FLOAT, result, b, a);
            case GREATER_OR_EQUAL -> frame.emit(Opcode.LE_FLOAT, result, b, a);
            default -> frame.emit(Opcode.EQ_FLOAT, result, a, b);
        }
        frame.jumpIf(when != isNegated ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, result, target);
    }

    private void compareReferences(Operation e, Label target, boolean when) {
        frame.at(e.span());
        TypedExpr right = e.operands().get(1);
        int a = function.operandBefore(e.operands().get(0), Kind.REF, right);
        int b = function.operand(right, Kind.REF);
        int result = frame.top(Kind.INT);
        frame.at(e.span());
        if (e.operator() == Operator.EQUAL || e.operator() == Operator.NOT_EQUAL) {
            frame.emit(Opcode.EQ_REF, result, a, b);
            boolean jumpsOnTrue = when == (e.operator() == Operator.EQUAL);
            frame.jumpIf(jumpsOnTrue ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, result, target);
        } else {
            frame.emit(Opcode.ORDER_REF, result, a, b);
            jumpOnOrder(e.operator(), result, target, when);
        }
    }

    /** A jump on what {@code ORDER_REF} gives: of 2 no comparison is true. */
    private void jumpOnOrder(Operator operator, int order, Label target, boolean when) {
        switch (operator) {
            case LESS ->
                    frame.jumpIf(when ? Opcode.JUMP_LT_IMM : Opcode.JUMP_GE_IMM, order, 0, target);
            case LESS_OR_EQUAL ->
                    frame.jumpIf(when ? Opcode.JUMP_LE_IMM : Opcode.JUMP_GT_IMM, order, 0, target);
            case GREATER ->
                    frame.jumpIf(when ? Opcode.JUMP_EQ_IMM : Opcode.JUMP_NE_IMM, order, 1, target);
            default -> {
                Label isLess = when ? frame.newLabel() : target;
                frame.jumpIf(Opcode.JUMP_LT_IMM, order, 0, isLess);
                frame.jumpIf(when ? Opcode.JUMP_LE_IMM : Opcode.JUMP_GT_IMM, order, 1, target);
                if (when) {
                    frame.bind(isLess);
                }
            }
        }
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
            case LESS -> Operator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.GREATER;
            case GREATER -> Operator.LESS_OR_EQUAL;
            default -> Operator.LESS;
        };
    }

    /** The operator with its operands exchanged. */
    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            default -> operator;
        };
    }

    private static Opcode withRegisters(Operator operator) {
        return switch (operator) {
            case EQUAL -> Opcode.JUMP_EQ_INT;
            case NOT_EQUAL -> Opcode.JUMP_NE_INT;
            case LESS -> Opcode.JUMP_LT_INT;
            case LESS_OR_EQUAL -> Opcode.JUMP_LE_INT;
            case GREATER -> Opcode.JUMP_GT_INT;
            default -> Opcode.JUMP_GE_INT;
        };
    }

    private static Opcode withImmediate(Operator operator) {
        return switch (operator) {
            case EQUAL -> Opcode.JUMP_EQ_IMM;
            case NOT_EQUAL -> Opcode.JUMP_NE_IMM;
            case LESS -> Opcode.JUMP_LT_IMM;
            case LESS_OR_EQUAL -> Opcode.JUMP_LE_IMM;
            case GREATER -> Opcode.JUMP_GT_IMM;
            default -> Opcode.JUMP_GE_IMM;
        };
    }
}
