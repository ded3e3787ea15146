package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

/** An argument of an application: still to be checked, or (left of a pipe) already checked. */
sealed interface Argument {
    Span span();

    record Written(Expr expression, boolean isTight) implements Argument {
        @Override
        public Span span() {
            return expression.span();
        }
    }

    /**
     * @param pipe whose left side this is, or null; that the function does not take it is reported at the function,
     *     as in F#
     */
    record Checked(TypedExpr expression, @Nullable Pipe pipe) implements Argument {
        Checked(TypedExpr expression) {
            this(expression, null);
        }

        @Override
        public Span span() {
            return pipe == null ? expression.span() : pipe.function();
        }
    }

    /**
     * @param function the right side of a pipe
     * @param value what gives the piped value: of several pipes the last function
     */
    record Pipe(Span function, Span value) {}
}
