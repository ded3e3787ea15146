package dev.fusabi.lower;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.DeepRecursion;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Makes the code of one instance. The parts that know one group of expressions each share this object: it has the
 * frame, dispatches expressions to them and lowers the simple ones itself.
 */
final class FunctionLowering {
    /** Nesting beyond this could overflow the Java stack. Chains and blocks do not nest here. */
    private static final int MAX_DEPTH = 400;

    final ProgramLowering program;
    final Instance instance;
    final Substitution types;
    final Frame frame;

    private final CodeBuilder code;
    private final Label start;
    private final Operations operations;
    private final Conditions conditions;
    private final Calls calls;
    private final Data data;
    private final Loops loops;
    private final Matches matches;
    private final Handlers handlers;
    private final Formats formats;
    private final Enums enums;
    private final int maxDepth = DeepRecursion.limit(MAX_DEPTH);
    private int depth;

    /** The expression is nested too deeply to go on. */
    private static final class TooDeep extends RuntimeException {
        final transient Span span;

        TooDeep(Span span) {
            super("nested too deeply", null, false, false);
            this.span = span;
        }
    }

    FunctionLowering(ProgramLowering program, Instance instance) {
        this.program = program;
        this.instance = instance;
        types = instance.types();
        code =
                new CodeBuilder(
                        instance.name(),
                        instance.signature(),
                        instance.closureKinds(),
                        program.tables().source(instance.source().name()));
        if (instance.isGenerator()) {
            code.generator();
        }
        frame = new Frame(code, instance.source());
        for (Local parameter : instance.parameters()) {
            Kind kind = kind(parameter.type());
            frame.place(parameter, new Place(kind, frame.reserve(kind), false));
        }
        for (Local local : instance.captured()) {
            boolean isCell = instance.captures().isCell(local);
            Kind kind = kind(local.type());
            frame.place(local, new Place(kind, frame.reserve(isCell ? Kind.REF : kind), isCell));
        }
        start = frame.here();
        operations = new Operations(this);
        conditions = new Conditions(this);
        calls = new Calls(this);
        data = new Data(this);
        loops = new Loops(this);
        matches = new Matches(this);
        handlers = new Handlers(this);
        formats = new Formats(this);
        enums = new Enums(this);
    }

    /** The code; a function that cannot be made is reported, and what comes back then must not run. */
    Code lower() {
        try {
            frame.at(instance.body().span());
            if (instance.isGenerator()) {
                lower(instance.body(), Target.LAST);
                frame.finishUnit(result());
            } else {
                lower(instance.body(), result());
            }
            return code.build();
        } catch (TooDeep tooDeep) {
            program.report(
                    ErrorCode.FSB0501,
                    instance.source(),
                    tooDeep.span,
                    "the expression is nested too deeply");
        } catch (CodeBuilder.TooLargeException tooLarge) {
            program.report(
                    ErrorCode.FSB0502,
                    instance.source(),
                    instance.body().span(),
                    "'" + instance.name() + "' is too large: " + tooLarge.getMessage());
        }
        return new CodeBuilder(instance.name(), instance.signature(), instance.closureKinds(), 0)
                .emit(Opcode.MATCH_FAIL)
                .build();
    }

    Kind kind(Type type) {
        return types.kind(type);
    }

    Target result() {
        return Target.result(instance.result());
    }

    /** Where the body of this function starts, for calls of itself in tail position. */
    Label start() {
        return start;
    }

    Tables tables() {
        return program.tables();
    }

    void report(ErrorCode errorCode, Span span, String message) {
        program.report(errorCode, instance.source(), span, message);
    }

    // Ways to ask for the value of an expression

    /** Puts the value into the first free register of the kind, and keeps that. */
    int push(TypedExpr expression, Kind kind) {
        int register = frame.top(kind);
        lower(expression, Target.into(kind, register));
        frame.keep(kind, register);
        return register;
    }

    /** A register that has the value: the variable's own, or a new temporary. */
    int operand(TypedExpr expression, Kind kind) {
        int own = ownRegister(expression, kind);
        return own >= 0 ? own : push(expression, kind);
    }

    int operand(TypedExpr expression) {
        return operand(expression, kind(expression.type()));
    }

    /** As {@link #operand}, for a value that must survive the evaluation of {@code later}. */
    int operandBefore(TypedExpr expression, Kind kind, TypedExpr later) {
        boolean isStable =
                !(Children.unwrap(expression) instanceof LocalRef ref)
                        || !ref.local().isMutable()
                        || !Assignments.mayAssign(later);
        return isStable ? operand(expression, kind) : push(expression, kind);
    }

