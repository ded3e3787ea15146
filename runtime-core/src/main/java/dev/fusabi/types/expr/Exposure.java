package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.types.names.Visibility;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeWalk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A definition may not be visible where a type that it has is not. */
public final class Exposure {
    private record Published(Global global, @Nullable String visibleIn) {}

    private final Context context;
    private final List<Published> published = new ArrayList<>();

    /** The module outside which nothing of the module at hand is visible, or null. */
    private @Nullable String enclosing;

    Exposure(Context context) {
        this.context = context;
    }

    public @Nullable String enclosing() {
        return enclosing;
    }

    public void enclosing(@Nullable String module) {
        enclosing = module;
    }

    /** Remembers a definition, to be looked at when its type is known. */
    public void publish(Global global) {
        published.add(
                new Published(global, global.traits().isPrivate() ? global.module() : enclosing));
    }

    public void check() {
        for (Published one : published) {
            TypeWalk.any(one.global().type(), part -> isHidden(part, one));
        }
    }

    private boolean isHidden(Type part, Published one) {
        if (!(part instanceof Type.Named named) || named.constructor().privateTo == null) {
            return false;
        }
        String home = named.constructor().privateTo;
        String visibleIn = one.visibleIn();
        if (visibleIn != null && Visibility.isVisible(home, visibleIn)) {
            return false;
        }
        context.errors.error(
                ErrorCode.FSB0205,
                one.global().span(),
                "the type `"
                        + named.constructor().name()
                        + "` is private, but `"
                        + one.global().name()
                        + "`, which has it, is not",
                "make `" + one.global().name() + "` private too, or the type public");
        return true;
    }
}
