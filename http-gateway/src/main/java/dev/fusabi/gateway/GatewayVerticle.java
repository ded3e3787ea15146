package dev.fusabi.gateway;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.vertx.VertxEngine;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One instance of the gateway: a server and the scripts that serve, all on one event loop. {@link #prepare} and
 * {@link #commit} may be called from any thread, the rest is Vert.x's.
 */
final class GatewayVerticle extends VerticleBase {
    private final GatewayOptions options;
    private final Host host;
    private final Deployment first;
    private final int port;
    private final @Nullable Metrics metrics;
    private @Nullable Generation current;
    private @Nullable HttpServer server;

    /**
     * @param port negative for a free one that all instances share
     * @param metrics null when nothing is counted
     */
    GatewayVerticle(
            GatewayOptions options,
            Host host,
            Deployment first,
            int port,
            @Nullable Metrics metrics) {
        this.options = options;
        this.host = host;
        this.first = first;
        this.port = port;
        this.metrics = metrics;
    }

    @Override
    public Future<?> start() {
        return load(first)
                .compose(generation -> {
                    swapIn(generation);
                    return listen();
                });
    }

    private Future<HttpServer> listen() {
        var http =
                new HttpServerOptions()
                        .setHttp2ClearTextEnabled(false)
                        .setUseSemicolonAsQueryParamDelimiter(false)
                        .setMaxHeaderSize(options.maxHeader)
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        // A request that waits for its script has no traffic either.
                        .setIdleTimeout(
                                (int)
                                        Math.min(
                                                Integer.MAX_VALUE,
                                                options.timeout
                                                        .plus(options.idleTimeout)
                                                        .toMillis()));
        var decoding = new Http1ServerConfig();
        decoding.setMaxHeaderSize(options.maxHeader);
        HttpServer created =
                vertx.createHttpServer(http)
                        .connectionHandler(connection ->
                                RequestDecoder.install(
                                        connection,
                                        decoding,
                                        options.headerTimeout,
                                        options.timeout))
                        .invalidRequestHandler(GatewayVerticle::refuseInvalid)
                        .requestHandler(this::serve);
        server = created;
        return created.listen(port, options.host);
    }

    private void serve(HttpServerRequest request) {
        Generation generation = current;
        if (generation != null) {
            new Exchange(request, generation, options, metrics).start();
        }
    }

    private static void refuseInvalid(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        Problem problem =
                switch (cause) {
                    case TooLongHttpLineException _ ->
                            Problem.of(414, "uri-too-long", "the request line is too long");
                    case TooLongHttpHeaderException _ ->
                            Problem.of(
                                    431,
                                    "header-too-large",
                                    "the header of the request is too large");
                    case null, default ->
                            Problem.of(400, "malformed-request", "this is not an HTTP request");
                };
        request.response().putHeader("Connection", "close");
        ResponseWriter.problem(request, problem);
        request.connection().close();
    }

    /** The port that is listened on. */
    int port() {
        return server == null ? -1 : server.actualPort();
    }

    /** What this instance does now; for any thread. */
    Future<Metrics.Load> load() {
        Promise<Metrics.Load> promise = Promise.promise();
        context.runOnContext(
                _ -> promise.complete(current == null ? Metrics.Load.NONE : current.load()));
        return promise.future();
    }

    /** Loads what is new in a deployment, while the old one serves. Fails when a script's top level fails. */
    Future<Generation> prepare(Deployment next) {
        Promise<Generation> promise = Promise.promise();
        context.runOnContext(_ -> load(next).onComplete(promise));
        return promise.future();
    }

    /** Serves new requests with a generation that was prepared; older requests finish in theirs. */
    Future<Void> commit(Generation next) {
        Promise<Void> promise = Promise.promise();
        context.runOnContext(_ -> {
            swapIn(next);
            promise.complete();
        });
        return promise.future();
    }

    /** Gives up a generation that was prepared. */
    void discard(Generation prepared) {
        context.runOnContext(_ -> retire(prepared, current));
    }

    private Future<Generation> load(Deployment next) {
        var scripts = new ArrayList<ServedScript>();
        var loading = new ArrayList<Future<?>>();
        for (CompiledScript compiled : next.scripts()) {
            ServedScript running = running(compiled);
            if (running != null) {
                scripts.add(running);
                continue;
            }
            var script = new ServedScript(compiled, VertxEngine.build(engineSettings(), context));
            scripts.add(script);
            loading.add(script.load(vertx));
        }
        var generation = new Generation(next, scripts);
        return Future.join(loading).map(generation).onFailure(_ -> retire(generation, current));
    }

    private EngineBuilder engineSettings() {
        return Engine.builder()
                .host(host)
                .deadline(options.timeout)
                .memoryLimit(options.memory)
                .output(options.output)
                .errorOutput(options.errorOutput);
    }

    private @Nullable ServedScript running(CompiledScript compiled) {
        List<ServedScript> scripts = current == null ? List.of() : current.scripts();
        return scripts.stream()
                .filter(script -> script.compiled() == compiled)
                .findFirst()
                .orElse(null);
    }

    private void swapIn(Generation next) {
        Generation before = current;
        current = next;
        if (before != null) {
            retire(before, next);
        }
    }

    /** Retires the scripts of a generation that are not in another one too. */
    private void retire(Generation generation, @Nullable Generation kept) {
        for (ServedScript script : generation.scripts()) {
            if (kept == null || !kept.scripts().contains(script)) {
                script.retire(vertx, options.timeout.plusSeconds(1));
            }
        }
    }

    @Override
    public Future<?> stop() {
        Future<Void> drained =
                server == null ? Future.succeededFuture() : server.shutdown(options.drain);
        return drained.onComplete(_ -> {
            if (current != null) {
                current.scripts().forEach(ServedScript::close);
            }
        });
    }
}
