package dev.fusabi.async;

import dev.fusabi.engine.Engine;

import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** The sequence that a script function gives: each subscription calls the function and enumerates what it gives. */
final class SequencePublisher<T> implements Publisher<T> {
    private final Engine engine;
    private final String function;
    private final Class<T> element;
    private final Object[] arguments;

    SequencePublisher(Engine engine, String function, Class<T> element, Object[] arguments) {
        this.engine = engine;
        this.function = function;
        this.element = element;
        this.arguments = arguments;
    }

    @Override
    public void subscribe(Subscriber<? super T> given) {
        CoreSubscriber<? super T> subscriber = Operators.toCoreSubscriber(given);
        Context context = subscriber.currentContext();
        var enumeration =
                new SequenceSubscription<T>(
                        engine, element, subscriber, ReactorContext.orNull(context));
        subscriber.onSubscribe(enumeration);
        enumeration.begin(function, arguments);
    }
}
