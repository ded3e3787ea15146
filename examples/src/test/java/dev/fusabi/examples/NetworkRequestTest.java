package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("A22")
@ExtendWith(VertxExtension.class)
final class NetworkRequestTest {
    private static final Path SCRIPT = Path.of("examples/network-request/weather.fsx");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void requestsThatFailAreSentAgainAndOneThatKeepsFailingSpoilsNoOther(Vertx vertx)
            throws Exception {
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(this::answer)
                        .listen(0)
                        .await(30, TimeUnit.SECONDS);
        NetworkRequest requests =
                NetworkRequest.start(vertx, SCRIPT, server.actualPort())
                        .await(30, TimeUnit.SECONDS);
        List<String> reports =
                requests.reports("oslo", "rome", "atlantis").await(30, TimeUnit.SECONDS);
        assertThat(reports).containsExactly("oslo: sunny", "rome: sunny", "atlantis: status 404");
        assertThat(asked).as("requests for Rome, of which the first failed").hasValue(2);
    }

    private void answer(HttpServerRequest request) {
        int status =
                switch (request.path()) {
                    case "/weather/rome" -> asked.incrementAndGet() == 1 ? 503 : 200;
                    case "/weather/oslo" -> 200;
                    default -> 404;
                };
        request.response().setStatusCode(status).end("sunny");
    }
}
