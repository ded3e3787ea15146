package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.expr.OperatorMembers;
import dev.fusabi.types.expr.TraitMembers;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Operators, by the types of their operands in the instance at hand. */
final class Operations {
    private final FunctionLowering function;
    private final Frame frame;
    private final Numerics numerics;

    Operations(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
        numerics = new Numerics(function, this);
    }

    void lower(Operation written, Target target) {
        if (function.enums().givesEnum(written)) {
            function.enums().make(written, target);
            return;
        }
        Operation e = function.enums().onNumbers(written);
        switch (e.operator().unchecked()) {
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
            default -> numerics.lower(e, target);
        }
    }

    /** A member that the types of the instance choose. */
    void trait(TraitCall e, Target target) {
        TypedExpr meaning = TraitMembers.expand(e, function.types::apply);
        if (meaning != null) {
            function.lower(meaning, target);
            return;
        }
        function.report(
                ErrorCode.FSB0312,
                e.span(),
                "no type here has the member `" + e.member() + "` that this needs");
        frame.finishUnit(target);
    }

    // What the operand's own type defines

    Type typeOf(Operation e) {
        TypedExpr first = e.operands().isEmpty() ? e : e.operands().getFirst();
        return function.types.apply(first.type());
    }

    private static boolean isString(Type type) {
        return is(type, BuiltinTypes.STRING);
    }

