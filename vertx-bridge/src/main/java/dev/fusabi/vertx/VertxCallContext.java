package dev.fusabi.vertx;

import dev.fusabi.engine.CallContext;
import dev.fusabi.engine.HostCall;
import dev.fusabi.engine.HostFunctionBody;

import io.vertx.core.Context;
import io.vertx.core.internal.ContextInternal;

import org.jspecify.annotations.Nullable;

/**
 * The Vert.x context of the caller that a script works for: that of a request or a message, with its locals. Where it
 * belongs to the event loop of the engine, it is the current one in the host functions that the script calls, before
 * and after each wait. A caller on another event loop stays there; host functions find its context by {@link #of}.
 */
public final class VertxCallContext implements CallContext {
    private final ContextInternal caller;

    private VertxCallContext(ContextInternal caller) {
        this.caller = caller;
    }

    /** What the script's caller ran on; null when it had no context that says more than the engine's own. */
    public static @Nullable Context of(@Nullable CallContext context) {
        return context instanceof VertxCallContext vertx ? vertx.caller : null;
    }

    /** The caller's, as far as it says more than the engine's own. */
    static @Nullable CallContext current(Context engine) {
        @Nullable ContextInternal caller = ContextInternal.current();
        return caller == null || caller == engine ? null : new VertxCallContext(caller);
    }

    @Override
    public @Nullable Object run(HostFunctionBody body, HostCall call) throws Exception {
        @Nullable ContextInternal current = ContextInternal.current();
        if (current == null || current == caller || current.unwrap() != caller.unwrap()) {
            return body.call(call);
        }
        ContextInternal before = caller.beginDispatch();
        try {
            return body.call(call);
        } finally {
            caller.endDispatch(before);
        }
    }
}
