package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a host function does. It runs on the engine's event loop and must not block; a function that has to wait
 * is registered as an asynchronous one. It may be called for several
 * engines at the same time.
 */
@FunctionalInterface
public interface HostFunctionBody {
    /**
     * @return the result as a Java value that converts (see {@link Values}), or null for unit
     * @throws Exception anything: the script sees it as a HostError
     */
    @Nullable Object call(HostCall call) throws Exception;
}
