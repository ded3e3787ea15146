package dev.fusabi.gateway;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.async.json.JsonMalformed;
import dev.fusabi.async.json.JsonUnsupported;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** One request on its way through route, body, arguments, script and response. Stays on its event loop. */
final class Exchange {
    private final HttpServerRequest request;
    private final String path;
    private final Generation generation;
    private final GatewayOptions options;
    private final @Nullable Metrics metrics;
    private final long began = System.nanoTime();
    private @Nullable Route found;
    private @Nullable ServedScript entered;

    /**
     * @param metrics null when nothing is counted
     */
    Exchange(
            HttpServerRequest request,
            Generation generation,
            GatewayOptions options,
            @Nullable Metrics metrics) {
        this.request = request;
        this.path = Objects.requireNonNullElse(request.path(), "/");
        this.generation = generation;
        this.options = options;
        this.metrics = metrics;
    }

    /** Answers the request, now or later, whatever happens. */
    void start() {
        request.response().endHandler(_ -> end());
        orFail(this::route);
    }

    /** It has been answered, or its client has gone. */
    private void end() {
        if (entered != null) {
            entered.leave();
        }
        if (metrics != null) {
            metrics.answered(
                    request.method().name(),
                    found,
                    request.response().getStatusCode(),
                    System.nanoTime() - began);
        }
    }

    private void orFail(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void route() {
        RouteTable.Match match;
        try {
            match = generation.table().match(request.method().name(), path);
        } catch (IllegalArgumentException e) {
            refuse(Problem.of(400, "malformed-path", "the path has a wrong percent-encoding"));
            return;
        }
        switch (match) {
            case RouteTable.Match.Found(Route route, List<String> variables) ->
                    receive(route, variables);
            case RouteTable.Match.NotFound _ -> describe();
            case RouteTable.Match.WrongMethod(var methods) -> {
                methods.add("OPTIONS");
                request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
                if (request.method().name().equals("OPTIONS")) {
                    request.response().setStatusCode(204).end();
                } else {
                    refuse(
                            Problem.of(
                                    405,
                                    "method-not-allowed",
                                    "the path does not have this method"));
                }
            }
        }
    }

    /** The gateway's own pages stand behind the scripts' routes. */
    private void describe() {
        ApiPages.Page page = generation.deployment().pages().at(path);
        if (page == null) {
            refuse(Problem.of(404, "not-found", "there is no such path"));
        } else {
            ResponseWriter.page(request, page);
        }
    }

    private void receive(Route route, List<String> variables) {
        found = route;
        ServedScript script = generation.script(route);
        if (script.requests() >= options.maxConcurrent) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(Problem.of(503, "overloaded", "the server has too much to do; try again later"));
            return;
        }
        script.enter();
        entered = script;
        if (route.readsBody() && BodyReader.announcesBody(request) && !isJson()) {
            refuse(Problem.of(415, "unsupported-media-type", "the body must be application/json"));
            return;
        }
        BodyReader.read(
                request,
                options.maxBody,
                body -> orFail(() -> bind(route, variables, body)),
                () ->
                        refuse(
                                Problem.of(
                                        413,
                                        "body-too-large",
                                        "the body must not have more than "
                                                + options.maxBody
                                                + " bytes")));
    }

    private boolean isJson() {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return false;
        }
        int end = type.indexOf(';');
        String plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return plain.equals("application/json")
                || plain.startsWith("application/") && plain.endsWith("+json");
    }

    private void bind(Route route, List<String> variables, Buffer bytes) {
        @Nullable JsonNode body;
        MultiMap query;
        try {
            body =
                    route.readsBody() && bytes.length() > 0
                            ? JsonCodec.standard().parse(bytes.getBytes())
                            : null;
        } catch (JsonMalformed e) {
            refuse(Problem.malformedBody(String.valueOf(e.getMessage()), e.line(), e.column()));
            return;
        }
        try {
            query = request.params();
        } catch (IllegalArgumentException e) {
            refuse(Problem.of(400, "malformed-query", "the query has a wrong percent-encoding"));
            return;
        }
        var input =
                new RequestInput(
                        request.method().name(), path, variables, query, request.headers(), body);
        switch (ParameterBinder.bind(route, input)) {
            case ParameterBinder.Result.Rejected(List<InputProblem> problems) ->
                    refuse(Problem.invalidInput(problems));
            case ParameterBinder.Result.Bound(List<Object> arguments) -> call(route, arguments);
        }
    }

    private void call(Route route, List<Object> arguments) {
        ScriptFuture<Object> future = generation.script(route).call(route.function(), arguments);
        request.response().closeHandler(_ -> future.cancel(true));
        future.whenComplete((result, failure) -> {
            if (failure == null) {
                orFail(() -> succeed(route, result));
            } else {
                fail(failure);
            }
        });
    }

    private void succeed(Route route, Object result) {
        if (request.response().closed()) {
            return;
        }
        try {
            ResponseWriter.result(request, result);
        } catch (JsonUnsupported e) {
            fail(
                    new GatewayException(
                            "%s: error FSB0701: the result of '%s' cannot be sent: %s"
                                    .formatted(
                                            route.function().location(),
                                            route.function().name(),
                                            e.getMessage())));
        }
    }

    private void fail(Throwable failure) {
        if (failure instanceof CancellationException || request.response().closed()) {
            return;
        }
        Problem problem = ScriptProblems.of(failure).withInstance("urn:uuid:" + UUID.randomUUID());
        options.errorOutput.accept(log(problem, failure));
        // What the script may have set for a response that was not sent.
        request.response().headers().clear();
        refuse(problem);
    }

    /** The whole story, for the log only. */
    private String log(Problem problem, Throwable failure) {
        String report =
                switch (failure) {
                    case ScriptException script -> script.report();
                    case GatewayException result -> result.getMessage() + "\n";
                    default -> failure + "\n";
                };
        return "%s failed with %d, %s\n%s"
                .formatted(
                        printable(request.method() + " " + path),
                        problem.status(),
                        problem.instance(),
                        report);
    }

    // A client must not be able to write control characters to a terminal.
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    private void refuse(Problem problem) {
        if (!request.response().ended() && !request.response().closed()) {
            ResponseWriter.problem(request, problem);
        }
    }
}
