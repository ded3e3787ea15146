package dev.fusabi.vertx;

import dev.fusabi.async.OpTable;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Script;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

import org.jspecify.annotations.Nullable;

/**
 * An engine on a Vert.x context, whose functions are called as {@link Future}s. A future completes on the context of
 * its caller, or on the engine's when the caller has none. All methods but {@link #close} may be called from any
 * thread.
 */
public final class VertxEngine {
    private final Engine engine;
    private final VertxEventLoop loop;
    private final OpTable operations;

    private VertxEngine(Engine engine, VertxEventLoop loop, OpTable operations) {
        this.engine = engine;
        this.loop = loop;
        this.operations = operations;
    }

    /** Builds an engine that runs on {@code context}; the settings' event loop and operations are replaced. */
    public static VertxEngine build(EngineBuilder settings, Context context) {
        var loop = new VertxEventLoop(context);
        var operations = new OpTable();
        return new VertxEngine(
                settings.eventLoop(loop).operations(operations).build(), loop, operations);
    }

    public Engine engine() {
        return engine;
    }

    public Context context() {
        return loop.context();
    }

    public OpTable operations() {
        return operations;
    }

    /** Loads a script and runs its top level, which may wait. */
    public Future<Script> load(Script script) {
        return new ScriptCall<>(engine.loadAsync(script), completionContext()).future();
    }

    /**
     * Calls a script function, in the Vert.x context of the caller, see {@link VertxCallContext}.
     *
     * @param arguments Java values; see {@link dev.fusabi.engine.Values} for how types map
     */
    public <T extends @Nullable Object> Future<T> callAsync(
            String function, Class<T> result, @Nullable Object... arguments) {
        return start(function, result, arguments).future();
    }

    /** Like {@link #callAsync}, with a handle to cancel it by. */
    public <T extends @Nullable Object> ScriptCall<T> start(
            String function, Class<T> result, @Nullable Object... arguments) {
        return new ScriptCall<>(
                engine.callAsyncIn(
                        VertxCallContext.current(loop.context()), function, result, arguments),
                completionContext());
    }

    /** Cancels all calls in flight. Only on the engine's context. */
    public void close() {
        engine.close();
    }

    private Context completionContext() {
        @Nullable Context caller = Vertx.currentContext();
        return caller == null ? loop.context() : caller;
    }
}
