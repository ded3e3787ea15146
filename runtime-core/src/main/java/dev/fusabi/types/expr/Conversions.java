package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.Type.Tuple;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypeWalk;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Makes an expression fit the type that its place expects: by unification, or by a conversion that is allowed there. */
final class Conversions {
    private static final String ELEMENTS = "Elements";

    private final Context context;

    /** Variables that have been enumerated and not been decided. */
    private final List<TypeVariable> enumerated = new ArrayList<>();

    Conversions(Context context) {
        this.context = context;
    }

    /** The expression, converted if need be; a mismatch is reported and gives an expression of the expected type. */
    TypedExpr coerce(TypedExpr expression, Type expected, Why why) {
        return coerce(expression, expected, why, Tail.spanOf(expression));
    }

    TypedExpr coerce(TypedExpr expression, Type expected, Why why, Span span) {
        TypedExpr converted = convert(expression, expected);
        if (converted != null) {
            return converted;
        }
        return unify(expected, expression.type(), span, why)
                ? expression
                : context.error(expression.span());
    }

    /** An argument: one whose type is not known yet may turn out to be any collection where a sequence is wanted. */
    TypedExpr argument(TypedExpr argument, Type parameter, Why why) {
        return argument(argument, parameter, why, Tail.spanOf(argument));
    }

    /** Reports a mismatch at {@code place}. */
    TypedExpr argument(TypedExpr argument, Type parameter, Why why, Span place) {
        if (argument.type().resolved() instanceof TypeVariable variable
                && parameter.resolved() instanceof Named wanted
                && wanted.constructor() == BuiltinTypes.SEQ
                && enumerate(variable, wanted.arguments().getFirst(), place, why)) {
            return new TypedExpr.Upcast(argument, parameter, argument.span());
        }
        return coerce(argument, parameter, why, place);
    }

    /** Sees that an unknown type is one with such elements, if it still may become any collection. */
    boolean enumerate(TypeVariable variable, Type element, Span span, Why why) {
        if (variable.isRigid() || !variable.fields.isEmpty()) {
            return false;
        }
        if (variable.element != null) {
            return unify(variable.element, element, span, why);
        }
        boolean fits = context.unifier.enumerate(variable, element, 0) == null;
        enumerated.add(variable);
        return fits;
    }

    /**
     * What has only been enumerated becomes a sequence where it is a parameter by itself, which takes any collection. In
     * all other places of the type, {@code 'a list} or the result, it stays whatever collection it is, as in F#.
     */
    void keepGeneral(Type type) {
        Type at = type.resolved();
        while (at instanceof Function(Type from, Type to)) {
            if (from.resolved() instanceof Tuple tuple) {
                tuple.elements().forEach(this::keepGeneralInside);
            } else {
                keepGeneralInside(from);
            }
            at = to.resolved();
        }
        keepCollections(at);
    }

    private void keepGeneralInside(Type parameter) {
        if (!(parameter.resolved() instanceof TypeVariable)) {
            keepCollections(parameter);
        }
    }

    private void keepCollections(Type type) {
        TypeWalk.any(
                type,
                part -> {
                    if (part instanceof TypeVariable variable
                            && variable.element != null
                            && variable.level() > context.inference.level()
                            && variable.level() != TypeVariable.GENERIC) {
                        Type sequence = BuiltinTypes.seq(variable.element);
                        variable.element = null;
                        context.unifier.addConstraint(
                                variable, new Constraint.Subtype(sequence, Span.NONE));
                        enumerated.removeIf(known -> known.resolved() == variable);
                    }
                    return false;
                });
    }

    /** Makes sequences of what has only been enumerated in the definition that ends, or in the file. */
    void settle(boolean isFileEnd) {
        for (TypeVariable variable : List.copyOf(enumerated)) {
            if (variable.resolved() instanceof TypeVariable free
                    && (isFileEnd || free.level() > context.inference.level())) {
                decide(free);
            }
        }
        enumerated.removeIf(variable -> !(variable.resolved() instanceof TypeVariable));
    }

    /** Makes a sequence of a variable that has been enumerated. */
    void decide(TypeVariable variable) {
        if (variable.element != null) {
            context.unifyQuietly(variable, BuiltinTypes.seq(variable.element));
        }
    }

