package dev.fusabi.async;

import dev.fusabi.engine.CallContext;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EventLoop;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.engine.Values;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One enumeration of a script's sequence for a subscriber. The script is asked for an element when the subscriber has
 * asked for one, and may wait in between. All signals come on the engine's event loop.
 */
final class SequenceSubscription<T> implements Subscription {
    /** Elements that come without waiting, before other work has its turn. */
    private static final int MOST_AT_ONCE = 256;

    private final Engine engine;
    private final EventLoop loop;
    private final Class<T> element;
    private final @Nullable CallContext context;
    private final AtomicLong requested = new AtomicLong();

    /** Signals that {@link #drain} has not looked at. */
    private final AtomicInteger unseen = new AtomicInteger();

    private volatile boolean isCancelled;
    private volatile boolean hasBadRequest;

    // The rest belongs to the event loop.

    private @Nullable CoreSubscriber<? super T> subscriber;

    /** The call that is not done: of the function, of the enumeration's begin, or for the next element. */
    private @Nullable ScriptFuture<Object> inFlight;

    private @Nullable Object enumerator;

    SequenceSubscription(
            Engine engine,
            Class<T> element,
            CoreSubscriber<? super T> subscriber,
            @Nullable CallContext context) {
        this.engine = engine;
        this.element = element;
        this.subscriber = subscriber;
        this.context = context;
        loop = engine.eventLoop();
    }

    void begin(String function, Object[] arguments) {
        unseen.incrementAndGet();
        loop.execute(() -> {
            if (!isCancelled) {
                ScriptFuture<Object> call = engine.callForValueAsync(context, function, arguments);
                await(
                        call,
                        sequence ->
                                await(call("start", sequence), started -> enumerator = started));
            }
            drain();
        });
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            hasBadRequest = true;
        } else {
            requested.accumulateAndGet(count, Operators::addCap);
        }
        schedule();
    }

    @Override
    public void cancel() {
        isCancelled = true;
        schedule();
    }

    private void schedule() {
        if (unseen.getAndIncrement() == 0) {
            loop.execute(this::drain);
        }
    }

    private void drain() {
        int seen = 0;
        do {
            seen = unseen.get();
            if (!goOn()) {
                // Comes back after other work.
                return;
            }
        } while (unseen.addAndGet(-seen) != 0);
    }

    private boolean goOn() {
        for (int count = 0; subscriber != null; count++) {
            if (isCancelled) {
                subscriber = null;
                release();
            } else if (hasBadRequest) {
                end(
                        new IllegalArgumentException(
                                "§3.9: the number of elements that are requested must be"
                                        + " positive"));
                release();
            } else if (inFlight != null || enumerator == null || requested.get() == 0) {
                return true;
            } else if (count == MOST_AT_ONCE) {
                loop.executeLater(this::drain);
                return false;
            } else {
                await(call("next", enumerator), this::deliver);
            }
        }
        return true;
    }

    /** Calls a function of {@link Streams}. */
    private ScriptFuture<Object> call(String function, Object argument) {
        FunctionValue value = Streams.function(engine, function);
        return engine.callValuesAsyncIn(context, value, argument);
    }

    private interface Step {
        void accept(Object result);
    }

    /** Goes on with the result: now if it is there, else when it is. */
    private void await(ScriptFuture<Object> call, Step step) {
        if (call.isDone()) {
            arrive(call, step);
            return;
        }
        inFlight = call;
        call.whenComplete((value, failure) -> {
            inFlight = null;
            arrive(call, step);
            schedule();
        });
    }

    private void arrive(ScriptFuture<Object> call, Step step) {
        if (isCancelled) {
            return;
        }
        if (call.isCompletedExceptionally()) {
            enumerator = null;
            end(call.exceptionNow());
            return;
        }
        step.accept(call.resultNow());
    }

    private void deliver(Object next) {
        CoreSubscriber<? super T> receiver = subscriber;
        if (receiver == null) {
            return;
        }
        if (next == WellKnown.NONE) {
            enumerator = null;
            subscriber = null;
            receiver.onComplete();
            return;
        }
        T value;
        try {
            value = Values.toJava(((ScriptObject) next).reference(0), element);
        } catch (RuntimeException e) {
            end(e);
            release();
            return;
        }
        if (value == null) {
            end(new NullPointerException("a stream holds no unit; the sequence gave one"));
            release();
            return;
        }
        if (requested.get() != Long.MAX_VALUE) {
            requested.decrementAndGet();
        }
        receiver.onNext(value);
    }

    private void end(Throwable failure) {
        CoreSubscriber<? super T> receiver = subscriber;
        subscriber = null;
        if (receiver != null) {
            receiver.onError(failure);
        }
    }

    /** Ends the script's side: its cleanup runs. */
    private void release() {
        ScriptFuture<Object> call = inFlight;
        Object open = enumerator;
        enumerator = null;
        if (call != null) {
            call.cancel(true);
        } else if (open != null) {
            call("stop", open);
        }
    }
}
