package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.types.infer.Inference;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.MemberInfo.Parameter;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Calls of methods: chooses among overloads by the number, then the types of the arguments, and builds the call. */
final class OverloadResolver {
    private final Context context;

    OverloadResolver(Context context) {
        this.context = context;
    }

    /** One argument of a call: its name if given by name, whether it is given as an option, and what it is. */
    private record Given(@Nullable String name, boolean isOption, Argument argument) {
        Given(@Nullable String name, Argument argument) {
            this(name, false, argument);
        }
    }

    /** {@code methods argument}, the first (bracketed) argument; further curried ones are applied to the result. */
    TypedExpr call(Resolved.Methods methods, Argument argument, Expected expected, Span span) {
        return callWith(methods, spread(methods, argument), expected, span);
    }

    /** A call with arguments that are not written in brackets. */
    TypedExpr call(
            Resolved.Methods methods, List<Argument> arguments, Expected expected, Span span) {
        List<Given> given = arguments.stream().map(argument -> new Given(null, argument)).toList();
        return callWith(methods, given, expected, span);
    }

    private TypedExpr callWith(
            Resolved.Methods methods, List<Given> all, Expected expected, Span span) {
        MemberInfo any = methods.candidates().getFirst();
        if (any.kind() == MemberInfo.Kind.CONSTRUCTOR) {
            return constructed(methods, any.owner(), all, expected, span);
        }
        return chosen(methods, all, expected, span);
    }

    /** A new object; arguments by name that no constructor has set its properties. */
    private TypedExpr constructed(
            Resolved.Methods methods,
            TypeConstructor type,
            List<Given> all,
            Expected expected,
            Span span) {
        if (type.heritage().isAbstract && !methods.isBase()) {
            all.forEach(one -> check(one.argument(), null));
            return context.error(
                    ErrorCode.FSB0320,
                    span,
                    "`"
                            + type.name()
                            + "` is abstract: objects are made of classes that inherit it");
        }
        var given = new ArrayList<Given>();
        var settings = new ArrayList<Expr.Infix>();
        for (Given one : all) {
            if (one.name() == null
                    && one.argument() instanceof Argument.Written(Expr.Infix infix, boolean tight)
                    && isSetting(type, infix)) {
                settings.add(infix);
            } else {
                given.add(one);
            }
        }
        TypedExpr made = chosen(methods, given, expected, span);
        if (settings.isEmpty() || BuiltinTypes.isError(made.type())) {
            return made;
        }
        var local = new Local("made", made.type(), false, span);
        TypedExpr object = new TypedExpr.LocalRef(local, List.of(), made.type(), span);
        var effects = new ArrayList<TypedExpr>();
        var set = new HashSet<String>();
        for (Expr.Infix setting : settings) {
            String name = ((Expr.Ident) setting.left()).name().text();
            if (!set.add(name)) {
                context.errors.error(
                        ErrorCode.FSB0301, setting.span(), "`" + name + "` is given twice");
            }
            effects.add(
                    context.records.set(
                            object, ((Expr.Ident) setting.left()).name(), setting.right()));
        }
        effects.add(object);
        return new TypedExpr.Let(
                local, made, new TypedExpr.Sequence(effects, made.type(), span), made.type(), span);
    }

    /** {@code Name = value}, which sets a property of the new object. */
    private boolean isSetting(TypeConstructor type, Expr expression) {
        return expression instanceof Expr.Infix infix
                && infix.operator().text().equals("=")
                && infix.left() instanceof Expr.Ident ident
                && isSettable(type, ident.name().text())
                && context.scope.value(ident.name().text()) == null;
    }

    private boolean isSettable(TypeConstructor type, String name) {
        return context.members.members(type, name).stream()
                .anyMatch(member -> member.kind() == MemberInfo.Kind.SETTER);
    }

