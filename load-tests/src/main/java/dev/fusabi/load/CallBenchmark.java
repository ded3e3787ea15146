package dev.fusabi.load;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What it costs to cross from Java into a script, and to wait there for something that is done. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
    private static final String SCRIPT =
            """
            let increment (x: int) = x + 1
            let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)
            let wait_for_nothing (x: int) = done_already x
            """;

    // Set by JMH before any benchmark runs.
    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @Setup
    public void load() {
        Host host =
                Host.builder()
                        .asyncFunction(
                                "done_already",
                                Long.class,
                                Long.class,
                                CompletableFuture::completedFuture)
                        .build();
        engine = Engine.builder().host(host).build();
        engine.load(Script.compile(new Source("calls.fsx", SCRIPT), host));
    }

    @Benchmark
    public long call() {
        return engine.call("increment", Long.class, 41L);
    }

    @Benchmark
    public long callThatAwaitsSomethingDone() {
        return engine.call("wait_for_nothing", Long.class, 41L);
    }

    @Benchmark
    public long fib20InScript() {
        return engine.call("fib", Long.class, 20L);
    }

    @Benchmark
    public long fib20InJava() {
        return fib(20);
    }

    private static long fib(long n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }
}