    /** The register of a variable that holds its value in the kind that is wanted, or -1. */
    int ownRegister(TypedExpr expression, Kind kind) {
        if (Children.unwrap(expression) instanceof LocalRef ref
                && instance.captures().function(ref.local()) == null) {
            Place place = frame.place(ref.local());
            return !place.isCell() && place.kind().isPrimitive() == kind.isPrimitive()
                    ? place.register()
                    : -1;
        }
        return -1;
    }

    /** Jumps to {@code target} when the condition is {@code when}, goes on otherwise. */
    void condition(TypedExpr condition, Label target, boolean when) {
        conditions.lower(condition, target, when);
    }

    /** Gives a variable the value that lies in its natural representation in {@code register}, which stays reserved. */
    void bind(Local local, int register) {
        Kind kind = kind(local.type());
        if (!instance.captures().isCell(local)) {
            frame.place(local, new Place(kind, register, false));
            return;
        }
        int cell = frame.top(Kind.REF);
        int window = frame.top(kind);
        frame.move(kind, window, register);
        newCell(kind, cell);
        frame.keep(Kind.REF, cell);
        frame.place(local, new Place(kind, cell, true));
    }

    /** A cell with the value at the top of the windows, to the first free reference register. */
    void newCell(Kind kind, int cell) {
        frame.emit(Opcode.NEW, tables().cell(kind), frame.primitiveTop(), cell);
    }

    // Dispatch

