package dev.fusabi.load.suspension;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Measures one peer in this JVM and prints what it finds, a figure on a line. */
final class Measurement {
    private static final int ROUNDS = 11;
    private static final int TASKS_A_ROUND = 100_000;
    private static final int MANY_TASKS = 1_000_000;
    private static final int AWAITS = 2_000 * Peer.READY;
    private static final int PARALLEL = 1_000;
    private static final int PARALLEL_ROUNDS = 200;
    private static final int[] SCALE = {1_000, 10_000, 100_000, 1_000_000, 3_000_000};

    private final Peer peer;

    /** On a machine that does other things too, the thread's processor time says more; garbage collection is not in it. */
    private final LongSupplier clock =
            Boolean.getBoolean("processor.time") ? Measurement::processorTime : System::nanoTime;

    Measurement(Peer peer) {
        this.peer = peer;
    }

    void run() {
        double[] suspend = new double[ROUNDS];
        double[] resume = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            peer.prepare(TASKS_A_ROUND);
            collect();
            suspend[round] = nanosToStart(TASKS_A_ROUND);
            resume[round] = nanosToEnd(TASKS_A_ROUND);
        }
        print(Figure.SUSPEND, best(suspend));
        print(Figure.RESUME, best(resume));

        double[] await = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getAsLong();
            require(
                    peer.awaitCompleted(AWAITS),
                    AWAITS / Peer.READY * (Peer.READY * (Peer.READY - 1L) / 2));
            await[round] = (clock.getAsLong() - start) / (double) AWAITS;
        }
        print(Figure.AWAIT, best(await));

        double[] parallel = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getAsLong();
            for (int i = 0; i < PARALLEL_ROUNDS; i++) {
                require(peer.parallel(PARALLEL), PARALLEL * (PARALLEL - 1L) / 2);
            }
            parallel[round] = (clock.getAsLong() - start) / (double) PARALLEL_ROUNDS / PARALLEL;
        }
        print(Figure.PARALLEL, best(parallel));

        print(Figure.BYTES, bytesEach());
        for (int tasks : SCALE) {
            System.out.println("scale " + tasks + " " + nanosEach(tasks));
        }
        peer.close();
    }

    private double bytesEach() {
        peer.prepare(MANY_TASKS);
        long before = used();
        for (int task = 0; task < MANY_TASKS; task++) {
            peer.start(task);
        }
        long after = used();
        nanosToEnd(MANY_TASKS);
        return (after - before) / (double) MANY_TASKS;
    }

    /** From start to end of a task, when so many wait at once. */
    private double nanosEach(int tasks) {
        double[] nanos = new double[Math.clamp(1_000_000 / tasks, 3, 200)];
        for (int round = 0; round < nanos.length; round++) {
            peer.prepare(tasks);
            if (tasks >= TASKS_A_ROUND) {
                collect();
            }
            nanos[round] = nanosToStart(tasks) + nanosToEnd(tasks);
        }
        return best(nanos);
    }

    private double nanosToStart(int tasks) {
        long start = clock.getAsLong();
        for (int task = 0; task < tasks; task++) {
            peer.start(task);
        }
        return (clock.getAsLong() - start) / (double) tasks;
    }

    private double nanosToEnd(int tasks) {
        long start = clock.getAsLong();
        for (int task = 0; task < tasks; task++) {
            peer.complete(task, task);
        }
        peer.finish();
        double nanos = (clock.getAsLong() - start) / (double) tasks;
        long expected = 0;
        for (int task = 0; task < tasks; task++) {
            expected += Peer.expected(task, task);
        }
        require(peer.sum(), expected);
        return nanos;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void collect() {
        for (int i = 0; i < 2; i++) {
            System.gc();
        }
    }

    /** The median of the better half: other work on the machine only ever makes it slower. */
    private static double best(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 4];
    }

    private static void require(long actual, long expected) {
        if (actual != expected) {
            throw new IllegalStateException("computed " + actual + " instead of " + expected);
        }
    }

    private static void print(Figure figure, double value) {
        System.out.println(figure + " " + value);
    }
}