    private TypedExpr chosen(
            Resolved.Methods methods, List<Given> given, Expected expected, Span span) {
        if (addresses(given) > 0 && !takesAddresses(methods, given)) {
            return callWithAddresses(methods, given, span);
        }
        List<MemberInfo> fitting =
                methods.candidates().stream()
                        .filter(member ->
                                member.kind() != MemberInfo.Kind.SETTER && accepts(member, given))
                        .toList();
        if (fitting.isEmpty()) {
            boolean mayBeTuple = given.size() == 1 && given.getFirst().name() == null;
            return mayBeTuple && methods.candidates().size() == 1
                    ? withTuple(methods, given.getFirst(), expected, span)
                    : wrongCount(methods, given, span);
        }
        if (fitting.size() == 1 && !mayPassArray(fitting.getFirst(), given)) {
            return build(fitting.getFirst(), methods, given, List.of(), expected, span);
        }
        // Several: the arguments' own types decide; lambdas wait, since those may say what theirs
        // are.
        var known = new ArrayList<Given>();
        var checked = new ArrayList<TypedExpr>();
        boolean hasLambdas = false;
        for (Given one : given) {
            int arity = Lambdas.arity(one.argument());
            hasLambdas |= arity > 0;
            TypedExpr argument =
                    arity > 0
                            ? standIn(arity, one.argument().span())
                            : check(one.argument(), hintFromAll(fitting, checked.size()));
            checked.add(argument);
            known.add(
                    arity > 0 || one.argument() instanceof Argument.Checked || isNull(argument)
                            ? one
                            : new Given(
                                    one.name(), one.isOption(), new Argument.Checked(argument)));
        }
        if (hasLambdas) {
            List<MemberInfo> narrowed = narrowed(fitting, methods, known, checked);
            if (narrowed.size() == 1) {
                return build(narrowed.getFirst(), methods, known, List.of(), expected, span);
            }
            List<MemberInfo> left = narrowed.isEmpty() ? fitting : narrowed;
            for (int i = 0; i < known.size(); i++) {
                checked.set(i, check(known.get(i).argument(), hintFromAll(left, i)));
            }
            fitting = left;
        }
        MemberInfo chosen = choose(fitting, methods, given, checked);
        if (chosen == null) {
            return noOverload(methods, fitting, checked, span);
        }
        if (fitting.stream().anyMatch(other -> isRival(other, chosen, given))) {
            return context.error(
                    ErrorCode.FSB0301,
                    span,
                    "several overloads of `"
                            + methods.name()
                            + "` fit, and differ in what is left out");
        }
        return build(chosen, methods, given, checked, expected, span);
    }

