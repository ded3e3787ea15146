package dev.fusabi.vertx;

import dev.fusabi.engine.Host;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What Vert.x gives to scripts: the functions of the event bus, and a way to register functions whose result is a
 * Vert.x {@link Future}. A script that calls one is suspended until the future completes, then goes on where it was;
 * a future without a result gives unit, a failure a HostError. Cancelling a script does not cancel a Vert.x future,
 * whose result is then dropped.
 */
public final class VertxHost {
    private VertxHost() {}

    /**
     * The event bus for scripts, {@code EventBus.send}, {@code publish}, {@code request} and {@code requestWithin}, and
     * the capability {@code eventbus} that they need. Vert.x is found through the engine, which must run on a
     * {@link VertxEventLoop} when one is called. Include it in a host of your own with {@link Host.Builder#include}.
     */
    public static Host host() {
        return host(() -> {
            throw new IllegalStateException(
                    "the event bus needs an engine that runs on a Vert.x context");
        });
    }

    /** The same; engines that run on another event loop use {@code vertx}. */
    public static Host host(Vertx vertx) {
        return host(() -> vertx);
    }

    /** The same; engines that run on another event loop use {@code vertx}, asked for when it is first needed. */
    public static Host host(Supplier<? extends Vertx> vertx) {
        return new EventBusFunctions(vertx).host();
    }

    /** A function of no arguments: scripts pass unit. */
    public static <R> Host.Builder asyncFunction(
            Host.Builder host, String name, Class<R> result, Supplier<? extends Future<R>> body) {
        return host.asyncFunction(name, result, () -> body.get().toCompletionStage());
    }

    public static <A, R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<A> parameter,
            Class<R> result,
            Function<? super A, ? extends Future<R>> body) {
        return host.asyncFunction(
                name, parameter, result, argument -> body.apply(argument).toCompletionStage());
    }

    public static <A, B, R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<A> first,
            Class<B> second,
            Class<R> result,
            BiFunction<? super A, ? super B, ? extends Future<R>> body) {
        return host.asyncFunction(
                name, first, second, result, (a, b) -> body.apply(a, b).toCompletionStage());
    }
}
