package dev.fusabi.load.compute;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/** Runs one workload by one peer. {@link ComputeSuite} chooses which. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ComputeBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS =
            ManagementFactory.getGarbageCollectorMXBeans();

    @Param(JavaPeer.NAME)
    public String peer = JavaPeer.NAME;

    @Param("FIB")
    public Workload workload = Workload.FIB;

    private Task task = () -> 0;

    private interface Task {
        Object run() throws Exception;
    }

    /**
     * The processor time of this thread and of the collector, which stops it. The machine may do other things meanwhile:
     * that makes wall time grow, and this hardly.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Used {
        public long processorNanos;
        public long runs;
    }

    @Setup
    public void load() throws Exception {
        Object expected = taskOf(new JavaPeer()).run();
        task = taskOf(Peers.named(peer));
        Results.requireSame(expected, task.run());
    }

    private Task taskOf(Peer runner) throws Exception {
        String source = runner.source(workload);
        if (source == null) {
            throw new IllegalStateException(runner.name() + " has no source of " + workload);
        }
        Program program = runner.load(source, workload);
        Object argument = workload.argument();
        if (workload == Workload.CALL) {
            LongUnaryOperator operator = program.operator();
            return () -> {
                long sum = 0;
                for (long i = (long) argument; i > 0; i--) {
                    sum = operator.applyAsLong(sum);
                }
                return sum;
            };
        }
        return () -> program.run(argument);
    }

    @Benchmark
    public Object run(Used used) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime() + collectorNanos();
        Object result = task.run();
        used.processorNanos += THREADS.getCurrentThreadCpuTime() + collectorNanos() - before;
        used.runs++;
        return result;
    }

    private static long collectorNanos() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            millis += collector.getCollectionTime();
        }
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
