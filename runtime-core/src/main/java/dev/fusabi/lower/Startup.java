package dev.fusabi.lower;

import dev.fusabi.source.Span;
import dev.fusabi.types.names.CheckedModule.Item;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What runs when a module starts, as an expression. */
final class Startup {
    private Startup() {}

    /** The values and effects of some items; null when there is nothing to do. */
    static @Nullable TypedExpr body(List<Item> items, ProgramLowering program) {
        List<TypedExpr> effects = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Function _ -> {}
                case Item.Value(Global global) -> {
                    if (hasSlot(global)) {
                        effects.add(set(global));
                    }
                }
                case Item.RecValues(List<Global> globals) ->
                        effects.add(recursive(globals, program));
                case Item.Effect(TypedExpr expression) -> effects.add(expression);
            }
        }
        if (effects.isEmpty()) {
            return null;
        }
        Span span = effects.getFirst().span();
        Type unit = BuiltinTypes.unit();
        effects.add(unit(span));
        return new TypedExpr.Sequence(effects, unit, span);
    }

    /** Whether a value is computed once and kept: not so functions, generic values and library operations. */
    static boolean hasSlot(Global global) {
        return global.body() != null
                && global.traits().intrinsic() == null
                && ProgramLowering.lambda(global) == null
                && global.perType() == null
                && !ProgramLowering.isGenericValue(global);
    }

    static TypedExpr set(Global global) {
        TypedExpr body = java.util.Objects.requireNonNull(global.body());
        return new TypedExpr.GlobalSet(global, body, BuiltinTypes.unit(), body.span());
    }

    private static TypedExpr recursive(List<Global> globals, ProgramLowering program) {
        List<TypedExpr.RecValue> values = new ArrayList<>();
        for (Global global : globals) {
            Local local = program.standIn(global);
            values.add(
                    new TypedExpr.RecValue(local, java.util.Objects.requireNonNull(global.body())));
        }
        Span span = globals.getFirst().span();
        return new TypedExpr.LetRecValues(values, unit(span), BuiltinTypes.unit(), span);
    }

    private static TypedExpr unit(Span span) {
        return new TypedExpr.Constant(TypedExpr.UNIT_VALUE, BuiltinTypes.unit(), span);
    }
}
