package dev.fusabi.load.compute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** What it costs to get scripts running: each figure from processes of their own. */
final class ScriptFigures {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Mode mode;
    private final Path launcher;

    ScriptFigures(Mode mode, Path launcher) {
        this.mode = mode;
        this.launcher = launcher;
    }

    /** Figures by what they are of, in the order of the table. */
    Map<String, Double> measure() throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("fusabi-start");
        Path hello = Files.writeString(folder.resolve("hello.fsx"), "printfn \"hello\"\n");
        Path java =
                Files.writeString(
                        folder.resolve("Hello.java"),
                        "void main() { System.out.println(\"hello\"); }\n");
        run(
                List.of(
                        Path.of(JAVA).resolveSibling("javac").toString(),
                        "-d",
                        folder.toString(),
                        java.toString()));
        figures.put(
                "ms, whole process: `./fusabi run hello.fsx`",
                start(List.of(launcher.toString(), "run", hello.toString())));
        figures.put(
                "ms, whole process: a class with the same line, `java Hello`",
                start(List.of(JAVA, "-cp", folder.toString(), "Hello")));
        readLines(
                List.of(
                        JAVA,
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstCall.class.getName()),
                figures);
        readLines(
                List.of(
                        JAVA,
                        "-Xms1g",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompileSpeed.class.getName()),
                figures);
        return figures;
    }

    private double start(List<String> command) throws IOException, InterruptedException {
        run(command);
        double[] millis = new double[mode.starts()];
        for (int i = 0; i < millis.length; i++) {
            long before = System.nanoTime();
            run(command);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        return Cost.median(DoubleStream.of(millis).toArray());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        require(process, command);
    }

    /** Lines of a figure, a space and what it is of. */
    private static void readLines(List<String> command, Map<String, Double> figures)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(new ArrayList<>(command))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(words -> figures.put(words[1], Double.parseDouble(words[0])));
        }
        require(process, command);
    }

    private static void require(Process process, List<String> command) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
    }
}
