package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;

final class ShutdownTest {
    private static final String SCRIPT =
            """
            let mutable started = 0

            [<Get("/started")>]
            let count () = started

            [<Get("/slow/{millis}")>]
            let slow (millis: int) =
                started <- started + 1
                Async.sleep millis
                "done"
            """;

    @TempDir private Path folder;

    @Test
    void requestsInFlightFinishAndNewOnesAreRefused() throws Exception {
        try (var running = Running.script(folder, SCRIPT)) {
            Future<HttpResponse<Buffer>> inFlight = running.request("GET", "/slow/400").send();
            Running.eventually(() -> running.get("/started").bodyAsString().equals("1"));
            Future<Void> closing = running.gateway.close();

            assertThat(Running.get(inFlight).bodyAsString()).isEqualTo("\"done\"");
            Running.get(closing);
            assertThatThrownBy(() -> new RawSocket(running.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void requestsThatDoNotFinishInTimeAreCutOff() throws Exception {
        try (var running =
                Running.script(folder, SCRIPT, options -> options.drain(Duration.ofMillis(200)))) {
            Future<HttpResponse<Buffer>> inFlight = running.request("GET", "/slow/25000").send();
            Running.eventually(() -> running.get("/started").bodyAsString().equals("1"));

            Running.get(running.gateway.close());

            assertThatThrownBy(() -> Running.get(inFlight)).isNotInstanceOf(AssertionError.class);
        }
    }
}
