package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Host;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Requests that are not served, and scripts that fail. */
final class RefusalTest {
    private static final String SCRIPT =
            """
            [<Post("/things")>]
            let post (name: string) = name.Length

            [<Get("/things")>]
            let get () = 1

            let helper (secret: string) : int = failwith ("the secret is " + secret)

            [<Get("/fail")>]
            let fail () = helper "XYZZY" + 1

            [<Get("/function")>]
            let bad () = Response.json 200 (fun x -> x + 1) |> Response.withHeader "X-Left" "over"

            [<Get("/forever")>]
            let forever () =
                let mutable n = 0
                while n >= 0 do
                    n <- (n + 1) % 1000
                n

            [<Get("/sleep")>]
            let sleep () =
                Async.sleep 60000
                1
            """;

    @TempDir private Path folder;

    private Running serve() throws Exception {
        return Running.script(
                folder, SCRIPT, options -> options.maxBody(1000).timeout(Duration.ofMillis(500)));
    }

    @Test
    void malformedJsonIsLocated() throws Exception {
        try (var running = serve()) {
            JsonObject problem =
                    running.problem(running.send("POST", "/things", "{\"name\":\n  oops}"), 400);

            assertThat(problem.getString("code")).isEqualTo("malformed-json");
            assertThat(problem.getInteger("line")).isEqualTo(2);
            assertThat(problem.getInteger("column")).isBetween(3, 7);
        }
    }

    @Test
    void otherMediaTypesAreNotSupported() throws Exception {
        try (var running = serve()) {
            HttpResponse<Buffer> form =
                    Running.get(
                            running.request("POST", "/things")
                                    .putHeader("Content-Type", "application/x-www-form-urlencoded")
                                    .sendBuffer(Buffer.buffer("name=x")));
            assertThat(running.problem(form, 415).getString("detail")).contains("application/json");
            HttpResponse<Buffer> untyped =
                    Running.get(running.request("POST", "/things").sendBuffer(Buffer.buffer("{}")));
            running.problem(untyped, 415);
            HttpResponse<Buffer> structured =
                    Running.get(
                            running.request("POST", "/things")
                                    .putHeader(
                                            "Content-Type",
                                            "application/merge-patch+json; charset=utf-8")
                                    .sendBuffer(Buffer.buffer("{\"name\": \"abc\"}")));
            assertThat(structured.bodyAsString()).isEqualTo("3");
        }
    }

    @Test
    void largeBodiesAreRefusedWithAndWithoutALength() throws Exception {
        try (var running = serve()) {
            String large = "{\"name\": \"" + "x".repeat(2_000_000) + "\"}";
            running.problem(running.send("POST", "/things", large), 413);
            HttpResponse<Buffer> chunked =
                    Running.get(
                            running.request("POST", "/things")
                                    .putHeader("Content-Type", "application/json")
                                    .sendStream(new Chunks(Buffer.buffer("x".repeat(5_000)), 100)));
            running.problem(chunked, 413);
            assertThat(running.get("/things").bodyAsString()).isEqualTo("1");
        }
    }

    @Test
    void unknownPathsAndMethodsAreTold() throws Exception {
        try (var running = serve()) {
            running.problem(running.get("/nothing"), 404);
            HttpResponse<Buffer> wrong = running.send("DELETE", "/things");
            running.problem(wrong, 405);
            assertThat(wrong.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
            HttpResponse<Buffer> options = running.send("OPTIONS", "/things");
            assertThat(options.statusCode()).isEqualTo(204);
            assertThat(options.getHeader("Allow")).contains("POST");
            running.problem(running.get("/%zz"), 400);
        }
    }

    @Test
    void aScriptErrorTellsTheClientNothingAndTheLogEverything() throws Exception {
        try (var running = serve()) {
            HttpResponse<Buffer> response = running.get("/fail");
            JsonObject problem = running.problem(response, 500);

            assertThat(response.bodyAsString())
                    .doesNotContain("XYZZY", "secret", "helper", ".fsx", "dev.fusabi", "java");
            String instance = problem.getString("instance");
            assertThat(UUID.fromString(instance.substring("urn:uuid:".length()))).isNotNull();
            assertThat(running.errors.toString())
                    .contains(
                            instance,
                            "GET /fail",
                            "the secret is XYZZY",
                            "0: ",
                            "helper",
                            "service.fsx:7:");
        }
    }

    @Test
    void aResultWithoutJsonFormIsAnError() throws Exception {
        try (var running = serve()) {
            HttpResponse<Buffer> response = running.get("/function");

            running.problem(response, 500);
            assertThat(response.getHeader("X-Left")).isNull();
            assertThat(running.errors.toString())
                    .contains("service.fsx:13:5: error FSB0701", "'bad'");
        }
    }

    @Test
    void aRequestThatTakesTooLongIsStopped() throws Exception {
        try (var running = serve()) {
            assertThat(running.problem(running.get("/sleep"), 504).getString("code"))
                    .isEqualTo("deadline-passed");
            running.problem(running.get("/forever"), 504);
        }
    }

    @Test
    void aScriptThatComputesLeavesRoomForOthers() throws Exception {
        try (var running =
                Running.script(folder, SCRIPT, options -> options.timeout(Duration.ofSeconds(5)))) {
            var forever = running.request("GET", "/forever").send();
            for (int i = 0; i < 10; i++) {
                assertThat(running.get("/things").statusCode()).isEqualTo(200);
            }
            assertThat(forever.isComplete()).isFalse();
        }
    }

    @Test
    void moreRequestsThanAllowedAreRefused() throws Exception {
        try (var running = Running.script(folder, SCRIPT, options -> options.maxConcurrent(1))) {
            var first = running.request("GET", "/sleep").send();
            Running.eventually(() -> running.get("/things").statusCode() == 503);

            HttpResponse<Buffer> refused = running.get("/things");
            running.problem(refused, 503);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(first.isComplete()).isFalse();
        }
    }

    @Test
    void aClientThatLeavesCancelsItsScript() throws Exception {
        var waiting = new AtomicReference<CompletableFuture<String>>();
        Host host =
                Host.builder()
                        .asyncFunction(
                                "test::wait",
                                String.class,
                                () -> {
                                    var future = new CompletableFuture<String>();
                                    waiting.set(future);
                                    return future;
                                })
                        .build();
        String script = "[<Get(\"/\")>]\nlet f () = Test.wait ()\n";
        try (var running = Running.script(folder, script, host, options -> options)) {
            try (var socket = new RawSocket(running.port())) {
                socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
                Running.eventually(() -> waiting.get() != null);
                assertThat(waiting.get().isDone()).isFalse();
            }

            Running.eventually(() -> waiting.get().isCancelled());
            assertThat(running.errors.toString()).isEmpty();
        }
    }
}
