package dev.fusabi.lower;

import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;

import java.util.List;

/** Cheap, cautious answers to what an expression may do to the variables of its function. */
final class Assignments {
    /** Expressions larger than this are assumed to do anything. */
    private static final int LIMIT = 40;

    private int left = LIMIT;

    private Assignments() {}

    /** Whether the expression may assign to a local variable of the function that it stands in. */
    static boolean mayAssign(TypedExpr expression) {
        return new Assignments().assigns(expression);
    }

    /** Whether one of the expressions may read one of the variables or anything that is not looked at. */
    static boolean mayMention(
            List<TypedExpr> expressions, java.util.function.Predicate<Local> variable) {
        var walk = new Assignments();
        return expressions.stream().anyMatch(expression -> walk.mentions(expression, variable));
    }

    private boolean assigns(TypedExpr expression) {
        if (--left < 0 || expression instanceof LocalSet) {
            return true;
        }
        if (expression instanceof Lambda || expression instanceof NewSequence) {
            // What closures assign lives in cells.
            return false;
        }
        boolean[] found = {false};
        Children.forEach(expression, child -> found[0] = found[0] || assigns(child));
        return found[0];
    }

    private boolean mentions(TypedExpr expression, java.util.function.Predicate<Local> variable) {
        if (--left < 0) {
            return true;
        }
        return switch (expression) {
            case LocalRef ref -> variable.test(ref.local());
            case LocalSet _, Lambda _, NewSequence _, LetFunctions _ -> true;
            default -> {
                boolean[] found = {false};
                Children.forEach(
                        expression, child -> found[0] = found[0] || mentions(child, variable));
                yield found[0];
            }
        };
    }
}
