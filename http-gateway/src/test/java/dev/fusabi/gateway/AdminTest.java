package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What operators ask on a port of its own. */
final class AdminTest {
    private static final String SCRIPT =
            """
            [<Get("/twice/{n}")>]
            let twice (n: int) = n * 2

            [<Get("/wait")>]
            let wait () =
                Async.sleep 60000
                1
            """;

    @TempDir private Path folder;

    @Test
    void thereIsNoAdminPortUnlessItIsAskedFor() throws Exception {
        try (var running = Running.script(folder, SCRIPT)) {
            assertThat(running.gateway.adminPort()).isEqualTo(-1);
            assertThat(running.get("/health").statusCode()).isEqualTo(404);
            assertThat(running.get("/metrics").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void healthAndReadinessAreAnsweredOnTheirOwnPort() throws Exception {
        try (var running = Running.script(folder, SCRIPT, options -> options.adminPort(0))) {
            assertThat(running.gateway.adminPort()).isPositive().isNotEqualTo(running.port());
            assertThat(admin(running, "/health").bodyAsString()).isEqualTo("{\"status\":\"up\"}");
            assertThat(admin(running, "/ready").bodyAsString()).isEqualTo("{\"ready\":true}");
            assertThat(admin(running, "/twice/1").statusCode()).isEqualTo(404);
            assertThat(running.get("/health").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void itIsNotReadyWhileItDrains() throws Exception {
        try (var running = Running.script(folder, SCRIPT, options -> options.adminPort(0))) {
            var waiting = running.request("GET", "/wait").send();
            Running.eventually(() -> metric(running, "fusabi_requests_active").equals("1.0"));
            var closing = running.gateway.close();

            HttpResponse<Buffer> ready = admin(running, "/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.bodyAsString()).isEqualTo("{\"ready\":false}");
            assertThat(waiting.isComplete()).isFalse();
            assertThat(closing.isComplete()).isFalse();
            assertThat(admin(running, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requestsAreCountedByRouteAndStatus() throws Exception {
        try (var running = Running.script(folder, SCRIPT, options -> options.adminPort(0))) {
            running.get("/twice/1");
            running.get("/twice/2");
            running.get("/twice/x");
            running.get("/nowhere");
            running.send("DELETE", "/elsewhere");

            String count = "http_server_requests_seconds_count";
            assertThat(
                            metric(
                                    running,
                                    count + "{method=\"GET\",route=\"/twice/{n}\",status=\"200\"}"))
                    .isEqualTo("2");
            assertThat(
                            metric(
                                    running,
                                    count + "{method=\"GET\",route=\"/twice/{n}\",status=\"400\"}"))
                    .isEqualTo("1");
            assertThat(metric(running, count + "{method=\"other\",route=\"none\",status=\"404\"}"))
                    .isEqualTo("2");
            assertThat(admin(running, "/metrics").bodyAsString())
                    .contains("http_server_requests_seconds_bucket", "le=\"0.005\"", "jvm_memory");
        }
    }

    @Test
    void whatScriptsWaitForIsCounted() throws Exception {
        try (var running = Running.script(folder, SCRIPT, options -> options.adminPort(0))) {
            var first = running.request("GET", "/wait").send();
            var second = running.request("GET", "/wait").send();
            Running.eventually(() -> metric(running, "fusabi_calls_pending").equals("2.0"));
            assertThat(metric(running, "fusabi_requests_active")).isEqualTo("2.0");
            assertThat(first.isComplete() || second.isComplete()).isFalse();
        }
    }

    @Test
    void reloadsAreCounted() throws Exception {
        try (var running =
                Running.script(folder, SCRIPT, options -> options.adminPort(0).watch(true))) {
            Files.writeString(running.file, SCRIPT + "\nlet later = 1\n");
            Running.eventually(() ->
                    metric(running, "fusabi_reloads_total{result=\"swapped\"}").equals("1.0"));
            Files.writeString(running.file, SCRIPT + "\nlet later = \n");
            Running.eventually(() ->
                    metric(running, "fusabi_reloads_total{result=\"refused\"}").equals("1.0"));
        }
    }

    @Test
    void anAdminPortThatIsTakenIsAnErrorThatNamesTheOption() throws Exception {
        try (var running = Running.script(folder, SCRIPT)) {
            int taken = running.port();
            assertThatThrownBy(() ->
                            Running.script(folder, SCRIPT, options -> options.adminPort(taken)))
                    .isInstanceOf(GatewayException.class)
                    .hasMessageContaining("--admin-port")
                    .hasMessageContaining(Integer.toString(taken));
        }
    }

    private static HttpResponse<Buffer> admin(Running running, String path) {
        return Running.get(
                running.client
                        .request(HttpMethod.GET, running.gateway.adminPort(), "127.0.0.1", path)
                        .send());
    }

    /** The value of a line of the metrics; empty when there is none. */
    private static String metric(Running running, String name) {
        return admin(running, "/metrics")
                .bodyAsString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
