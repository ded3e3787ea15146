package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.value.Kind;
import dev.fusabi.value.WellKnown;

import java.util.List;

/** Library operations for which there is an instruction. */
final class Intrinsics {
    private Intrinsics() {}

    /** Lowers the operation, given all its arguments, when there is an instruction for it. */
    static boolean inline(
            String name,
            List<TypedExpr> arguments,
            Span span,
            FunctionLowering function,
            Target target) {
        switch (name) {
            case "Array.length" ->
                    toPrimitive(
                            Opcode.ARRAY_LENGTH,
                            arguments,
                            Kind.REF,
                            Kind.INT,
                            span,
                            function,
                            target);
            case "Operators.sqrt", "Math.sqrt" ->
                    toPrimitive(
                            Opcode.SQRT_FLOAT,
                            arguments,
                            Kind.FLOAT,
                            Kind.FLOAT,
                            span,
                            function,
                            target);
            case "Array.get" ->
                    function.data().getElement(arguments.get(0), arguments.get(1), span, target);
            case "Array.set" ->
                    function.data()
                            .setElement(
                                    arguments.get(0),
                                    arguments.get(1),
                                    arguments.get(2),
                                    span,
                                    target);
            case "MultiArray.get" ->
                    function.calls().onElement(name, arguments, true, span, target);
            case "MultiArray.set" ->
                    function.calls().onElement(name, arguments, false, span, target);
            // A computation is the function that runs it.
            case "Async.make" -> function.lower(arguments.getFirst(), target);
            case "Seq.iterate" -> iterate(arguments.getFirst(), span, function, target);
            case "Seq.next" -> next(arguments.getFirst(), span, function, target);
            case "Seq.dispose" -> {
                int iterator = function.operand(arguments.getFirst(), Kind.REF);
                function.frame.at(span);
                function.frame.emit(Opcode.DISPOSE, iterator, 0);
                function.frame.finishUnit(target);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void toPrimitive(
            Opcode opcode,
            List<TypedExpr> arguments,
            Kind from,
            Kind to,
            Span span,
            FunctionLowering function,
            Target target) {
        int operand = function.operand(arguments.getFirst(), from);
        int register = function.frame.destination(target, to);
        function.frame.at(span);
        function.frame.emit(opcode, register, operand);
        function.frame.finish(target, to, register);
    }

    private static void iterate(
            TypedExpr source, Span span, FunctionLowering function, Target target) {
        int operand = function.operand(source, Kind.REF);
        int register = function.frame.destination(target, Kind.REF);
        function.frame.at(span);
        function.frame.emit(Opcode.ITERATE, register, operand);
        function.frame.finish(target, Kind.REF, register);
    }

    /** The next element of an iterator as an option. */
    private static void next(
            TypedExpr iterator, Span span, FunctionLowering function, Target target) {
        Frame frame = function.frame;
        int operand = function.operand(iterator, Kind.REF);
        int register = frame.top(Kind.REF);
        Label none = frame.newLabel();
        Label end = frame.newLabel();
        frame.at(span);
        frame.jumpIf(Opcode.NEXT, operand, register, none);
        frame.emit(
                Opcode.NEW,
                function.tables().layout(WellKnown.SOME_CASE),
                frame.primitiveTop(),
                register);
        frame.jump(end);
        frame.bind(none);
        frame.loadConstant(register, WellKnown.NONE);
        frame.bind(end);
        frame.finish(target, Kind.REF, register);
    }
}
