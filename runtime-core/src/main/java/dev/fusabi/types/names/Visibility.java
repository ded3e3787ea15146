package dev.fusabi.types.names;

import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.TypeConstructor;

import org.jspecify.annotations.Nullable;

/** Private names are visible inside the module that encloses them, and in modules inside that. */
public final class Visibility {
    private Visibility() {}

    public static boolean isVisible(@Nullable String privateTo, String from) {
        return privateTo == null
                || privateTo.isEmpty()
                || from.equals(privateTo)
                || from.startsWith(privateTo + ".");
    }

    public static boolean isVisible(Entity entity, String from) {
        return switch (entity) {
            case Entity.OfGlobal(Global global) ->
                    !global.traits().isPrivate() || isVisible(global.module(), from);
            case Entity.OfCase(TypeConstructor.Case unionCase) ->
                    isVisible(unionCase.owner().privateTo, from);
            case Entity.OfLocal local -> true;
            case Entity.OfInner inner -> true;
            case Entity.OfHost host -> true;
            case Entity.OfActiveCase active -> isVisible(active.pattern().function(), from);
            case Entity.OfEnumValue value -> isVisible(value.type().privateTo, from);
            case Entity.OfOperator operator -> true;
            case Entity.OfForm form -> true;
            case Entity.OfStatics statics -> true;
        };
    }
}
