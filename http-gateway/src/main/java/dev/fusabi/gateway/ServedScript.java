package dev.fusabi.gateway;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.vertx.EventBusHandlers;
import dev.fusabi.vertx.VertxEngine;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * A script that runs on one event loop, in an engine of its own: so another script, or a newer version of this one,
 * shares nothing with it. Stays on its event loop.
 */
final class ServedScript {
    private final CompiledScript compiled;
    private final VertxEngine engine;
    private @Nullable EventBusHandlers handlers;
    private int requests;
    private boolean isRetired;
    private boolean isClosed;

    ServedScript(CompiledScript compiled, VertxEngine engine) {
        this.compiled = compiled;
        this.engine = engine;
    }

    CompiledScript compiled() {
        return compiled;
    }

    /** Runs the top level, then listens on the event bus. */
    Future<Void> load(Vertx vertx) {
        return engine.load(compiled.script())
                .compose(script -> EventBusHandlers.register(vertx, engine.engine(), script))
                .onSuccess(registered -> handlers = registered)
                .mapEmpty();
    }

    /** The number of requests that are on their way through this script. */
    int requests() {
        return requests;
    }

    Metrics.Load load() {
        return new Metrics.Load(
                requests, engine.engine().pendingCalls(), (int) engine.operations().inUse());
    }

    /** A request begins, which may call the script later. */
    void enter() {
        requests++;
    }

    /** A request has been answered, or its client has gone. */
    void leave() {
        requests--;
        closeIfDone();
    }

    /** Calls a function with script values; see {@link Engine#callValuesAsync}. */
    ScriptFuture<Object> call(FunctionInfo function, List<Object> arguments) {
        return engine.engine().callValuesAsync(function.name(), arguments);
    }

    /**
     * Takes no messages any more, and closes the engine as soon as requests and messages have been
     * answered.
     *
     * @param patience how long that may take
     */
    void retire(Vertx vertx, Duration patience) {
        isRetired = true;
        if (handlers != null) {
            handlers.close();
        }
        closeIfDone();
        vertx.setTimer(patience.toMillis(), _ -> close());
    }

    /** Cancels the calls in flight; once. */
    void close() {
        if (!isClosed) {
            isClosed = true;
            engine.close();
        }
    }

    private void closeIfDone() {
        if (isRetired && requests == 0 && engine.engine().pendingCalls() == 0) {
            close();
        }
    }
}
