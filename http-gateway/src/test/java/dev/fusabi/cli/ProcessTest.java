package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a process: signals, pipes, and which classes it loads. */
final class ProcessTest {
    @TempDir private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process start(List<String> options, String... args) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add("dev.fusabi.cli.Main");
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        processes.add(process);
        return process;
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String rest(java.io.InputStream stream) throws Exception {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int exit(Process process) throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended within 30 s").isTrue();
        return process.exitValue();
    }

    @Test
    void runLoadsNothingOfVertx() throws Exception {
        Files.writeString(folder.resolve("a.fsx"), "printfn \"hi\"\n");
        Process process = start(List.of("-Xlog:class+load:file=classes.txt"), "run", "a.fsx");

        assertThat(rest(process.getInputStream())).isEqualTo("hi\n");
        assertThat(exit(process)).isZero();
        assertThat(
                        Files.readAllLines(folder.resolve("classes.txt")).stream()
                                .filter(line ->
                                        line.contains("io.vertx.") || line.contains("io.netty."))
                                .toList())
                .isEmpty();
    }

    @Test
    void aClosedPipeEndsAnEndlessScript() throws Exception {
        Files.writeString(folder.resolve("a.fsx"), "while true do\n    printfn \"y\"\n");
        Process process = start(List.of(), "run", "a.fsx");
        assertThat(lines(process).readLine()).isEqualTo("y");
        process.getInputStream().close();

        assertThat(exit(process)).isEqualTo(141);
        assertThat(rest(process.getErrorStream())).isEmpty();
    }

    @Test
    void servesUntilItIsTold() throws Exception {
        Files.writeString(
                folder.resolve("a.fsx"),
                "[<Get(\"/slow\")>]\nlet slow () =\n    printfn \"begun\"\n    Async.sleep 700\n    \"done\"\n");
        Process process = start(List.of(), "serve", "--port", "0", "--instances", "1", "a.fsx");
        BufferedReader output = lines(process);
        String address = output.readLine();
        assertThat(address).matches("Serving http://127\\.0\\.0\\.1:\\d+");
        assertThat(output.readLine()).contains("GET  /slow");
        assertThat(output.readLine()).contains("/openapi.json", "/docs");

        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create(address.substring("Serving ".length()) + "/slow");
            var response =
                    client.sendAsync(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(output.readLine()).isEqualTo("begun");
            process.toHandle().destroy();

            assertThat(response.get(20, TimeUnit.SECONDS).body()).isEqualTo("\"done\"");
        }
        assertThat(exit(process)).isEqualTo(143);
        assertThat(rest(process.getErrorStream())).contains("stopping");
    }

    @Test
    void aTakenPortIsAClearError() throws Exception {
        Files.writeString(folder.resolve("a.fsx"), "[<Get(\"/\")>]\nlet f () = 1\n");
        try (var taken =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Process process =
                    start(List.of(), "serve", "--port", "" + taken.getLocalPort(), "a.fsx");

            assertThat(exit(process)).isEqualTo(1);
            assertThat(rest(process.getErrorStream()))
                    .contains("port", "--port")
                    .doesNotContain("\tat ");
        }
    }
}
