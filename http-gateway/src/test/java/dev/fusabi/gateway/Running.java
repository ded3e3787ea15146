package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Host;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A gateway on a free port that serves a script from a temporary file, and a client for it. */
final class Running implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final Path file;
    final Gateway gateway;
    final WebClient client;
    final StringBuffer output = new StringBuffer();
    final StringBuffer errors = new StringBuffer();

    private Running(Path file, Host host, UnaryOperator<GatewayOptions> settings) {
        this.file = file;
        var options =
                new GatewayOptions()
                        .port(0)
                        .instances(1)
                        .output(output::append)
                        .errorOutput(errors::append);
        try {
            gateway = get(Gateway.start(vertx, List.of(file), host, settings.apply(options)));
        } catch (RuntimeException e) {
            get(vertx.close());
            throw e;
        }
        client =
                WebClient.create(
                        vertx,
                        new WebClientOptions()
                                .setDefaultHost("127.0.0.1")
                                .setDefaultPort(gateway.port()),
                        new PoolOptions().setHttp1MaxSize(1_100));
    }

    static Running script(Path folder, String text) throws Exception {
        return script(folder, text, UnaryOperator.identity());
    }

    static Running script(Path folder, String text, UnaryOperator<GatewayOptions> settings)
            throws Exception {
        return script(folder, text, Host.none(), settings);
    }

    static Running script(
            Path folder, String text, Host host, UnaryOperator<GatewayOptions> settings)
            throws Exception {
        Path file = folder.resolve("service.fsx");
        Files.writeString(file, text);
        return new Running(file, host, settings);
    }

    static Running existing(Path file, UnaryOperator<GatewayOptions> settings) {
        return new Running(file, Host.none(), settings);
    }

    int port() {
        return gateway.port();
    }

    HttpResponse<Buffer> get(String uri) {
        return get(request("GET", uri).send());
    }

    HttpResponse<Buffer> send(String method, String uri, String json) {
        return get(
                request(method, uri)
                        .putHeader("Content-Type", "application/json")
                        .sendBuffer(Buffer.buffer(json)));
    }

    HttpResponse<Buffer> send(String method, String uri) {
        return get(request(method, uri).send());
    }

    HttpRequest<Buffer> request(String method, String uri) {
        return client.request(HttpMethod.valueOf(method), uri).followRedirects(false);
    }

    JsonObject problem(HttpResponse<Buffer> response, int status) {
        assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(status);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = response.bodyAsJsonObject();
        assertThat(problem.getInteger("status")).isEqualTo(status);
        return problem;
    }

    static <T> T get(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("nothing after 20 s", e);
        }
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("did not happen within 20 s");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        get(gateway.close());
        get(vertx.close());
    }
}
