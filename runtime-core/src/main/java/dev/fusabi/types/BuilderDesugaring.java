package dev.fusabi.types;

import dev.fusabi.syntax.Expr;

/** Computation expressions of builders that scripts define. */
final class BuilderDesugaring {
    private final Context context;

    BuilderDesugaring(Context context) {
        this.context = context;
    }

    TypedExpr check(Expr.Computation computation, Expected expected) {
        return context.unsupported(
                computation.span(), "computation expressions of this builder are");
    }
}
