package dev.fusabi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.source.Source;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.source.Span;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** Findings as an array of JSON objects, for editors and scripts. Lines and columns count from 1. */
final class DiagnosticJson {
    private DiagnosticJson() {}

    static String write(List<Diagnostic> diagnostics) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartArray();
            for (Diagnostic diagnostic : diagnostics) {
                write(diagnostic, out);
            }
            out.writeEndArray();
        }
        return text.toString();
    }

    private static void write(Diagnostic diagnostic, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        out.writeStringField("code", diagnostic.code().name());
        out.writeStringField("title", diagnostic.title());
        out.writeStringField("file", diagnostic.source().name());
        range(diagnostic.source(), diagnostic.span(), out);
        if (diagnostic.label() != null) {
            out.writeStringField("label", diagnostic.label());
        }
        if (diagnostic.hint() != null) {
            out.writeStringField("hint", diagnostic.hint());
        }
        if (!diagnostic.related().isEmpty()) {
            out.writeArrayFieldStart("related");
            for (Diagnostic.Related related : diagnostic.related()) {
                out.writeStartObject();
                range(diagnostic.source(), related.span(), out);
                out.writeStringField("label", related.label());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void range(Source source, Span span, JsonGenerator out) throws IOException {
        SourceLocation start = source.locate(span.start());
        SourceLocation end = source.locate(span.end());
        out.writeNumberField("line", start.line());
        out.writeNumberField("column", start.column());
        out.writeNumberField("endLine", end.line());
        out.writeNumberField("endColumn", end.column());
    }
}
