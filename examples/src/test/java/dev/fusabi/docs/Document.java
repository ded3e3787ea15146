package dev.fusabi.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file: its fenced blocks, its links and its headings. */
final class Document {
    private static final Pattern FENCE = Pattern.compile("( *)```(.*)");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    /** The last words before a block that shows what the block before it prints. */
    private static final Pattern ANNOUNCES_OUTPUT =
            Pattern.compile("(Output:|[Pp]rints:?|[Aa]nswers:?)$");

    private final Path file;
    private final List<Snippet> snippets = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private final Set<String> anchors = new TreeSet<>();

    private Document(Path file, List<String> lines) {
        this.file = file;
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = closing(lines, i + 1);
                add(
                        i + 1,
                        fence.group(2).trim(),
                        body(lines.subList(i + 1, end), fence.group(1)),
                        before);
                i = end;
                before = "";
            } else {
                before = lines.get(i).isBlank() ? before : lines.get(i).strip();
                readProse(lines.get(i));
            }
        }
    }

    static Document read(Path file) throws IOException {
        return new Document(file, Files.readAllLines(file));
    }

    /** The README and all pages of the documentation. */
    static List<Document> all() throws IOException {
        List<Document> documents = new ArrayList<>();
        documents.add(read(Path.of("README.md")));
        documents.add(read(Path.of("CONTRIBUTING.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                documents.add(read(file));
            }
        }
        return documents;
    }

    private int closing(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("```")) {
                return i;
            }
        }
        throw new IllegalStateException(name() + ":" + from + ": the fence is not closed");
    }

    private static String body(List<String> lines, String indentation) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.startsWith(indentation) ? line.substring(indentation.length()) : line);
            text.append('\n');
        }
        return text.toString();
    }

    private void add(int line, String words, String text, String before) {
        Snippet last = snippets.isEmpty() ? null : snippets.getLast();
        boolean isOutput = words.equals("text") || words.equals("json");
        if (isOutput
                && last != null
                && last.output() == null
                && ANNOUNCES_OUTPUT.matcher(before).find()) {
            snippets.set(
                    snippets.size() - 1,
                    new Snippet(this, last.line(), last.words(), last.text(), text));
        } else {
            List<String> list = words.isEmpty() ? List.of() : List.of(words.split(" +"));
            snippets.add(new Snippet(this, line, list, text, null));
        }
    }

    private void readProse(String line) {
        prose.append(line).append('\n');
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            anchors.add(anchor(heading.group(1)));
        }
    }

    /** As web sites that show Markdown make them from headings. */
    private static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    String name() {
        return file.toString();
    }

    Path file() {
        return file;
    }

    List<Snippet> snippets() {
        return List.copyOf(snippets);
    }

    Set<String> anchors() {
        return anchors;
    }

    /** The text outside fenced blocks. */
    String prose() {
        return prose.toString();
    }

    /** The targets of its links, as written. */
    List<String> links() {
        return LINK.matcher(prose).results().map((MatchResult link) -> link.group(1)).toList();
    }
}
