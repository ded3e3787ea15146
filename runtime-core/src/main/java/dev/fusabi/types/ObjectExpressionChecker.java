package dev.fusabi.types;

import dev.fusabi.syntax.Expr;

/** Checks object expressions. */
interface ObjectExpressionChecker {
    TypedExpr check(Expr.ObjectExpr expression);
}
