package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;

/** What scripts may use, where they stop, and what the host sees of it: the same compiled and interpreted. */
class CompiledLimitsTest {
    /** Each counts in {@code steps} what it has done, up to where it is stopped. */
    private static final String PROGRAMS =
            """
            let mutable steps = 0

            let calls () =
                let step x =
                    steps <- steps + 1
                    x + 1
                let mutable sum = 0
                for i in 1..60 do
                    sum <- step sum
                    if i % 3 = 0 then sum <- step (step sum)
                sum

            let closures () =
                [| 1..20 |]
                |> Array.map (fun x ->
                    steps <- steps + 1
                    x * 2)
                |> Array.filter (fun x ->
                    steps <- steps + 1
                    x % 3 = 0)
                |> Array.fold (fun sum x ->
                    steps <- steps + 1
                    sum + x) 0

            let rec tree depth =
                steps <- steps + 1
                if depth = 0 then 1 else tree (depth - 1) + tree (depth - 1)

            let recursion () = tree 5

            let quiet () =
                let numbers = Array.create 40 3
                let mutable sum = 0
                for i in 0 .. numbers.Length - 1 do
                    sum <- sum + numbers.[i]
                    steps <- steps + 1
                for i in numbers.Length - 1 .. -1 .. 0 do
                    sum <- sum + numbers.[i] * i
                    steps <- steps + 1
                sum

            let rec private count n sum =
                steps <- steps + 1
                if n = 0 then sum else count (n - 1) (sum + n)

            let tails () = count 70 0

            let spin () =
                let mutable i = 0
                while true do
                    i <- i + 1

            let rec deep n = if n = 0 then 0 else 1 + deep (n - 1)

            let hoard () =
                let mutable all = []
                while true do
                    all <- "text" :: all
            """;

    private record Ending(String how, long steps) {}

    private static Ending ending(Jit jit, String function, long fuel) {
        Engine engine = Engine.builder().jit(jit).fuel(fuel).build();
        engine.load(new Source("limits.fsx", PROGRAMS));
        String how;
        try {
            how = "gave " + engine.call(function, Long.class);
        } catch (ScriptException failure) {
            how = failure.report();
        }
        return new Ending(how, engine.global("steps", Long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "closures", "recursion", "quiet", "tails"})
    void fuelEndsAtTheSamePlace(String function) {
        for (long fuel = 3; fuel < 230; fuel += 4) {
            assertThat(ending(Jit.EAGER, function, fuel))
                    .as("%s with fuel %d", function, fuel)
                    .isEqualTo(ending(Jit.OFF, function, fuel));
        }
    }

    private static Engine engine(EngineBuilder builder) {
        Engine engine = builder.build();
        engine.load(new Source("limits.fsx", PROGRAMS));
        return engine;
    }

    @ParameterizedTest
    @EnumSource
    void recursionIsDeep(Jit jit) {
        Engine engine = engine(Engine.builder().jit(jit));
        assertThat(engine.call("deep", Long.class, 990_000)).isEqualTo(990_000);
        assertThatThrownBy(() -> engine.call("deep", Long.class, 5_000_000))
                .isInstanceOf(ScriptException.Limit.class)
                .hasMessageContaining("More than 1000000 calls are active.");
        assertThat(engine.call("deep", Long.class, 10)).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void aLowDepthHolds(Jit jit) {
        Engine engine = engine(Engine.builder().jit(jit).maxRecursionDepth(50));
        assertThat(engine.call("deep", Long.class, 40)).isEqualTo(40);
        assertThatThrownBy(() -> engine.call("deep", Long.class, 10_000))
                .isInstanceOf(ScriptException.Limit.class);
    }

    @ParameterizedTest
    @EnumSource
    void timeAndMemoryEnd(Jit jit) {
        Engine engine =
                engine(
                        Engine.builder()
                                .jit(jit)
                                .memoryLimit(8 << 20)
                                .deadline(Duration.ofMillis(300)));
        assertThatThrownBy(() -> engine.call("spin", Void.class))
                .isInstanceOf(ScriptException.Limit.class)
                .hasMessageContaining("deadline");
        Engine small = engine(Engine.builder().jit(jit).memoryLimit(8 << 20));
        assertThatThrownBy(() -> small.call("hoard", Void.class))
                .isInstanceOf(ScriptException.Limit.class)
                .hasMessageContaining("8388608 bytes");
        assertThat(small.call("recursion", Long.class)).isEqualTo(32);
    }

    @ParameterizedTest
    @EnumSource
    void loopsGiveWayAndAreCancelled(Jit jit) {
        var loop = new ManualEventLoop();
        Engine engine = engine(Engine.builder().jit(jit).eventLoop(loop));
        ScriptFuture<Void> spinning = engine.callAsync("spin", Void.class);
        loop.poll();
        for (int i = 0; i < 5; i++) {
            assertThat(loop.runUntilDone(engine.callAsync("recursion", Long.class))).isEqualTo(32);
        }
        assertThat(spinning.isDone()).isFalse();
        spinning.cancel(true);
        loop.poll();
        assertThatThrownBy(spinning::resultNow).isInstanceOf(IllegalStateException.class);
        assertThat(spinning.isCancelled()).isTrue();
        assertThat(engine.pendingCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void hostFunctionsFailAlike(Jit jit) {
        Host host =
                Host.builder()
                        .function("twice", Long.class, Long.class, x -> x * 2)
                        .function(
                                "fail",
                                Long.class,
                                Long.class,
                                x -> {
                                    throw new IllegalStateException(x == 0 ? null : "no " + x);
                                })
                        .function("nothing", Long.class, String.class, x -> null)
                        .build();
        var printed = new StringBuilder();
        Engine engine = Engine.builder().jit(jit).host(host).output(printed::append).build();
        engine.load(
                new Source(
                        "hosts.fsx",
                        """
                        let attempt f = try f () with e -> e.Message
                        for i in 0..2 do
                            printfn "%d" (twice i)
                            printfn "%s" (attempt (fun () -> string (fail i)))
                            printfn "%s" (attempt (fun () -> nothing i))
                        """));
        String message = printed.toString().lines().skip(2).findFirst().orElseThrow();
        assertThat(printed.toString())
                .isEqualTo(
                        """
                        0
                        the host function failed
                        %1$s
                        2
                        no 1
                        %1$s
                        4
                        no 2
                        %1$s
                        """
                                .formatted(message));
        assertThat(message).contains("string");
    }

    /** What is compiled for a script is collected when another one takes its place. */
    @Test
    void reloadsLeaveNothingBehind() {
        Engine engine = Engine.builder().jit(Jit.EAGER).build();
        String text =
                """
                type Shape = Circle of float | Square of float
                let area shape =
                    match shape with
                    | Circle r -> 3.0 * r * r
                    | Square a -> a * a
                let total () = [ Circle 1.0; Square %d.0 ] |> List.sumBy area
                """;
        int loads = Integer.getInteger("reloads", 150);
        reload(engine, text, 50);
        long before = metaspace();
        reload(engine, text, loads);
        assertThat(metaspace() - before).as("bytes of metaspace").isLessThan(2 << 20);
    }

    private static void reload(Engine engine, String text, int times) {
        for (int i = 0; i < times; i++) {
            engine.load(new Source("shapes.fsx", text.formatted(i % 10)));
            double side = i % 10;
            assertThat(engine.call("total", Double.class)).isEqualTo(3.0 + side * side);
        }
    }

    private static long metaspace() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
