package dev.fusabi.load.compute;

import dev.fusabi.load.MarkedFile;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures all peers at all workloads, each in JVMs of its own, prints the table, and writes it into the section
 * {@code compute} of the file that the first argument names, with a chart beside it. The second argument is {@code
 * quick} or {@code full}; a third is the launcher that is timed from start to end; further ones name the peers, instead
 * of all.
 */
public final class ComputeSuite {
    private static final String CLOSEST = "Groovy @CompileStatic";

    private final Mode mode;
    private final long start = System.nanoTime();

    private ComputeSuite(Mode mode) {
        this.mode = mode;
    }

    public static void main(String[] arguments) throws Exception {
        Path page = Path.of(arguments[0]);
        String thoroughness = arguments[1];
        Path launcher = Path.of(arguments[2]);
        List<String> wanted = List.of(arguments).subList(3, arguments.length);
        var mode = Mode.named(thoroughness);
        var suite = new ComputeSuite(mode);
        var report = new Report(thoroughness);
        report.addScripts(new ScriptFigures(mode, launcher).measure());
        for (Peer peer : Peers.all()) {
            if (wanted.isEmpty() || wanted.contains(peer.name()) || peer instanceof JavaPeer) {
                report.add(peer.name(), suite.measure(peer));
            }
        }
        String text = report.markdown();
        System.out.println(text);
        MarkedFile.write(page, "compute", text);
        Files.writeString(page.resolveSibling("benchmarks.svg"), report.chart());
    }

    private Map<Workload, Cost> measure(Peer peer) throws RunnerException {
        var costs = new EnumMap<Workload, Cost>(Workload.class);
        for (Workload workload : Workload.values()) {
            if (peer.source(workload) == null) {
                continue;
            }
            if (Duration.ofNanos(System.nanoTime() - start).compareTo(mode.longest()) > 0) {
                System.err.println(
                        peer.name() + ": " + workload.title() + " is not measured: it is late");
                continue;
            }
            System.err.println(peer.name() + ": " + workload.title());
            Cost cost = measure(peer, workload);
            if (cost != null) {
                costs.put(
                        workload,
                        workload.isCalls() ? cost.perCall((long) workload.argument()) : cost);
            }
        }
        return costs;
    }

    private @Nullable Cost measure(Peer peer, Workload workload) throws RunnerException {
        boolean isJudged =
                peer instanceof JavaPeer || Peers.isFusabi(peer) || peer.name().equals(CLOSEST);
        var options =
                new OptionsBuilder()
                        .include(ComputeBenchmark.class.getName() + ".run")
                        .param("peer", peer.name())
                        .param("workload", workload.name())
                        .forks(isJudged ? mode.forks() : mode.otherForks())
                        .warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(mode.warmUpMillis()))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(mode.measureMillis()))
                        .jvmArgs(
                                "-Xms1g",
                                "-Xmx1g",
                                "-Xss4m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        return results.isEmpty() ? null : cost(results.iterator().next());
    }

    private static Cost cost(RunResult result) {
        var forks = result.getBenchmarkResults();
        double[] processor = forks.stream().mapToDouble(ComputeSuite::processorNanos).toArray();
        double[] wall =
                forks.stream().mapToDouble(fork -> fork.getPrimaryResult().getScore()).toArray();
        if (Arrays.stream(processor).anyMatch(Double::isNaN)) {
            throw new IllegalStateException("no processor time in " + result);
        }
        return Cost.medianOf(processor, wall);
    }

    private static double processorNanos(BenchmarkResult fork) {
        double nanos = 0;
        double runs = 0;
        for (IterationResult iteration : fork.getIterationResults()) {
            nanos += counted(iteration, "processorNanos");
            runs += counted(iteration, "runs");
        }
        return nanos / runs;
    }

    private static double counted(IterationResult iteration, String counter) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(counter)).getScore();
    }
}
