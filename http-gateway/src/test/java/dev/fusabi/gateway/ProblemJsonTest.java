package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ProblemJsonTest {
    @Test
    void saysWhatTheProblemIs() {
        JsonObject json =
                ProblemJson.write(
                                Problem.malformedBody("unexpected 'x'", 2, 7)
                                        .withInstance("urn:uuid:1"))
                        .toJsonObject();

        assertThat(json.getMap())
                .containsEntry("type", "about:blank")
                .containsEntry("title", "Bad Request")
                .containsEntry("status", 400)
                .containsEntry("code", "malformed-json")
                .containsEntry("line", 2)
                .containsEntry("column", 7)
                .containsEntry("instance", "urn:uuid:1");
    }

    @Test
    void namesParametersAndPointers() {
        JsonObject json =
                ProblemJson.write(
                                Problem.invalidInput(
                                        List.of(
                                                new InputProblem("path", "id", "int", "\"x\""),
                                                new InputProblem(
                                                        "body", "/a/0", "string", "missing"))))
                        .toJsonObject();

        assertThat(json.getJsonArray("errors").getJsonObject(0).getMap())
                .containsEntry("parameter", "id")
                .doesNotContainKey("pointer");
        assertThat(json.getJsonArray("errors").getJsonObject(1).getString("pointer"))
                .isEqualTo("/a/0");
    }

    @Test
    void nothingInItLooksLikeMarkup() {
        String text =
                ProblemJson.write(
                                Problem.invalidInput(
                                        List.of(
                                                new InputProblem(
                                                        "path",
                                                        "id",
                                                        "int",
                                                        "<script>alert('&')</script>"))))
                        .toString();

        assertThat(text).doesNotContain("<", ">", "&", "'");
        assertThat(new JsonObject(text).getJsonArray("errors").getJsonObject(0).getString("actual"))
                .isEqualTo("<script>alert('&')</script>");
    }
}
