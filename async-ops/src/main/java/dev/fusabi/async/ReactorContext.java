package dev.fusabi.async;

import dev.fusabi.engine.CallContext;

import org.jspecify.annotations.Nullable;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The context of the subscriber that a script works for. Host functions of {@link ReactiveHost} see it as any operator
 * does; others by {@link #of}.
 */
public record ReactorContext(ContextView view) implements CallContext {
    /** What a call's subscriber gave; empty when it gave nothing, or when the call came otherwise. */
    public static ContextView of(@Nullable CallContext context) {
        return context instanceof ReactorContext(ContextView view) ? view : Context.empty();
    }

    /** Null for an empty one. */
    static @Nullable CallContext orNull(ContextView view) {
        return view.isEmpty() ? null : new ReactorContext(view);
    }
}
