package dev.fusabi.gateway;

import dev.fusabi.value.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer with a status, headers and a body of its own, as scripts make it by {@code Response.json} and its like.
 * Scripts only pass it on. Immutable.
 */
final class Response {
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    // What frames the message belongs to the server.
    private static final Set<String> OWN_HEADERS =
            Set.of(
                    "content-length",
                    "transfer-encoding",
                    "connection",
                    "keep-alive",
                    "upgrade",
                    "trailer",
                    "te");

    private final int status;
    private final Form form;
    private final Object body;
    private final List<Header> headers;

    /** How the body is written. */
    enum Form {
        EMPTY,
        JSON,
        TEXT,
        HTML,
        /** A problem document; the body is its detail. */
        PROBLEM
    }

    record Header(String name, String value) {}

    private Response(long status, Form form, Object body, List<Header> headers) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(
                    "the status of a response is between 200 and 599, not " + status);
        }
        this.status = (int) status;
        this.form = form;
        this.body = body;
        this.headers = List.copyOf(headers);
    }

    static Response json(long status, Object value) {
        return new Response(status, Form.JSON, value, List.of());
    }

    static Response text(String text) {
        return new Response(200, Form.TEXT, text, List.of());
    }

    static Response html(String text) {
        return new Response(200, Form.HTML, text, List.of());
    }

    static Response problem(long status, String detail) {
        return new Response(status, Form.PROBLEM, detail, List.of());
    }

    static Response empty(long status) {
        return new Response(status, Form.EMPTY, Unit.UNIT, List.of());
    }

    /** The value with another status: a response keeps its headers and body, unit has no body. */
    static Response withStatus(long status, Object value) {
        return switch (value) {
            case Response response ->
                    new Response(status, response.form, response.body, response.headers);
            case Unit _ -> empty(status);
            default -> json(status, value);
        };
    }

    /** With one more header; the value becomes a response if it is none. */
    static Response withHeader(String name, String value, Object of) {
        if (!HEADER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a header");
        }
        if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is set by the gateway");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 0xff || c < ' ' && c != '\t' || c == 0x7f) {
                throw new IllegalArgumentException(
                        "the value of header " + name + " has a character that is not allowed");
            }
        }
        Response response =
                of instanceof Response already
                        ? already
                        : of instanceof Unit ? empty(204) : json(200, of);
        var headers = new ArrayList<>(response.headers);
        headers.add(new Header(name, value));
        return new Response(response.status, response.form, response.body, headers);
    }

    int status() {
        return status;
    }

    Form form() {
        return form;
    }

    /** A script value for {@link Form#JSON}, a string for the others. */
    Object body() {
        return body;
    }

    /** In the order in which they were added; names may repeat. */
    List<Header> headers() {
        return headers;
    }

    /** What a script sees that prints it. */
    @Override
    public String toString() {
        return "Response " + status;
    }
}
