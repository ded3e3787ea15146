package dev.fusabi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Every fenced block of the documentation does what the document says.
 *
 * <ul>
 *   <li>{@code fsharp} compiles and runs; {@code fsharp error FSB0300} fails with this code; {@code fsharp warning
 *       FSB0400} runs with this warning.
 *   <li>{@code java} compiles and runs, as a class or as statements; {@code compiled}, or the comment {@code //
 *       fragment} at its beginning: is not run; {@code continues}: goes on where the Java blocks before it stopped; {@code error FSB0708}: throws a {@link ScriptException} of
 *       this code.
 *   <li>{@code sh} runs: the command line, requests to the server that it started. {@code error}: its commands fail.
 *   <li>{@code text} or {@code json} after a line that ends in {@code Output:}, {@code prints:} or {@code answers:} is
 *       what the block before it prints. Otherwise it is only shown.
 *   <li>{@code xml} is well-formed.
 * </ul>
 */
final class DocumentationTest {
    private final List<Shell> shells = new ArrayList<>();

    @AfterEach
    void stopServers() {
        shells.forEach(Shell::close);
    }

    @TestFactory
    Stream<DynamicContainer> snippetsDoWhatTheDocumentSays() throws IOException {
        return Document.all().stream()
                .map(document -> dynamicContainer(document.name(), tests(document).stream()));
    }

    private List<DynamicTest> tests(Document document) {
        Shell shell = new Shell();
        shells.add(shell);
        List<DynamicTest> tests = new ArrayList<>();
        StringBuilder java = new StringBuilder();
        for (Snippet snippet : document.snippets()) {
            if (snippet.language().equals("java") && !snippet.says("continues")) {
                java.setLength(0);
            }
            String before = java.toString();
            tests.add(dynamicTest(snippet.toString(), () -> check(snippet, before, shell)));
            if (snippet.language().equals("java") && !snippet.says("error")) {
                java.append(snippet.text());
            }
        }
        // Of use to documents whose server is no longer needed.
        tests.add(dynamicTest("the server stops", shell::close));
        return tests;
    }

    private static void check(Snippet snippet, String javaBefore, Shell shell) throws Throwable {
        switch (snippet.language()) {
            case "fsharp" -> checkScript(snippet);
            case "java" -> checkJava(snippet, javaBefore);
            case "sh" -> checkOutput(snippet, shell.run(snippet));
            case "xml" -> parseXml(snippet);
            case "text", "json" -> {}
            default ->
                    throw new AssertionError(
                            snippet.place() + ": no way to check '" + snippet.language() + "'");
        }
    }

    private static void checkScript(Snippet snippet) {
        // The name in reports: what a reader would call the file.
        String printed = Scripts.run(new Source("script.fsx", snippet.text()));
        String error = snippet.codeAfter("error");
        String warning = snippet.codeAfter("warning");
        if (error != null) {
            assertThat(printed).as(snippet.place()).contains(": error " + error + ": ");
        } else {
            assertThat(printed).as(snippet.place()).doesNotContain(": error FSB");
        }
        if (warning != null) {
            assertThat(printed).as(snippet.place()).contains(": warning " + warning + ": ");
        } else if (error == null) {
            assertThat(printed).as(snippet.place()).doesNotContain(": warning FSB");
        }
        checkOutput(snippet, printed);
    }

    private static void checkJava(Snippet snippet, String before) throws Throwable {
        JavaSnippet java = new JavaSnippet(before + snippet.text());
        String error = snippet.codeAfter("error");
        if (error != null) {
            ScriptException thrown = catchThrowableOfType(ScriptException.class, java::run);
            assertThat(thrown).as(snippet.place()).isNotNull();
            assertThat(thrown.code().name()).as(snippet.place()).isEqualTo(error);
            checkOutput(snippet, thrown.report());
        } else if (snippet.says("compiled") || JavaSnippet.isFragment(snippet.text())) {
            java.compile();
        } else {
            checkOutput(snippet, java.run());
        }
    }

    private static void checkOutput(Snippet snippet, String printed) {
        if (snippet.output() != null) {
            assertThat(printed.strip()).as(snippet.place()).isEqualTo(snippet.output().strip());
        }
    }

    private static void parseXml(Snippet snippet) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<r>" + snippet.text() + "</r>")));
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        return Document.all().stream()
                .map(document -> dynamicTest(document.name(), () -> checkLinks(document)));
    }

    private static void checkLinks(Document document) throws IOException {
        for (String link : document.links()) {
            if (link.startsWith("https://") || link.startsWith("http://")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path parent = Path.of("").resolve(document.file()).getParent();
            Path target =
                    parts[0].isEmpty()
                            ? document.file()
                            : (parent == null ? Path.of(parts[0]) : parent.resolve(parts[0]))
                                    .normalize();
            assertThat(Files.exists(target)).as("%s links to %s", document.name(), link).isTrue();
            if (parts.length == 2) {
                assertThat(Document.read(target).anchors())
                        .as("%s links to %s", document.name(), link)
                        .contains(parts[1]);
            }
        }
    }
}
