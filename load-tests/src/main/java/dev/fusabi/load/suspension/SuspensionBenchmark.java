package dev.fusabi.load.suspension;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures all peers one after the other, each in a JVM of its own with the same options, prints the table, and writes
 * it between the marks of the file that the argument names.
 */
public final class SuspensionBenchmark {
    private static final String BEGIN = "<!-- suspension: begin -->";
    private static final String END = "<!-- suspension: end -->";

    private static final List<String> OPTIONS =
            List.of(
                    "-Xms6g",
                    "-Xmx6g",
                    "-XX:+UseParallelGC",
                    "-XX:+AlwaysPreTouch",
                    "-Djdk.virtualThreadScheduler.parallelism=1");

    private final Map<String, Map<Figure, Double>> figures = new LinkedHashMap<>();
    private final Map<Integer, Double> scale = new LinkedHashMap<>();

    private SuspensionBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var benchmark = new SuspensionBenchmark();
        for (String peer : Peers.names()) {
            System.err.println("measuring " + peer);
            benchmark.measure(peer);
        }
        String table = benchmark.table();
        System.out.println(table);
        if (arguments.length > 0) {
            write(Path.of(arguments[0]), table);
        }
    }

    private void measure(String peer) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        if (Boolean.getBoolean("processor.time")) {
            command.add("-Dprocessor.time=true");
        }
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), PeerRun.class.getName()));
        command.add(peer);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Figure, Double> found = new EnumMap<>(Figure.class);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split(" ", -1)).forEach(words -> read(words, found));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("measuring " + peer + " failed");
        }
        figures.put(peer, found);
    }

    private void read(String[] words, Map<Figure, Double> found) {
        if (words[0].equals("scale")) {
            scale.put(Integer.parseInt(words[1]), Double.parseDouble(words[2]));
        } else {
            found.put(Figure.valueOf(words[0]), Double.parseDouble(words[1]));
        }
    }

    private String table() {
        var out = new StringBuilder("|");
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
                    out.append(" (")
                            .append(
                                    String.format(
                                            Locale.ROOT,
                                            "%.2f ×",
                                            script.getOrDefault(figure, Double.NaN) / value))
                            .append(')');
                }
            });
            out.append(" |\n");
        });
        out.append("| target");
        for (Figure figure : Figure.values()) {
            out.append(" | ")
                    .append(figure.target() == 0 ? "1.50 × Mono.zip" : "≤ " + figure.target());
        }
        out.append(" |\n\nIn brackets: the script's figure divided by the peer's.\n\n")
                .append("| scripts at once | ns each, from start to end | |\n|---:|---:|---|\n");
        double most = scale.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        scale.forEach((tasks, nanos) ->
                out.append("| ")
                        .append(String.format(Locale.ROOT, "%,d", tasks))
                        .append(" | ")
                        .append(number(nanos))
                        .append(" | ")
                        .append("█".repeat((int) Math.round(30 * nanos / most)))
                        .append(" |\n"));
        return out.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    private static void write(Path file, String table) {
        try {
            String text = Files.readString(file);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(file + " has no marks " + BEGIN + ", " + END);
            }
            Files.writeString(
                    file,
                    text.substring(0, begin + BEGIN.length()) + "\n" + table + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
