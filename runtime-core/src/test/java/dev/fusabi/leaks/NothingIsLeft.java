package dev.fusabi.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * After each test, no operation, fiber, timer or subscription is left. What a test starts it has to end before its last
 * {@code @AfterEach} does; what other threads still do for it may take a moment.
 */
public final class NothingIsLeft implements BeforeEachCallback, AfterEachCallback {
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(50);

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(NothingIsLeft.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(Leaks.class, LiveObjects.count());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Leaks before = context.getStore(NAMESPACE).get(Leaks.class, Leaks.class);
        long end = System.nanoTime() + MOMENT.toNanos();
        Leaks left = LiveObjects.count().since(before);
        while (!left.equals(Leaks.NONE) && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP.toNanos());
            left = LiveObjects.count().since(before);
        }
        assertThat(left).as("left by the test").isEqualTo(Leaks.NONE);
    }
}
