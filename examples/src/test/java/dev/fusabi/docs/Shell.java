package dev.fusabi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.cli.Main;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the shell commands of one document; a server that it starts lives until the next one, or {@link #close}. */
final class Shell implements AutoCloseable {
    /** Comments that say what a request gives: the status, then the body if it is told. */
    private static final Pattern ANSWER = Pattern.compile("# → (\\d{3})(?: (.*))?");

    private static final Pattern PORT = Pattern.compile("(localhost|127\\.0\\.0\\.1):\\d+");

    /** Commands that need no test here, and why. */
    private static final List<Skipped> SKIPPED =
            List.of(
                    new Skipped("mvn ", "this test runs in it"),
                    new Skipped(".ci/run", "it runs this test"),
                    new Skipped("git ", "the repository is here already"));

    private record Skipped(String start, String reason) {}

    private @Nullable ServerProcess server;

    /** Runs the lines of a snippet; returns what they print. */
    String run(Snippet snippet) throws Exception {
        StringBuilder printed = new StringBuilder();
        @Nullable Curl answered = null;
        for (String line : joined(snippet.text())) {
            Matcher answer = ANSWER.matcher(line);
            if (answer.matches() && answered != null) {
                answered.check(Integer.parseInt(answer.group(1)), answer.group(2));
            } else if (!line.startsWith("#")) {
                answered = null;
                if (line.startsWith("curl ")) {
                    answered = Curl.send(toServer(line));
                    printed.append(answered.body()).append('\n');
                } else if (line.startsWith("./fusabi ")) {
                    printed.append(fusabi(words(line), snippet));
                } else if (SKIPPED.stream()
                        .noneMatch(skipped -> line.startsWith(skipped.start()))) {
                    throw new AssertionError(snippet.place() + ": no way to run: " + line);
                }
            }
        }
        return printed.toString();
    }

    /** The lines, those that a backslash continues as one. */
    private static List<String> joined(String text) {
        return text.replaceAll("\\\\\n\\s*", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Splits a line as a shell does: quotes group, a comment ends it. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\\s*(#.*|(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+)").matcher(line);
        while (word.find() && !word.group(1).startsWith("#")) {
            words.add(word.group(1).replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"));
        }
        return words;
    }

    private String fusabi(List<String> words, Snippet snippet) throws IOException {
        List<String> arguments = words.subList(1, words.size());
        if (arguments.getFirst().equals("serve")) {
            close();
            server = ServerProcess.start(onFreePort(arguments));
            return "";
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int status = Main.run(arguments.toArray(String[]::new), stream, stream);
        String text = printed.toString(StandardCharsets.UTF_8);
        int expected = snippet.says("error") ? 1 : 0;
        assertThat(status).as("%s: %s: %s", snippet.place(), words, text).isEqualTo(expected);
        return text;
    }

    private static List<String> onFreePort(List<String> arguments) throws IOException {
        List<String> changed = new ArrayList<>(arguments);
        int at = changed.indexOf("--port");
        if (at >= 0) {
            changed.subList(at, at + 2).clear();
        }
        try (ServerSocket free = new ServerSocket(0)) {
            changed.add("--port");
            changed.add(Integer.toString(free.getLocalPort()));
        }
        return changed;
    }

    private List<String> toServer(String line) {
        if (server == null) {
            throw new AssertionError("no server runs for: " + line);
        }
        return words(PORT.matcher(line).replaceAll("$1:" + server.port()));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
