package dev.fusabi.lower;

import dev.fusabi.bytecode.Opcode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.Operation;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Operators on one number, and conversions between all types of numbers, by kind. */
final class Numerics {
    private final FunctionLowering function;
    private final Frame frame;
    private final Operations operations;

    Numerics(FunctionLowering function, Operations operations) {
        this.function = function;
        this.operations = operations;
        frame = function.frame;
    }

    /** The library function behind an operator of decimals and of big integers; null for other types and operators. */
    static @Nullable String library(Operator operator, Type type) {
        String module =
                Operations.is(type, BuiltinTypes.DECIMAL)
                        ? "Decimal"
                        : Operations.is(type, BuiltinTypes.BIGINT) ? "BigInteger" : null;
        if (module == null) {
            return null;
        }
        String name =
                switch (operator.unchecked()) {
                    case ADD -> "add";
                    case SUBTRACT -> "subtract";
                    case MULTIPLY -> "multiply";
                    case DIVIDE -> "divide";
                    case REMAINDER -> "remainder";
                    case NEGATE -> "negate";
                    case ABS -> "abs";
                    case SIGN -> "sign";
                    case FLOOR -> "floor";
                    case CEILING -> "ceiling";
                    case ROUND -> "round";
                    case TRUNCATE -> "truncate";
                    case DIVIDE_BY_INT -> "divideByInt";
                    case POWER -> "pow";
                    case BIT_AND -> "and";
                    case BIT_OR -> "or";
                    case BIT_XOR -> "xor";
                    case SHIFT_LEFT -> "shiftLeft";
                    case SHIFT_RIGHT -> "shiftRight";
                    default -> null;
                };
        return name == null ? null : module + "." + name;
    }

    /** The library function behind a checked operator on two integers. */
    static String checked(Operator operator) {
        return switch (operator.unchecked()) {
            case ADD -> "Checked.add";
            case SUBTRACT -> "Checked.subtract";
            case MULTIPLY -> "Checked.multiply";
            default -> throw new IllegalArgumentException("not checked: " + operator);
        };
    }

    /** Whether an instruction on 64 bits may give what is no value of the kind. */
    static boolean leavesKind(Operator operator, Kind kind) {
        return switch (kind) {
            case INT, UINT64, FLOAT, BOOL, REF -> false;
            default ->
                    switch (operator) {
                        case ADD, SUBTRACT, MULTIPLY, DIVIDE, SHIFT_LEFT, NEGATE -> true;
                        case BIT_NOT -> kind.isUnsigned();
                        default -> false;
                    };
        };
    }

    void lower(Operation e, Target target) {
        switch (e.operator().unchecked()) {
            case ZERO -> numeral(e, 0, target);
            case ONE -> numeral(e, 1, target);
            case HASH -> boxed(e, "Operators.hash", Kind.INT, target);
            case TO_STRING -> text(e, target);
            case NEGATE -> negate(e, target);
            case BIT_NOT -> bits(e, Opcode.NOT_INT, target);
            case ABS -> abs(e, target);
            case SIGN -> sign(e, target);
            case TO_INT -> convert(e, Kind.INT, target);
            case TO_INT32 -> convert(e, Kind.INT32, target);
            case TO_INT16 -> convert(e, Kind.INT16, target);
            case TO_SBYTE -> convert(e, Kind.SBYTE, target);
            case TO_BYTE -> convert(e, Kind.BYTE, target);
            case TO_UINT16 -> convert(e, Kind.UINT16, target);
            case TO_UINT32 -> convert(e, Kind.UINT32, target);
            case TO_UINT64 -> convert(e, Kind.UINT64, target);
            case TO_FLOAT -> convert(e, Kind.FLOAT, target);
            case TO_FLOAT32 -> convert(e, Kind.FLOAT32, target);
            case TO_CHAR -> convert(e, Kind.CHAR, target);
            case TO_DECIMAL -> toBig(e, "Decimal", target);
            case TO_BIGINT -> toBig(e, "BigInteger", target);
            case DIVIDE_BY_INT -> divideByInt(e, target);
            default -> function(e, target);
        }
    }

    private Kind kind(Operation e) {
        return function.kind(e.operands().getFirst().type());
    }

    private boolean isOf(Operation e, TypeConstructor type) {
        return Operations.is(operations.typeOf(e), type);
    }

    // Constants

