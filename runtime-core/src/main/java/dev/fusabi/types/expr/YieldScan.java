package dev.fusabi.types.expr;

import dev.fusabi.syntax.Expr;

import java.util.ArrayDeque;

/** Whether the body of a comprehension says {@code yield} itself; if not, its values are elements. */
final class YieldScan {
    private YieldScan() {}

    static boolean yields(Expr body) {
        var open = new ArrayDeque<Expr>();
        open.push(body);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Expr.Yield yield -> {
                    return true;
                }
                case Expr.Paren paren -> open.push(paren.expression());
                case Expr.Let let -> open.push(let.body());
                case Expr.Use use -> open.push(use.body());
                case Expr.LetBang bang -> open.push(bang.body());
                case Expr.Sequence sequence -> sequence.expressions().forEach(open::push);
                case Expr.If conditional -> {
                    open.push(conditional.then());
                    if (conditional.otherwise() != null) {
                        open.push(conditional.otherwise());
                    }
                }
                case Expr.Match match -> match.rules().forEach(rule -> open.push(rule.body()));
                case Expr.While loop -> open.push(loop.body());
                case Expr.ForIn loop -> open.push(loop.body());
                case Expr.ForTo loop -> open.push(loop.body());
                case Expr.TryWith handler -> {
                    open.push(handler.body());
                    handler.rules().forEach(rule -> open.push(rule.body()));
                }
                case Expr.TryFinally handler -> open.push(handler.body());
                case Expr.Do block -> open.push(block.expression());
                default -> {}
            }
        }
        return false;
    }
}
