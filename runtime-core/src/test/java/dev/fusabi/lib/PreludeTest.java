package dev.fusabi.lib;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The prelude's files against its index and against the Java classes behind it. */
final class PreludeTest {
    /** The packages of the library's Java code. */
    private static final List<String> PARTS =
            List.of("", "collection.", "number.", "text.", "time.");

    private static final Path FOLDER = Path.of("src/main/resources/dev/fusabi/lib");

    /** Compiled to instructions, or supplied by the virtual machine. */
    private static final Set<String> WITHOUT_JAVA =
            Set.of("Seq.iterate", "Seq.next", "Seq.dispose");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyFileIsInTheIndex() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            MatchResult header =
                    Pattern.compile("^module ([\\w.]+)$", Pattern.MULTILINE)
                            .matcher(text)
                            .results()
                            .findFirst()
                            .orElseThrow();
            boolean isIndexed = name.equals(PreludeIndex.resourceFor(header.group(1)));
            boolean hasTypes =
                    PreludeIndex.typeNames().stream()
                            .anyMatch(type -> name.equals(PreludeIndex.resourceForType(type)));
            if (!isIndexed && !hasTypes && !PreludeIndex.opened().contains(name)) {
                unknown.add(name);
            }
        }
        assertThat(unknown).as("files that no script can reach").isEmpty();
    }

    @Test
    void everyOpenedFileOpensItself() throws IOException {
        for (String file : PreludeIndex.opened()) {
            // A namespace's own names wait for its `open`.
            assertThat(Files.readString(FOLDER.resolve(file)))
                    .containsPattern("\\[<AutoOpen>]\nmodule |\nmodule System\\.");
        }
    }

    @Test
    void everyIntrinsicHasItsJavaMethod() throws IOException {
        Set<String> missing = new TreeSet<>();
        Pattern pattern = Pattern.compile("\\[<Intrinsic\\(\"([\\w.]+)\"\\)>]");
        for (Path file : files()) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !WITHOUT_JAVA.contains(name) && !exists(name))
                    .forEach(missing::add);
        }
        assertThat(missing).as("intrinsics without a Java method").isEmpty();
    }

    private static boolean exists(String name) {
        String type = name.substring(0, name.indexOf('.')) + "Library";
        String method = name.substring(name.indexOf('.') + 1);
        return PARTS.stream().anyMatch(part -> exists("dev.fusabi.lib." + part + type, method));
    }

    private static boolean exists(String type, String method) {
        try {
            for (Method candidate : Class.forName(type).getMethods()) {
                boolean isNamed =
                        candidate.getName().equals(method)
                                || candidate.getName().equals(method + "_");
                if (isNamed && Modifier.isStatic(candidate.getModifiers())) {
                    return true;
                }
            }
            return false;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
