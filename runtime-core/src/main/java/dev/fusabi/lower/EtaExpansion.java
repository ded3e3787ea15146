package dev.fusabi.lower;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;

import java.util.ArrayList;
import java.util.List;

/** Makes lambdas around operations and function values. */
final class EtaExpansion {
    private EtaExpansion() {}

    /** {@code fun x1 … xn -> operation x1 … xn}. */
    static TypedExpr.Lambda expand(TypedExpr operation, int arity) {
        Span span = operation.span();
        List<Local> parameters = new ArrayList<>();
        List<TypedExpr> arguments = new ArrayList<>();
        Type rest = operation.type().resolved();
        for (int i = 0; i < arity && rest instanceof Type.Function function; i++) {
            var parameter = new Local("x" + (i + 1), function.from(), false, span);
            parameters.add(parameter);
            arguments.add(new TypedExpr.LocalRef(parameter, List.of(), function.from(), span));
            rest = function.to().resolved();
        }
        var body = new TypedExpr.Apply(operation, arguments, rest, span);
        return new TypedExpr.Lambda(parameters, body, operation.type(), span);
    }

    /** {@code fun self x1 … xn -> self.field self x1 … xn}: a member that an object expression holds as a function. */
    static TypedExpr.Lambda ofField(Heritage.Override override, Type.Named object) {
        Global slot = override.slot();
        Span span = slot.span();
        List<Local> parameters = new ArrayList<>();
        List<TypedExpr> arguments = new ArrayList<>();
        Type rest = slot.type().resolved();
        for (int i = 0; i < slot.slotArity() && rest instanceof Type.Function function; i++) {
            var parameter = new Local("x" + i, function.from(), false, span);
            parameters.add(parameter);
            arguments.add(new TypedExpr.LocalRef(parameter, List.of(), function.from(), span));
            rest = function.to().resolved();
        }
        var self = new TypedExpr.Upcast(arguments.getFirst(), object, span);
        var function =
                new TypedExpr.GetField(
                        self,
                        java.util.Objects.requireNonNull(override.closure()),
                        slot.type(),
                        span);
        var body = new TypedExpr.Apply(function, arguments, rest, span);
        return new TypedExpr.Lambda(parameters, body, slot.type(), span);
    }

    /** {@code fun x1 … xn -> function x1 … xn} for untyped arguments, which are converted, and an untyped result. */
    static TypedExpr.Lambda untyped(Local function) {
        Span span = function.span();
        Type dyn = BuiltinTypes.type(BuiltinTypes.DYN);
        List<Local> parameters = new ArrayList<>();
        List<TypedExpr> arguments = new ArrayList<>();
        Type rest = function.type().resolved();
        while (rest instanceof Type.Function arrow) {
            var parameter = new Local("x" + (parameters.size() + 1), dyn, false, span);
            parameters.add(parameter);
            var given = new TypedExpr.LocalRef(parameter, List.of(), dyn, span);
            arguments.add(new TypedExpr.FromDyn(given, arrow.from(), span));
            rest = arrow.to().resolved();
        }
        var callee = new TypedExpr.LocalRef(function, List.of(), function.type(), span);
        var body =
                new TypedExpr.ToDyn(new TypedExpr.Apply(callee, arguments, rest, span), dyn, span);
        return new TypedExpr.Lambda(parameters, body, function.type(), span);
    }
}
