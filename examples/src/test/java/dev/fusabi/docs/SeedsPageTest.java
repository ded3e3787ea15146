package dev.fusabi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of promises: it has every row, and those that are done have a test that carries their id. */
final class SeedsPageTest {
    private static final Path PAGE = Path.of("docs/SEEDS.md");

    /** How many rows each part has. */
    private static final Map<String, Integer> PARTS =
            Map.ofEntries(
                    Map.entry("A", 33),
                    Map.entry("B", 21),
                    Map.entry("C", 14),
                    Map.entry("D", 14),
                    Map.entry("E", 16),
                    Map.entry("F", 13),
                    Map.entry("G", 16),
                    Map.entry("H", 9),
                    Map.entry("I", 13),
                    Map.entry("J", 11),
                    Map.entry("K", 7));

    private record Row(String id, String api, String tests) {
        boolean isOpen() {
            return tests.equals("open");
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.matches("\\| [A-K]\\d+ \\|.*")) {
                String[] cells = line.split("(?<!\\\\)\\|", -1);
                rows.add(new Row(cells[1].strip(), cells[3].strip(), cells[4].strip()));
            }
        }
        return rows;
    }

    @Test
    void hasEveryRowOnce() throws IOException {
        List<String> expected =
                PARTS.entrySet().stream()
                        .flatMap(part ->
                                IntStream.rangeClosed(1, part.getValue())
                                        .mapToObj(number -> part.getKey() + number))
                        .toList();
        assertThat(rows()).extracting(Row::id).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void rowsThatAreDoneNameTheirApiAndATestThatCarriesTheirId() throws IOException {
        Map<String, String> tests = testSources();
        var missing = new TreeSet<String>();
        for (Row row : rows()) {
            if (row.isOpen()) {
                continue;
            }
            boolean isTagged = !row.api().isEmpty();
            for (String name : row.tests().split(", ")) {
                String text = tests.getOrDefault(name.replace("`", ""), "");
                isTagged &= text.contains("@Tag(\"" + row.id() + "\")");
            }
            if (!isTagged) {
                missing.add(row.id());
            }
        }
        assertThat(missing).as("done without API or tagged test").isEmpty();
    }

    /** The texts of all test classes by their simple names. */
    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module :
                List.of("runtime-core", "async-ops", "vertx-bridge", "http-gateway", "examples")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/test/java"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