    /** Whether two overloads take the same arguments as they are given, and both have more, which are left out. */
    private static boolean isRival(MemberInfo other, MemberInfo chosen, List<Given> given) {
        if (other == chosen
                || other.owner() != chosen.owner()
                || chosen.owner().isLibrary()
                || !leavesOut(other, given)
                || !leavesOut(chosen, given)) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            Type one = parameterType(chosen, i);
            Type same = parameterType(other, i);
            if (one == null
                    || same == null
                    || !TypePrinter.print(one).equals(TypePrinter.print(same))) {
                return false;
            }
        }
        return true;
    }

    private static boolean leavesOut(MemberInfo member, List<Given> given) {
        return member.parameters().size() > given.size()
                && !member.takesAnyNumber()
                && given.stream().allMatch(one -> one.name() == null);
    }

    /** The only argument may be a tuple of what the method takes. */
    private TypedExpr withTuple(
            Resolved.Methods methods, Given given, Expected expected, Span span) {
        TypedExpr argument = check(given.argument(), null);
        int count = methods.candidates().getFirst().parameters().size();
        if (argument.type().resolved() instanceof TypeVariable && count > 1) {
            var whole = new Type.Tuple(context.inference.freshList(count));
            context.unify(argument.type(), whole, argument.span(), Why.EXPRESSION);
        }
        if (!(argument.type().resolved() instanceof Type.Tuple tuple)
                || methods.candidates().stream()
                        .noneMatch(member -> member.accepts(tuple.elements().size()))) {
            Given checked = new Given(null, new Argument.Checked(argument));
            return wrongCount(methods, List.of(checked), span);
        }
        var patterns = new ArrayList<TypedPattern>();
        var elements = new ArrayList<Given>();
        for (Type type : tuple.elements()) {
            var local = new Local("item" + (patterns.size() + 1), type, false, argument.span());
            patterns.add(new TypedPattern.Bind(local, type, argument.span()));
            var element = new TypedExpr.LocalRef(local, List.of(), type, argument.span());
            elements.add(new Given(null, new Argument.Checked(element)));
        }
        TypedExpr call = chosen(methods, elements, expected, span);
        var pattern = new TypedPattern.Tuple(patterns, tuple, argument.span());
        return new TypedExpr.Match(
                argument, List.of(new TypedExpr.TypedRule(pattern, null, call)), call.type(), span);
    }

    /** Has the type of a lambda with so many parameters of which nothing else is known. */
    private TypedExpr standIn(int arity, Span span) {
        Type type = context.inference.fresh();
        for (int i = 0; i < arity; i++) {
            type = new Type.Function(context.inference.fresh(), type);
        }
        return new TypedExpr.Constant(null, type, span);
    }

    /** The overloads that fit best, before anything is known of the lambdas but how many parameters they have. */
    private List<MemberInfo> narrowed(
            List<MemberInfo> candidates,
            Resolved.Methods methods,
            List<Given> given,
            List<TypedExpr> arguments) {
        var found = new ArrayList<MemberInfo>();
        int best = NONE + 1;
        for (MemberInfo member : candidates) {
            int mark = context.unifier.begin();
            int fit = fit(member, methods, given, arguments);
            context.unifier.end(mark, false);
            if (fit > best) {
                found.clear();
                best = fit;
            }
            if (fit == best) {
                found.add(member);
            }
        }
        List<MemberInfo> exact =
                found.stream().filter(member -> takesLambdasWhole(member, given)).toList();
        return exact.isEmpty() ? found : exact;
    }

    /** Whether functions that a member takes have as many parameters as the lambdas that are given. */
    private static boolean takesLambdasWhole(MemberInfo member, List<Given> given) {
        for (int i = 0; i < given.size(); i++) {
            int arity = Lambdas.arity(given.get(i).argument());
            Type wanted = parameterType(member, i);
            if (arity > 0 && wanted != null && Lambdas.arity(wanted) != arity) {
                return false;
            }
        }
        return true;
    }

    /** How many arguments at the end are written {@code &variable}. */
    private static int addresses(List<Given> given) {
        int count = 0;
        while (count < given.size()
                && OutArguments.target(given.get(given.size() - 1 - count).argument()) != null) {
            count++;
        }
        return count;
    }

    /** Whether a method has parameters for addresses, as those that scripts write do. */
    private static boolean takesAddresses(Resolved.Methods methods, List<Given> given) {
        for (int i = 0; i < given.size(); i++) {
            if (OutArguments.target(given.get(i).argument()) != null) {
                for (MemberInfo member : methods.candidates()) {
                    Type wanted = parameterType(member, i);
                    if (wanted != null && Addresses.isAddress(wanted)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What .NET has in parameters of its own is a part of the result here, and is assigned to the variables. */
    private TypedExpr callWithAddresses(Resolved.Methods methods, List<Given> given, Span span) {
        int first = given.size() - addresses(given);
        var targets = new ArrayList<Expr>();
        for (Given one : given.subList(first, given.size())) {
            Expr target = OutArguments.target(one.argument());
            if (target != null) {
                targets.add(target);
            }
        }
        TypedExpr call = callWith(methods, given.subList(0, first), Expected.NOTHING, span);
        return new OutArguments(context).assign(call, targets, span);
    }

    /** Whether only its type tells that the last argument is the whole array of a {@code ParamArray}. */
    private static boolean mayPassArray(MemberInfo member, List<Given> given) {
        return member.takesAnyNumber() && given.size() == member.parameters().size();
    }

    private TypedExpr check(Argument argument, @Nullable Type hint) {
        return switch (argument) {
            case Argument.Written(Expr expression, boolean tight) -> {
                Type function = hint == null ? null : Hierarchy.delegate(hint);
                yield context.expressions.infer(
                        expression, Expected.of(function != null ? function : hint));
            }
            case Argument.Checked(TypedExpr expression, Argument.Pipe pipe) -> expression;
        };
    }

    /** What all overloads agree on for an argument, when that is a function: then a lambda gets its types. */
    private static @Nullable Type hintFromAll(List<MemberInfo> candidates, int index) {
        Type found = null;
        for (MemberInfo member : candidates) {
            Type type = parameterType(member, index);
            if (type == null
                    || !(type.resolved() instanceof Type.Function)
                    || Inference.hasFreeVariables(type)) {
                return null;
            }
            if (found != null && !TypePrinter.print(found).equals(TypePrinter.print(type))) {
                return null;
            }
            found = type;
        }
        return found != null && mentionsParameters(found) ? null : found;
    }

    private static boolean mentionsParameters(Type type) {
        return TypePrinter.print(type).contains("'");
    }

    static @Nullable Type parameterType(MemberInfo member, int index) {
        Type at = member.global().type().resolved();
        for (int i = 0; i < index + member.receivers(); i++) {
            at = at instanceof Type.Function function ? function.to().resolved() : at;
        }
        return at instanceof Type.Function function && index < member.parameters().size()
                ? function.from()
                : null;
    }

    private boolean accepts(MemberInfo member, List<Given> given) {
        int positional = 0;
        for (Given one : given) {
            if (one.name() == null) {
                positional++;
            } else if (member.parameters().stream()
                    .noneMatch(known -> one.name().equals(known.name()))) {
                return false;
            }
        }
        return member.accepts(given.size()) && positional <= given.size();
    }

    /** The arguments inside the brackets; a method of one parameter may also take a tuple as a whole. */
    private List<Given> spread(Resolved.Methods methods, Argument argument) {
        if (!(argument instanceof Argument.Written(Expr expression, boolean tight))) {
            return List.of(new Given(null, argument));
        }
        Expr inner = expression;
        while (inner instanceof Expr.Paren paren) {
            inner = paren.expression();
        }
        if (inner instanceof Expr.Const constant && constant.literal() instanceof Literal.Unit) {
            // A method of one parameter takes the unit value: `Yield()` where it has a generic one.
            boolean takesUnit =
                    methods.candidates().stream().noneMatch(member -> member.accepts(0))
                            && methods.candidates().stream().anyMatch(OverloadResolver::takesUnit);
            return takesUnit ? List.of(given(methods, inner)) : List.of();
        }
        if (inner instanceof Expr.Tuple tuple
                && !tuple.isStruct()
                && !wantsWholeTuple(methods, tuple)) {
            var all = new ArrayList<Given>();
            tuple.elements().forEach(element -> all.add(given(methods, element)));
            return all;
        }
        return List.of(given(methods, inner));
    }

    private static boolean takesUnit(MemberInfo member) {
        Type first = member.accepts(1) ? parameterType(member, 0) : null;
        return first != null
                && (first.resolved() instanceof TypeVariable
                        || BuiltinTypes.is(first, BuiltinTypes.UNIT)
                        || BuiltinTypes.is(first, BuiltinTypes.OBJ));
    }

    private boolean wantsWholeTuple(Resolved.Methods methods, Expr.Tuple tuple) {
        MemberInfo any = methods.candidates().getFirst();
        if (any.kind() == MemberInfo.Kind.CONSTRUCTOR
                && tuple.elements().stream().anyMatch(part -> isSetting(any.owner(), part))) {
            return false;
        }
        if (OutArguments.target(new Argument.Written(tuple.elements().getLast(), false)) != null) {
            return false;
        }
        return methods.candidates().stream()
                .noneMatch(member ->
                        member.accepts(tuple.elements().size()) || member.parameters().size() != 1);
    }

    private static Given given(Resolved.Methods methods, Expr expression) {
        if (expression instanceof Expr.Infix infix
                && infix.operator().text().equals("=")
                && infix.left() instanceof Expr.Prefix prefix
                && prefix.operator().text().equals("?")
                && prefix.operand() instanceof Expr.Ident ident) {
            return new Given(ident.name().text(), true, new Argument.Written(infix.right(), false));
        }
        if (expression instanceof Expr.Infix infix
                && infix.operator().text().equals("=")
                && infix.left() instanceof Expr.Ident ident
                && methods.candidates().stream()
                        .anyMatch(member ->
                                member.parameters().stream()
                                        .anyMatch(known ->
                                                ident.name().text().equals(known.name())))) {
            return new Given(ident.name().text(), new Argument.Written(infix.right(), false));
        }
        return new Given(null, new Argument.Written(expression, false));
    }

    private @Nullable MemberInfo choose(
            List<MemberInfo> candidates,
            Resolved.Methods methods,
            List<Given> given,
            List<TypedExpr> arguments) {
        MemberInfo best = null;
        int bestFit = NONE;
        for (MemberInfo member : candidates) {
            int mark = context.unifier.begin();
            int fit = fit(member, methods, given, arguments);
            context.unifier.end(mark, false);
            if (fit > bestFit
                    || fit == CONVERTIBLE
                            && bestFit == CONVERTIBLE
                            && !usesParamArray(member, arguments)
                            && isNarrower(member, best)) {
                best = member;
                bestFit = fit;
            }
            if (fit == EXACT) {
                return member;
            }
        }
        return best;
    }

    /** Whether each parameter of a member is of a type below that of the other's. */
    private static boolean isNarrower(MemberInfo member, @Nullable MemberInfo other) {
        if (other == null || member.parameters().size() != other.parameters().size()) {
            return false;
        }
        boolean isNarrower = false;
        for (int i = 0; i < member.parameters().size(); i++) {
            Type own = parameterType(member, i);
            Type others = parameterType(other, i);
            if (own == null || others == null) {
                return false;
            }
            if (TypePrinter.print(own).equals(TypePrinter.print(others))) {
                continue;
            }
            boolean isBelow =
                    BuiltinTypes.is(others, BuiltinTypes.OBJ)
                            || others.resolved() instanceof Type.Named wide
                                    && Hierarchy.supertype(own, wide.constructor()) != null;
            if (!isBelow) {
                return false;
            }
            isNarrower = true;
        }
        return isNarrower;
    }

    private static boolean usesParamArray(MemberInfo member, List<TypedExpr> arguments) {
        return member.takesAnyNumber()
                && (arguments.size() != member.parameters().size()
                        || !BuiltinTypes.is(arguments.getLast().type(), BuiltinTypes.ARRAY)
                                && !(isNull(arguments.getLast()) && isNoElement(member)));
    }

    /** Whether null is no element of a member's ParamArray, so that it stands for the array. */
    private static boolean isNoElement(MemberInfo member) {
        return parameterType(member, member.parameters().size() - 1) instanceof Type.Named array
                && !array.arguments().isEmpty()
                && !ExprChecker.hasNull(array.arguments().getFirst());
    }

    private static final int NONE = 0;
    private static final int CONVERTIBLE = 1;

    /** As it is, but with an array of the last arguments, or by a type parameter. */
    private static final int GENERAL = 2;

    private static final int EXACT = 3;

    private int fit(
            MemberInfo member,
            Resolved.Methods methods,
            List<Given> given,
            List<TypedExpr> arguments) {
        Type at = context.members.instantiate(member).type();
        TypedExpr receiver = methods.receiver();
        if (member.receivers() == 1 && receiver != null && at instanceof Type.Function function) {
            Type from = receiver.type();
            if (function.from().resolved() instanceof Type.Named owner
                    && Hierarchy.supertype(from, owner.constructor()) instanceof Type.Named seen) {
                from = seen;
            }
            context.unifier.unify(function.from(), from);
            at = function.to().resolved();
        }
        var wanted = new ArrayList<Type>();
        for (int i = 0; i < member.parameters().size(); i++) {
            if (!(at instanceof Type.Function function)) {
                return NONE;
            }
            wanted.add(function.from());
            at = function.to().resolved();
        }
        boolean spreads = usesParamArray(member, arguments);
        int result = spreads || arguments.size() < wanted.size() ? GENERAL : EXACT;
        for (int i = 0; i < arguments.size(); i++) {
            int index = indexOfParameter(member, given.get(i), i);
            boolean inArray = spreads && index >= wanted.size() - 1;
            index = inArray ? wanted.size() - 1 : index;
            if (index < 0 || index >= wanted.size()) {
                return NONE;
            }
            Type type = wanted.get(index).resolved();
            boolean isOption =
                    member.parameters().get(index).isOptional() && !given.get(i).isOption();
            if ((inArray || isOption) && type instanceof Type.Named named) {
                type = named.arguments().getFirst().resolved();
            }
            result =
                    Math.min(
                            result,
                            isNull(arguments.get(i))
                                    ? (ExprChecker.hasNull(type) ? GENERAL : NONE)
                                    : fit(arguments.get(i).type().resolved(), type));
        }
        return result;
    }

    /** Whether it is written {@code null}, which fits every type that has a null. */
    private static boolean isNull(TypedExpr argument) {
        return argument instanceof TypedExpr.Constant constant
                && constant.value() == null
                && constant.type().resolved() instanceof TypeVariable;
    }

    private int fit(Type actual, Type wanted) {
        boolean isOpen = wanted instanceof TypeVariable;
        if (context.unifier.unify(wanted, actual) == null) {
            return isOpen ? GENERAL : EXACT;
        }
        return couldConvert(actual, wanted) ? CONVERTIBLE : NONE;
    }

    private static int indexOfParameter(MemberInfo member, Given given, int position) {
        if (given.name() == null) {
            return position;
        }
        for (int i = 0; i < member.parameters().size(); i++) {
            if (given.name().equals(member.parameters().get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    private boolean couldConvert(Type actual, Type wanted) {
        Type delegate = Hierarchy.delegate(wanted);
        if (delegate != null && actual instanceof Type.Function) {
            return context.unifier.unify(delegate, actual) == null;
        }
        Type given = Hierarchy.delegate(actual);
        if (given != null && wanted instanceof Type.Function) {
            return context.unifier.unify(wanted, given) == null;
        }
        if (wanted instanceof Type.Named named && named.constructor() != BuiltinTypes.SEQ) {
            Type.Named seen = Hierarchy.supertype(actual, named.constructor());
            if (seen != null) {
                return context.unifier.unify(named, seen) == null;
            }
        }
        if (wanted instanceof Type.Named address
                && address.constructor() == BuiltinTypes.BYREF
                && actual instanceof Type.Named cell
                && cell.constructor() == BuiltinTypes.REF) {
            return context.unifier.unify(
                            address.arguments().getFirst(), cell.arguments().getFirst())
                    == null;
        }
        if (BuiltinTypes.is(wanted, BuiltinTypes.OBJ)
                || BuiltinTypes.is(wanted, BuiltinTypes.DYN)
                || BuiltinTypes.is(actual, BuiltinTypes.DYN)) {
            return true;
        }
        if (BuiltinTypes.is(wanted, BuiltinTypes.SEQ) && wanted instanceof Type.Named seq) {
            Type element = context.conversions.elementType(actual);
            return element != null
                    && context.unifier.unify(seq.arguments().getFirst(), element) == null;
        }
        if (BuiltinTypes.is(wanted, BuiltinTypes.FLOAT)
                && BuiltinTypes.is(actual, BuiltinTypes.INT)) {
            return true;
        }
        return BuiltinTypes.is(wanted, BuiltinTypes.EXN)
                && actual instanceof Type.Named named
                && named.constructor().definition() instanceof TypeConstructor.Definition.Exception;
    }

    private TypedExpr build(
            MemberInfo member,
            Resolved.Methods methods,
            List<Given> given,
            List<TypedExpr> checked,
            Expected expected,
            Span span) {
        context.names.requireGranted(member.global(), methods.span());
        MemberResolver.Instantiated use = context.members.instantiate(member);
        var function =
                new TypedExpr.GlobalRef(
                        member.global(), use.arguments(), use.type(), methods.span());
        var arguments = new ArrayList<TypedExpr>();
        Type at = use.type();
        if (member.receivers() == 1 && at instanceof Type.Function withReceiver) {
            TypedExpr receiver = methods.receiver();
            arguments.add(
                    receiver == null
                            ? context.error(span)
                            : context.coerce(receiver, withReceiver.from(), Why.EXPRESSION));
            at = withReceiver.to().resolved();
        }
        applyTypeArguments(methods, member, use, span);
        if (expected.known() != null
                && !Conversions.mentionsDyn(expected.known())
                && !(Hierarchy.isOpen(expected.known())
                        && resultOf(at, member).resolved() instanceof TypeVariable)) {
            context.unifyQuietly(resultOf(at, member), expected.known());
        }
        List<Parameter> parameters = member.parameters();
        if (parameters.isEmpty() && member.isStatic() && at instanceof Type.Function unitFunction) {
            arguments.add(context.unit(span));
            at = unitFunction.to().resolved();
        }
        int next = 0;
        var results = new ArrayList<Local>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!(at instanceof Type.Function signature)) {
                return context.error(span);
            }
            Parameter parameter = parameters.get(i);
            Type wanted = signature.from();
            int named = indexOfName(given, parameter.name());
            boolean isNullArray =
                    i < checked.size() && isNull(checked.get(i)) && isNoElement(member);
            if (parameter.isParamArray()
                    && !isNullArray
                    && !passesArray(given, checked, i, parameters.size())) {
                arguments.add(paramArray(given, checked, i, wanted, methods.name(), span));
                next = given.size();
            } else if (named >= 0) {
                arguments.add(argument(given, checked, named, wanted, parameter, methods.name()));
            } else if (next < given.size() && given.get(next).name() == null) {
                arguments.add(argument(given, checked, next, wanted, parameter, methods.name()));
                next++;
            } else if (parameter.omitted() instanceof MemberInfo.Omitted.Value(Expr written)) {
                arguments.add(
                        written == null
                                ? new TypedExpr.Constant(null, wanted, span)
                                : context.expressions.check(written, wanted, Why.EXPRESSION));
            } else if (parameter.omitted() instanceof MemberInfo.Omitted.Result
                    && Addresses.isAddress(wanted)) {
                Local result = context.addresses.place(parameter.name(), wanted, span);
                results.add(result);
                arguments.add(context.addresses.of(result, span));
            } else if (parameter.isOptional()) {
                arguments.add(new TypedExpr.NewCase(BuiltinTypes.none(), List.of(), wanted, span));
            } else {
                context.errors.error(
                        ErrorCode.FSB0301,
                        span,
                        "the argument `"
                                + parameter.name()
                                + "` of `"
                                + methods.name()
                                + "` is missing");
                return context.error(span);
            }
            at = signature.to().resolved();
        }
        TypedExpr call =
                arguments.isEmpty() ? function : new TypedExpr.Apply(function, arguments, at, span);
        return results.isEmpty() ? call : context.addresses.withResults(call, results);
    }

    private void applyTypeArguments(
            Resolved.Methods methods,
            MemberInfo member,
            MemberResolver.Instantiated use,
            Span span) {
        for (int i = 0;
                i < methods.ownerArguments().size() && i < member.owner().parameters().size();
                i++) {
            context.unify(
                    methods.ownerArguments().get(i), use.arguments().get(i), span, Why.EXPRESSION);
        }
        // A constructor's are the type's, a method's come after those.
        int skipped =
                member.kind() == MemberInfo.Kind.CONSTRUCTOR
                        ? 0
                        : member.owner().parameters().size();
        int given = methods.typeArguments().size();
        int wanted = use.arguments().size() - skipped;
        if (methods.receiver() != null
                && given > 0
                && (given > wanted || given != wanted && !member.owner().isLibrary())) {
            context.errors.error(
                    ErrorCode.FSB0301,
                    span,
                    "`"
                            + methods.name()
                            + "` takes "
                            + wanted
                            + (wanted == 1 ? " type argument" : " type arguments")
                            + ", but is given "
                            + given);
            return;
        }
        for (int i = 0;
                i < methods.typeArguments().size() && skipped + i < use.arguments().size();
                i++) {
            context.unify(
                    methods.typeArguments().get(i),
                    use.arguments().get(skipped + i),
                    span,
                    Why.EXPRESSION);
        }
    }

    private static Type resultOf(Type at, MemberInfo member) {
        Type result = at;
        int count =
                member.parameters().isEmpty() && member.isStatic() ? 1 : member.parameters().size();
        for (int i = 0; i < count && result.resolved() instanceof Type.Function function; i++) {
            result = function.to();
        }
        return result;
    }

    private static int indexOfName(List<Given> given, @Nullable String name) {
        for (int i = 0; i < given.size(); i++) {
            if (name != null && name.equals(given.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    private boolean passesArray(
            List<Given> given, List<TypedExpr> checked, int index, int parameters) {
        if (given.size() != parameters) {
            return false;
        }
        if (!checked.isEmpty()) {
            return BuiltinTypes.is(checked.get(index).type(), BuiltinTypes.ARRAY);
        }
        if (given.get(index).argument() instanceof Argument.Checked known) {
            return BuiltinTypes.is(known.expression().type(), BuiltinTypes.ARRAY);
        }
        return given.get(index).argument()
                        instanceof Argument.Written(Expr expression, boolean tight)
                && (expression instanceof Expr.Collection collection
                                && collection.kind() == Expr.CollectionKind.ARRAY
                        || expression instanceof Expr.Comprehension comprehension
                                && comprehension.kind() == Expr.CollectionKind.ARRAY
                        || expression instanceof Expr.Ident ident && isArray(ident));
    }

    private boolean isArray(Expr.Ident ident) {
        return switch (context.scope.value(ident.name().text())) {
            case Entity.OfLocal(Local local) -> BuiltinTypes.is(local.type(), BuiltinTypes.ARRAY);
            case Entity.OfGlobal(Global global) ->
                    BuiltinTypes.is(global.type(), BuiltinTypes.ARRAY);
            case null, default -> false;
        };
    }

    private TypedExpr paramArray(
            List<Given> given,
            List<TypedExpr> checked,
            int from,
            Type wanted,
            String method,
            Span span) {
        Type element =
                wanted.resolved() instanceof Type.Named named
                        ? named.arguments().getFirst()
                        : wanted;
        var elements = new ArrayList<TypedExpr>();
        for (int i = from; i < given.size(); i++) {
            TypedExpr argument =
                    checked.isEmpty() ? check(given.get(i).argument(), element) : checked.get(i);
            elements.add(context.coerce(argument, element, Why.argument(method)));
        }
        return new TypedExpr.ArrayOf(elements, wanted, span);
    }

    private TypedExpr argument(
            List<Given> given,
            List<TypedExpr> checked,
            int index,
            Type wanted,
            Parameter parameter,
            String method) {
        Type hint = wanted;
        boolean wraps = parameter.isOptional() && !given.get(index).isOption();
        if (wraps
                && wanted.resolved() instanceof Type.Named option
                && !option.arguments().isEmpty()) {
            hint = option.arguments().getFirst();
        }
        TypedExpr argument =
                checked.isEmpty() || isNull(checked.get(index))
                        ? check(given.get(index).argument(), hint)
                        : checked.get(index);
        TypedExpr fitted =
                context.conversions.argument(widened(argument, hint), hint, Why.argument(method));
        return wraps
                ? new TypedExpr.NewCase(BuiltinTypes.some(), List.of(fitted), wanted, fitted.span())
                : fitted;
    }

    /** An int becomes a float where a method takes one. */
    private TypedExpr widened(TypedExpr argument, Type wanted) {
        return BuiltinTypes.is(wanted, BuiltinTypes.FLOAT)
                        && BuiltinTypes.is(argument.type(), BuiltinTypes.INT)
                ? context.operators.apply(Operator.TO_FLOAT, List.of(argument), argument.span())
                : argument;
    }

    private TypedExpr wrongCount(Resolved.Methods methods, List<Given> given, Span span) {
        given.forEach(one -> check(one.argument(), null));
        var diagnostic =
                Diagnostic.error(
                        ErrorCode.FSB0301,
                        context.source,
                        span,
                        "`"
                                + methods.name()
                                + "` does not take "
                                + given.size()
                                + " argument"
                                + (given.size() == 1 ? "" : "s"));
        context.errors.report(diagnostic.withHint("there is " + signatures(methods.candidates())));
        return context.error(span);
    }

    private TypedExpr noOverload(
            Resolved.Methods methods,
            List<MemberInfo> candidates,
            List<TypedExpr> arguments,
            Span span) {
        if (arguments.stream().noneMatch(argument -> BuiltinTypes.isError(argument.type()))) {
            var printer = new TypePrinter();
            String given =
                    String.join(
                            ", ",
                            arguments.stream()
                                    .map(argument -> "`" + printer.text(argument.type()) + "`")
                                    .toList());
            context.errors.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0310,
                                    context.source,
                                    span,
                                    "no overload of `" + methods.name() + "` takes " + given)
                            .withHint("there is " + signatures(candidates)));
        }
        return context.error(span);
    }

    private static String signatures(List<MemberInfo> candidates) {
        return String.join(
                ", ", candidates.stream().limit(6).map(OverloadResolver::signature).toList());
    }

    private static String signature(MemberInfo member) {
        var printer = new TypePrinter();
        var parts = new ArrayList<String>();
        for (int i = 0; i < member.parameters().size(); i++) {
            Parameter parameter = member.parameters().get(i);
            Type type = parameterType(member, i);
            parts.add(
                    (parameter.name() == null ? "" : parameter.name() + ": ")
                            + (type == null ? "?" : printer.text(type)));
        }
        return "`" + member.name() + "(" + String.join(", ", parts) + ")`";
    }
}
