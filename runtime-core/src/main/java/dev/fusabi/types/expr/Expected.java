package dev.fusabi.types.expr;

import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeVariable;

import org.jspecify.annotations.Nullable;

/**
 * What the place of an expression says about it. The type is a hint: the caller still makes the result fit.
 *
 * @param yields whether a value in this place becomes an element of the surrounding comprehension
 */
public record Expected(@Nullable Type type, boolean yields) {
    static final Expected NOTHING = new Expected(null, false);

    public static Expected of(@Nullable Type type) {
        return type == null ? NOTHING : new Expected(type, false);
    }

    /** The hint if it says more than a bare variable does. */
    @Nullable Type known() {
        return type == null || type.resolved() instanceof TypeVariable ? null : type.resolved();
    }
}
