package dev.fusabi.gateway;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import org.jspecify.annotations.Nullable;

/** Turns results of scripts and problems into responses. */
final class ResponseWriter {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    private ResponseWriter() {}

    /**
     * Answers with a script's result: a {@link Response} as it says, unit with 204, None with 404, everything else as
     * JSON with 200.
     *
     * @throws dev.fusabi.async.json.JsonUnsupported when it has no JSON form; then nothing has been sent
     */
    static void result(HttpServerRequest request, Object result) {
        if (result instanceof Response response) {
            response(request, response);
        } else if (result == Unit.UNIT) {
            send(request, 204, null, Buffer.buffer());
        } else if (result == WellKnown.NONE) {
            problem(request, Problem.of(404, "not-found", "there is nothing here"));
        } else {
            send(request, 200, JSON, json(result));
        }
    }

    private static void response(HttpServerRequest request, Response response) {
        for (Response.Header header : response.headers()) {
            request.response().headers().add(header.name(), header.value());
        }
        switch (response.form()) {
            case EMPTY -> send(request, response.status(), null, Buffer.buffer());
            case JSON -> send(request, response.status(), JSON, json(response.body()));
            case TEXT -> send(request, response.status(), TEXT, Buffer.buffer(text(response)));
            case HTML -> send(request, response.status(), HTML, Buffer.buffer(text(response)));
            case PROBLEM ->
                    problem(request, Problem.of(response.status(), "rejected", text(response)));
        }
    }

    private static String text(Response response) {
        return response.body().toString();
    }

    static void problem(HttpServerRequest request, Problem problem) {
        send(request, problem.status(), ProblemJson.MEDIA_TYPE, ProblemJson.write(problem));
    }

    /** A page of the gateway itself, which takes scripts and styles from nowhere else; for GET and HEAD. */
    static void page(HttpServerRequest request, ApiPages.Page page) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            problem(
                    request,
                    Problem.of(405, "method-not-allowed", "the path does not have this method"));
            return;
        }
        request.response()
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                + " frame-ancestors 'none'");
        send(request, 200, page.type(), page.content());
    }

    private static Buffer json(Object value) {
        return Buffer.buffer(JsonCodec.standard().encode(value));
    }

    /**
     * @param type the body's media type unless a header already says it; null when there is no body
     */
    private static void send(
            HttpServerRequest request, int status, @Nullable String type, Buffer body) {
        HttpServerResponse response = request.response();
        response.setStatusCode(status);
        if (status == 204 || status == 304) {
            response.end();
            return;
        }
        if (type != null && !response.headers().contains(HttpHeaders.CONTENT_TYPE)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        }
        response.putHeader("X-Content-Type-Options", "nosniff");
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }
}
