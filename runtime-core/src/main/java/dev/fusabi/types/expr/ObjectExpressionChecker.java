package dev.fusabi.types.expr;

import dev.fusabi.syntax.Expr;
import dev.fusabi.types.tree.TypedExpr;

/** Checks object expressions. */
public interface ObjectExpressionChecker {
    TypedExpr check(Expr.ObjectExpr expression);
}