    void lower(TypedExpr expression, Target target) {
        if (++depth > maxDepth) {
            throw new TooDeep(expression.span());
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        TypedExpr at = expression;
        // Along the spine of a block there is no recursion.
        for (TypedExpr next = at; next != null; next = step(at)) {
            at = next;
            frame.line(at.span());
        }
        dispatch(at, target);
        frame.release(p, r);
        depth--;
    }

    /** Lowers the first part of a block and gives the rest, whose value is the block's; null for other expressions. */
    private @Nullable TypedExpr step(TypedExpr expression) {
        return switch (expression) {
            case Let let -> {
                let(let);
                yield let.body();
            }
            case LetFunctions let -> {
                let.functions().forEach(f -> instance.localFunctions().add(f.local()));
                yield let.body();
            }
            case LetRecValues let -> {
                data.recursiveValues(let);
                yield let.body();
            }
            case Sequence sequence when !sequence.expressions().isEmpty() -> {
                List<TypedExpr> all = sequence.expressions();
                for (TypedExpr effect : all.subList(0, all.size() - 1)) {
                    lower(effect, Target.NOWHERE);
                }
                yield all.getLast();
            }
            case Match match -> matches.bind(match);
            case Deferred deferred -> deferred.resolution();
            // Representations are converted where the value is put.
            case Upcast upcast when !enums.isMade(upcast) -> upcast.value();
            case ToDyn box when !calls.isTypedFunction(box) -> box.value();
            default -> null;
        };
    }

    private void let(Let let) {
        Local local = let.local();
        Kind kind = kind(local.type());
        TypedExpr value = Children.unwrap(let.value());
        boolean isAlias =
                !local.isMutable() && value instanceof LocalRef ref && !ref.local().isMutable();
        int own = isAlias ? ownRegister(value, kind) : -1;
        bind(local, own >= 0 ? own : push(value, kind));
    }

    private void dispatch(TypedExpr expression, Target target) {
        switch (expression) {
            case Constant e -> constant(e, target);
            case LocalRef e -> local(e, target);
            case LocalSet e -> assign(e, target);
            case GlobalRef e -> calls.global(e, target);
            case GlobalSet e -> {
                Kind kind = kind(e.global().type());
                int value = operand(e.value(), kind);
                Opcode opcode = kind.isPrimitive() ? Opcode.SET_GLOBAL_P : Opcode.SET_GLOBAL_R;
                int slot =
                        e.global().perType() == null
                                ? program.slot(e.global())
                                : calls.perTypeSlot(e.global(), e.span());
                frame.emit(opcode, value, slot);
                frame.finishUnit(target);
            }
            case HostRef e -> calls.hostValue(e, target);
            case HostCall e -> calls.host(e, target);
            case Lambda e -> calls.closure(program.lambda(e, instance), target);
            case Apply e -> calls.apply(e, target);
            case Operation e -> operations.lower(e, target);
            case TraitCall e -> operations.trait(e, target);
            case If e -> conditions.branch(e, target);
            case Match e -> matches.lower(e, target);
            case TypedExpr.Tuple e -> data.tuple(e, target);
            case NewRecord e -> data.newRecord(e, target);
            case CopyRecord e -> data.copyRecord(e, target);
            case NewObject e -> data.newObject(e, target);
            case GetField e -> data.getField(e, target);
            case SetField e -> data.setField(e, target);
            case GetFieldByName e -> data.getFieldByName(e, target);
            case NewCase e -> data.newCase(e, target);
            case ListOf e -> data.list(e, target);
            case Cons e -> data.cons(e, target);
            case ArrayOf e -> data.array(e, target);
            case GetElement e -> data.getElement(e, target);
            case SetElement e -> data.setElement(e, target);
            case While e -> loops.whileLoop(e, target);
            case ForRange e -> loops.range(e, target);
            case ForEach e -> loops.each(e, target);
            case TryWith e -> handlers.tryWith(e, target);
            case TryFinally e -> handlers.tryFinally(e, target);
            case Raise e -> handlers.raise(e);
            case FromDyn e -> data.fromDyn(e, target);
            case TypeTest e -> data.typeTest(e, target);
            case Cast e -> data.cast(e, target);
            case NewSequence e -> loops.sequence(e, target);
            case Build e -> loops.build(e, target);
            case Yield e -> loops.yield(e, target);
            case YieldAll e -> loops.yieldAll(e, target);
            case Format e -> formats.lower(e, List.of(), target);
            case ToDyn e -> calls.untyped(e, target);
            case Upcast e -> enums.make(e, target);
            // An empty sequence is unit; the others went on in step.
            case Sequence _, Let _, LetFunctions _, LetRecValues _, Deferred _ ->
                    frame.finishUnit(target);
        }
    }

    Enums enums() {
        return enums;
    }

    Calls calls() {
        return calls;
    }

    Operations operations() {
        return operations;
    }

    Matches matches() {
        return matches;
    }

    Data data() {
        return data;
    }

    Loops loops() {
        return loops;
    }

    Formats formats() {
        return formats;
    }

    // Constants and variables

    private void constant(Constant constant, Target target) {
        if (target.isNowhere()) {
            return;
        }
        if (constant.value() == null
                && new Defaults(this)
                        .lower(types.apply(constant.type()), constant.span(), target)) {
            return;
        }
        // A constant that is wanted boxed is boxed here and not at run time.
        Kind kind = target.isRegister() ? target.kind() : kind(constant.type());
        int register = frame.destination(target, kind);
        Object value = constant.value();
        Type type = types.apply(constant.type());
        if (Substitution.isEnum(type) && kind == Kind.REF) {
            value = tables().enumValue(type, bits(value));
        } else if (value == null) {
            value =
                    kind(type).isPrimitive()
                            ? Primitives.box(kind(type), 0)
                            : Numerics.zeroReference(type);
        }
        load(value, kind, register);
        frame.finish(target, kind, register);
    }

    void load(@Nullable Object value, Kind kind, int register) {
        if (kind.isPrimitive()) {
            frame.loadInt(register, bits(value));
        } else {
            // The tree has a unit value of its own.
            frame.loadConstant(register, value == TypedExpr.UNIT_VALUE ? Unit.UNIT : value);
        }
    }

    /** A primitive constant as it stands in a register. */
    static long bits(@Nullable Object value) {
        if (value == null) {
            // The default of a type that has turned out to be a number.
            return 0;
        }
        Kind kind = Primitives.kindOf(value);
        if (kind == Kind.REF) {
            throw new IllegalArgumentException("no primitive constant: " + value);
        }
        return Primitives.unbox(kind, value);
    }

    private void local(LocalRef ref, Target target) {
        LocalFunction function = instance.captures().function(ref.local());
        if (function != null) {
            Instance known = program.localFunction(function, ref.typeArguments(), instance);
            calls.closure(program.closed(known, function), target);
            return;
        }
        if (target.isNowhere()) {
            return;
        }
        Place place = frame.place(ref.local());
        if (!place.isCell()) {
            frame.finish(target, place.kind(), place.register());
            return;
        }
        int register = frame.destination(target, place.kind());
        frame.emit(
                place.kind().isPrimitive() ? Opcode.GET_FIELD_P : Opcode.GET_FIELD_R,
                register,
                place.register());
        frame.finish(target, place.kind(), register);
    }

    private void assign(LocalSet set, Target target) {
        Place place = frame.place(set.local());
        if (place.isCell()) {
            int value = operand(set.value(), place.kind());
            Opcode opcode = place.kind().isPrimitive() ? Opcode.SET_FIELD_P : Opcode.SET_FIELD_R;
            frame.emit(opcode, place.register(), 0, value);
        } else {
            lower(set.value(), Target.into(place.kind(), place.register()));
        }
        frame.finishUnit(target);
    }
}
