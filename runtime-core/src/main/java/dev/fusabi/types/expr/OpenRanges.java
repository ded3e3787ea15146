package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Ranges between ends whose type is not known where they stand: what is done with the elements, or a later use of the
 * function, may say it. By default they are ints.
 */
public final class OpenRanges {
    private record Open(
            TypedExpr.Deferred node,
            TypedExpr from,
            @Nullable TypedExpr step,
            TypedExpr to,
            Local variable,
            TypedExpr body) {}

    private final Context context;
    private final List<Open> open = new ArrayList<>();

    OpenRanges(Context context) {
        this.context = context;
    }

    TypedExpr open(
            TypedExpr from,
            @Nullable TypedExpr step,
            TypedExpr to,
            Type type,
            String name,
            Span nameSpan,
            Function<Local, TypedExpr> body,
            Span span) {
        context.operators.registerRange(
                new Constraint.Operation(Operator.ADD, List.of(type, type), type, span));
        var variable = new Local(name, type, false, nameSpan);
        TypedExpr inner = body.apply(variable);
        if (!(type.resolved() instanceof TypeVariable)) {
            return known(from, step, to, variable, inner, span);
        }
        var node = new TypedExpr.Deferred(counted(from, step, to, variable, inner, span));
        open.add(new Open(node, from, step, to, variable, inner));
        return node;
    }

    private TypedExpr known(
            TypedExpr from,
            @Nullable TypedExpr step,
            TypedExpr to,
            Local variable,
            TypedExpr body,
            Span span) {
        return context.collections.eachIn(
                from,
                step,
                to,
                variable.type(),
                variable.name(),
                variable.span(),
                element ->
                        new TypedExpr.Let(
                                variable, read(element, variable.span()), body, body.type(), span),
                span);
    }

    /** The end of the file has decided all types but those of inline definitions. */
    public void finish() {
        for (Open one : open) {
            if (!(one.variable().type().resolved() instanceof TypeVariable)) {
                one.node()
                        .resolve(
                                known(
                                        one.from(),
                                        one.step(),
                                        one.to(),
                                        one.variable(),
                                        one.body(),
                                        one.node().span()));
            }
        }
        open.clear();
    }

    /** The loop in terms of operators, which each use of an inline definition resolves. */
    private TypedExpr counted(
            TypedExpr from,
            @Nullable TypedExpr step,
            TypedExpr to,
            Local variable,
            TypedExpr body,
            Span span) {
        Type type = variable.type();
        Type truth = BuiltinTypes.type(BuiltinTypes.BOOL);
        var at = new Local("at", type, true, span);
        var last = new Local("last", type, false, span);
        var by = new Local("step", type, false, span);
        var zero = new TypedExpr.Operation(Operator.ZERO, List.of(), type, span);
        var one = new TypedExpr.Operation(Operator.ONE, List.of(), type, span);
        TypedExpr isBefore = operation(Operator.LESS_OR_EQUAL, at, last, truth, span);
        TypedExpr goesOn =
                step == null
                        ? isBefore
                        : new TypedExpr.If(
                                new TypedExpr.Operation(
                                        Operator.LESS, List.of(read(by, span), zero), truth, span),
                                operation(Operator.GREATER_OR_EQUAL, at, last, truth, span),
                                isBefore,
                                truth,
                                span);
        Type unit = BuiltinTypes.unit();
        TypedExpr element = new TypedExpr.Let(variable, read(at, span), body, body.type(), span);
        TypedExpr next =
                new TypedExpr.LocalSet(at, operation(Operator.ADD, at, by, type, span), unit, span);
        TypedExpr loop =
                new TypedExpr.While(
                        goesOn,
                        new TypedExpr.Sequence(List.of(element, next), unit, span),
                        unit,
                        span);
        TypedExpr withStep = new TypedExpr.Let(by, step == null ? one : step, loop, unit, span);
        TypedExpr withLast = new TypedExpr.Let(last, to, withStep, unit, span);
        return new TypedExpr.Let(at, from, withLast, unit, span);
    }

    private static TypedExpr operation(
            Operator operator, Local left, Local right, Type result, Span span) {
        return new TypedExpr.Operation(
                operator, List.of(read(left, span), read(right, span)), result, span);
    }

    private static TypedExpr read(Local local, Span span) {
        return new TypedExpr.LocalRef(local, List.of(), local.type(), span);
    }
}
