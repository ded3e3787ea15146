package dev.fusabi.load.suspension;

import dev.fusabi.load.MarkedFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures all peers one after the other, and then how scripts that compute let others have their turn, each in a JVM
 * of its own with the same options. Prints what it finds; with the page that the argument names it writes the section
 * there, and the plot beside it. With {@code -Dsuspension.mode=quick} it does little, to see whether it works.
 */
public final class SuspensionBenchmark {
    static final List<String> OPTIONS =
            List.of(
                    "-Xms" + Sizes.chosen().heap(),
                    "-Xmx" + Sizes.chosen().heap(),
                    "-XX:+UseParallelGC",
                    "-XX:+AlwaysPreTouch",
                    "-Djdk.virtualThreadScheduler.parallelism=1");

    private SuspensionBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var findings = new Findings();
        for (String peer : Peers.names()) {
            System.err.println("measuring " + peer);
            findings.begin(peer);
            run(findings, PeerRun.class, peer);
        }
        System.err.println("measuring fairness");
        run(findings, FairnessRun.class);
        String section = Section.of(findings);
        System.out.println(section);
        if (arguments.length > 0) {
            Path page = Path.of(arguments[0]);
            MarkedFile.write(page, "suspension", section);
            Files.writeString(page.resolveSibling(Section.PLOT), Plot.of(findings.scales()));
        }
    }

    private static void run(Findings findings, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-D" + Sizes.MODE + "=" + (Sizes.isQuick() ? "quick" : "full"));
        if (Boolean.getBoolean("processor.time")) {
            command.add("-Dprocessor.time=true");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(findings::add);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
