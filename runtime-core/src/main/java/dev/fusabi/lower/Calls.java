package dev.fusabi.lower;

import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Unit;

import java.util.ArrayList;
import java.util.List;

/** Functions as values, and their application. What is known to be called is called directly. */
final class Calls {
    private final FunctionLowering function;
    private final Frame frame;

    Calls(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    // Function values and globals

    /** A closure of an instance; what it captures is copied into it. */
    void closure(Instance instance, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        pushCaptured(instance);
        frame.emit(Opcode.CLOSURE, instance.index(), p, r);
        frame.release(p, r);
        frame.finish(target, Kind.REF, r);
    }

    private void pushCaptured(Instance instance) {
        for (Local local : instance.captured()) {
            Place place = frame.place(local);
            Kind kind = place.isCell() ? Kind.REF : place.kind();
            frame.move(kind, frame.reserve(kind), place.register());
        }
    }

    /** A module-level definition as a value. */
    void global(GlobalRef ref, Target target) {
        Global global = ref.global();
        if (global.traits().intrinsic() != null) {
            int arity = arity(global.type());
            if (arity == 0) {
                intrinsic(ref, List.of(), ref.span(), target);
            } else {
                closure(
                        function.program.expanded(
                                ref, global, global.qualifiedName(), arity, function.instance),
                        target);
            }
        } else if (global.slotArity() > 0) {
            closure(
                    function.program.expanded(
                            ref,
                            global,
                            global.qualifiedName(),
                            global.slotArity(),
                            function.instance),
                    target);
        } else if (ProgramLowering.lambda(global) != null) {
            closure(function.program.instance(global, ref.typeArguments(), function.types), target);
        } else if (global.perType() != null) {
            if (!target.isNowhere()) {
                perType(ref, target);
            }
        } else if (ProgramLowering.isGenericValue(global)) {
            direct(
                    function.program.instance(global, ref.typeArguments(), function.types),
                    List.of(),
                    ref.span(),
                    target);
        } else if (isConstant(global)) {
            function.lower(java.util.Objects.requireNonNull(global.body()), target);
        } else if (!target.isNowhere()) {
            Kind kind = function.kind(global.type());
            int register = frame.destination(target, kind);
            int slot = function.program.slot(global);
            frame.emit(
                    kind.isPrimitive() ? Opcode.GET_GLOBAL_P : Opcode.GET_GLOBAL_R, register, slot);
            frame.finish(target, kind, register);
        }
    }

    private void perType(GlobalRef ref, Target target) {
        Kind kind = function.kind(ref.global().type());
        int slot = perTypeSlot(ref.global(), ref.span());
        int register = frame.destination(target, kind);
        frame.emit(kind.isPrimitive() ? Opcode.GET_GLOBAL_P : Opcode.GET_GLOBAL_R, register, slot);
        frame.finish(target, kind, register);
    }

    /** The slot of a static value of a generic class; whoever comes first computes the values of its type. */
    int perTypeSlot(Global global, Span span) {
        Global.PerType perType = java.util.Objects.requireNonNull(global.perType());
        Global compute = perType.compute();
        if (compute != null
                && perType.isComputed() != null
                && function.instance.key().definition() != compute) {
            List<Type> own = List.copyOf(global.typeParameters());
            Type unit = BuiltinTypes.unit();
            var flag =
                    new GlobalRef(
                            perType.isComputed(), own, BuiltinTypes.type(BuiltinTypes.BOOL), span);
            var nothing = new Constant(TypedExpr.UNIT_VALUE, unit, span);
            var call =
                    new Apply(
                            new GlobalRef(compute, own, compute.type(), span),
                            List.of(nothing),
                            unit,
                            span);
            function.lower(new If(flag, nothing, call, unit, span), Target.NOWHERE);
        }
        return function.tables().perType(global, function.types);
    }

    private static boolean isConstant(Global global) {
        TypedExpr body = global.body();
        return body != null
                && !global.traits().isMutable()
                && Children.unwrap(body) instanceof Constant;
    }

    /** A typed host function as a value. */
    void hostValue(HostRef ref, Target target) {
        int arity = arity(ref.type());
        closure(
                function.program.expanded(
                        ref, ref.function(), ref.function().name(), arity, function.instance),
                target);
    }

    /** Whether a function value becomes untyped whose parameters or result are not. */
    boolean isTypedFunction(ToDyn conversion) {
        Type type = function.types.apply(conversion.value().type());
        return conversion.type().resolved() instanceof Type.Named named
                && named.constructor() == BuiltinTypes.DYN
                && type instanceof Type.Function;
    }

    /** A function value for hosts, who call it with untyped arguments. */
    void untyped(ToDyn conversion, Target target) {
        Type type = function.types.apply(conversion.value().type());
        var typed = new Local("function", type, false, conversion.span());
        int register = function.operand(conversion.value(), Kind.REF);
        frame.place(typed, new Place(Kind.REF, register, false));
        closure(function.program.untyped(conversion, typed, function.instance), target);
    }

    /** The number of arrows of a curried type. */
    private static int arity(Type type) {
        int count = 0;
        for (Type at = type.resolved(); at instanceof Type.Function f; at = f.to().resolved()) {
            count++;
        }
        return count;
    }

    // Application

    void apply(Apply apply, Target target) {
        TypedExpr callee = Children.unwrap(apply.function());
        List<TypedExpr> arguments = apply.arguments();
        while (callee instanceof Apply inner && joins(inner)) {
            List<TypedExpr> all = new ArrayList<>(inner.arguments());
            all.addAll(arguments);
            arguments = all;
            callee = Children.unwrap(inner.function());
        }
        apply(callee, arguments, apply, target);
    }

    private void apply(TypedExpr callee, List<TypedExpr> arguments, Apply apply, Target target) {
        switch (callee) {
            case Lambda lambda when lambda.parameters().size() <= arguments.size() ->
                    inline(lambda, arguments, apply, target);
            case Format format -> formats(format, arguments, apply, target);
            case GlobalRef ref when knownArity(ref) > 0 ->
                    known(ref, knownArity(ref), arguments, apply, target);
            case LocalRef ref when knownArity(ref) > 0 ->
                    known(ref, knownArity(ref), arguments, apply, target);
            case HostRef ref -> known(ref, arity(ref.type()), arguments, apply, target);
            default -> {
                int p = frame.primitiveTop();
                int r = frame.referenceTop();
                function.push(callee, Kind.REF);
                applyValue(p, r, arguments, apply, target);
            }
        }
    }

    /** Whether {@code f a} in {@code f a b} does nothing by itself, so that all arguments can be given at once. */
    private boolean joins(Apply inner) {
        return switch (Children.unwrap(inner.function())) {
            case Format format -> function.formats().arity(format) > inner.arguments().size();
            case Lambda lambda -> lambda.parameters().size() > inner.arguments().size();
            case Apply _ -> true;
            case TypedExpr callee -> {
                int arity = knownArity(callee);
                yield arity > inner.arguments().size();
            }
        };
    }

    /** The number of arguments after which a known function runs; 0 for an unknown one. */
    private int knownArity(TypedExpr callee) {
        return switch (callee) {
            case GlobalRef ref -> {
                if (ref.global().traits().intrinsic() != null) {
                    yield arity(ref.global().type());
                }
                if (ref.global().slotArity() > 0) {
                    yield ref.global().slotArity();
                }
                Lambda lambda = ProgramLowering.lambda(ref.global());
                yield lambda == null ? 0 : lambda.parameters().size();
            }
            case LocalRef ref -> {
                LocalFunction local = function.instance.captures().function(ref.local());
                yield local == null ? 0 : local.lambda().parameters().size();
            }
            case HostRef ref -> arity(ref.type());
            default -> 0;
        };
    }

    private void known(
            TypedExpr callee, int arity, List<TypedExpr> arguments, Apply apply, Target target) {
        if (arguments.size() == arity) {
            call(callee, arguments, apply.span(), target);
            return;
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        if (arguments.size() < arity) {
            function.push(callee, Kind.REF);
            applyValue(p, r, arguments, apply, target);
        } else {
            call(callee, arguments.subList(0, arity), apply.span(), Target.into(Kind.REF, r));
            frame.keep(Kind.REF, r);
            applyValue(p, r, arguments.subList(arity, arguments.size()), apply, target);
        }
    }

    private void call(TypedExpr callee, List<TypedExpr> arguments, Span span, Target target) {
        switch (callee) {
            case GlobalRef ref when ref.global().traits().intrinsic() != null ->
                    intrinsic(ref, arguments, span, target);
            case GlobalRef ref when ref.global().slotArity() > 0 ->
                    virtual(ref, arguments, span, target);
            case GlobalRef ref -> {
                // A function that never returns is no tail call: its caller should be seen in the
                // stack trace. Within one file it may be an endless loop, which is one.
                boolean isLost =
                        target.isReturn()
                                && ref.global().source() != function.instance.source()
                                && neverReturns(ref.global());
                Instance known =
                        function.program.instance(
                                ref.global(), ref.typeArguments(), function.types);
                direct(known, arguments, span, isLost ? Target.NOWHERE : target);
                if (isLost) {
                    frame.emitLast(Opcode.MATCH_FAIL, 0, 0, 0);
                }
            }
            case LocalRef ref -> {
                LocalFunction local =
                        java.util.Objects.requireNonNull(
                                function.instance.captures().function(ref.local()));
                direct(
                        function.program.localFunction(
                                local, ref.typeArguments(), function.instance),
                        arguments,
                        span,
                        target);
            }
            case HostRef ref -> {
                int r = frame.referenceTop();
                arguments.forEach(argument -> function.push(argument, Kind.REF));
                callHost(function.tables().host(ref.function()), arguments.size(), r, span, target);
            }
            default -> throw new IllegalArgumentException("no known function: " + callee);
        }
    }

    /** Whether a function does nothing but raise an exception. */
    private static boolean neverReturns(Global global) {
        TypedExpr at = global.body();
        while (at instanceof Lambda lambda) {
            at = lambda.body();
        }
        return at != null && Children.unwrap(at) instanceof Raise;
    }

    /** Applies the function value in {@code r[r]}, the top kept register, to the last arguments of an application. */
    private void applyValue(int p, int r, List<TypedExpr> arguments, Apply apply, Target target) {
        List<Kind> kinds = new ArrayList<>(arguments.size());
        for (TypedExpr argument : arguments) {
            Kind kind = function.kind(argument.type());
            kinds.add(kind);
            function.push(argument, kind);
        }
        Kind result = function.kind(apply.type());
        int signature = function.tables().signature(kinds, result);
        frame.at(apply.span());
        if (target.isReturn() && result == function.instance.result()) {
            frame.emitLast(Opcode.TAIL_APPLY, signature, p, r);
            return;
        }
        frame.emit(Opcode.APPLY, signature, p, r);
        frame.release(p, r);
        frame.finish(target, result, result.isPrimitive() ? p : r);
    }

    /** A call of an instance; a function that calls itself last starts over instead. */
    private void direct(Instance callee, List<TypedExpr> arguments, Span span, Target target) {
        if (target.isReturn() && callee == function.instance && !callee.isGenerator()) {
            startOver(arguments);
            return;
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        List<Kind> kinds = callee.signature().parameters();
        for (int i = 0; i < arguments.size(); i++) {
            function.push(arguments.get(i), kinds.get(i));
        }
        pushCaptured(callee);
        frame.at(span);
        if (target.isReturn()
                && callee.result() == function.instance.result()
                && !callee.isHidden()) {
            frame.emitLast(Opcode.TAIL_CALL, callee.index(), p, r);
            return;
        }
        frame.emit(Opcode.CALL, callee.index(), p, r);
        frame.release(p, r);
        frame.finish(target, callee.result(), callee.result().isPrimitive() ? p : r);
    }

    /** A call that the receiver's type decides. */
    private void virtual(GlobalRef ref, List<TypedExpr> arguments, Span span, Target target) {
        int slot =
                function.program.dispatch().slot(ref.global(), ref.typeArguments(), function.types);
        Signature signature = function.program.dispatch().signature(slot);
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (int i = 0; i < arguments.size(); i++) {
            function.push(arguments.get(i), signature.parameters().get(i));
        }
        frame.at(span);
        frame.emit(Opcode.CALL_VIRTUAL, slot, p, r);
        frame.release(p, r);
        Kind result = signature.result();
        frame.finish(target, result, result.isPrimitive() ? p : r);
    }

    private void startOver(List<TypedExpr> arguments) {
        List<Local> parameters = function.instance.parameters();
        record Move(Place place, int from) {}
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Place place = frame.place(parameters.get(i));
            if (function.ownRegister(arguments.get(i), place.kind()) == place.register()) {
                continue;
            }
            List<TypedExpr> later = arguments.subList(i + 1, arguments.size());
            boolean isFree = !Assignments.mayMention(later, local -> sharesRegister(local, place));
            if (isFree) {
                function.lower(arguments.get(i), Target.into(place.kind(), place.register()));
            } else {
                moves.add(new Move(place, function.push(arguments.get(i), place.kind())));
            }
        }
        for (Move move : moves) {
            frame.move(move.place().kind(), move.place().register(), move.from());
        }
        frame.loop(function.start());
    }

    /** Whether reading the variable, or calling the local function, may read the place's register. */
    private boolean sharesRegister(Local local, Place place) {
        if (function.instance.captures().function(local) != null) {
            return true;
        }
        Place other = frame.place(local);
        return other.register() == place.register()
                && (other.isCell() || other.kind().isPrimitive() == place.kind().isPrimitive());
    }

    /** {@code (fun x y -> body) a b …}: variables instead of a call. */
    private void inline(Lambda lambda, List<TypedExpr> arguments, Apply apply, Target target) {
        int count = lambda.parameters().size();
        List<TypedExpr> own = arguments.subList(0, count);
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        if (count < arguments.size()) {
            bindAll(lambda.parameters(), own);
            int register = frame.referenceTop();
            int primitives = frame.primitiveTop();
            function.push(lambda.body(), Kind.REF);
            applyValue(
                    primitives,
                    register,
                    arguments.subList(count, arguments.size()),
                    apply,
                    target);
        } else {
            bindAll(lambda.parameters(), own);
            function.lower(lambda.body(), target);
        }
        frame.release(p, r);
    }

    private void bindAll(List<Local> parameters, List<TypedExpr> arguments) {
        for (int i = 0; i < parameters.size(); i++) {
            function.bind(
                    parameters.get(i),
                    function.push(arguments.get(i), function.kind(parameters.get(i).type())));
        }
    }

    private void formats(Format format, List<TypedExpr> arguments, Apply apply, Target target) {
        int arity = function.formats().arity(format);
        if (arguments.size() == arity) {
            function.formats().lower(format, arguments, target);
            return;
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        if (arguments.size() > arity) {
            function.formats().lower(format, arguments.subList(0, arity), Target.into(Kind.REF, r));
            frame.keep(Kind.REF, r);
            applyValue(p, r, arguments.subList(arity, arguments.size()), apply, target);
        } else {
            function.push(format, Kind.REF);
            applyValue(p, r, arguments, apply, target);
        }
    }

    // Library and host

    /** A call of a Java-written operation, which takes and gives values of its declared type: type parameters boxed. */
    private void intrinsic(GlobalRef ref, List<TypedExpr> arguments, Span span, Target target) {
        Global global = ref.global();
        String name = java.util.Objects.requireNonNull(global.traits().intrinsic());
        if (Intrinsics.inline(name, arguments, span, function, target)) {
            return;
        }
        if (name.equals("Type.of")) {
            typeOf(ref.typeArguments().getFirst(), span, target);
            return;
        }
        if (name.equals("Array.zeroCreate")
                && zeroArray("Array.create", List.of(Kind.REF), ref, arguments, span, target)) {
            return;
        }
        if (name.equals("MultiArray.zeroCreate")
                && zeroArray("MultiArray.filled", List.of(), ref, arguments, span, target)) {
            return;
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        List<Kind> kinds = new ArrayList<>();
        Type rest = global.type().resolved();
        for (TypedExpr argument : arguments) {
            Type.Function arrow = (Type.Function) rest;
            if (isSoleUnit(arrow, arguments)) {
                function.lower(argument, Target.NOWHERE);
            } else {
                // Java code takes and gives the numbers of enums.
                Type parameter = arrow.from().resolved();
                boolean isEnum = Substitution.isEnum(parameter);
                Kind kind =
                        isEnum ? Enums.underlying(parameter) : Substitution.EMPTY.kind(parameter);
                kinds.add(kind);
                function.push(isEnum ? function.enums().number(argument) : argument, kind);
            }
            rest = arrow.to().resolved();
        }
        boolean givesEnum = Substitution.isEnum(rest);
        Kind result = givesEnum ? Enums.underlying(rest) : Substitution.EMPTY.kind(rest);
        List<Kind> typeArguments = new ArrayList<>();
        ref.typeArguments().forEach(type -> typeArguments.add(function.kind(type)));
        frame.at(span);
        frame.emit(
                Opcode.CALL_BUILTIN,
                function.tables().builtin(name, typeArguments, kinds, result),
                p,
                r);
        frame.release(p, r);
        if (givesEnum) {
            function.enums().make(p, result, rest, target);
        } else {
            frame.finish(target, result, result.isPrimitive() ? p : r);
        }
    }

    /**
     * A call of a Java-written operation that takes or gives an element of an array of several dimensions, unboxed.
     * There is a method for each kind that has one: {@code MultiArray.getInt}.
     */
    void onElement(
            String name, List<TypedExpr> arguments, boolean gives, Span span, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        List<Kind> kinds = new ArrayList<>();
        for (TypedExpr argument : arguments) {
            Kind kind = function.kind(argument.type());
            kinds.add(kind);
            function.push(argument, kind);
        }
        Kind element = function.types.dimensionedKind(arguments.getFirst().type());
        Kind result = gives ? element : Kind.REF;
        frame.at(span);
        frame.emit(
                Opcode.CALL_BUILTIN,
                function.tables().builtin(name + suffix(element), List.of(), kinds, result),
                p,
                r);
        frame.release(p, r);
        frame.finish(target, result, result.isPrimitive() ? p : r);
    }

    private static String suffix(Kind element) {
        return switch (element) {
            case INT -> "Int";
            case FLOAT -> "Float";
            case BOOL -> "Bool";
            case CHAR -> "Char";
            default -> "";
        };
    }

    /** A type as a value. Only inline code knows what its type parameters stand for. */
    private void typeOf(Type type, Span span, Target target) {
        Type known = function.types.apply(type);
        boolean isKnown = Substitution.isClosed(type) || function.instance.isInline();
        if (!isKnown || !isReflected(known)) {
            function.report(
                    ErrorCode.FSB0500,
                    span,
                    isKnown
                            ? "`typeof` of a type with arguments is not supported"
                            : "`typeof` of a type parameter is supported only in inline code");
            frame.finishUnit(target);
            return;
        }
        int register = frame.destination(target, Kind.REF);
        frame.loadConstant(register, Unit.UNIT);
        frame.emit(Opcode.CONVERT, register, register, function.tables().reflected(known));
        frame.finish(target, Kind.REF, register);
    }

    /** Types that have a simple name in .NET, and arrays of them. */
    private static boolean isReflected(Type type) {
        return type instanceof Type.Named named
                && (named.arguments().isEmpty()
                        || named.constructor() == BuiltinTypes.ARRAY
                                && isReflected(named.arguments().getFirst().resolved()));
    }

    /** An array of references whose default is not null, made by an operation that takes that, too. */
    private boolean zeroArray(
            String name,
            List<Kind> typeArguments,
            GlobalRef ref,
            List<TypedExpr> lengths,
            Span span,
            Target target) {
        Type element = function.types.apply(ref.typeArguments().getFirst());
        if (Numerics.zeroReference(element) == null && !Defaults.isShared(element)) {
            return false;
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        List<Kind> kinds = new ArrayList<>();
        for (TypedExpr length : lengths) {
            function.push(length, Kind.INT);
            kinds.add(Kind.INT);
        }
        function.push(new TypedExpr.Constant(null, element, span), Kind.REF);
        kinds.add(Kind.REF);
        frame.at(span);
        int create = function.tables().builtin(name, typeArguments, kinds, Kind.REF);
        frame.emit(Opcode.CALL_BUILTIN, create, p, r);
        frame.release(p, r);
        frame.finish(target, Kind.REF, r);
        return true;
    }

    private static boolean isSoleUnit(Type.Function arrow, List<TypedExpr> arguments) {
        return arguments.size() == 1
                && arrow.from().resolved() instanceof Type.Named named
                && named.constructor() == BuiltinTypes.UNIT;
    }

    /** A call of an untyped host function. */
    void host(HostCall call, Target target) {
        int r = frame.referenceTop();
        call.arguments().forEach(argument -> function.push(argument, Kind.REF));
        callHost(
                function.tables().host(call.function()),
                call.arguments().size(),
                r,
                call.span(),
                target);
    }

    private void callHost(int index, int count, int r, Span span, Target target) {
        frame.at(span);
        frame.emit(Opcode.CALL_HOST, index, count, r);
        frame.release(frame.primitiveTop(), r);
        frame.finish(target, Kind.REF, r);
    }

    /** A call of a library operation by its name on {@code count} references from {@code r} on; its result is in {@code r}. */
    void builtin(String name, List<Kind> typeArguments, int count, int r, Span span) {
        List<Kind> kinds = java.util.Collections.nCopies(count, Kind.REF);
        frame.at(span);
        int index = function.tables().builtin(name, typeArguments, kinds, Kind.REF);
        frame.emit(Opcode.CALL_BUILTIN, index, frame.primitiveTop(), r);
    }
}
