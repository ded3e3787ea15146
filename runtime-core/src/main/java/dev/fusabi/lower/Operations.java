package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.BuiltinTypes;
import dev.fusabi.types.Operator;
import dev.fusabi.types.OperatorMembers;
import dev.fusabi.types.Type;
import dev.fusabi.types.TypedExpr;
import dev.fusabi.types.TypedExpr.*;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Operators, by the types of their operands in the instance at hand. */
final class Operations {
    private final FunctionLowering function;
    private final Frame frame;

    Operations(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    void lower(Operation e, Target target) {
        switch (e.operator()) {
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    POWER,
                    BIT_AND,
                    BIT_OR,
                    BIT_XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT ->
                    arithmetic(e, target);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    comparison(e, target);
            case COMPARE -> compare(e, target);
            case NOT -> {
                int operand = function.operand(e.operands().getFirst(), Kind.BOOL);
                int register = frame.destination(target, Kind.BOOL);
                frame.emit(Opcode.NOT, register, operand);
                frame.finish(target, Kind.BOOL, register);
            }
            case NEGATE, BIT_NOT, HASH, TO_INT, TO_FLOAT, TO_CHAR, TO_STRING, ABS, SIGN ->
                    unary(e, target);
            case ZERO, ONE -> numeral(e, e.operator() == Operator.ONE ? 1 : 0, target);
            case DIVIDE_BY_INT -> divideByInt(e, target);
        }
    }

    private Type typeOf(Operation e) {
        TypedExpr first = e.operands().isEmpty() ? e : e.operands().getFirst();
        return function.types.apply(first.type());
    }

    private static boolean isString(Type type) {
        return type instanceof Type.Named named && named.constructor() == BuiltinTypes.STRING;
    }

    private void arithmetic(Operation e, Target target) {
        if (isBuiltin(e)) {
            chain(e, target);
        } else {
            ownOperator(e, target);
        }
    }

    /** {@code a + b - c …}: nests to the left, deeper than the Java stack may allow. */
    private void chain(Operation last, Target target) {
        Deque<Operation> spine = new ArrayDeque<>();
        TypedExpr at = last;
        while (at instanceof Operation e && isBuiltin(e)) {
            spine.push(e);
            at = Children.unwrap(e.operands().getFirst());
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        Kind kind = function.kind(at.type());
        Operation first = spine.pop();
        int left = function.operandBefore(at, kind, first.operands().get(1));
        for (Operation e = first; !spine.isEmpty(); e = spine.pop()) {
            // The running result stays in the first free register, also where that holds its left
            // operand.
            Kind result = function.kind(e.type());
            int register = result.isPrimitive() ? p : r;
            binary(e, kind, left, Target.into(result, register));
            frame.release(p, r);
            frame.keep(result, register);
            left = register;
            kind = result;
        }
        binary(last, kind, left, target);
    }

    /** Whether it is a binary operation on two numbers, or on two strings. */
    private boolean isBuiltin(Operation e) {
        if (e.operands().size() != 2) {
            return false;
        }
        Kind kind = function.kind(e.operands().get(0).type());
        if (function.kind(e.operands().get(1).type()) != kind) {
            return false;
        }
        boolean isPower = e.operator() == Operator.POWER && kind != Kind.REF;
        return isPower || opcode(e.operator(), kind, typeOf(e)) != null;
    }

    private void binary(Operation e, Kind kind, int left, Target target) {
        TypedExpr right = e.operands().get(1);
        int register = frame.destination(target, kind);
        Integer small = kind == Kind.INT ? increment(e) : null;
        if (small != null) {
            frame.emit(Opcode.ADD_INT_IMM, register, left, small);
            frame.finish(target, kind, register);
            return;
        }
        Opcode opcode = opcode(e.operator(), kind, typeOf(e));
        if (opcode != null) {
            int operand = function.operand(right, function.kind(right.type()));
            register = frame.destination(target, kind);
            frame.at(e.span());
            frame.emit(opcode, register, left, operand);
            frame.finish(target, kind, register);
            return;
        }
        String name = kind == Kind.FLOAT ? "Operators.power" : "Operators.powerInt";
        call(name, e.span(), List.of(kind, kind), kind, target, left, right);
    }

    private static @Nullable Integer increment(Operation e) {
        Integer small = Conditions.small(e.operands().get(1));
        if (small == null || small == Short.MIN_VALUE) {
            return null;
        }
        return switch (e.operator()) {
            case ADD -> small;
            case SUBTRACT -> -small;
            default -> null;
        };
    }

    private static @Nullable Opcode opcode(Operator operator, Kind kind, Type type) {
        return switch (kind) {
            case INT, CHAR, BOOL ->
                    switch (operator) {
                        case ADD -> Opcode.ADD_INT;
                        case SUBTRACT -> Opcode.SUB_INT;
                        case MULTIPLY -> Opcode.MUL_INT;
                        case DIVIDE -> Opcode.DIV_INT;
                        case REMAINDER -> Opcode.REM_INT;
                        case BIT_AND -> Opcode.AND_INT;
                        case BIT_OR -> Opcode.OR_INT;
                        case BIT_XOR -> Opcode.XOR_INT;
                        case SHIFT_LEFT -> Opcode.SHL_INT;
                        case SHIFT_RIGHT -> Opcode.SHR_INT;
                        default -> null;
                    };
            case FLOAT ->
                    switch (operator) {
                        case ADD -> Opcode.ADD_FLOAT;
                        case SUBTRACT -> Opcode.SUB_FLOAT;
                        case MULTIPLY -> Opcode.MUL_FLOAT;
                        case DIVIDE -> Opcode.DIV_FLOAT;
                        case REMAINDER -> Opcode.REM_FLOAT;
                        default -> null;
                    };
            case REF -> operator == Operator.ADD && isString(type) ? Opcode.CONCAT : null;
        };
    }

    private void comparison(Operation e, Target target) {
        TypedExpr right = e.operands().get(1);
        Kind kind = function.kind(e.operands().getFirst().type());
        boolean isEquality = e.operator() == Operator.EQUAL || e.operator() == Operator.NOT_EQUAL;
        if (kind == Kind.REF && !isEquality) {
            branching(e, target);
            return;
        }
        int a = function.operandBefore(e.operands().getFirst(), kind, right);
        int b = function.operand(right, kind);
        int register = frame.destination(target, Kind.BOOL);
        frame.at(e.span());
        boolean isFloat = kind == Kind.FLOAT;
        Opcode less = isFloat ? Opcode.LT_FLOAT : Opcode.LT_INT;
        Opcode lessOrEqual = isFloat ? Opcode.LE_FLOAT : Opcode.LE_INT;
        Opcode equal = kind == Kind.REF ? Opcode.EQ_REF : isFloat ? Opcode.EQ_FLOAT : Opcode.EQ_INT;
        switch (e.operator()) {
            case LESS -> frame.emit(less, register, a, b);
            case LESS_OR_EQUAL -> frame.emit(lessOrEqual, register, a, b);
            case GREATER -> frame.emit(less, register, b, a);
            case GREATER_OR_EQUAL -> frame.emit(lessOrEqual, register, b, a);
            case NOT_EQUAL -> {
                frame.emit(equal, register, a, b);
                frame.emit(Opcode.NOT, register, register);
            }
            default -> frame.emit(equal, register, a, b);
        }
        frame.finish(target, Kind.BOOL, register);
    }

    /** A condition as a value. */
    private void branching(TypedExpr condition, Target target) {
        Label isTrue = frame.newLabel();
        Label end = frame.newLabel();
        int register = frame.destination(target, Kind.BOOL);
        function.condition(condition, isTrue, true);
        frame.loadInt(register, 0);
        frame.jump(end);
        frame.bind(isTrue);
        frame.loadInt(register, 1);
        frame.bind(end);
        frame.finish(target, Kind.BOOL, register);
    }

    private void compare(Operation e, Target target) {
        TypedExpr left = e.operands().get(0);
        TypedExpr right = e.operands().get(1);
        Kind kind = function.kind(left.type());
        int a = function.operandBefore(left, kind, right);
        if (kind == Kind.FLOAT) {
            call(
                    "Operators.compareFloat",
                    e.span(),
                    List.of(kind, kind),
                    Kind.INT,
                    target,
                    a,
                    right);
            return;
        }
        int b = function.operand(right, kind);
        int register = frame.destination(target, Kind.INT);
        frame.at(e.span());
        if (kind == Kind.REF) {
            frame.emit(Opcode.COMPARE_REF, register, a, b);
        } else {
            // The difference of (a > b) and (a < b).
            int greater = frame.reserve(Kind.INT);
            int less = frame.reserve(Kind.INT);
            frame.emit(Opcode.LT_INT, greater, b, a);
            frame.emit(Opcode.LT_INT, less, a, b);
            frame.emit(Opcode.SUB_INT, register, greater, less);
        }
        frame.finish(target, Kind.INT, register);
    }

    private void unary(Operation e, Target target) {
        TypedExpr operand = e.operands().getFirst();
        Kind kind = function.kind(operand.type());
        switch (e.operator()) {
            case NEGATE -> {
                switch (kind) {
                    case INT -> simple(Opcode.NEG_INT, operand, kind, kind, target);
                    case FLOAT -> simple(Opcode.NEG_FLOAT, operand, kind, kind, target);
                    default -> ownOrLibrary(e, "Operators.negate", Kind.REF, target);
                }
            }
            case BIT_NOT -> {
                switch (kind) {
                    case INT -> simple(Opcode.NOT_INT, operand, kind, kind, target);
                    default -> ownOrLibrary(e, "Operators.bitNot", Kind.REF, target);
                }
            }
            case HASH -> library(e, "Operators.hash", Kind.INT, target);
            case TO_INT -> {
                switch (kind) {
                    case INT, CHAR, BOOL -> same(operand, kind, Kind.INT, target);
                    case FLOAT -> simple(Opcode.FLOAT_TO_INT, operand, kind, Kind.INT, target);
                    case REF ->
                            toNumber(e, "Operators.parseInt", "Operators.toInt", Kind.INT, target);
                }
            }
            case TO_FLOAT -> {
                switch (kind) {
                    case INT, CHAR, BOOL ->
                            simple(Opcode.INT_TO_FLOAT, operand, kind, Kind.FLOAT, target);
                    case FLOAT -> same(operand, kind, kind, target);
                    case REF ->
                            toNumber(
                                    e,
                                    "Operators.parseFloat",
                                    "Operators.toFloat",
                                    Kind.FLOAT,
                                    target);
                }
            }
            case TO_CHAR -> toChar(e, operand, kind, target);
            case TO_STRING -> {
                switch (kind) {
                    case INT -> library(e, "Operators.intToString", kind, Kind.REF, target);
                    case FLOAT -> library(e, "Operators.floatToString", kind, Kind.REF, target);
                    default -> library(e, "Operators.toString", Kind.REF, target);
                }
            }
            case ABS -> {
                switch (kind) {
                    case INT -> library(e, "Operators.absInt", kind, kind, target);
                    case FLOAT -> library(e, "Operators.absFloat", kind, kind, target);
                    default -> ownOrLibrary(e, "Operators.abs", Kind.REF, target);
                }
            }
            case SIGN -> {
                switch (kind) {
                    case INT -> library(e, "Operators.signInt", kind, Kind.INT, target);
                    case FLOAT -> library(e, "Operators.signFloat", kind, Kind.INT, target);
                    default -> ownOrLibrary(e, "Operators.sign", Kind.INT, target);
                }
            }
            default -> throw new IllegalArgumentException("not unary: " + e.operator());
        }
    }

    private void toNumber(Operation e, String ofText, String ofOther, Kind kind, Target target) {
        if (isString(typeOf(e))) {
            library(e, ofText, kind, target);
        } else {
            ownOrLibrary(e, ofOther, kind, target);
        }
    }

    private void toChar(Operation e, TypedExpr operand, Kind kind, Target target) {
        switch (kind) {
            case CHAR -> same(operand, kind, kind, target);
            case REF -> library(e, "Operators.parseChar", Kind.CHAR, target);
            case INT, BOOL, FLOAT -> {
                int number = function.operand(operand, kind);
                int mask = frame.reserve(Kind.INT);
                if (kind == Kind.FLOAT) {
                    int whole = frame.reserve(Kind.INT);
                    frame.emit(Opcode.FLOAT_TO_INT, whole, number);
                    number = whole;
                }
                frame.loadInt(mask, 0xFFFF);
                int register = frame.destination(target, Kind.CHAR);
                frame.emit(Opcode.AND_INT, register, number, mask);
                frame.finish(target, Kind.CHAR, register);
            }
        }
    }

    private void simple(Opcode opcode, TypedExpr operand, Kind kind, Kind result, Target target) {
        int value = function.operand(operand, kind);
        int register = frame.destination(target, result);
        frame.at(operand.span());
        frame.emit(opcode, register, value);
        frame.finish(target, result, register);
    }

    /** The same bits seen as another kind. */
    private void same(TypedExpr operand, Kind kind, Kind result, Target target) {
        frame.finish(target, result, function.operand(operand, kind));
    }

    /** A library operation on the boxed operand. */
    private void library(Operation e, String name, Kind result, Target target) {
        library(e, name, Kind.REF, result, target);
    }

    private void library(Operation e, String name, Kind parameter, Kind result, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        function.push(e.operands().getFirst(), parameter);
        frame.at(e.span());
        frame.emit(
                Opcode.CALL_BUILTIN,
                function.tables().builtin(name, List.of(), List.of(parameter), result),
                p,
                r);
        frame.release(p, r);
        frame.finish(target, result, frame.top(result));
    }

    /** A library operation on a register and an expression. */
    private void call(
            String name,
            Span span,
            List<Kind> parameters,
            Kind result,
            Target target,
            int left,
            TypedExpr right) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        frame.move(parameters.getFirst(), frame.top(parameters.getFirst()), left);
        frame.reserve(parameters.getFirst());
        function.push(right, parameters.get(1));
        frame.at(span);
        frame.emit(
                Opcode.CALL_BUILTIN,
                function.tables().builtin(name, List.of(), parameters, result),
                p,
                r);
        frame.release(p, r);
        frame.finish(target, result, frame.top(result));
    }

    private void numeral(Operation e, int value, Target target) {
        Kind kind = function.kind(e.type());
        int register = frame.destination(target, kind);
        switch (kind) {
            case FLOAT -> frame.loadFloat(register, value);
            case INT, CHAR, BOOL -> frame.loadInt(register, value);
            case REF -> {
                if (isString(function.types.apply(e.type()))) {
                    frame.loadConstant(register, "");
                } else {
                    ownOperator(e, target);
                    return;
                }
            }
        }
        frame.finish(target, kind, register);
    }

    private void divideByInt(Operation e, Target target) {
        TypedExpr left = e.operands().get(0);
        TypedExpr right = e.operands().get(1);
        if (function.kind(left.type()) != Kind.FLOAT) {
            ownOperator(e, target);
            return;
        }
        int a = function.operandBefore(left, Kind.FLOAT, right);
        int b = function.operand(right, Kind.INT);
        int divisor = frame.reserve(Kind.FLOAT);
        frame.emit(Opcode.INT_TO_FLOAT, divisor, b);
        int register = frame.destination(target, Kind.FLOAT);
        frame.emit(Opcode.DIV_FLOAT, register, a, divisor);
        frame.finish(target, Kind.FLOAT, register);
    }

    /** An operator that the operand's own type defines, or else one of the library on the boxed value. */
    private void ownOrLibrary(Operation e, String name, Kind result, Target target) {
        TypedExpr own = own(e);
        if (own != null) {
            function.lower(own, target);
        } else {
            library(e, name, result, target);
        }
    }

    private void ownOperator(Operation e, Target target) {
        TypedExpr own = own(e);
        if (own != null) {
            function.lower(own, target);
        } else {
            function.report(
                    ErrorCode.FSB0306,
                    e.span(),
                    "the operator '"
                            + e.operator().symbol()
                            + "' is not supported by the type '"
                            + typeOf(e)
                            + "'");
            frame.finishUnit(target);
        }
    }

    /** The call of what an operand's type defines for the operator; null when it defines nothing. */
    private @Nullable TypedExpr own(Operation e) {
        List<Type> operands =
                e.operands().stream().map(operand -> function.types.apply(operand.type())).toList();
        OperatorMembers.Use use =
                OperatorMembers.find(e.operator(), operands, function.types.apply(e.type()));
        if (use == null) {
            return null;
        }
        var member =
                new GlobalRef(use.member(), use.typeArguments(), use.member().type(), e.span());
        // A property without receiver takes unit.
        List<TypedExpr> arguments =
                e.operands().isEmpty()
                        ? List.of(new Constant(TypedExpr.UNIT_VALUE, BuiltinTypes.unit(), e.span()))
                        : e.operands();
        return new Apply(member, arguments, e.type(), e.span());
    }
}
