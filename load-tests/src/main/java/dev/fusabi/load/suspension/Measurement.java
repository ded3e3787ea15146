package dev.fusabi.load.suspension;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Measures one peer in this JVM and prints what it finds, a figure on a line. */
final class Measurement {
    private final Peer peer;
    private final Sizes sizes = Sizes.chosen();

    /** On a machine that does other things too, the thread's processor time says more; garbage collection is not in it. */
    private final LongSupplier clock =
            Boolean.getBoolean("processor.time") ? Measurement::processorTime : System::nanoTime;

    Measurement(Peer peer) {
        this.peer = peer;
    }

    void run() {
        double[] suspend = new double[sizes.rounds()];
        double[] resume = new double[sizes.rounds()];
        for (int round = 0; round < sizes.rounds(); round++) {
            peer.prepare(sizes.tasks());
            collect();
            suspend[round] = nanosToStart(sizes.tasks());
            resume[round] = nanosToEnd(sizes.tasks());
        }
        print(Figure.SUSPEND, best(suspend));
        print(Figure.RESUME, best(resume));

        double[] await = new double[sizes.rounds()];
        for (int round = 0; round < sizes.rounds(); round++) {
            long start = clock.getAsLong();
            require(
                    peer.awaitCompleted(sizes.awaits()),
                    sizes.awaits() / Peer.READY * (Peer.READY * (Peer.READY - 1L) / 2));
            await[round] = (clock.getAsLong() - start) / (double) sizes.awaits();
        }
        print(Figure.AWAIT, best(await));

        double[] parallel = new double[sizes.rounds()];
        for (int round = 0; round < sizes.rounds(); round++) {
            long start = clock.getAsLong();
            for (int i = 0; i < sizes.groups(); i++) {
                require(peer.parallel(Sizes.GROUP), Sizes.GROUP * (Sizes.GROUP - 1L) / 2);
            }
            parallel[round] = (clock.getAsLong() - start) / (double) sizes.groups() / Sizes.GROUP;
        }
        print(Figure.PARALLEL, best(parallel));

        print(Figure.BYTES, bytesEach());
        for (int tasks : sizes.scale()) {
            System.out.println("scale " + tasks + " " + nanosEach(tasks));
        }
        peer.close();
    }

    private double bytesEach() {
        peer.prepare(sizes.waiting());
        long before = used();
        for (int task = 0; task < sizes.waiting(); task++) {
            peer.start(task);
        }
        long after = used();
        nanosToEnd(sizes.waiting());
        return (after - before) / (double) sizes.waiting();
    }

    /** From start to end of a task, when so many wait at once. */
    private double nanosEach(int tasks) {
        double[] nanos = new double[Math.clamp(1_000_000 / tasks, 3, 200)];
        for (int round = 0; round < nanos.length; round++) {
            peer.prepare(tasks);
            if (tasks >= sizes.tasks()) {
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
