package dev.fusabi.async;

import dev.fusabi.engine.Host;

import reactor.core.publisher.Mono;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Registers host functions whose result is a {@link Mono}. A script that calls one is suspended until the Mono
 * completes; an empty one gives unit, an error a HostError. Cancelling the script cancels the subscription.
 */
public final class ReactiveHost {
    private ReactiveHost() {}

    /** A function of no arguments: scripts pass unit. */
    public static <R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<R> result,
            Supplier<? extends Mono<? extends R>> body) {
        return host.asyncFunction(name, result, () -> body.get().toFuture());
    }

    public static <A, R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<A> parameter,
            Class<R> result,
            Function<? super A, ? extends Mono<? extends R>> body) {
        return host.asyncFunction(
                name, parameter, result, argument -> body.apply(argument).toFuture());
    }

    public static <A, B, R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<A> first,
            Class<B> second,
            Class<R> result,
            BiFunction<? super A, ? super B, ? extends Mono<? extends R>> body) {
        return host.asyncFunction(
                name, first, second, result, (a, b) -> body.apply(a, b).toFuture());
    }
}
