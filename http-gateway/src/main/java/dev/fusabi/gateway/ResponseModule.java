package dev.fusabi.gateway;

import dev.fusabi.engine.Host;

import java.util.List;

/** The module {@code Response} of scripts. */
public final class ResponseModule {
    private ResponseModule() {}

    /** Makes responses; works without a server too, so that scripts can be checked and tried. */
    public static Host host() {
        return Host.builder()
                .attributes(Routes.ATTRIBUTES.toArray(String[]::new))
                .doc("Answers with a status and a value as JSON.")
                .add(
                        "response::json",
                        List.of(long.class, Object.class),
                        Response.class,
                        call ->
                                Response.json(
                                        call.argument(0, Long.class), call.arguments().get(1)))
                .doc(
                        "Answers with another status: of a response, or of a value as JSON; () has no body.")
                .add(
                        "response::status",
                        List.of(long.class, Object.class),
                        Response.class,
                        call ->
                                Response.withStatus(
                                        call.argument(0, Long.class), call.arguments().get(1)))
                .doc("Answers 201 with the location of what was created, and the value as JSON.")
                .add(
                        "response::created",
                        List.of(String.class, Object.class),
                        Response.class,
                        call ->
                                Response.withHeader(
                                        "Location",
                                        call.argument(0, String.class),
                                        Response.json(201, call.arguments().get(1))))
                .doc("Answers 204 without a body.")
                .function("response::noContent", Response.class, () -> Response.empty(204))
                .doc("Answers 200 with plain text.")
                .function("response::text", String.class, Response.class, Response::text)
                .doc("Answers 200 with HTML.")
                .function("response::html", String.class, Response.class, Response::html)
                .doc("Answers with an error status and what is wrong, as problem+json.")
                .function(
                        "response::problem",
                        long.class,
                        String.class,
                        Response.class,
                        Response::problem)
                .doc("Sends the client to another address (302).")
                .function(
                        "response::redirect",
                        String.class,
                        Response.class,
                        url -> Response.withHeader("Location", url, Response.empty(302)))
                .doc("Adds a header to a response, or to a value as JSON.")
                .add(
                        "response::withHeader",
                        List.of(String.class, String.class, Object.class),
                        Response.class,
                        call ->
                                Response.withHeader(
                                        call.argument(0, String.class),
                                        call.argument(1, String.class),
                                        call.arguments().get(2)))
                .build();
    }
}
