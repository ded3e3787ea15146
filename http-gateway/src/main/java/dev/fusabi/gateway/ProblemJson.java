package dev.fusabi.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes problem documents ({@code application/problem+json}, RFC 9457). What a client sent is quoted with everything
 * escaped that HTML could take for markup.
 */
final class ProblemJson {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON =
            new JsonFactory().setCharacterEscapes(new WithoutMarkup());

    private ProblemJson() {}

    static Buffer write(Problem problem) {
        var text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("type", "about:blank");
            out.writeStringField(
                    "title", HttpResponseStatus.valueOf(problem.status()).reasonPhrase());
            out.writeNumberField("status", problem.status());
            out.writeStringField("code", problem.code());
            out.writeStringField("detail", problem.detail());
            if (problem.instance() != null) {
                out.writeStringField("instance", problem.instance());
            }
            if (problem.place() != null) {
                out.writeNumberField("line", problem.place().line());
                out.writeNumberField("column", problem.place().column());
            }
            if (!problem.errors().isEmpty()) {
                out.writeArrayFieldStart("errors");
                for (InputProblem error : problem.errors()) {
                    write(error, out);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(text.toString());
    }

    private static void write(InputProblem error, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("in", error.in());
        out.writeStringField(error.isInBody() ? "pointer" : "parameter", error.name());
        out.writeStringField("expected", error.expected());
        out.writeStringField("actual", error.actual());
        out.writeEndObject();
    }

    private static final class WithoutMarkup extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final int[] ASCII = standardAsciiEscapesForJSON();

        static {
            for (char c : "<>&'".toCharArray()) {
                ASCII[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return null;
        }
    }
}