    private void numeral(Operation e, int value, Target target) {
        Kind kind = function.kind(e.type());
        Type type = function.types.apply(e.type());
        int register = frame.destination(target, kind);
        if (kind.isFloat()) {
            frame.loadFloat(register, value);
        } else if (kind.isPrimitive()) {
            frame.loadInt(register, value);
        } else if (Operations.is(type, BuiltinTypes.DECIMAL)) {
            frame.loadConstant(register, BigDecimal.valueOf(value));
        } else if (Operations.is(type, BuiltinTypes.BIGINT)) {
            frame.loadConstant(register, BigInteger.valueOf(value));
        } else if (Operations.is(type, BuiltinTypes.STRING)) {
            frame.loadConstant(register, "");
        } else {
            operations.ownOperator(e, target);
            return;
        }
        frame.finish(target, kind, register);
    }

    /** The zero of a type of numbers whose values are references; null for other types. */
    static @Nullable Object zeroReference(Type type) {
        return Operations.is(type, BuiltinTypes.DECIMAL)
                ? BigDecimal.ZERO
                : Operations.is(type, BuiltinTypes.BIGINT) ? BigInteger.ZERO : null;
    }

    // One operand

    private void text(Operation e, Target target) {
        Kind kind = kind(e);
        switch (kind) {
            case INT ->
                    call(
                            "Operators.intToString",
                            List.of(),
                            e.operands(),
                            List.of(kind),
                            Kind.REF,
                            e.span(),
                            target);
            case FLOAT ->
                    call(
                            "Operators.floatToString",
                            List.of(),
                            e.operands(),
                            List.of(kind),
                            Kind.REF,
                            e.span(),
                            target);
            default -> boxed(e, "Operators.toString", Kind.REF, target);
        }
    }

    private void negate(Operation e, Target target) {
        Kind kind = kind(e);
        if (kind.isFloat()) {
            simple(e, Opcode.NEG_FLOAT, kind, target);
        } else if (e.operator().isChecked() && kind.isPrimitive()) {
            onBits(e, "Checked.negate", kind, target);
        } else {
            bits(e, Opcode.NEG_INT, target);
        }
    }

    /** An instruction on integers of any width. */
    private void bits(Operation e, Opcode opcode, Target target) {
        Kind kind = kind(e);
        if (!kind.isPrimitive()) {
            function(e, target);
            return;
        }
        int operand = function.operand(e.operands().getFirst(), kind);
        int register = frame.destination(target, kind);
        frame.at(e.span());
        frame.emit(opcode, register, operand);
        if (leavesKind(e.operator().unchecked(), kind)) {
            frame.emit(Opcode.NARROW, register, register, kind.ordinal());
        }
        frame.finish(target, kind, register);
    }

    private void abs(Operation e, Target target) {
        Kind kind = kind(e);
        if (kind.isFloat()) {
            // A float of 32 bits stays one.
            call(
                    "Operators.absFloat",
                    List.of(),
                    e.operands(),
                    List.of(Kind.FLOAT),
                    kind,
                    Kind.FLOAT,
                    e.span(),
                    target);
        } else if (kind.isPrimitive()) {
            onBits(e, "Numbers.abs", kind, target);
        } else {
            function(e, target);
        }
    }

    private void sign(Operation e, Target target) {
        Kind kind = kind(e);
        if (!kind.isPrimitive()) {
            function(e, target);
            return;
        }
        Kind taken = kind.isFloat() ? Kind.FLOAT : Kind.INT;
        call(
                kind.isFloat() ? "Operators.signFloat" : "Operators.signInt",
                List.of(),
                e.operands(),
                List.of(taken),
                Kind.INT,
                e.span(),
                target);
    }

    /** A function of module Math on floats, or one that the type itself defines. */
    private void function(Operation e, Target target) {
        Kind kind = kind(e);
        String library = library(e.operator(), operations.typeOf(e));
        if (kind.isFloat()) {
            operations.narrowed(kind, target, into -> onFloats(e, into));
        } else if (library != null) {
            Kind result = function.kind(e.type());
            call(library, List.of(), e.operands(), List.of(Kind.REF), result, e.span(), target);
        } else {
            ownOr(e, null, Kind.REF, target);
        }
    }

