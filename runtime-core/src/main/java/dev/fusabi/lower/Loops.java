package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntConsumer;

/** Loops, lazy sequences, and lists and arrays that are built element by element. */
final class Loops {
    /** A list or array in the making, in a reference register. */
    record Builder(int register) {}

    private final FunctionLowering function;
    private final Frame frame;

    /** What {@code yield} adds to; null in the body of a lazy sequence. */
    private @Nullable Builder building;

    Loops(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    void whileLoop(While e, Target target) {
        Label end = frame.newLabel();
        Label start = frame.here();
        function.condition(e.condition(), end, false);
        function.lower(e.body(), Target.NOWHERE);
        frame.loop(start);
        frame.bind(end);
        frame.finishUnit(target);
    }

    void range(ForRange e, Target target) {
        Kind kind = function.kind(e.variable().type());
        int variable = function.push(e.from(), kind);
        int limit = function.operandBefore(e.to(), kind, e.body());
        function.bind(e.variable(), variable);
        Label end = frame.newLabel();
        frame.jumpIf(e.step() > 0 ? Opcode.JUMP_GT_INT : Opcode.JUMP_LT_INT, variable, limit, end);
        Label start = frame.here();
        function.lower(e.body(), Target.NOWHERE);
        frame.at(e.span());
        if (e.step() == 1 || e.step() == -1) {
            frame.jumpIf(e.step() == 1 ? Opcode.FOR_UP : Opcode.FOR_DOWN, variable, limit, start);
        } else {
            step(variable, limit, e.step(), end);
            frame.loop(start);
        }
        frame.bind(end);
        frame.finishUnit(target);
    }

    /** The end is looked for before the step, which could overflow. */
    private void step(int variable, int limit, long step, Label end) {
        int stepRegister = frame.top(Kind.INT);
        int rest = stepRegister + 1;
        frame.loadInt(stepRegister, step);
        frame.emit(Opcode.SUB_INT, rest, limit, variable);
        frame.jumpIf(step > 0 ? Opcode.JUMP_LT_INT : Opcode.JUMP_GT_INT, rest, stepRegister, end);
        frame.emit(Opcode.ADD_INT, variable, variable, stepRegister);
    }

    void each(ForEach e, Target target) {
        Kind kind = function.kind(e.variable().type());
        forEach(
                e.source(),
                kind,
                e.span(),
                register -> {
                    function.bind(e.variable(), register);
                    function.lower(e.body(), Target.NOWHERE);
                });
        frame.finishUnit(target);
    }

    /** Runs {@code body} with each element, in a register of {@code kind}. */
    private void forEach(TypedExpr enumerable, Kind kind, Span span, IntConsumer body) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        TypedExpr source = Children.unwrap(enumerable);
        while (source instanceof Upcast upcast) {
            source = Children.unwrap(upcast.value());
        }
        Type type = function.types.apply(source.type());
        if (is(type, BuiltinTypes.LIST)) {
            overList(source, kind, body);
        } else if (is(type, BuiltinTypes.ARRAY)) {
            overArray(source, kind, span, body);
        } else if (is(type, BuiltinTypes.STRING)) {
            overString(source, kind, span, body);
        } else {
            overAny(source, kind, span, body);
        }
        frame.release(p, r);
    }

    private static boolean is(Type type, dev.fusabi.types.tree.TypeConstructor constructor) {
        return type instanceof Type.Named named && named.constructor() == constructor;
    }

    private void overList(TypedExpr source, Kind kind, IntConsumer body) {
        int rest = function.push(source, Kind.REF);
        Label end = frame.newLabel();
        Label start = frame.here();
        frame.jumpIf(Opcode.JUMP_IF_NIL, rest, end);
        int element = frame.reserve(kind);
        int head = kind == Kind.REF ? element : frame.top(Kind.REF);
        frame.emit(Opcode.HEAD, head, rest);
        frame.convert(Kind.REF, head, kind, element);
        frame.emit(Opcode.TAIL, rest, rest);
        body.accept(element);
        frame.loop(start);
        frame.bind(end);
    }

    private void overArray(TypedExpr source, Kind kind, Span span, IntConsumer body) {
        Kind elementKind = function.types.elementKind(source.type());
        int array = function.push(source, Kind.REF);
        int length = frame.reserve(Kind.INT);
        frame.emit(Opcode.ARRAY_LENGTH, length, array);
        counted(
                length,
                (index, element) -> {
                    int read =
                            elementKind.isPrimitive() == kind.isPrimitive()
                                    ? element
                                    : frame.top(elementKind);
                    frame.at(span);
                    frame.emit(Data.getter(elementKind), read, array, index);
                    frame.convert(elementKind, read, kind, element);
                },
                kind,
                body);
    }

    private void overString(TypedExpr source, Kind kind, Span span, IntConsumer body) {
        int text = function.push(source, Kind.REF);
        int length = frame.reserve(Kind.INT);
        int window = frame.top(Kind.REF);
        frame.move(Kind.REF, window, text);
        frame.at(span);
        int measure =
                function.tables().builtin("String.length", List.of(), List.of(Kind.REF), Kind.INT);
        frame.emit(Opcode.CALL_BUILTIN, measure, length, window);
        int item =
                function.tables()
                        .builtin("String.item", List.of(), List.of(Kind.REF, Kind.INT), Kind.CHAR);
        counted(
                length,
                (index, element) -> {
                    int p = frame.primitiveTop();
                    int r = frame.referenceTop();
                    frame.move(Kind.REF, r, text);
                    frame.move(Kind.INT, p, index);
                    frame.at(span);
                    frame.emit(Opcode.CALL_BUILTIN, item, p, r);
                    frame.convert(Kind.CHAR, p, kind, element);
                },
                kind,
                body);
    }

