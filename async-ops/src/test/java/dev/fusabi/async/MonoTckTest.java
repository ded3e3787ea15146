package dev.fusabi.async;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;

/** The Reactive Streams TCK on {@link ReactiveEngine#callAsync}. */
@Test
public final class MonoTckTest extends PublisherVerification<Long> {
    public MonoTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @Override
    public Publisher<Long> createPublisher(long elements) {
        return TckEngine.ENGINE.callAsync("one", Long.class);
    }

    // Nothing has failed before a subscriber asks for the result: only then Reactor looks at the
    // call.
    @Override
    public @Nullable Publisher<Long> createFailedPublisher() {
        return null;
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }
}
