package dev.fusabi.types.expr;

import dev.fusabi.syntax.Expr;
import dev.fusabi.types.tree.Type;

/** How many arguments functions take, as written and as wanted. */
final class Lambdas {
    private Lambdas() {}

    /** The number of parameters of an argument that is written as a lambda; 0 for other arguments. */
    static int arity(Argument argument) {
        if (!(argument instanceof Argument.Written(Expr expression, boolean tight))) {
            return 0;
        }
        Expr at = expression;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        return switch (at) {
            case Expr.Lambda lambda -> lambda.parameters().size();
            case Expr.Function function -> 1;
            case Expr.DotLambda lambda -> 1;
            default -> 0;
        };
    }

    /** How many arguments a function type takes one after the other; 0 for other types. */
    static int arity(Type type) {
        int count = 0;
        for (Type at = type.resolved();
                at instanceof Type.Function function;
                at = function.to().resolved()) {
            count++;
        }
        return count;
    }
}
