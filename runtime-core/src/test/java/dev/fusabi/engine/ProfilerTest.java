package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.debug.Profile;
import dev.fusabi.debug.Profiler;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls, time and allocation of functions. */
class ProfilerTest {
    private static final String SCRIPT =
            """
            module Work
            let small x = x + 1
            let slow n =
                let mutable sum = 0
                for i in 1 .. n do
                    sum <- sum + i % 7
                sum
            let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)
            let fill n = List.init n (fun i -> string i) |> List.length
            let all n =
                for i in 1 .. 10 do small i |> ignore
                slow n + fib 10 + fill 1000
            let waits () =
                let answer = fetch ()
                small answer + 0
            """;

    private final CompletableFuture<Long> reply = new CompletableFuture<>();

    private Engine engine(Jit jit) {
        Engine engine =
                Engine.builder()
                        .host(
                                Host.builder()
                                        .asyncFunction("fetch", Long.class, () -> reply)
                                        .build())
                        .jit(jit)
                        .build();
        engine.load(new Source("work.fsx", SCRIPT));
        return engine;
    }

    private static Profile.Entry entry(Profile profile, String function) {
        return profile.functions().stream()
                .filter(entry -> entry.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    @Tag("J8")
    @Tag("J9")
    void callsTimeAndAllocationAreCounted(Jit jit) {
        Engine engine = engine(jit);
        long expected = engine.call("all", long.class, 100_000);
        Profiler profiler = engine.profile();
        assertThat(engine.call("all", long.class, 100_000)).isEqualTo(expected);
        Profile profile = profiler.stop();
        assertThat(entry(profile, "Work.small").calls()).isEqualTo(10);
        assertThat(entry(profile, "Work.slow").calls()).isEqualTo(1);
        assertThat(entry(profile, "Work.fib").calls()).isEqualTo(177);
        Profile.Entry all = entry(profile, "Work.all");
        assertThat(all.calls()).isEqualTo(1);
        assertThat(all.totalTime()).isEqualTo(profile.totalTime());
        assertThat(all.selfTime()).isLessThan(all.totalTime());
        assertThat(entry(profile, "Work.slow").selfTime())
                .isGreaterThan(entry(profile, "Work.small").selfTime());
        assertThat(entry(profile, "Work.fill").totalBytes()).isGreaterThan(1000);
        assertThat(profile.functions().getFirst().function()).isEqualTo("Work.slow");
        assertThat(profile.report(3)).contains("calls", "Work.slow (work.fsx:4:");

        engine.call("all", long.class, 10);
        assertThat(profiler.profile().functions()).as("stopped").hasSameSizeAs(profile.functions());
    }

    @Test
    @Tag("J9")
    void waitingCountsForNothing() throws InterruptedException {
        Engine engine = engine(Jit.OFF);
        long start = System.nanoTime();
        Profiler profiler = engine.profile();
        ScriptFuture<Long> call = engine.callAsync("waits", Long.class);
        long waits = System.nanoTime();
        Thread.sleep(100);
        Duration waited = Duration.ofNanos(System.nanoTime() - waits);
        reply.complete(41L);
        engine.pollAsyncOps();
        assertThat(call).isCompletedWithValue(42L);
        Profile profile = profiler.stop();
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        assertThat(profile.totalTime()).isLessThanOrEqualTo(all.minus(waited));
        assertThat(entry(profile, "Work.waits").calls()).isEqualTo(1);
        assertThat(profile.roots()).hasSize(1);
        assertThat(profile.roots().getFirst().called())
                .extracting(Profile.Node::function)
                .containsExactly("Work.small");
    }

    @Test
    @Tag("J9")
    void theFormsOfFlameGraphTools() {
        var place = new dev.fusabi.source.SourceLocation("a\"b.fsx", 3, 1);
        Profile.Node leaf =
                new Profile.Node("g; h", place, 2, Duration.ofNanos(2_500), 10, List.of());
        Profile.Node top =
                new Profile.Node("f", place, 1, Duration.ofNanos(1_000), 5, List.of(leaf));
        Profile profile = new Profile(List.of(top));
        assertThat(profile.collapsedStacks()).isEqualTo("f 1\nf;g,_h 2\n");
        assertThat(profile.speedscope("run"))
                .isEqualTo(
                        """
                        {"$schema":"https://www.speedscope.app/file-format-schema.json","name":"run",\
                        "exporter":"fusabi","shared":{"frames":[{"name":"f","file":"a\\"b.fsx","line":3},\
                        {"name":"g; h","file":"a\\"b.fsx","line":3}]},"profiles":[{"type":"sampled",\
                        "name":"run","unit":"nanoseconds","startValue":0,"endValue":3500,\
                        "samples":[[0],[0,1]],"weights":[1000,2500]}]}\
                        """);
        assertThat(top.totalTime()).isEqualTo(Duration.ofNanos(3_500));
        assertThat(top.totalBytes()).isEqualTo(15);
    }

    @Test
    @Tag("J8")
    void oneThingWatchesAtATime() {
        Engine engine = engine(Jit.OFF);
        Profiler profiler = engine.profile();
        assertThatThrownBy(engine::profile).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> engine.debug(call -> {}))
                .isInstanceOf(IllegalStateException.class);
        profiler.stop();
        engine.profile().close();
    }
}
