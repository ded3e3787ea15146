package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Methods that are not applied: functions of their argument, or of a tuple of their arguments. */
final class MethodFunctions {
    private final Context context;

    MethodFunctions(Context context) {
        this.context = context;
    }

    /** The method as a function of the type that its place expects, as far as that is known. */
    TypedExpr of(Resolved.Methods methods, Expected expected) {
        List<MemberInfo> callable =
                methods.candidates().stream()
                        .filter(member -> member.kind() != MemberInfo.Kind.SETTER)
                        .toList();
        if (expected.known() instanceof Type.Function(Type from, Type to)
                && !(from.resolved() instanceof TypeVariable)
                && !isAsDeclared(callable, from)) {
            TypedExpr function = ofDomain(methods, callable, from, to);
            if (function != null) {
                return function;
            }
        }
        List<MemberInfo> unary =
                callable.stream().filter(member -> member.parameters().size() == 1).toList();
        List<MemberInfo> best = unary.isEmpty() ? callable : unary;
        return declared(methods, (best.isEmpty() ? methods.candidates() : best).getFirst());
    }

    /** Whether there is one method, and it takes just what is expected. */
    private static boolean isAsDeclared(List<MemberInfo> callable, Type from) {
        if (callable.size() != 1) {
            return false;
        }
        MemberInfo only = callable.getFirst();
        if (only.groups().size() > 1) {
            return true;
        }
        int expected = from.resolved() instanceof Type.Tuple tuple ? tuple.elements().size() : 1;
        Type first = OverloadResolver.parameterType(only, 0);
        return only.parameters().size() == expected
                && only.parameters().stream()
                        .noneMatch(one -> one.isOptional() || one.isParamArray())
                && (expected > 1 || first != null && !BuiltinTypes.is(first, BuiltinTypes.OBJ));
    }

    /** A call of the overload that takes what is expected; null when there is none of so many parameters. */
    private @Nullable TypedExpr ofDomain(
            Resolved.Methods methods, List<MemberInfo> callable, Type from, Type to) {
        Span span = methods.span();
        Local whole = new Local("arguments", from, false, span);
        TypedExpr argument = new TypedExpr.LocalRef(whole, List.of(), from, span);
        Expected result = Expected.of(to);
        TypedExpr body = null;
        if (from.resolved() instanceof Type.Tuple tuple) {
            int cells = cells(tuple, callable);
            if (cells >= 0) {
                body = ofTuple(methods, tuple, cells, argument, result);
            }
        } else if (BuiltinTypes.is(from, BuiltinTypes.UNIT) && accepts(callable, 0)) {
            body = context.overloads.call(methods, List.of(), result, span);
        }
        if (body == null && accepts(callable, 1)) {
            body =
                    context.overloads.call(
                            methods, List.of(new Argument.Checked(argument)), result, span);
        }
        return body == null
                ? null
                : new TypedExpr.Lambda(
                        List.of(whole), body, new Type.Function(from, body.type()), span);
    }

    /** As a function a method takes the array of a {@code ParamArray} as a whole. */
    private static boolean accepts(List<MemberInfo> callable, int count) {
        return callable.stream()
                .anyMatch(member ->
                        member.accepts(count)
                                && (!member.takesAnyNumber()
                                        || member.parameters().size() == count));
    }

    /** How many reference cells at the end of a tuple stand for {@code out} parameters; negative if none accepts the tuple. */
    private static int cells(Type.Tuple tuple, List<MemberInfo> callable) {
        int count = 0;
        int size = tuple.elements().size();
        while (!accepts(callable, size - count)) {
            if (count == size
                    || !BuiltinTypes.is(tuple.elements().get(size - 1 - count), BuiltinTypes.REF)) {
                return -1;
            }
            count++;
        }
        return count;
    }

    private TypedExpr ofTuple(
            Resolved.Methods methods,
            Type.Tuple tuple,
            int cells,
            TypedExpr argument,
            Expected result) {
        Span span = methods.span();
        var patterns = new ArrayList<TypedPattern>();
        var arguments = new ArrayList<Argument>();
        var targets = new ArrayList<Expr>();
        int mark = context.scope.mark();
        for (Type type : tuple.elements()) {
            var local = new Local("item " + (patterns.size() + 1), type, false, span);
            patterns.add(new TypedPattern.Bind(local, type, span));
            if (patterns.size() > tuple.elements().size() - cells) {
                context.scope.defineValue(local.name(), new Entity.OfLocal(local));
                var cell = new Expr.Ident(new Name(local.name(), span), span);
                targets.add(new Expr.Dot(cell, new Name("contents", span), span));
            } else {
                arguments.add(
                        new Argument.Checked(new TypedExpr.LocalRef(local, List.of(), type, span)));
            }
        }
        TypedExpr call =
                context.overloads.call(
                        methods, arguments, cells > 0 ? Expected.NOTHING : result, span);
        TypedExpr whole = cells > 0 ? new OutArguments(context).assign(call, targets, span) : call;
        context.scope.restore(mark);
        var pattern = new TypedPattern.Tuple(patterns, tuple, span);
        return new TypedExpr.Match(
                argument,
                List.of(new TypedExpr.TypedRule(pattern, null, whole)),
                whole.type(),
                span);
    }

    /** As it is declared. */
    private TypedExpr declared(Resolved.Methods methods, MemberInfo member) {
        context.names.requireGranted(member.global(), methods.span());
        MemberResolver.Instantiated use = context.members.instantiate(member);
        Span span = methods.span();
        var function = new TypedExpr.GlobalRef(member.global(), use.arguments(), use.type(), span);
        TypedExpr start = function;
        Type at = use.type();
        if (methods.receiver() != null && at instanceof Type.Function withReceiver) {
            TypedExpr receiver =
                    context.coerce(methods.receiver(), withReceiver.from(), Why.EXPRESSION);
            at = withReceiver.to().resolved();
            if (member.parameters().isEmpty()) {
                Local unit = new Local("()", BuiltinTypes.unit(), false, span);
                TypedExpr body = new TypedExpr.Apply(function, List.of(receiver), at, span);
                return new TypedExpr.Lambda(
                        List.of(unit), body, new Type.Function(BuiltinTypes.unit(), at), span);
            }
            start = new TypedExpr.Apply(function, List.of(receiver), at, span);
        }
        return member.parameters().size() < 2 || member.groups().size() > 1
                ? start
                : tupled(start, at, member.parameters().size(), span);
    }

    private static TypedExpr tupled(TypedExpr method, Type type, int count, Span span) {
        Type at = type;
        var patterns = new ArrayList<TypedPattern>();
        var arguments = new ArrayList<TypedExpr>();
        var types = new ArrayList<Type>();
        for (int i = 0; i < count && at instanceof Type.Function signature; i++) {
            Local local = new Local("arg" + i, signature.from(), false, span);
            types.add(signature.from());
            patterns.add(new TypedPattern.Bind(local, signature.from(), span));
            arguments.add(new TypedExpr.LocalRef(local, List.of(), signature.from(), span));
            at = signature.to().resolved();
        }
        Type tuple = new Type.Tuple(types);
        Local whole = new Local("arguments", tuple, false, span);
        TypedExpr body =
                new TypedExpr.Match(
                        new TypedExpr.LocalRef(whole, List.of(), tuple, span),
                        List.of(
                                new TypedExpr.TypedRule(
                                        new TypedPattern.Tuple(patterns, tuple, span),
                                        null,
                                        new TypedExpr.Apply(method, arguments, at, span))),
                        at,
                        span);
        return new TypedExpr.Lambda(List.of(whole), body, new Type.Function(tuple, at), span);
    }
}
