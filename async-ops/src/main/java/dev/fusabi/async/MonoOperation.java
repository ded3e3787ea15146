package dev.fusabi.async;

import dev.fusabi.engine.Values;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.OneShotOperation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import java.util.concurrent.atomic.AtomicReference;

/** A {@link Mono} that a script waits for. */
final class MonoOperation extends OneShotOperation implements CoreSubscriber<Object> {
    private final ScriptType type;
    private final Context context;
    private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

    private MonoOperation(ScriptType type, ContextView context) {
        this.type = type;
        this.context = Context.of(context);
    }

    /**
     * @param context what the call's subscriber gave
     */
    static MonoOperation of(Mono<?> mono, ScriptType type, ContextView context) {
        var operation = new MonoOperation(type, context);
        mono.subscribe(operation);
        return operation;
    }

    /** An element that is complete without being a script value yet. */
    private record Element(Object value) {}

    @Override
    protected Object resultOf(Object completedWith) {
        return switch (completedWith) {
            case ScriptFailure failure -> throw failure;
            case Element(Object value) -> Values.toScript(value, type);
            default -> completedWith;
        };
    }

    @Override
    public Context currentContext() {
        return context;
    }

    @Override
    public void onSubscribe(Subscription given) {
        if (subscription.compareAndSet(null, given)) {
            given.request(Long.MAX_VALUE);
        } else {
            given.cancel();
        }
    }

    @Override
    public void onNext(Object element) {
        complete(new Element(element));
    }

    @Override
    public void onError(Throwable error) {
        complete(OpFailures.of(error));
    }

    @Override
    public void onComplete() {
        complete(Unit.UNIT);
    }

    @Override
    public void cancel() {
        Subscription given = subscription.getAndSet(Operators.cancelledSubscription());
        if (given != null && !isDone()) {
            given.cancel();
        }
        complete(BuiltinExceptions.operationCanceled());
    }
}