    private void onFloats(Operation e, Target target) {
        if (e.operator() == Operator.SQRT) {
            int operand = function.operand(e.operands().getFirst(), Kind.FLOAT);
            int register = frame.destination(target, Kind.FLOAT);
            frame.emit(Opcode.SQRT_FLOAT, register, operand);
            frame.finish(target, Kind.FLOAT, register);
            return;
        }
        String name = e.operator() == Operator.CEILING ? "ceiling" : e.operator().symbol();
        List<Kind> kinds = e.operands().stream().map(_ -> Kind.FLOAT).toList();
        call("Math." + name, List.of(), e.operands(), kinds, Kind.FLOAT, e.span(), target);
    }

    private void divideByInt(Operation e, Target target) {
        TypedExpr left = e.operands().get(0);
        TypedExpr right = e.operands().get(1);
        Kind kind = function.kind(left.type());
        if (isOf(e, BuiltinTypes.DECIMAL)) {
            List<Kind> kinds = List.of(Kind.REF, Kind.INT);
            call("Decimal.divideByInt", List.of(), e.operands(), kinds, Kind.REF, e.span(), target);
            return;
        }
        if (!kind.isFloat()) {
            operations.ownOperator(e, target);
            return;
        }
        int a = function.operandBefore(left, kind, right);
        int b = function.operand(right, Kind.INT);
        int divisor = frame.reserve(Kind.FLOAT);
        frame.emit(Opcode.INT_TO_FLOAT, divisor, b);
        int register = frame.destination(target, kind);
        frame.emit(Opcode.DIV_FLOAT, register, a, divisor);
        if (kind == Kind.FLOAT32) {
            frame.emit(Opcode.NARROW, register, register, kind.ordinal());
        }
        frame.finish(target, kind, register);
    }

    // Conversions

    private void convert(Operation e, Kind to, Target target) {
        Kind from = kind(e);
        if (Substitution.isEnum(operations.typeOf(e))) {
            convertEnum(e, to, target);
        } else if (from == Kind.REF) {
            convertReference(e, to, target);
        } else if (e.operator().isChecked()) {
            // Both kinds go with the call; the values are 64 bits whatever they mean.
            call(
                    "Checked.convert",
                    List.of(from, to),
                    e.operands(),
                    List.of(Kind.INT),
                    to,
                    Kind.INT,
                    e.span(),
                    target);
        } else {
            convertPrimitive(e, from, to, target);
        }
    }

    private void convertEnum(Operation e, Kind to, Target target) {
        int value = function.operand(e.operands().getFirst(), Kind.REF);
        int bits = frame.reserve(Kind.INT);
        frame.emit(Opcode.ENUM_BITS, bits, value);
        convertPrimitive(e, bits, Enums.underlying(operations.typeOf(e)), to, target);
    }

    private void convertPrimitive(Operation e, Kind from, Kind to, Target target) {
        convertPrimitive(e, function.operand(e.operands().getFirst(), from), from, to, target);
    }

    private void convertPrimitive(Operation e, int operand, Kind from, Kind to, Target target) {
        int value = operand;
        Opcode first =
                from.isFloat() == to.isFloat()
                        ? null
                        : from.isFloat()
                                ? to == Kind.UINT64 ? Opcode.FLOAT_TO_UNSIGNED : Opcode.FLOAT_TO_INT
                                : from == Kind.UINT64
                                        ? Opcode.UNSIGNED_TO_FLOAT
                                        : Opcode.INT_TO_FLOAT;
        boolean narrows = first != null ? narrowsTo(to) : mayLeave(from, to);
        if (first == null && !narrows) {
            frame.finish(target, to, value);
            return;
        }
        int register = frame.destination(target, to);
        frame.at(e.span());
        if (first != null) {
            frame.emit(first, register, value);
            value = register;
        }
        if (narrows) {
            frame.emit(Opcode.NARROW, register, value, to.ordinal());
        }
        frame.finish(target, to, register);
    }

    private static boolean narrowsTo(Kind kind) {
        return kind != Kind.INT && kind != Kind.UINT64 && kind != Kind.FLOAT;
    }

    /** Whether some value of one kind is no value of the other, both being integers or both floats. */
    private static boolean mayLeave(Kind from, Kind to) {
        if (!narrowsTo(to) || from == to) {
            return false;
        }
        if (from.isFloat() || from == Kind.BOOL) {
            return from == Kind.FLOAT;
        }
        boolean isFromUnsigned = from.isUnsigned() || from == Kind.CHAR;
        boolean isToUnsigned = to.isUnsigned() || to == Kind.CHAR;
        return isFromUnsigned == isToUnsigned
                ? from.bits() > to.bits()
                : !isFromUnsigned || from.bits() >= to.bits();
    }

