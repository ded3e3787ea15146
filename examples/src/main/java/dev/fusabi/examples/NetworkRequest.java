package dev.fusabi.examples;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.vertx.VertxEngine;
import dev.fusabi.vertx.VertxHost;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Requests that a script sends, over the HTTP client of Vert.x, on an event loop that never blocks. */
public final class NetworkRequest {
    private final Host host;
    private final VertxEngine engine;
    private final HttpClient client;
    private final int port;

    private NetworkRequest(Vertx vertx, int port) {
        client = vertx.createHttpClient();
        this.port = port;
        host =
                VertxHost.asyncFunction(
                                Host.builder(), "http::get", String.class, String.class, this::get)
                        .build();
        engine = VertxEngine.build(Engine.builder().host(host), vertx.getOrCreateContext());
    }

    /**
     * Loads the script.
     *
     * @param port of the service on this machine that it asks
     */
    public static Future<NetworkRequest> start(Vertx vertx, Path script, int port) {
        var requests = new NetworkRequest(vertx, port);
        return requests.engine.load(Script.compile(script, requests.host)).map(requests);
    }

    private Future<String> get(String path) {
        return client.request(HttpMethod.GET, port, "localhost", path)
                .compose(request -> request.send().compose(NetworkRequest::text));
    }

    private static Future<String> text(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body().map(Buffer::toString)
                : Future.failedFuture("status " + response.statusCode());
    }

    public Future<List<String>> reports(String... cities) {
        return engine.callAsync("reports", String[].class, List.of(cities)).map(Arrays::asList);
    }
}