    /** The expression with a conversion around it, or null when only unification can decide. */
    private @Nullable TypedExpr convert(TypedExpr expression, Type expectedType) {
        Type actual = expression.type().resolved();
        Type expected = expectedType.resolved();
        if (actual == expected || BuiltinTypes.isError(actual)) {
            return expression;
        }
        if (BuiltinTypes.is(expected, BuiltinTypes.DYN)
                || BuiltinTypes.is(expected, BuiltinTypes.OBJ)) {
            return isSame(actual, expected)
                    ? expression
                    : new TypedExpr.ToDyn(expression, expected, expression.span());
        }
        if (BuiltinTypes.is(actual, BuiltinTypes.DYN)) {
            if (expected instanceof TypeVariable variable && variable.element != null) {
                decide(variable);
                expected = variable.resolved();
            }
            return expected instanceof TypeVariable
                    ? null
                    : new TypedExpr.FromDyn(expression, expected, expression.span());
        }
        if (expected instanceof Named wanted) {
            TypedExpr seen = seenAs(expression, actual, wanted);
            if (seen != null) {
                return seen;
            }
        }
        if (expected instanceof Named wanted && actual instanceof Named given) {
            if (differInWidth(wanted, given)) {
                TypedExpr constant = adapted(expression, wanted.constructor());
                return constant != null ? constant : toWidth(expression, wanted);
            }
            Operator wider = isOfAnyType(expression) ? null : widening(given, wanted);
            if (wider != null) {
                return new TypedExpr.Operation(
                        wider, List.of(expression), wanted, expression.span());
            }
            if (wanted.constructor() == BuiltinTypes.BYREF
                    && given.constructor() == BuiltinTypes.REF
                    && context.unifyQuietly(
                            wanted.arguments().getFirst(), given.arguments().getFirst())) {
                return context.addresses.ofCell(expression);
            }
            TypedExpr implicit = implicit(expression, given, wanted);
            if (implicit != null) {
                return implicit;
            }
            if (wanted.constructor() == BuiltinTypes.SEQ) {
                return widened(expression, expected);
            }
            if (wanted.constructor() == BuiltinTypes.ENUMERABLE
                    && given.constructor() != BuiltinTypes.ENUMERABLE
                    && enumeratedType(given) != null) {
                return new TypedExpr.Upcast(expression, expected, expression.span());
            }
            if (wanted.constructor() == BuiltinTypes.EXN
                    && given.constructor().definition() instanceof Definition.Exception) {
                return new TypedExpr.Upcast(expression, expected, expression.span());
            }
            if (wanted.constructor() == given.constructor()
                    && mentionsDyn(given) != mentionsDyn(wanted)
                    && !context.unifier.couldUnify(wanted, given)) {
                return throughDyn(expression, expected);
            }
        }
        Type delegate = Hierarchy.delegate(actual);
        if (delegate != null
                && expected instanceof Function
                && context.unifyQuietly(expected, delegate)) {
            return new TypedExpr.Upcast(expression, expected, expression.span());
        }
        if (expected instanceof Function wanted && actual instanceof Function given) {
            TypedExpr widened = widened(expression, expected);
            if (widened != null) {
                return widened;
            }
            TypedExpr flexible = flexible(expression, given, wanted);
            return flexible != null ? flexible : ofOtherWidth(expression, given, wanted);
        }
        return null;
    }

