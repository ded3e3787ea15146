package dev.fusabi.async;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An engine whose functions are called as {@link Mono}s, and whose asynchronous operations have handles. Threads: as
 * {@link Engine} says; {@link #callAsync}, {@link #pollOp} and {@link #disposeOp} may be called from any thread.
 */
public final class ReactiveEngine implements AutoCloseable {
    private final Engine engine;
    private final OpTable operations;

    private ReactiveEngine(Engine engine, OpTable operations) {
        this.engine = engine;
        this.operations = operations;
    }

    /** Builds an engine with a table of {@link OpTable#DEFAULT_CAPACITY} operations. */
    public static ReactiveEngine build(EngineBuilder settings) {
        return build(settings, new OpTable());
    }

    /** Builds an engine that registers its operations in the given table. */
    public static ReactiveEngine build(EngineBuilder settings, OpTable operations) {
        return new ReactiveEngine(settings.operations(operations).build(), operations);
    }

    public Engine engine() {
        return engine;
    }

    public OpTable operations() {
        return operations;
    }

    /**
     * A script function as a {@link Mono}: each subscription calls it once, and nothing is called before. Signals come
     * on the engine's event loop: the result; nothing but completion for a result of unit (ask for {@code Void.class});
     * or a {@link dev.fusabi.engine.ScriptException}. Cancelling a subscription cancels the script: its cleanup runs,
     * and the operations that it waits for are disposed. The subscriber's context reaches the host functions that the
     * script calls, see {@link ReactorContext}.
     *
     * @param arguments Java values; see {@link dev.fusabi.engine.Values} for how types map
     */
    public <T> Mono<T> callAsync(String function, Class<T> result, Object... arguments) {
        Object[] taken = arguments.clone();
        return Mono.deferContextual(context ->
                Mono.fromFuture(
                        engine.callAsyncIn(
                                ReactorContext.orNull(context), function, result, taken)));
    }

    /**
     * The sequence that a script function gives as a {@link Flux}: each subscription calls the function once, and asks
     * the sequence for an element only when the subscriber has asked for one. The sequence may wait before each element.
     * Signals come on the engine's event loop. Cancelling a subscription ends the script's side: its cleanup runs, and
     * what it waits for is disposed.
     *
     * @param element what elements convert to; see {@link dev.fusabi.engine.Values}
     * @param arguments Java values
     */
    public <T> Flux<T> callFlux(String function, Class<T> element, Object... arguments) {
        return Flux.from(new SequencePublisher<>(engine, function, element, arguments.clone()));
    }

    /** See {@link OpTable#pollOp}. */
    public OpState pollOp(long opId) {
        return operations.pollOp(opId);
    }

    /** See {@link OpTable#disposeOp}. */
    public void disposeOp(long opId) {
        operations.disposeOp(opId);
    }

    /** Runs what is due; see {@link Engine#pollAsyncOps}. */
    public int pollAsyncOps() {
        return engine.pollAsyncOps();
    }

    /** Cancels all calls in flight. */
    @Override
    public void close() {
        engine.close();
    }
}
