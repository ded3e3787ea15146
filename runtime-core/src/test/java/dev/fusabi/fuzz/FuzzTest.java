package dev.fusabi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No text makes lexer, parser, checker, lowering or VM crash or hang: broken variants of the golden scripts and of the
 * examples in the docs. {@code -Dfuzz.seconds=3600} goes on for longer with other variants ({@code -Dfuzz.seed=…}), and
 * {@code -Dfuzz.scripts=FOLDER} starts from those scripts too.
 */
final class FuzzTest {
    private static final int BOUNDED = 1_500;
    private static final Pattern EXAMPLE =
            Pattern.compile("```fsharp[^\n]*\n(.*?)```", Pattern.DOTALL);
    private static final Path FOUND = Path.of("target/fuzz");

    @Test
    void everyTextGivesAResultOrAReport() throws Exception {
        long seconds = Long.getLong("fuzz.seconds", 0);
        long seed = Long.getLong("fuzz.seed", seconds == 0 ? 1 : System.nanoTime());
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var mutator = new Mutator(new Random(seed), seeds());
        Map<String, String> complaints = new HashMap<>();
        // A slow machine is no hang: the limit is generous where nobody looks at figures.
        try (var trial = new Trial(Duration.ofSeconds(seconds == 0 ? 20 : 5))) {
            trial.complaint("printfn \"%A\" [ 1 ]");
            for (int i = 0; seconds == 0 ? i < BOUNDED : System.nanoTime() < end; i++) {
                String text = mutator.next();
                String complaint = trial.complaint(text);
                if (complaint != null && complaints.putIfAbsent(kind(complaint), text) == null) {
                    keep(complaints.size(), text, complaint);
                }
            }
        }
        assertThat(complaints.keySet())
                .as("with the seed %d; the texts are in %s", seed, FOUND)
                .isEmpty();
    }

    /** Failures at the same place are one. */
    private static String kind(String complaint) {
        return String.join(" | ", complaint.lines().limit(5).toList());
    }

    private static void keep(int number, String text, String complaint) throws IOException {
        Files.createDirectories(FOUND);
        Files.writeString(FOUND.resolve(number + ".fsx"), text);
        Files.writeString(FOUND.resolve(number + ".txt"), complaint);
    }

    private static List<String> seeds() throws IOException {
        var seeds = new ArrayList<String>();
        addScripts(Path.of("src/test/resources/golden"), seeds);
        String more = System.getProperty("fuzz.scripts");
        if (more != null) {
            addScripts(Path.of(more), seeds);
        }
        for (String page : List.of("language.md", "errors.md")) {
            Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("../docs", page)));
            while (matcher.find()) {
                seeds.add(matcher.group(1));
            }
        }
        assertThat(seeds).hasSizeGreaterThan(100);
        return seeds;
    }

    private static void addScripts(Path folder, List<String> seeds) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".fsx")).sorted().toList()) {
                seeds.add(Files.readString(file));
            }
        }
    }
}