    /**
     * A named function that takes objects, where one of values of some type that are such objects is wanted: called with
     * converted arguments. Null for others.
     */
    private @Nullable TypedExpr flexible(TypedExpr function, Function given, Function wanted) {
        if (!(function instanceof TypedExpr.GlobalRef || function instanceof TypedExpr.LocalRef)) {
            return null;
        }
        Span span = function.span();
        var parameters = new ArrayList<Local>();
        var passed = new ArrayList<TypedExpr>();
        Type from = given;
        Type to = wanted;
        boolean converts = false;
        while (from.resolved() instanceof Function(Type taken, Type rest)
                && to.resolved() instanceof Function(Type offered, Type wantedRest)) {
            if (!context.unifier.couldUnify(taken, offered)) {
                if (!isSeenAs(offered, taken)) {
                    return null;
                }
                converts = true;
            }
            Local parameter = new Local("argument", offered, false, span);
            parameters.add(parameter);
            passed.add(new TypedExpr.LocalRef(parameter, List.of(), offered, span));
            from = rest;
            to = wantedRest;
        }
        if (!converts) {
            return null;
        }
        from = given;
        for (int i = 0; i < passed.size() && from.resolved() instanceof Function called; i++) {
            passed.set(i, coerce(passed.get(i), called.from(), Why.EXPRESSION));
            from = called.to();
        }
        TypedExpr result =
                coerce(new TypedExpr.Apply(function, passed, from, span), to, Why.EXPRESSION);
        return new TypedExpr.Lambda(parameters, result, wanted, span);
    }

    /** Whether values of a type are objects of another one, which others are, too. */
    private static boolean isSeenAs(Type offered, Type taken) {
        return !(offered.resolved() instanceof TypeVariable)
                && taken.resolved() instanceof Named object
                && (object.constructor() == BuiltinTypes.OBJ
                        || Hierarchy.supertype(offered, object.constructor()) != null);
    }

    /** A function of int32s where one of ints is wanted, or the reverse: called with converted arguments. */
    private @Nullable TypedExpr ofOtherWidth(TypedExpr function, Function given, Function wanted) {
        boolean differs =
                differInWidth(given.from(), wanted.from())
                        || differInWidth(given.to(), wanted.to());
        if (!differs || !mayConvert(given.from(), wanted.from())) {
            return null;
        }
        Span span = function.span();
        Local callee = new Local("function", given, false, span);
        Local argument = new Local("argument", wanted.from(), false, span);
        TypedExpr passed =
                coerce(
                        new TypedExpr.LocalRef(argument, List.of(), wanted.from(), span),
                        given.from(),
                        Why.EXPRESSION);
        TypedExpr result =
                coerce(
                        new TypedExpr.Apply(
                                new TypedExpr.LocalRef(callee, List.of(), given, span),
                                List.of(passed),
                                given.to(),
                                span),
                        wanted.to(),
                        Why.EXPRESSION);
        TypedExpr lambda = new TypedExpr.Lambda(List.of(argument), result, wanted, span);
        return new TypedExpr.Let(callee, function, lambda, wanted, span);
    }

    private boolean mayConvert(Type given, Type wanted) {
        return differInWidth(given, wanted) || context.unifier.couldUnify(wanted, given);
    }

    /** Whether the value comes from a function or operator whose result would have taken on the expected type itself. */
    private static boolean isOfAnyType(TypedExpr expression) {
        TypedExpr at = expression;
        while (at instanceof TypedExpr.Deferred deferred) {
            at = deferred.resolution();
        }
        if (at instanceof TypedExpr.Operation operation) {
            return Arithmetic.resultIsOperand(operation.operator())
                    && operation.operator().arity() > 0;
        }
        if (!(at instanceof TypedExpr.Apply apply)
                || !(apply.function() instanceof TypedExpr.GlobalRef ref)) {
            return false;
        }
        Type result = ref.global().type().resolved();
        for (int i = 0; i < apply.arguments().size() && result instanceof Function function; i++) {
            result = function.to().resolved();
        }
        return result instanceof TypeVariable;
    }

    /** F#'s conversion of an int where a float, decimal or bigint is known to be wanted; null for other types. */
    private static @Nullable Operator widening(Named given, Named wanted) {
        boolean isInt =
                BuiltinTypes.is(given, BuiltinTypes.INT)
                        || BuiltinTypes.is(given, BuiltinTypes.INT32);
        if (!isInt || Measures.isMeasured(given) || Measures.isMeasured(wanted)) {
            return null;
        }
        TypeConstructor target = wanted.constructor();
        return target == BuiltinTypes.FLOAT
                ? Operator.TO_FLOAT
                : target == BuiltinTypes.DECIMAL
                        ? Operator.TO_DECIMAL
                        : target == BuiltinTypes.BIGINT ? Operator.TO_BIGINT : null;
    }

