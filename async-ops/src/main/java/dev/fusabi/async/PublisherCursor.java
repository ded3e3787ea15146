package dev.fusabi.async;

import dev.fusabi.engine.Values;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.OneShotOperation;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

import reactor.core.CoreSubscriber;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;

/**
 * One enumeration of a publisher by a script: holds at most as many elements as were asked for ahead, and lets the
 * script wait when there is none. Signals come on any thread, the script's calls on its event loop.
 */
final class PublisherCursor implements CoreSubscriber<Object> {
    private final PublisherSource source;
    private final Context context;
    private final Queue<Object> waiting = new ArrayDeque<>();

    /** When so many have been taken, so many more are asked for. */
    private final int batch;

    private @Nullable Subscription subscription;
    private @Nullable Arrival arrival;
    private @Nullable Throwable failure;
    private boolean isComplete;
    private boolean isCancelled;
    private int taken;

    /** Belongs to the event loop. */
    private @Nullable Object current;

    PublisherCursor(PublisherSource source, ContextView context) {
        this.source = source;
        this.context = Context.of(context);
        batch = Math.max(1, source.prefetch() - source.prefetch() / 4);
    }

    /** Completes with whether there is another element, {@link #current}; waits for it if need be. */
    Operation advance() {
        Arrival next;
        synchronized (this) {
            next = new Arrival();
            arrival = next;
        }
        look();
        return next;
    }

    /** The element that {@link #advance} found, as a script value. */
    Object current() {
        return Values.toScript(current, source.element());
    }

    void cancel() {
        Subscription toCancel;
        synchronized (this) {
            isCancelled = true;
            waiting.clear();
            toCancel = isComplete ? null : subscription;
        }
        if (toCancel != null) {
            toCancel.cancel();
        }
    }

    /** Gives the script that waits what there is. */
    private void look() {
        Arrival ready;
        boolean hasElement = false;
        @Nullable Throwable error = null;
        long more = 0;
        Subscription upstream;
        synchronized (this) {
            ready = arrival;
            if (ready == null) {
                return;
            }
            upstream = subscription;
            Object element = waiting.poll();
            if (element != null) {
                hasElement = true;
                ready.element = element;
                if (++taken == batch) {
                    taken = 0;
                    more = isComplete ? 0 : batch;
                }
            } else if (isComplete) {
                error = failure;
            } else {
                return;
            }
            arrival = null;
        }
        ready.arrive(hasElement, error);
        if (more > 0 && upstream != null) {
            upstream.request(more);
        }
    }

    @Override
    public Context currentContext() {
        return context;
    }

    @Override
    public void onSubscribe(Subscription given) {
        Objects.requireNonNull(given);
        boolean isWanted;
        synchronized (this) {
            isWanted = subscription == null && !isCancelled;
            if (isWanted) {
                subscription = given;
            }
        }
        if (isWanted) {
            given.request(source.prefetch());
        } else {
            given.cancel();
        }
    }

    @Override
    public void onNext(Object element) {
        Objects.requireNonNull(element);
        synchronized (this) {
            if (isComplete || isCancelled) {
                return;
            }
            waiting.add(element);
        }
        look();
    }

    @Override
    public void onError(Throwable error) {
        Objects.requireNonNull(error);
        synchronized (this) {
            if (isComplete) {
                return;
            }
            failure = error;
            isComplete = true;
        }
        look();
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            isComplete = true;
        }
        look();
    }

    /** What the script waits for: the next element or the end. */
    private final class Arrival extends OneShotOperation {
        @Nullable Object element;

        void arrive(boolean hasElement, @Nullable Throwable error) {
            complete(error != null ? OpFailures.of(error) : (Object) hasElement);
        }

        @Override
        protected Object resultOf(Object completedWith) {
            if (completedWith instanceof ScriptFailure failed) {
                throw failed;
            }
            current = element;
            return completedWith;
        }

        @Override
        public void cancel() {
            PublisherCursor.this.cancel();
            complete(BuiltinExceptions.operationCanceled());
        }
    }
}
