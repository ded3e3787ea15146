package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a call from the host carries to the host functions that its script calls: the id of a request, a trace, who
 * asks. All fibers that the script starts have it too. See {@link Engine#callAsyncIn}; host functions find it by
 * {@link HostCall#context}.
 */
public interface CallContext {
    /** Runs a host function for a script of the call; override it to make the context current meanwhile. */
    default @Nullable Object run(HostFunctionBody body, HostCall call) throws Exception {
        return body.call(call);
    }
}
