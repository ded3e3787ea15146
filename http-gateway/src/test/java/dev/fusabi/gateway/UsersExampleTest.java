package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** The example that the README begins with. */
final class UsersExampleTest {
    private Running running;

    @BeforeEach
    void serve() {
        running =
                Running.existing(
                        Path.of("../examples/http/users.fsx"), options -> options.instances(2));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private static JsonObject user(int id, String name, String role) {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("email", "a@b")
                .put("role", role);
    }

    @Test
    void createsReadsUpdatesListsAndDeletes() {
        HttpResponse<Buffer> created =
                running.send("POST", "/users", "{\"name\": \"Ada\", \"email\": \"a@b\"}");
        assertThat(created.statusCode()).as(created.bodyAsString() + running.errors).isEqualTo(201);
        assertThat(created.getHeader("Location")).isEqualTo("/users/1");
        assertThat(created.bodyAsJsonObject()).isEqualTo(user(1, "Ada", "Member"));

        running.send(
                "POST", "/users", "{\"name\": \"Bob\", \"email\": \"a@b\", \"role\": \"Admin\"}");
        assertThat(running.get("/users").bodyAsJsonArray().getList()).hasSize(2);
        assertThat(running.get("/users?role=Admin").bodyAsJsonArray().getJsonObject(0))
                .isEqualTo(user(2, "Bob", "Admin"));
        assertThat(running.get("/users/1").bodyAsJsonObject()).isEqualTo(user(1, "Ada", "Member"));

        HttpResponse<Buffer> updated =
                running.send(
                        "PUT",
                        "/users/1",
                        "{\"name\": \"Eva\", \"email\": \"a@b\", \"role\": \"Admin\"}");
        assertThat(updated.bodyAsJsonObject()).isEqualTo(user(1, "Eva", "Admin"));
        assertThat(running.get("/users/1").bodyAsJsonObject()).isEqualTo(user(1, "Eva", "Admin"));

        assertThat(running.send("DELETE", "/users/1").statusCode()).isEqualTo(204);
        running.problem(running.send("DELETE", "/users/1"), 404);
        running.problem(running.get("/users/1"), 404);
    }

    @Test
    void tellsEverythingThatIsWrong() {
        JsonObject problem =
                running.problem(
                        running.send("PUT", "/users/first", "{\"name\": 7, \"role\": \"Boss\"}"),
                        400);

        assertThat(problem.getJsonArray("errors").stream().map(Object::toString).toList())
                .hasSize(4)
                .anySatisfy(e -> assertThat(e).contains("\"parameter\":\"id\"", "int", "first"))
                .anySatisfy(e -> assertThat(e).contains("/name", "string", "number 7"))
                .anySatisfy(e -> assertThat(e).contains("/email", "missing"))
                .anySatisfy(e -> assertThat(e).contains("/role", "Admin", "Boss"));
        assertThat(
                        running.problem(
                                        running.send(
                                                "POST",
                                                "/users",
                                                "{\"name\": \"A\", \"email\": \"b\"}"),
                                        422)
                                .getString("detail"))
                .contains("@");
    }

    @Test
    void waitsWithoutHoldingUpOthers() {
        assertThat(running.get("/slow").bodyAsString()).isEqualTo("\"done\"");
    }

    @Test
    void doesNotKnowOtherPaths() {
        running.problem(running.get("/user"), 404);
    }
}
