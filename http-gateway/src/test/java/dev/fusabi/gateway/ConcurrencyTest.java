package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class ConcurrencyTest {
    private static final int REQUESTS = 1_000;

    @TempDir private Path folder;

    @Test
    void aThousandRequestsWaitTogetherOnOneEventLoop(TestReporter report) throws Exception {
        String script =
                """
                [<Get("/slow/{n}")>]
                let slow (n: int) =
                    Async.sleep 100
                    n * n
                """;
        try (var running = Running.script(folder, script, options -> options.instances(1))) {
            for (String round : List.of("first", "second", "third")) {
                long started = System.nanoTime();
                waitTogether(running);
                long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
                report.publishEntry(round + " 1,000 requests that wait 100 ms", millis + " ms");
            }
        }
    }

    private static void waitTogether(Running running) {
        var responses = new ArrayList<Future<HttpResponse<Buffer>>>();
        for (int n = 0; n < REQUESTS; n++) {
            responses.add(running.request("GET", "/slow/" + n).send());
        }
        for (int n = 0; n < REQUESTS; n++) {
            HttpResponse<Buffer> response = Running.get(responses.get(n));
            assertThat(response.bodyAsString()).isEqualTo(Integer.toString(n * n));
        }
    }
}
