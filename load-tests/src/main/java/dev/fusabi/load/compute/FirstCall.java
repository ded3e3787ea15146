package dev.fusabi.load.compute;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a script costs for the first time, and what another instance of it costs. */
final class FirstCall {
    private static final int INSTANCES = 20_000;
    private static final String SCRIPT =
            """
            type Order = { Id: int; Items: string list }
            let mutable private seen = 0
            let describe (order: Order) = sprintf "%d: %s" order.Id (String.concat ", " order.Items)
            let answer (x: int) =
                seen <- seen + 1
                [ 1 .. x ] |> List.map (fun i -> i * seen) |> List.sum
            """;

    private FirstCall() {}

    public static void main(String[] arguments) {
        Script script = Script.compile(new Source("first.fsx", SCRIPT), Host.none());
        Engine first = Engine.builder().build();
        first.load(script);
        print(
                millisOf(() -> first.call("answer", Long.class, 10L)),
                "ms for the first call of a function of a loaded script");

        // Instances that live and those that are counted are others, so that the code is warm.
        instances(script);
        instances(script);
        long before = used();
        long start = System.nanoTime();
        List<Engine> kept = instances(script);
        print(
                (System.nanoTime() - start) / 1e3 / INSTANCES,
                "µs for another instance of a loaded script");
        print(
                (used() - before) / (double) INSTANCES,
                "bytes for another instance of a loaded script");
        kept.forEach(Engine::close);
    }

    private static List<Engine> instances(Script script) {
        var engines = new Engine[INSTANCES];
        for (int i = 0; i < INSTANCES; i++) {
            engines[i] = Engine.builder().build();
            engines[i].load(script);
        }
        return new ArrayList<>(Arrays.asList(engines));
    }

    private static double millisOf(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 2; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(double figure, String of) {
        System.out.println(figure + " " + of);
    }
}