    static boolean is(Type type, TypeConstructor constructor) {
        return type instanceof Type.Named named && named.constructor() == constructor;
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
            binary(e, left, Target.into(result, register));
            frame.release(p, r);
            frame.keep(result, register);
            left = register;
        }
        binary(last, left, target);
    }

    /** Whether it is a binary operation on numbers of one type (or a shift, or a power), or on two strings. */
    private boolean isBuiltin(Operation e) {
        if (e.operands().size() != 2) {
            return false;
        }
        Type left = function.types.apply(e.operands().get(0).type());
        Type right = function.types.apply(e.operands().get(1).type());
        Kind kind = function.kind(left);
        Kind other = function.kind(right);
        boolean takesInt =
                e.operator() == Operator.SHIFT_LEFT
                        || e.operator() == Operator.SHIFT_RIGHT
                        || e.operator() == Operator.POWER && is(left, BuiltinTypes.BIGINT);
        boolean fits =
                takesInt
                        ? other == Kind.INT || other == Kind.INT32
                        : kind == other
                                || kind == Kind.INT && other == Kind.INT32
                                || kind == Kind.INT32 && other == Kind.INT;
        if (!fits) {
            return false;
        }
        return kind == Kind.REF
                ? Numerics.library(e.operator(), left) != null && (takesInt || left.equals(right))
                        || isString(left) && e.operator() == Operator.ADD
                : e.operator() == Operator.POWER && kind.isFloat()
                        || opcode(e.operator().unchecked(), kind) != null;
    }

    /** One operation whose left operand is in a register. */
    private void binary(Operation e, int left, Target target) {
        TypedExpr right = e.operands().get(1);
        Kind kind = function.kind(e.type());
        Type type = typeOf(e);
        String library = Numerics.library(e.operator(), type);
        if (kind == Kind.REF && library != null) {
            List<Kind> parameters = List.of(Kind.REF, function.kind(right.type()));
            call(library, e.span(), List.of(), parameters, Kind.REF, target, left, right);
            return;
        }
        if (e.operator() == Operator.POWER) {
            List<Kind> parameters = List.of(Kind.FLOAT, Kind.FLOAT);
            narrowed(
                    kind,
                    target,
                    into ->
                            call(
                                    "Operators.power",
                                    e.span(),
                                    List.of(),
                                    parameters,
                                    Kind.FLOAT,
                                    into,
                                    left,
                                    right));
            return;
        }
        if (e.operator().isChecked() && !kind.isFloat()) {
            List<Kind> parameters = List.of(Kind.INT, Kind.INT);
            String name = Numerics.checked(e.operator());
            call(name, e.span(), List.of(kind), parameters, Kind.INT, kind, target, left, right);
            return;
        }
        Operator operator = e.operator().unchecked();
        int register = frame.destination(target, kind);
        Integer small = kind == Kind.INT && !e.operator().isChecked() ? increment(e) : null;
        if (small != null) {
            frame.emit(Opcode.ADD_INT_IMM, register, left, small);
            frame.finish(target, kind, register);
            return;
        }
        Opcode opcode = opcode(operator, kind);
        if (opcode == null) {
            throw new IllegalStateException("no instruction for " + operator + " of " + kind);
        }
        boolean isShift = operator == Operator.SHIFT_LEFT || operator == Operator.SHIFT_RIGHT;
        int operand = isShift ? shiftCount(right, kind) : function.operand(right);
        register = frame.destination(target, kind);
        frame.at(e.span());
        frame.emit(opcode, register, left, operand);
        if (Numerics.leavesKind(operator, kind)) {
            frame.emit(Opcode.NARROW, register, register, kind.ordinal());
        }
        frame.finish(target, kind, register);
    }

    /** As .NET counts: only the low bits say how far, as many as the width needs. */
    private int shiftCount(TypedExpr count, Kind kind) {
        if (kind.bits() == Long.SIZE) {
            return function.operand(count, Kind.INT);
        }
        int mask = kind.bits() - 1;
        if (Children.unwrap(count) instanceof Constant(Long known, _, _)) {
            int register = frame.reserve(Kind.INT);
            frame.loadInt(register, known & mask);
            return register;
        }
        int operand = function.operand(count, Kind.INT);
        int register = frame.reserve(Kind.INT);
        frame.loadInt(register, mask);
        frame.emit(Opcode.AND_INT, register, operand, register);
        return register;
    }

    /** Computes a float, and rounds it where one of 32 bits is wanted. */
    void narrowed(Kind kind, Target target, java.util.function.Consumer<Target> compute) {
        if (kind == Kind.FLOAT) {
            compute.accept(target);
            return;
        }
        int register = frame.top(kind);
        compute.accept(Target.into(Kind.FLOAT, register));
        frame.keep(kind, register);
        int result = frame.destination(target, kind);
        frame.emit(Opcode.NARROW, result, register, kind.ordinal());
        frame.finish(target, kind, result);
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

    private static @Nullable Opcode opcode(Operator operator, Kind kind) {
        return switch (kind) {
            case FLOAT, FLOAT32 ->
                    switch (operator) {
                        case ADD -> Opcode.ADD_FLOAT;
                        case SUBTRACT -> Opcode.SUB_FLOAT;
                        case MULTIPLY -> Opcode.MUL_FLOAT;
                        case DIVIDE -> Opcode.DIV_FLOAT;
                        case REMAINDER -> Opcode.REM_FLOAT;
                        default -> null;
                    };
            case REF -> operator == Operator.ADD ? Opcode.CONCAT : null;
            default -> {
                boolean isUnsigned = kind == Kind.UINT64;
                yield switch (operator) {
                    case ADD -> Opcode.ADD_INT;
                    case SUBTRACT -> Opcode.SUB_INT;
                    case MULTIPLY -> Opcode.MUL_INT;
                    case DIVIDE -> isUnsigned ? Opcode.DIV_UNSIGNED : Opcode.DIV_INT;
                    case REMAINDER -> isUnsigned ? Opcode.REM_UNSIGNED : Opcode.REM_INT;
                    case BIT_AND -> Opcode.AND_INT;
                    case BIT_OR -> Opcode.OR_INT;
                    case BIT_XOR -> Opcode.XOR_INT;
                    case SHIFT_LEFT -> Opcode.SHL_INT;
                    case SHIFT_RIGHT -> isUnsigned ? Opcode.SHR_UNSIGNED : Opcode.SHR_INT;
                    default -> null;
                };
            }
        };
    }

    void comparison(Operation e, Target target) {
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
        switch (e.operator()) {
            case LESS -> less(kind, register, a, b);
            case LESS_OR_EQUAL -> lessOrEqual(kind, register, a, b);
            case GREATER -> less(kind, register, b, a);
            case GREATER_OR_EQUAL -> lessOrEqual(kind, register, b, a);
            default -> {
                Opcode equal =
                        kind == Kind.REF
                                ? Opcode.EQ_REF
                                : kind.isFloat() ? Opcode.EQ_FLOAT : Opcode.EQ_INT;
                frame.emit(equal, register, a, b);
                if (e.operator() == Operator.NOT_EQUAL) {
                    frame.emit(Opcode.NOT, register, register);
                }
            }
        }
        frame.finish(target, Kind.BOOL, register);
    }

    private void less(Kind kind, int register, int a, int b) {
        Opcode opcode =
                kind.isFloat()
                        ? Opcode.LT_FLOAT
                        : kind == Kind.UINT64 ? Opcode.LT_UNSIGNED : Opcode.LT_INT;
        frame.emit(opcode, register, a, b);
    }

    private void lessOrEqual(Kind kind, int register, int a, int b) {
        if (kind == Kind.UINT64) {
            frame.emit(Opcode.LT_UNSIGNED, register, b, a);
            frame.emit(Opcode.NOT, register, register);
        } else {
            frame.emit(kind.isFloat() ? Opcode.LE_FLOAT : Opcode.LE_INT, register, a, b);
        }
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
        if (kind.isFloat()) {
            call(
                    "Operators.compareFloat",
                    e.span(),
                    List.of(),
                    List.of(Kind.FLOAT, Kind.FLOAT),
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
            less(kind, greater, b, a);
            less(kind, less, a, b);
            frame.emit(Opcode.SUB_INT, register, greater, less);
        }
        frame.finish(target, Kind.INT, register);
    }

    /** A library operation on a register and an expression. */
    private void call(
            String name,
            Span span,
            List<Kind> typeArguments,
            List<Kind> parameters,
            Kind result,
            Target target,
            int left,
            TypedExpr right) {
        call(name, span, typeArguments, parameters, result, result, target, left, right);
    }

    /** @param given what the library function gives: bits that here mean a {@code result} */
    private void call(
            String name,
            Span span,
            List<Kind> typeArguments,
            List<Kind> parameters,
            Kind given,
            Kind result,
            Target target,
            int left,
            TypedExpr right) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        frame.move(parameters.getFirst(), frame.top(parameters.getFirst()), left);
        frame.reserve(parameters.getFirst());
        Kind own = function.kind(right.type());
        function.push(right, own.isPrimitive() ? own : parameters.get(1));
        frame.at(span);
        frame.emit(
                Opcode.CALL_BUILTIN,
                function.tables().builtin(name, typeArguments, parameters, given),
                p,
                r);
        frame.release(p, r);
        frame.finish(target, result, frame.top(result));
    }

    void ownOperator(Operation e, Target target) {
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
    @Nullable TypedExpr own(Operation e) {
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
