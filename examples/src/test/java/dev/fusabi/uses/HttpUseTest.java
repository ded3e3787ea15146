package dev.fusabi.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Host;
import dev.fusabi.gateway.Gateway;
import dev.fusabi.gateway.GatewayOptions;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A script's functions are the endpoints of an HTTP service. */
@ExtendWith(VertxExtension.class)
@Tag("K3")
@Tag("K7")
final class HttpUseTest {
    private Gateway gateway;
    private WebClient client;

    @BeforeEach
    void serve(Vertx vertx) {
        gateway =
                Gateway.start(
                                vertx,
                                List.of(Path.of("examples/http/users.fsx")),
                                Host.none(),
                                new GatewayOptions().port(0).instances(1))
                        .await();
        client =
                WebClient.create(
                        vertx,
                        new WebClientOptions()
                                .setDefaultPort(gateway.port())
                                .setDefaultHost("localhost"));
    }

    @AfterEach
    void stop() {
        gateway.close().await();
    }

    private HttpResponse<Buffer> get(String path) {
        return client.get(path).send().await();
    }

    private HttpResponse<Buffer> create(JsonObject user) {
        return client.post("/users").sendJsonObject(user).await();
    }

    private static JsonObject ada() {
        return new JsonObject().put("name", "Ada").put("email", "ada@example.com");
    }

    @Test
    void whatIsCreatedCanBeRead() {
        HttpResponse<Buffer> created = create(ada());
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.getHeader("Location")).isEqualTo("/users/1");
        HttpResponse<Buffer> read = get("/users/1");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.bodyAsJsonObject()).isEqualTo(ada().put("id", 1).put("role", "Member"));
    }

    @Test
    void everyUserIsListedOrThoseAskedFor() {
        create(ada());
        create(
                new JsonObject()
                        .put("name", "Grace")
                        .put("email", "grace@example.com")
                        .put("role", "Admin"));
        assertThat(get("/users").bodyAsJsonArray()).hasSize(2);
        JsonArray found = get("/users?role=Admin").bodyAsJsonArray();
        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0).getString("name")).isEqualTo("Grace");
    }

    @Test
    void wrongInputNamesWhatIsWrong() {
        HttpResponse<Buffer> answer = create(ada().put("email", 7));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.getHeader("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.bodyAsString()).contains("email", "string", "7");
        assertThat(get("/users/first").statusCode()).isEqualTo(400);
        assertThat(get("/users/first").bodyAsString()).contains("id", "int", "first");
    }

    @Test
    void aRuleOfTheScriptIsAnsweredByTheScript() {
        HttpResponse<Buffer> answer = create(ada().put("email", "nowhere"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.bodyAsString()).contains("an email address has an @");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/users/99").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(client.delete("/users/99").send().await().statusCode()).isEqualTo(404);
        create(ada());
        assertThat(client.delete("/users/1").send().await().statusCode()).isEqualTo(204);
        assertThat(get("/users/1").statusCode()).isEqualTo(404);
    }

    @Test
    void requestsThatWaitDoNotHoldUpOthers() {
        long started = System.nanoTime();
        List<Future<HttpResponse<Buffer>>> slow =
                IntStream.range(0, 20).mapToObj(i -> client.get("/slow").send()).toList();
        assertThat(get("/users").statusCode()).isEqualTo(200);
        Future.all(slow).await();
        long millis = (System.nanoTime() - started) / 1_000_000;
        assertThat(slow)
                .allSatisfy(
                        answer -> assertThat(answer.result().bodyAsString()).isEqualTo("\"done\""));
        assertThat(millis)
                .as("20 requests of 100 ms each on one event loop")
                .isBetween(100L, 1999L);
    }
}
