package dev.fusabi.async;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;

/** The Reactive Streams TCK on {@link ReactiveEngine#callFlux}, of a sequence that does not wait. */
@Test
public final class FluxTckTest extends PublisherVerification<Long> {
    public FluxTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @Override
    public Publisher<Long> createPublisher(long elements) {
        return TckEngine.ENGINE.callFlux("numbers", Long.class, elements);
    }

    @Override
    public Publisher<Long> createFailedPublisher() {
        return TckEngine.ENGINE.callFlux("broken", Long.class);
    }

    @Override
    public long maxElementsFromPublisher() {
        return Long.MAX_VALUE - 1;
    }
}
