package dev.fusabi.load.compute;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;

/** How fast scripts are compiled, from few lines to many. */
final class CompileSpeed {
    private static final int[] LINES = {100, 1_000, 5_000, 20_000, 50_000};
    private static final long WARM_UP_LINES = 300_000;

    /** Ten lines; {@code #} stands for a number of its own. */
    private static final String PART =
            """
            type Shape# = Circle# of radius: float | Box# of width: float * height: float
            let area# shape =
                match shape with
                | Circle# radius -> 3.14159 * radius * radius
                | Box#(width, height) -> width * height
            let total# (shapes: Shape# list) = shapes |> List.map area# |> List.sum
            let rec power# (x: int) n = if n = 0 then 1 else x * power# x (n - 1)
            let describe# name count =
                let plural = if count = 1 then "" else "s"
                sprintf "%s: %d item%s" name (count + #) plural
            """;

    private CompileSpeed() {}

    public static void main(String[] arguments) {
        for (long lines = 0; lines < WARM_UP_LINES; lines += 1_000) {
            nanosOf(1_000);
        }
        for (int lines : LINES) {
            int rounds = Math.clamp(100_000 / lines, 3, 50);
            double[] nanos = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                nanos[round] = nanosOf(lines);
            }
            double median = Cost.median(nanos);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%.0f lines/s, warm, compiling a script of %,d lines%n",
                    lines / (median / 1e9),
                    lines);
            if (lines == 1_000) {
                System.out.printf(
                        java.util.Locale.ROOT,
                        "%.1f ms, warm, until a script of %,d lines is ready%n",
                        median / 1e6,
                        lines);
            }
        }
    }

    private static long nanosOf(int lines) {
        var text = new StringBuilder();
        for (int part = 0; part < lines / 10; part++) {
            text.append(PART.replace("#", Integer.toString(part)));
        }
        var source = new Source("lines.fsx", text.toString());
        long before = System.nanoTime();
        Script.compile(source, Host.none());
        return System.nanoTime() - before;
    }
}
