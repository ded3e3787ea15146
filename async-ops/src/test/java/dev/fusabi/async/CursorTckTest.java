package dev.fusabi.async;

import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptType;

import org.reactivestreams.Subscriber;
import org.reactivestreams.tck.SubscriberBlackboxVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;

import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/** The Reactive Streams TCK on what subscribes to publishers of the host, with a script that takes all it gets. */
@Test
public final class CursorTckTest extends SubscriberBlackboxVerification<Object> {
    public CursorTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @Override
    public Subscriber<Object> createSubscriber() {
        var source = new PublisherSource(Flux.empty(), ScriptType.Simple.DYN, 4);
        var cursor = new PublisherCursor(source, Context.empty());
        take(cursor);
        return cursor;
    }

    private static void take(PublisherCursor cursor) {
        Operation next = cursor.advance();
        next.whenDone(() -> {
            try {
                if (next.result() == Boolean.TRUE) {
                    cursor.current();
                    take(cursor);
                }
            } catch (RuntimeException e) {
                // The publisher failed: the end of the enumeration.
            }
        });
    }

    @Override
    public Object createElement(int element) {
        return element;
    }
}
