package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import dev.fusabi.leaks.NothingIsLeft;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Loops that wait: what they allocate, and how deep the Java stack is. */
@Tag("A19")
@ExtendWith(NothingIsLeft.class)
final class AwaitLoopTest {
    private static final int AWAITS = 10_000_000;
    private static final int WAITS = 100_000;

    private static final String TEXT =
            """
            let completed (times: int) : int =
                let mutable sum = 0
                for _ in 1 .. times do
                    sum <- sum + done_already ()
                sum
            let pending (times: int) : int =
                let mutable sum = 0
                for _ in 1 .. times do
                    sum <- sum + later ()
                sum
            """;

    private final ManualEventLoop loop = new ManualEventLoop();
    private final CompletableFuture<Long> done = CompletableFuture.completedFuture(1L);
    private final Set<Integer> depths = new HashSet<>();
    private final List<CompletableFuture<Long>> asked = new ArrayList<>();
    private int calls;

    private final Host host =
            Host.builder()
                    .asyncFunction("done_already", Long.class, this::doneAlready)
                    .asyncFunction("later", Long.class, this::later)
                    .build();
    private final Engine engine = Engine.builder().host(host).eventLoop(loop).build();

    @AfterEach
    void letTheLoopRun() {
        while (loop.poll() > 0) {
            // A call that does not wait leaves turns behind that it did not need.
        }
    }

    private CompletableFuture<Long> doneAlready() {
        if (++calls % 1_000_000 == 0) {
            depths.add(depth());
        }
        return done;
    }

    private CompletableFuture<Long> later() {
        if (++calls % 10_000 == 0) {
            depths.add(depth());
        }
        var result = new CompletableFuture<Long>();
        asked.add(result);
        return result;
    }

    private static int depth() {
        return StackWalker.getInstance().walk(frames -> (int) frames.count());
    }

    @Test
    void awaitingWhatIsCompleteNeitherAllocatesNorGrowsAStack() {
        engine.load(Script.compile(new Source("loop.fsx", TEXT), host));
        assertThat(engine.call("completed", Long.class, 1_000)).isEqualTo(1_000L);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long sum = engine.call("completed", Long.class, AWAITS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isEqualTo(AWAITS);
        assertThat(allocated).as("bytes for all awaits together").isLessThan(AWAITS / 10);
        assertThat(depths).as("depths of the Java stack").hasSize(1);
    }

    @Test
    void awaitingWhatCompletesWhileOneWaitsDoesNotGrowAStack() {
        engine.load(Script.compile(new Source("loop.fsx", TEXT), host));
        ScriptFuture<Long> sum = engine.callAsync("pending", Long.class, WAITS);
        while (!sum.isDone()) {
            List<CompletableFuture<Long>> now = List.copyOf(asked);
            asked.clear();
            now.forEach(each -> each.complete(1L));
            loop.poll();
        }
        assertThat(sum).isCompletedWithValue((long) WAITS);
        assertThat(depths).as("depths of the Java stack").hasSize(1);
    }
}
