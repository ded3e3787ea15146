package dev.fusabi.types;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;

/** An argument of an application: still to be checked, or (left of a pipe) already checked. */
sealed interface Argument {
    Span span();

    record Written(Expr expression, boolean isTight) implements Argument {
        @Override
        public Span span() {
            return expression.span();
        }
    }

    record Checked(TypedExpr expression) implements Argument {
        @Override
        public Span span() {
            return expression.span();
        }
    }
}