    private interface ElementAt {
        void load(int index, int element);
    }

    private void counted(int length, ElementAt elementAt, Kind kind, IntConsumer body) {
        int index = frame.reserve(Kind.INT);
        int element = frame.reserve(kind);
        frame.loadInt(index, 0);
        Label end = frame.newLabel();
        frame.emit(Opcode.ADD_INT_IMM, length, length, -1);
        frame.jumpIf(Opcode.JUMP_GT_INT, index, length, end);
        Label start = frame.here();
        elementAt.load(index, element);
        body.accept(element);
        frame.jumpIf(Opcode.FOR_UP, index, length, start);
        frame.bind(end);
    }

    private void overAny(TypedExpr source, Kind kind, Span span, IntConsumer body) {
        int iterator = frame.top(Kind.REF);
        int enumerable = function.operand(source, Kind.REF);
        frame.at(span);
        frame.emit(Opcode.ITERATE, iterator, enumerable);
        frame.keep(Kind.REF, iterator);
        int element = frame.reserve(kind);
        Label end = frame.newLabel();
        Label handler = frame.newLabel();
        Label start = frame.here();
        int next = kind == Kind.REF ? element : frame.top(Kind.REF);
        frame.at(span);
        frame.jumpIf(Opcode.NEXT, iterator, next, end);
        frame.convert(Kind.REF, next, kind, element);
        body.accept(element);
        frame.loop(start);
        Label guarded = frame.mark();
        // A lazy sequence that is left early runs its cleanups.
        int exception = frame.top(Kind.REF);
        frame.guard(start, guarded, handler, exception, true);
        frame.bind(handler);
        frame.keep(Kind.REF, exception);
        frame.emit(Opcode.DISPOSE, iterator, 0);
        frame.emitLast(Opcode.RERAISE, exception, 0, 0);
        frame.bind(end);
    }

    // Sequences

    /** A lazy sequence is a generator function, not yet started. */
    void sequence(NewSequence e, Target target) {
        int r = frame.referenceTop();
        function.calls()
                .closure(
                        function.program.generator(e, function.instance), Target.into(Kind.REF, r));
        function.calls().builtin("Seq.generate", List.of(), 1, r, e.span());
        frame.finish(target, Kind.REF, r);
    }

    void build(Build e, Target target) {
        Builder outer = building;
        building = newBuilder(e.span());
        function.lower(e.body(), Target.NOWHERE);
        Builder built = building;
        building = outer;
        finish(built, e.type(), target);
    }

    Builder newBuilder(Span span) {
        function.calls().builtin("ListBuilder.create", List.of(), 0, frame.referenceTop(), span);
        return new Builder(frame.reserve(Kind.REF));
    }

    void add(Builder builder, TypedExpr element) {
        int p = frame.primitiveTop();
        int r = frame.reserve(Kind.REF);
        function.push(element, Kind.REF);
        frame.move(Kind.REF, r, builder.register());
        function.calls().builtin("ListBuilder.add", List.of(), 2, r, element.span());
        frame.release(p, r);
    }

    private void add(Builder builder, int element, Span span) {
        int r = frame.referenceTop();
        frame.move(Kind.REF, r, builder.register());
        frame.move(Kind.REF, r + 1, element);
        function.calls().builtin("ListBuilder.add", List.of(), 2, r, span);
    }

    /** The list or array of what has been added. */
    void finish(Builder builder, Type type, Target target) {
        int r = frame.referenceTop();
        frame.move(Kind.REF, r, builder.register());
        Type built = function.types.apply(type);
        if (is(built, BuiltinTypes.ARRAY)) {
            List<Kind> element = List.of(function.types.elementKind(built));
            function.calls().builtin("ListBuilder.toArray", element, 1, r, Span.NONE);
        } else {
            function.calls().builtin("ListBuilder.toList", List.of(), 1, r, Span.NONE);
        }
        frame.finish(target, Kind.REF, r);
    }

    /** What has been added, and then the list in register {@code rest}. */
    void finishWith(Builder builder, int rest, Span span, Target target) {
        int r = frame.referenceTop();
        frame.move(Kind.REF, r, builder.register());
        frame.move(Kind.REF, r + 1, rest);
        function.calls().builtin("ListBuilder.toListWith", List.of(), 2, r, span);
        frame.finish(target, Kind.REF, r);
    }

    void yield(Yield e, Target target) {
        Builder builder = building;
        if (builder != null) {
            add(builder, e.value());
        } else {
            int element = function.operand(e.value(), Kind.REF);
            frame.at(e.span());
            frame.emit(Opcode.YIELD, element, 0);
        }
        frame.finishUnit(target);
    }

    /** The last thing that a sequence does: the other sequence goes on in its place, so that chains do not nest. */
    private void yieldRest(YieldAll e, Target target) {
        int r = frame.referenceTop();
        function.push(e.source(), Kind.REF);
        function.calls().builtin("Seq.rest", List.of(), 1, r, e.span());
        frame.at(e.span());
        frame.emit(Opcode.YIELD, r, 0);
        frame.finishUnit(target);
    }

    void yieldAll(YieldAll e, Target target) {
        if (building == null
                && target.isLast()
                && is(function.types.apply(e.source().type()), BuiltinTypes.SEQ)) {
            yieldRest(e, target);
            return;
        }
        forEach(
                e.source(),
                Kind.REF,
                e.span(),
                element -> {
                    Builder builder = building;
                    if (builder != null) {
                        add(builder, element, e.span());
                    } else {
                        frame.at(e.span());
                        frame.emit(Opcode.YIELD, element, 0);
                    }
                });
        frame.finishUnit(target);
    }
}
