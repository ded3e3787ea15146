package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.TypedExpr;

/** The place that decides the type of a block: its last expression, where a mismatch is best shown. */
final class Tail {
    private Tail() {}

    static Span spanOf(TypedExpr expression) {
        TypedExpr at = expression;
        while (true) {
            switch (at) {
                case TypedExpr.Let let -> at = let.body();
                case TypedExpr.LetFunctions let -> at = let.body();
                case TypedExpr.LetRecValues let -> at = let.body();
                case TypedExpr.Sequence sequence -> at = sequence.expressions().getLast();
                default -> {
                    return at.span();
                }
            }
        }
    }
}
