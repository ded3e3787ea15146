package dev.fusabi.diagnostic;

import dev.fusabi.source.Source;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Renders findings for people and tools: the first line is {@code FILE:LINE:COLUMN: error CODE: title}, then the
 * source line with carets, further places, and the hint.
 */
public final class DiagnosticPrinter {
    /** Longer lines are shown in part. */
    private static final int MAX_WIDTH = 160;

    private DiagnosticPrinter() {}

    public static String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            print(diagnostic, out);
        }
        return out.toString();
    }

    public static String print(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        print(diagnostic, out);
        return out.toString();
    }

    private static void print(Diagnostic diagnostic, StringBuilder out) {
        out.append(headline(diagnostic)).append('\n');
        int shown = excerpt(diagnostic, diagnostic.span(), diagnostic.label(), '^', 0, out);
        for (Diagnostic.Related related : diagnostic.related()) {
            shown = excerpt(diagnostic, related.span(), related.label(), '-', shown, out);
        }
        if (diagnostic.hint() != null) {
            out.append("  hint: ").append(diagnostic.hint()).append('\n');
        }
    }

    /** The machine-readable first line. */
    public static String headline(Diagnostic diagnostic) {
        return diagnostic.location()
                + ": "
                + diagnostic.severity().name().toLowerCase(Locale.ROOT)
                + " "
                + diagnostic.code()
                + ": "
                + diagnostic.title();
    }

    /** The line of a place with a mark below it; empty when the line is. */
    public static String excerpt(Source source, SourceLocation place) {
        String line = source.line(place.line());
        if (line.isBlank()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        out.append(' ').append(place.line()).append(" | ").append(line).append('\n');
        mark(line, place, '^', 1, out);
        return out.append('\n').toString();
    }

    /** Shows a place, with its line unless that is the one {@code shown} last; gives the line's number. */
    private static int excerpt(
            Diagnostic diagnostic,
            Span span,
            @Nullable String label,
            char mark,
            int shown,
            StringBuilder out) {
        SourceLocation start = diagnostic.source().locate(span.start());
        String line = diagnostic.source().line(start.line());
        if (line.isBlank()) {
            return shown;
        }
        int width =
                Math.max(
                        1, Math.min(span.end() - span.start(), line.length() - start.column() + 1));
        if (line.length() > MAX_WIDTH) {
            // Of a line that no screen shows, the part around the place.
            int from = Math.max(0, Math.min(start.column() - 1 - MAX_WIDTH / 3, line.length()));
            int to = Math.min(line.length(), from + MAX_WIDTH);
            String dots = from > 0 ? "…" : "";
            String part = dots + line.substring(from, to) + (to < line.length() ? "…" : "");
            out.append(' ').append(start.line()).append(" | ").append(part).append('\n');
            int column = start.column() - from + dots.length();
            mark(
                    part,
                    new SourceLocation(start.file(), start.line(), column),
                    mark,
                    Math.min(width, Math.max(1, part.length() - column + 1)),
                    out);
            if (label != null) {
                out.append(' ').append(label);
            }
            out.append('\n');
            return 0;
        }
        if (start.line() != shown) {
            out.append(' ').append(start.line()).append(" | ").append(line).append('\n');
        }
        mark(line, start, mark, width, out);
        if (label != null) {
            out.append(' ').append(label);
        }
        out.append('\n');
        return start.line();
    }

    /** Marks {@code width} characters below a line that has been shown. */
    private static void mark(
            String line, SourceLocation start, char mark, int width, StringBuilder out) {
        out.append(" ".repeat(Integer.toString(start.line()).length() + 1)).append(" | ");
        for (int i = 0; i < Math.min(start.column() - 1, line.length()); i++) {
            out.append(line.charAt(i) == '\t' ? '\t' : ' ');
        }
        out.repeat(mark, width);
    }
}
