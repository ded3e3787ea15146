package dev.fusabi.diagnostic;

import dev.fusabi.source.Source;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One finding about a script: a code from {@link ErrorCode}, where, what, and where possible a hint. Data until it is
 * rendered by {@link DiagnosticPrinter}.
 *
 * @param title the first line, without location and code
 * @param label what stands beside the caret, or null
 * @param related further places that explain the finding
 * @param hint what to do about it, or null
 */
public record Diagnostic(
        ErrorCode code,
        Severity severity,
        Source source,
        Span span,
        String title,
        @Nullable String label,
        List<Related> related,
        @Nullable String hint) {
    /** A second place that belongs to a finding. */
    public record Related(Span span, String label) {}

    public static Diagnostic error(ErrorCode code, Source source, Span span, String title) {
        return new Diagnostic(code, Severity.ERROR, source, span, title, null, List.of(), null);
    }

    public static Diagnostic warning(ErrorCode code, Source source, Span span, String title) {
        return new Diagnostic(code, Severity.WARNING, source, span, title, null, List.of(), null);
    }

    public Diagnostic withLabel(@Nullable String text) {
        return new Diagnostic(code, severity, source, span, title, text, related, hint);
    }

    public Diagnostic withHint(@Nullable String text) {
        return new Diagnostic(code, severity, source, span, title, label, related, text);
    }

    public Diagnostic withRelated(Span place, String text) {
        var all = new java.util.ArrayList<>(related);
        all.add(new Related(place, text));
        return new Diagnostic(code, severity, source, span, title, label, List.copyOf(all), hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public SourceLocation location() {
        return source.locate(span.start());
    }
}
