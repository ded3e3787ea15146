package dev.fusabi.load.suspension;

import kotlin.KotlinVersion;

import java.util.Locale;
import java.util.Map;

/** The section of the page of benchmarks. */
final class Section {
    /** The file of the plot, beside the page. */
    static final String PLOT = "waiting.svg";

    private Section() {}

    static String of(Findings findings) {
        var out = new StringBuilder();
        if (Sizes.isQuick()) {
            out.append("With few repetitions (`quick`): a first look, nothing to quote.\n\n");
        }
        out.append(
                String.format(
                        Locale.ROOT,
                        "JDK %s, %d processors, `%s`, Kotlin %s. Medians of the better half of the rounds.%n%n",
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        String.join(" ", SuspensionBenchmark.OPTIONS),
                        KotlinVersion.CURRENT));
        figures(out, findings.figures());
        scales(out, findings.scales());
        lateness(out, findings);
        return out.toString();
    }

    private static void figures(StringBuilder out, Map<String, Map<Figure, Double>> figures) {
        out.append("|");
        for (Figure figure : Figure.values()) {
            out.append(" | ").append(figure.title());
        }
        out.append(" |\n|---").append("|---:".repeat(Figure.values().length)).append("|\n");
        Map<Figure, Double> script = figures.values().iterator().next();
        figures.forEach((peer, found) -> {
            out.append("| ").append(peer);
            found.forEach((figure, value) -> {
                out.append(" | ").append(number(value));
                if (found != script) {
                    double ratio = script.getOrDefault(figure, Double.NaN) / value;
                    out.append(String.format(Locale.ROOT, " (%.2f ×)", ratio));
                }
            });
            out.append(" |\n");
        });
        out.append("| target");
        for (Figure figure : Figure.values()) {
            out.append(" | ").append(figure.target() == 0 ? "1.50 × mono" : "≤ " + figure.target());
        }
        out.append(" |\n\nIn brackets: the script's figure divided by the peer's.\n\n");
    }

    private static void scales(StringBuilder out, Map<String, Map<Integer, Double>> scales) {
        out.append("Nanoseconds from start to end of a task, when so many wait at once:\n\n|");
        Map<Integer, Double> script = scales.values().iterator().next();
        script.keySet().forEach(tasks -> out.append(String.format(Locale.ROOT, " | %,d", tasks)));
        out.append(" |\n|---").append("|---:".repeat(script.size())).append("|\n");
        scales.forEach((peer, found) -> {
            out.append("| ").append(peer);
            found.values().forEach(nanos -> out.append(" | ").append(number(nanos)));
            out.append(" |\n");
        });
        out.append("\n![Cost of a task by the number of tasks that wait at once](")
                .append(PLOT)
                .append(")\n\n");
    }

    private static void lateness(StringBuilder out, Findings findings) {
        out.append(
                "How late, in milliseconds, on a Vert.x event loop on which a script computes without end:\n\n"
                        + "| | times | median | 99th percentile | most | limit of the 99th |\n"
                        + "|---|---:|---:|---:|---:|---:|\n");
        for (Lateness late : findings.lateness()) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %d | %.2f | %.2f | %.2f | %.0f |%n",
                            late.what(),
                            late.samples(),
                            late.median(),
                            late.p99(),
                            late.most(),
                            late.limit()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
