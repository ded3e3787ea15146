package dev.fusabi.types.tree;

import dev.fusabi.syntax.Expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An explicit constructor whose body is being checked.
 *
 * @param type the class
 * @param fields makes of {@code { a = 1 }} assignments to the fields of the object
 */
public record Construction(Type.Named type, Function<Expr.Record, TypedExpr> fields) {
    /** Lets the calls of constructors at the ends of a body fill the object that is there. */
    public static TypedExpr fill(TypedExpr body, UnaryOperator<TypedExpr> filled) {
        return switch (body) {
            case TypedExpr.Let let ->
                    new TypedExpr.Let(
                            let.local(),
                            let.value(),
                            fill(let.body(), filled),
                            let.type(),
                            let.span());
            case TypedExpr.LetFunctions let ->
                    new TypedExpr.LetFunctions(
                            let.isRec(),
                            let.functions(),
                            fill(let.body(), filled),
                            let.type(),
                            let.span());
            case TypedExpr.Sequence sequence -> {
                var all = new ArrayList<>(sequence.expressions());
                all.set(all.size() - 1, fill(all.getLast(), filled));
                yield new TypedExpr.Sequence(all, sequence.type(), sequence.span());
            }
            case TypedExpr.If branch ->
                    new TypedExpr.If(
                            branch.condition(),
                            fill(branch.then(), filled),
                            fill(branch.otherwise(), filled),
                            branch.type(),
                            branch.span());
            case TypedExpr.Match match -> {
                List<TypedExpr.TypedRule> rules = new ArrayList<>();
                for (TypedExpr.TypedRule rule : match.rules()) {
                    rules.add(
                            new TypedExpr.TypedRule(
                                    rule.pattern(), rule.guard(), fill(rule.body(), filled)));
                }
                yield new TypedExpr.Match(match.scrutinee(), rules, match.type(), match.span());
            }
            case TypedExpr.Apply call -> filled.apply(call);
            default -> body;
        };
    }
}
