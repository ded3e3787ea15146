package dev.fusabi.docs;

import dev.fusabi.cli.Main;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./fusabi serve} as a process of its own, as users run it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^:/]+:(\\d+)");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it says that it listens. */
    static ServerProcess start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                drain(output);
                return new ServerProcess(process, Integer.parseInt(address.group(1)));
            }
        }
        throw new AssertionError("serve " + arguments + " did not start:\n" + printed);
    }

    /** So that a server which prints much is never held up. */
    private static void drain(BufferedReader output) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        while (output.readLine() != null) {
                            // Nobody reads it.
                        }
                    } catch (IOException e) {
                        // The process has ended.
                    }
                });
    }

    int port() {
        return port;
    }

    /** Ends it as Control-C does, and waits until it has stopped. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server does not stop");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
