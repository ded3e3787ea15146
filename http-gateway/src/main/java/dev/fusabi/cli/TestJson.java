package dev.fusabi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.fusabi.source.SourceLocation;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Results of tests as one JSON object, for tools. */
final class TestJson {
    private static final double NANOS_PER_MILLI = 1e6;

    private TestJson() {}

    static String write(List<TestResult> results) throws IOException {
        long passed = results.stream().filter(TestResult::isPassed).count();
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("passed", passed);
            out.writeNumberField("failed", results.size() - passed);
            out.writeArrayFieldStart("tests");
            for (TestResult result : results) {
                write(result, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void write(TestResult result, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", result.qualifiedName());
        out.writeStringField("file", result.file().toString());
        out.writeStringField(
                "status",
                switch (result.outcome()) {
                    case TestResult.Passed _ -> "passed";
                    case TestResult.Failed _ -> "failed";
                    case TestResult.Broken _ -> "broken";
                });
        out.writeNumberField("milliseconds", result.duration().toNanos() / NANOS_PER_MILLI);
        if (result.outcome() instanceof TestResult.NotPassed problem) {
            out.writeStringField("message", problem.message());
            SourceLocation place = problem.location();
            if (place != null) {
                out.writeObjectFieldStart("location");
                out.writeStringField("file", place.file());
                out.writeNumberField("line", place.line());
                out.writeNumberField("column", place.column());
                out.writeEndObject();
            }
            out.writeStringField("report", problem.report());
        }
        if (!result.output().isEmpty()) {
            out.writeStringField("output", result.output());
        }
        out.writeEndObject();
    }
}