    private void convertReference(Operation e, Kind to, Target target) {
        boolean isNumber = isOf(e, BuiltinTypes.DECIMAL) || isOf(e, BuiltinTypes.BIGINT);
        if (isOf(e, BuiltinTypes.STRING)) {
            String name =
                    switch (to) {
                        case INT -> "Operators.parseInt";
                        case FLOAT -> "Operators.parseFloat";
                        case CHAR -> "Operators.parseChar";
                        default -> "Numbers.parseLiteral";
                    };
            boolean isKnown = name.startsWith("Operators.");
            call(
                    name,
                    isKnown ? List.of() : List.of(to),
                    e.operands(),
                    List.of(Kind.REF),
                    to,
                    isKnown ? to : Kind.INT,
                    e.span(),
                    target);
        } else if (isNumber) {
            call(
                    "Numbers.ofBig",
                    List.of(to),
                    e.operands(),
                    List.of(Kind.REF),
                    to,
                    Kind.INT,
                    e.span(),
                    target);
        } else {
            String name = to == Kind.FLOAT ? "Operators.toFloat" : "Operators.toInt";
            ownOr(e, to == Kind.FLOAT || to == Kind.INT ? name : null, to, target);
        }
    }

    /** To decimal or bigint. */
    private void toBig(Operation e, String module, Target target) {
        Kind from = kind(e);
        if (from.isPrimitive()) {
            // The kind says what the 64 bits mean.
            call(
                    module + ".ofNumber",
                    List.of(from),
                    e.operands(),
                    List.of(Kind.INT),
                    Kind.REF,
                    e.span(),
                    target);
        } else if (isOf(e, BuiltinTypes.STRING)
                || isOf(e, BuiltinTypes.DECIMAL)
                || isOf(e, BuiltinTypes.BIGINT)) {
            boxed(e, module + ".ofValue", Kind.REF, target);
        } else {
            ownOr(e, null, Kind.REF, target);
        }
    }

    // Ways to compute

    private void simple(Operation e, Opcode opcode, Kind kind, Target target) {
        int value = function.operand(e.operands().getFirst(), kind);
        int register = frame.destination(target, kind);
        frame.at(e.span());
        frame.emit(opcode, register, value);
        frame.finish(target, kind, register);
    }

    /** A library function of an integer's bits, which gives bits; it gets to know their kind. */
    private void onBits(Operation e, String name, Kind kind, Target target) {
        call(
                name,
                List.of(kind),
                e.operands(),
                List.of(Kind.INT),
                kind,
                Kind.INT,
                e.span(),
                target);
    }

    private void boxed(Operation e, String name, Kind result, Target target) {
        call(name, List.of(), e.operands(), List.of(Kind.REF), result, e.span(), target);
    }

    /** What the operand's own type defines, or else the library on the boxed value. */
    private void ownOr(Operation e, @Nullable String name, Kind result, Target target) {
        TypedExpr own = operations.own(e);
        if (own != null) {
            function.lower(own, target);
        } else if (name != null) {
            boxed(e, name, result, target);
        } else {
            operations.ownOperator(e, target);
        }
    }

    private void call(
            String name,
            List<Kind> typeArguments,
            List<TypedExpr> operands,
            List<Kind> parameters,
            Kind result,
            Span span,
            Target target) {
        call(name, typeArguments, operands, parameters, result, result, span, target);
    }

    /**
     * @param parameters what the library function takes: the same bits may mean another kind here
     * @param result the kind of the value
     * @param given what the library function gives
     */
    private void call(
            String name,
            List<Kind> typeArguments,
            List<TypedExpr> operands,
            List<Kind> parameters,
            Kind result,
            Kind given,
            Span span,
            Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (int i = 0; i < operands.size(); i++) {
            Kind own = function.kind(operands.get(i).type());
            boolean isSame = own.isPrimitive() && parameters.get(i).isPrimitive();
            function.push(operands.get(i), isSame ? own : parameters.get(i));
        }
        frame.at(span);
        int builtin =
                function.tables().builtin(name, typeArguments, new ArrayList<>(parameters), given);
        frame.emit(Opcode.CALL_BUILTIN, builtin, p, r);
        frame.release(p, r);
        frame.finish(target, result, frame.top(result));
    }
}
