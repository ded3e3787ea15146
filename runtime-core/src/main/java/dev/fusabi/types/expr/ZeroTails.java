package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;

import java.util.ArrayList;
import java.util.List;

/**
 * The ends of an asynchronous computation. Where no {@code return} stands, an expression is a statement and the result is
 * unit, as F#'s {@code Zero} makes it.
 */
final class ZeroTails {
    private ZeroTails() {}

    static Expr of(Expr body) {
        return switch (body) {
            case Expr.Sequence sequence -> {
                var parts = new ArrayList<>(sequence.expressions());
                parts.set(parts.size() - 1, of(parts.getLast()));
                yield new Expr.Sequence(parts, sequence.span());
            }
            case Expr.Let let ->
                    new Expr.Let(let.isRec(), let.bindings(), of(let.body()), let.span());
            case Expr.Use use -> new Expr.Use(use.binding(), of(use.body()), use.span());
            case Expr.LetBang bang ->
                    new Expr.LetBang(bang.isUse(), bang.bindings(), of(bang.body()), bang.span());
            case Expr.If branch ->
                    new Expr.If(
                            branch.condition(),
                            of(branch.then()),
                            branch.otherwise() == null ? null : of(branch.otherwise()),
                            branch.span());
            case Expr.Match match ->
                    new Expr.Match(
                            match.scrutinee(), of(match.rules()), match.isBang(), match.span());
            case Expr.TryWith handler ->
                    new Expr.TryWith(of(handler.body()), of(handler.rules()), handler.span());
            case Expr.TryFinally handler ->
                    new Expr.TryFinally(of(handler.body()), handler.cleanup(), handler.span());
            case Expr.Return _, Expr.DoBang _, Expr.Yield _, Expr.Error _ -> body;
            case Expr.While _, Expr.ForIn _, Expr.ForTo _, Expr.Do _, Expr.Assign _ -> body;
            case Expr.Const constant when constant.literal() instanceof Literal.Unit -> body;
            default -> {
                Span end = new Span(body.span().end(), body.span().end());
                yield new Expr.Sequence(
                        List.of(body, new Expr.Const(new Literal.Unit(), end)), body.span());
            }
        };
    }

    private static List<Expr.Rule> of(List<Expr.Rule> rules) {
        return rules.stream()
                .map(rule ->
                        new Expr.Rule(rule.pattern(), rule.guard(), of(rule.body()), rule.span()))
                .toList();
    }
}
