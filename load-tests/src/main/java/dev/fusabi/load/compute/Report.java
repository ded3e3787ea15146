package dev.fusabi.load.compute;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables of one run. Java, which the ratios are to, is added first. */
final class Report {
    private static final int LEAST_WORKLOADS = 6;

    private final String mode;
    private final Map<String, Map<Workload, Cost>> costs = new LinkedHashMap<>();
    private final Map<String, Double> scripts = new LinkedHashMap<>();

    Report(String mode) {
        this.mode = mode;
    }

    void add(String peer, Map<Workload, Cost> measured) {
        costs.put(peer, measured);
    }

    void addScripts(Map<String, Double> figures) {
        scripts.putAll(figures);
    }

    String markdown() throws IOException {
        var out = new StringBuilder();
        out.append("Measured on ").append(Machine.description()).append("; mode `").append(mode);
        out.append(
                "`.\n\n![Geometric means](benchmarks.svg)\n\nProcessor time as a ratio to Java's:\n\n");
        table(out, Cost::processorNanos);
        out.append(
                "\nTime on the clock as a ratio to Java's, which other work on the machine makes longer:\n\n");
        table(out, Cost::wallNanos);
        out.append("\nCalls between Java and script, ns of processor time each:\n\n| |");
        List<Workload> calls = List.of(Workload.CALL, Workload.CALLBACK);
        calls.forEach(call -> out.append(' ').append(call.title()).append(" |"));
        out.append("\n|---|---:|---:|\n");
        costs.forEach((peer, measured) -> {
            out.append("| ").append(peer).append(" |");
            for (Workload call : calls) {
                Cost cost = measured.get(call);
                out.append(cost == null ? " – |" : " " + number(cost.processorNanos()) + " |");
            }
            out.append('\n');
        });
        out.append("\nGetting a script of this project to run:\n\n| figure | of |\n|---:|---|\n");
        scripts.forEach((of, figure) ->
                out.append("| ").append(number(figure)).append(" | ").append(of).append(" |\n"));
        return out.toString();
    }

    private void table(StringBuilder out, ToDoubleFunction<Cost> figure) {
        List<Workload> workloads = workloads();
        out.append("| |");
        workloads.forEach(workload -> out.append(' ').append(workload.title()).append(" |"));
        out.append(" geometric mean |\n|---|")
                .append("---:|".repeat(workloads.size() + 1))
                .append('\n');
        out.append("| Java, ms |");
        Map<Workload, Cost> java = java();
        for (Workload workload : workloads) {
            Cost cost = java.get(workload);
            out.append(
                    cost == null ? " – |" : " " + number(figure.applyAsDouble(cost) / 1e6) + " |");
        }
        out.append(" |\n");
        costs.forEach((peer, measured) -> {
            if (measured != java) {
                out.append("| ").append(peer).append(" |");
                for (Workload workload : workloads) {
                    Double ratio = ratio(measured, workload, figure);
                    out.append(ratio == null ? " – |" : " " + number(ratio) + " |");
                }
                Double mean = mean(measured, figure);
                out.append(mean == null ? " – |\n" : " **" + number(mean) + "** |\n");
            }
        });
    }

    String chart() {
        Map<String, Double> means = new LinkedHashMap<>();
        costs.forEach((peer, measured) -> {
            Double mean = mean(measured, Cost::processorNanos);
            if (mean != null) {
                means.put(peer, mean);
            }
        });
        return Chart.of(means);
    }

    private Map<Workload, Cost> java() {
        return costs.values().iterator().next();
    }

    private static List<Workload> workloads() {
        var computing = new ArrayList<Workload>();
        for (Workload workload : Workload.values()) {
            if (!workload.isCalls()) {
                computing.add(workload);
            }
        }
        return computing;
    }

    private @Nullable Double ratio(
            Map<Workload, Cost> measured, Workload workload, ToDoubleFunction<Cost> figure) {
        Cost cost = measured.get(workload);
        Cost javas = java().get(workload);
        return cost == null || javas == null
                ? null
                : Double.valueOf(figure.applyAsDouble(cost) / figure.applyAsDouble(javas));
    }

    /** Over the workloads that it runs; null when these are too few to say anything. */
    private @Nullable Double mean(Map<Workload, Cost> measured, ToDoubleFunction<Cost> figure) {
        double logarithms = 0;
        int count = 0;
        for (Workload workload : workloads()) {
            Double ratio = ratio(measured, workload, figure);
            if (ratio != null) {
                logarithms += Math.log(ratio);
                count++;
            }
        }
        return count < LEAST_WORKLOADS ? null : Double.valueOf(Math.exp(logarithms / count));
    }

    private static String number(double value) {
        String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