    /** The call of a static member {@code op_Implicit} of either type; null if none fits. */
    private @Nullable TypedExpr implicit(TypedExpr expression, Named given, Named wanted) {
        if (given.constructor() == wanted.constructor()) {
            return null;
        }
        for (Named owner : List.of(wanted, given)) {
            for (MemberInfo member : context.scope.members(owner.constructor(), "op_Implicit")) {
                if (!member.isStatic() || member.parameters().size() != 1) {
                    continue;
                }
                MemberResolver.Instantiated use = context.members.instantiate(member);
                if (use.type() instanceof Function(Type from, Type to)
                        && context.unifier.tryUnify(from, given)
                        && context.unifier.tryUnify(to, wanted)) {
                    var conversion =
                            new TypedExpr.GlobalRef(
                                    member.global(),
                                    use.arguments(),
                                    use.type(),
                                    expression.span());
                    return new TypedExpr.Apply(
                            conversion, List.of(expression), wanted, expression.span());
                }
            }
        }
        return null;
    }

    /** Whether one is int and the other int32, which F# knows as one type. */
    static boolean differInWidth(Type one, Type other) {
        return BuiltinTypes.is(one, BuiltinTypes.INT) && BuiltinTypes.is(other, BuiltinTypes.INT32)
                || BuiltinTypes.is(one, BuiltinTypes.INT32)
                        && BuiltinTypes.is(other, BuiltinTypes.INT);
    }

    /** An int literal as an int32 where it fits; null for everything else. */
    static TypedExpr.@Nullable Constant adapted(TypedExpr expression, TypeConstructor wanted) {
        return wanted == BuiltinTypes.INT32
                        && expression instanceof TypedExpr.Constant(Object value, _, Span span)
                        && value instanceof Long number
                        && number == number.intValue()
                ? new TypedExpr.Constant(
                        number.intValue(), BuiltinTypes.type(BuiltinTypes.INT32), span)
                : null;
    }

    /** Between int and int32. */
    static TypedExpr toWidth(TypedExpr expression, Type wanted) {
        Operator conversion =
                BuiltinTypes.is(wanted, BuiltinTypes.INT) ? Operator.TO_INT : Operator.TO_INT32;
        return new TypedExpr.Operation(conversion, List.of(expression), wanted, expression.span());
    }

    /** A value of a derived type as one of its base or interface, a function as a delegate; null for others. */
    private @Nullable TypedExpr seenAs(TypedExpr expression, Type actual, Named wanted) {
        Type delegate = Hierarchy.delegate(wanted);
        if (delegate != null && actual instanceof Function) {
            TypedExpr function = convert(expression, delegate);
            if (function == null && context.unifyQuietly(delegate, actual)) {
                function = expression;
            }
            return function == null
                    ? null
                    : new TypedExpr.Upcast(function, wanted, expression.span());
        }
        if (actual instanceof Named given && given.constructor() == wanted.constructor()) {
            return null;
        }
        Named seen = Hierarchy.supertype(actual, wanted.constructor());
        return seen != null && context.unifyQuietly(wanted, seen)
                ? new TypedExpr.Upcast(expression, wanted, expression.span())
                : null;
    }

    /** A value seen through seq, itself or in the result of a function: nothing changes at run time. */
    private @Nullable TypedExpr widened(TypedExpr expression, Type expected) {
        if (context.unifier.couldUnify(expected, expression.type())) {
            return null;
        }
        int mark = context.unifier.begin();
        boolean fits = isSubsumed(expression.type(), expected);
        context.unifier.end(mark, fits);
        context.operators.drain(expression.span());
        return fits ? new TypedExpr.Upcast(expression, expected, expression.span()) : null;
    }

    private boolean isSubsumed(Type actual, Type expected) {
        Type from = actual.resolved();
        Type to = expected.resolved();
        if (from instanceof Function a && to instanceof Function b) {
            return isSubsumed(b.from(), a.from()) && isSubsumed(a.to(), b.to());
        }
        if (to instanceof Named wanted
                && wanted.constructor() != BuiltinTypes.SEQ
                && (from instanceof TypeVariable
                        || from instanceof Named given
                                && given.constructor() != wanted.constructor())) {
            Named seen = Hierarchy.supertype(from, wanted.constructor());
            if (seen != null) {
                return context.unifier.unify(wanted, seen) == null;
            }
        }
        if (to instanceof Named wanted
                && wanted.constructor() == BuiltinTypes.SEQ
                && from instanceof Named) {
            Type element = elementType(from);
            return element != null && isSubsumed(element, wanted.arguments().getFirst());
        }
        return context.unifier.unify(to, from) == null;
    }

