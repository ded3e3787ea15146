package dev.fusabi.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What operators ask, on a port of its own that the world need not reach: {@code /health}, {@code /ready} and {@code
 * /metrics}.
 */
final class AdminVerticle extends VerticleBase {
    private static final String JSON = "application/json";

    /** The text format of Prometheus. */
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final GatewayOptions options;
    private final BooleanSupplier isReady;
    private final Supplier<Future<String>> metrics;
    private @Nullable HttpServer server;

    AdminVerticle(
            GatewayOptions options, BooleanSupplier isReady, Supplier<Future<String>> metrics) {
        this.options = options;
        this.isReady = isReady;
        this.metrics = metrics;
    }

    @Override
    public Future<?> start() {
        HttpServer created = vertx.createHttpServer().requestHandler(this::serve);
        server = created;
        return created.listen(Math.max(0, options.adminPort), options.adminHost);
    }

    int port() {
        return server == null ? -1 : server.actualPort();
    }

    private void serve(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            ResponseWriter.problem(
                    request, Problem.of(405, "method-not-allowed", "only GET and HEAD"));
            return;
        }
        switch (request.path()) {
            case "/health" -> send(request, 200, JSON, "{\"status\":\"up\"}");
            case "/ready" -> {
                boolean ready = isReady.getAsBoolean();
                send(request, ready ? 200 : 503, JSON, "{\"ready\":" + ready + "}");
            }
            case "/metrics" ->
                    metrics.get()
                            .onSuccess(text -> send(request, 200, METRICS, text))
                            .onFailure(failure ->
                                    ResponseWriter.problem(
                                            request,
                                            Problem.of(
                                                    500,
                                                    "internal-error",
                                                    "the metrics cannot be read")));
            case null, default ->
                    ResponseWriter.problem(
                            request,
                            Problem.of(
                                    404,
                                    "not-found",
                                    "there are /health, /ready and /metrics here"));
        }
    }

    private static void send(HttpServerRequest request, int status, String type, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(text);
    }
}
