package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The common type of alternatives: an expected type if there is one, else the first branch's, where a dyn leaves the
 * decision to the next.
 */
final class Branches {
    private final Context context;
    private final Function<Span, Why> why;
    private final boolean isDecided;

    /** What the place expects if that is a bare variable: later branches may know it under another name. */
    private final @Nullable Type wanted;

    private final List<TypedExpr> branches = new ArrayList<>();
    private @Nullable Type type;
    private @Nullable Span first;

    Branches(Context context, Expected expected, boolean isMatch) {
        this(context, expected, first -> Why.branch(first, isMatch));
    }

    /** @param why what to say when a branch differs from the first, which is at the given place */
    Branches(Context context, Expected expected, Function<Span, Why> why) {
        this.context = context;
        this.why = why;
        this.type = expected.known();
        this.isDecided = type != null;
        this.wanted = expected.yields() ? null : expected.type();
    }

    /** What the next branch may expect. */
    Expected next(Expected expected) {
        return new Expected(type == null || isDecided ? expected.type() : type, expected.yields());
    }

    void add(TypedExpr branch) {
        Type common = type;
        if (common == null || BuiltinTypes.isError(common)) {
            type = branch.type();
            first = Tail.spanOf(branch);
            branches.add(branch);
            if (wanted != null && !Conversions.mentionsDyn(branch.type())) {
                context.unifyQuietly(wanted, branch.type());
            }
            return;
        }
        if (!isDecided
                && BuiltinTypes.is(common, BuiltinTypes.DYN)
                && !BuiltinTypes.is(branch.type(), BuiltinTypes.DYN)
                && !(branch.type().resolved() instanceof TypeVariable)) {
            type = branch.type();
            first = branch.span();
            branches.add(branch);
            return;
        }
        Why reason = isDecided || first == null ? Why.EXPRESSION : why.apply(first);
        branches.add(context.conversions.coerce(branch, common, reason, Tail.spanOf(branch)));
    }

    Type type() {
        return type == null ? context.inference.fresh() : type;
    }

    /** The branches, all of the common type. */
    List<TypedExpr> finish() {
        Type common = type();
        return branches.stream()
                .map(branch ->
                        BuiltinTypes.is(branch.type(), BuiltinTypes.DYN)
                                        && !BuiltinTypes.is(common, BuiltinTypes.DYN)
                                ? context.coerce(branch, common, Why.EXPRESSION)
                                : branch)
                .toList();
    }
}