    /** A list of dyn where a list of string is wanted, and the like: converted as a whole, checked. */
    private static TypedExpr throughDyn(TypedExpr expression, Type expected) {
        TypedExpr dyn =
                new TypedExpr.ToDyn(
                        expression, BuiltinTypes.type(BuiltinTypes.DYN), expression.span());
        return new TypedExpr.FromDyn(dyn, expected, expression.span());
    }

    private static boolean isSame(Type actual, Type expected) {
        return actual instanceof Named a
                && expected instanceof Named b
                && a.constructor() == b.constructor();
    }

    /** What a loop over a value of this type gives, or null when it cannot be enumerated. */
    @Nullable Type enumeratedType(Type type) {
        boolean isUntyped =
                type.resolved() instanceof Named named
                        && (named.constructor() == BuiltinTypes.ENUMERABLE
                                || BuiltinTypes.rank(named.constructor()) > 1);
        return isUntyped ? BuiltinTypes.type(BuiltinTypes.OBJ) : elementType(type);
    }

    /** The elements of a value that is a sequence, or null when it is none. */
    @Nullable Type elementType(Type type) {
        if (type.resolved() instanceof TypeVariable variable) {
            Named sequence = Hierarchy.supertype(variable, BuiltinTypes.SEQ);
            return sequence == null ? null : sequence.arguments().getFirst();
        }
        if (!(type.resolved() instanceof Named named)) {
            return null;
        }
        TypeConstructor constructor = named.constructor();
        List<Type> arguments = named.arguments();
        if (constructor == BuiltinTypes.LIST
                || constructor == BuiltinTypes.ARRAY
                || constructor == BuiltinTypes.SEQ
                || constructor == BuiltinTypes.SET) {
            return arguments.getFirst();
        }
        if (constructor == BuiltinTypes.STRING) {
            return BuiltinTypes.type(BuiltinTypes.CHAR);
        }
        if (constructor == BuiltinTypes.DYN) {
            return BuiltinTypes.type(BuiltinTypes.DYN);
        }
        if (constructor == BuiltinTypes.MAP) {
            return pair(arguments);
        }
        Named sequence = Hierarchy.supertype(named, BuiltinTypes.SEQ);
        return sequence != null ? sequence.arguments().getFirst() : elementsOf(named);
    }

    /** A type of the library says with its member {@code Elements} that its values can be enumerated. */
    private @Nullable Type elementsOf(Named type) {
        TypeConstructor constructor = type.constructor();
        if (!(constructor.definition() instanceof Definition.Builtin)) {
            return null;
        }
        for (MemberInfo member : context.scope.members(constructor, ELEMENTS)) {
            if (member.global().type().resolved() instanceof Function property
                    && property.to().resolved() instanceof Named sequence
                    && sequence.constructor() == BuiltinTypes.SEQ) {
                return Substitution.of(
                        sequence.arguments().getFirst(),
                        constructor.parameters(),
                        type.arguments());
            }
        }
        return null;
    }

    private Type pair(List<Type> arguments) {
        for (TypeConstructor pair : context.scope.types("KeyValuePair")) {
            if (pair.parameters().size() == arguments.size()) {
                return new Named(pair, arguments);
            }
        }
        return new Tuple(arguments);
    }

    static boolean mentionsDyn(Type type) {
        return TypeWalk.any(
                type,
                part -> part instanceof Named named && named.constructor() == BuiltinTypes.DYN);
    }

    /** Makes two types equal or reports why not, at {@code span}. */
    boolean unify(Type expected, Type actual, Span span, Why why) {
        Unifier.Failure failure = context.unifier.unify(expected, actual);
        if (failure != null) {
            context.errors.mismatch(span, expected, actual, failure, why);
        }
        context.operators.drain(span);
        return failure == null;
    }
}
