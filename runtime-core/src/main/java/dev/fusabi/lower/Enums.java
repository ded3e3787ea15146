package dev.fusabi.lower;

import dev.fusabi.bytecode.Opcode;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of enums. They are references that know their enum, so that code that does not know it shows their names;
 * operations on them are those on their numbers.
 */
final class Enums {
    private final FunctionLowering function;

    Enums(FunctionLowering function) {
        this.function = function;
    }

    /** The kind of the numbers of an enum. */
    static Kind underlying(Type type) {
        return ((Definition.Enum) ((Type.Named) type).constructor().definition()).kind();
    }

    /** Whether a conversion makes a value of an enum of a number. */
    boolean isMade(Upcast e) {
        return isEnum(e) && function.kind(e.value().type()).isPrimitive();
    }

    /** Whether an operation on values of an enum gives such a value. */
    boolean givesEnum(Operation e) {
        return isBitwise(e.operator()) && isEnum(e);
    }

    /** The value whose number an expression gives. */
    void make(Upcast e, Target target) {
        make(e.value(), e, target);
    }

    void make(Operation e, Target target) {
        make(onNumbers(e), e, target);
    }

    private void make(TypedExpr number, TypedExpr whole, Target target) {
        Kind kind = function.kind(number.type());
        int bits = function.operand(number, kind);
        function.frame.at(whole.span());
        make(bits, kind, function.types.apply(whole.type()), target);
    }

    /** The value whose number lies in a register. */
    void make(int bits, Kind kind, Type type, Target target) {
        Frame frame = function.frame;
        int register = frame.destination(target, Kind.REF);
        frame.convert(kind, bits, Kind.REF, register);
        frame.emit(Opcode.CONVERT, register, register, function.tables().type(type));
        frame.finish(target, Kind.REF, register);
    }

    /** The same operation on the numbers, where it is on values of an enum; its result is a number, too. */
    Operation onNumbers(Operation e) {
        boolean onEnums = !e.operands().isEmpty() && isEnum(e.operands().getFirst());
        if (!onEnums || !isBitwise(e.operator()) && !isComparison(e.operator())) {
            return e;
        }
        List<TypedExpr> numbers = new ArrayList<>(e.operands().size());
        e.operands().forEach(operand -> numbers.add(number(operand)));
        Type result = isEnum(e) ? numbers.getFirst().type() : e.type();
        return new Operation(e.operator(), numbers, result, e.span());
    }

    /** The number of a value of an enum. */
    TypedExpr number(TypedExpr value) {
        Kind kind = underlying(function.types.apply(value.type()));
        Type type = BuiltinTypes.type(BuiltinTypes.ofKind(kind));
        return switch (Children.unwrap(value)) {
            case Constant(var number, _, var span) -> new Constant(number, type, span);
            case Operation e when isBitwise(e.operator()) -> onNumbers(e);
            case TypedExpr e ->
                    new Operation(Arithmetic.conversionTo(type), List.of(e), type, e.span());
        };
    }

    private boolean isEnum(TypedExpr e) {
        return Substitution.isEnum(function.types.apply(e.type()));
    }

    private static boolean isBitwise(Operator operator) {
        return switch (operator) {
            case BIT_AND, BIT_OR, BIT_XOR, BIT_NOT -> true;
            default -> false;
        };
    }

    private static boolean isComparison(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }
}
