package dev.fusabi.async;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.HostCall;
import dev.fusabi.engine.SequenceType;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptType;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Registers host functions whose result is a {@link Mono} or a {@link Publisher} of many.
 *
 * <p>A script that calls a {@code asyncFunction} is suspended until the Mono completes; an empty one gives unit, an
 * error a HostError. Cancelling the script cancels the subscription.
 *
 * <p>A {@code streamFunction} gives scripts a sequence, {@code seq<'T>}: each enumeration subscribes, asks for
 * {@link #PREFETCH} elements ahead at most, and is suspended while there is none. Ending the enumeration early cancels
 * the subscription.
 *
 * <p>The context of the subscriber that the script works for reaches the publishers; see {@link ReactorContext}.
 */
public final class ReactiveHost {
    /** How many elements of a stream are asked for ahead, unless a function says otherwise. */
    public static final int PREFETCH = 64;

    private ReactiveHost() {}

    /** A function of no arguments: scripts pass unit. */
    public static <R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<R> result,
            Supplier<? extends Mono<? extends R>> body) {
        return host.add(name, List.of(), result, call -> operation(call, body.get()));
    }

    public static <A, R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<A> parameter,
            Class<R> result,
            Function<? super A, ? extends Mono<? extends R>> body) {
        return host.add(
                name,
                List.of(parameter),
                result,
                call -> operation(call, body.apply(call.argument(0, parameter))));
    }

    public static <A, B, R> Host.Builder asyncFunction(
            Host.Builder host,
            String name,
            Class<A> first,
            Class<B> second,
            Class<R> result,
            BiFunction<? super A, ? super B, ? extends Mono<? extends R>> body) {
        return host.add(
                name,
                List.of(first, second),
                result,
                call ->
                        operation(
                                call,
                                body.apply(call.argument(0, first), call.argument(1, second))));
    }

    /** A function of no arguments that gives a sequence: scripts pass unit. */
    public static <E> Host.Builder streamFunction(
            Host.Builder host,
            String name,
            Class<E> element,
            Supplier<? extends Publisher<? extends E>> body) {
        return host.add(
                name,
                List.of(),
                new SequenceType(element),
                call -> sequence(call, body.get(), PREFETCH));
    }

    /** A function that gives a sequence. */
    public static <A, E> Host.Builder streamFunction(
            Host.Builder host,
            String name,
            Class<A> parameter,
            Class<E> element,
            Function<? super A, ? extends Publisher<? extends E>> body) {
        return streamFunction(host, name, parameter, element, PREFETCH, body);
    }

    /**
     * A function that gives a sequence.
     *
     * @param prefetch how many elements are asked for ahead, at least 1
     */
    public static <A, E> Host.Builder streamFunction(
            Host.Builder host,
            String name,
            Class<A> parameter,
            Class<E> element,
            int prefetch,
            Function<? super A, ? extends Publisher<? extends E>> body) {
        if (prefetch < 1) {
            throw new IllegalArgumentException("prefetch must be positive, not " + prefetch);
        }
        return host.add(
                name,
                List.of(parameter),
                new SequenceType(element),
                call -> sequence(call, body.apply(call.argument(0, parameter)), prefetch));
    }

    private static Operation operation(HostCall call, Mono<?> mono) {
        return MonoOperation.of(mono, call.resultType(), ReactorContext.of(call.context()));
    }

    private static Object sequence(HostCall call, Publisher<?> publisher, int prefetch) {
        ScriptType element = ((ScriptType.SeqOf) call.resultType()).element();
        return Streams.sequence(call.engine(), new PublisherSource(publisher, element, prefetch));
    }
}
