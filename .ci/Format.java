import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Checks or applies google-java-format on every Java file of the repository. The formatter parses with the compiler
 * of the JVM that it runs in, so this runs on the JDK of the build even where Maven itself runs on an older one.
 *
 * <p>Usage: {@code Format check|apply ROOT ONLY}, where ONLY is the part of ROOT to look at. Files that were found formatted are remembered in {@code ROOT/target} by
 * size and hash, so that a second run costs next to nothing.
 */
public final class Format {
    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules");

    private Format() {}

    public static void main(String[] args) throws Exception {
        boolean apply =
                switch (args[0]) {
                    case "apply" -> true;
                    case "check" -> false;
                    default -> throw new IllegalArgumentException("check or apply, not " + args[0]);
                };
        Path root = Path.of(args[1]).toRealPath();
        Path memory = root.resolve("target/formatted-files");
        Set<String> known =
                Files.exists(memory) ? new HashSet<>(Files.readAllLines(memory)) : Set.of();

        var good = new ConcurrentLinkedQueue<String>();
        var wrong = new ConcurrentLinkedQueue<String>();
        var broken = new ConcurrentLinkedQueue<String>();
        javaFiles(root.resolve(args[2])).parallelStream()
                .forEach(file -> {
                    String name = root.relativize(file).toString();
                    try {
                        String source = Files.readString(file);
                        if (known.contains(key(name, source))) {
                            good.add(key(name, source));
                            return;
                        }
                        String formatted = format(source);
                        if (formatted.equals(source)) {
                            good.add(key(name, source));
                        } else if (apply) {
                            Files.writeString(file, formatted);
                            good.add(key(name, formatted));
                            System.out.println("formatted " + name);
                        } else {
                            wrong.add(name);
                        }
                    } catch (FormatterException | IOException e) {
                        broken.add(name + ": " + e.getMessage());
                    }
                });

        Files.createDirectories(memory.getParent());
        Files.write(memory, good.stream().sorted().distinct().toList());
        broken.stream()
                .sorted()
                .forEach(line -> System.err.println("cannot be formatted: " + line));
        wrong.stream().sorted().forEach(line -> System.err.println("not formatted: " + line));
        Path failed = root.resolve("target/format-failed");
        if (wrong.isEmpty() && broken.isEmpty()) {
            Files.deleteIfExists(failed);
        } else {
            // The build fails on this file: a failing process would bring a Java stack trace of
            // Maven's.
            Files.write(failed, List.of());
        }
    }

    private static String format(String source) throws FormatterException {
        var options =
                JavaFormatterOptions.builder()
                        .style(JavaFormatterOptions.Style.AOSP)
                        .formatJavadoc(false)
                        .build();
        var tidied =
                ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(source), options.style());
        return new Formatter(options).formatSource(tidied);
    }

    private static String key(String name, String source) {
        return name + " " + source.length() + " " + Objects.hash(source, "aosp 2");
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        String name = folder.getFileName().toString();
                        boolean hidden = name.startsWith(".") && !folder.equals(root);
                        return hidden || SKIPPED_FOLDERS.contains(name)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".java")) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }
}
