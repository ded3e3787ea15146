package dev.fusabi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of tests in the form that JUnit's Ant task has made common: a suite a file. */
final class TestXml {
    private static final char LAST_BEFORE_SURROGATES = '\uD7FF';
    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST = '\uFFFD';

    private TestXml() {}

    /** Writes a file, whose folders are made when they are missing. */
    static void write(List<TestResult> results, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Map<Path, List<TestResult>> suites = new LinkedHashMap<>();
        results.forEach(result ->
                suites.computeIfAbsent(result.file(), _ -> new ArrayList<>()).add(result));
        try (OutputStream bytes = Files.newOutputStream(file)) {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("testsuites");
            counts(results, out);
            for (Map.Entry<Path, List<TestResult>> suite : suites.entrySet()) {
                out.writeStartElement("testsuite");
                attribute("name", suite.getKey().toString(), out);
                counts(suite.getValue(), out);
                for (TestResult result : suite.getValue()) {
                    write(result, out);
                }
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IOException("the report " + file + " cannot be written", e);
        }
    }

    private static void counts(List<TestResult> results, XMLStreamWriter out)
            throws XMLStreamException {
        long failures =
                results.stream()
                        .filter(result -> result.outcome() instanceof TestResult.Failed)
                        .count();
        long errors =
                results.stream()
                        .filter(result -> result.outcome() instanceof TestResult.Broken)
                        .count();
        attribute("tests", String.valueOf(results.size()), out);
        attribute("failures", String.valueOf(failures), out);
        attribute("errors", String.valueOf(errors), out);
        attribute(
                "time",
                seconds(
                        results.stream()
                                .map(TestResult::duration)
                                .reduce(Duration.ZERO, Duration::plus)),
                out);
    }

    private static void write(TestResult result, XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("testcase");
        attribute(
                "classname",
                result.suite().isEmpty() ? result.file().toString() : result.suite(),
                out);
        attribute("name", result.name(), out);
        attribute("time", seconds(result.duration()), out);
        switch (result.outcome()) {
            case TestResult.Passed _ -> {}
            case TestResult.Failed failed -> problem("failure", failed, out);
            case TestResult.Broken broken -> problem("error", broken, out);
        }
        if (!result.output().isEmpty()) {
            out.writeStartElement("system-out");
            out.writeCharacters(allowed(result.output()));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void problem(String element, TestResult.NotPassed problem, XMLStreamWriter out)
            throws XMLStreamException {
        out.writeStartElement(element);
        attribute("message", problem.message(), out);
        out.writeCharacters(allowed(problem.report()));
        out.writeEndElement();
    }

    private static void attribute(String name, String value, XMLStreamWriter out)
            throws XMLStreamException {
        out.writeAttribute(name, allowed(value));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    /** XML has no way to write some characters, such as most control characters: they become their code. */
    private static String allowed(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (isAllowed(c)) {
                out.append(c);
            } else {
                out.append("\\u%04X".formatted((int) c));
            }
        }
        return out.toString();
    }

    private static boolean isAllowed(char c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c <= LAST_BEFORE_SURROGATES
                || c >= FIRST_PRIVATE && c <= LAST;
    }
}
