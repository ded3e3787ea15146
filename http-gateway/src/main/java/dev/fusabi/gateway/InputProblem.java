package dev.fusabi.gateway;

/**
 * One input of a request that is missing or has the wrong type.
 *
 * @param in the part of the request: path, query, body, …
 * @param name the parameter; for the body a JSON Pointer (RFC 6901)
 * @param expected the type as scripts write it, or what else is expected
 * @param actual what came, shortened
 */
record InputProblem(String in, String name, String expected, String actual) {
    static final String MISSING = "missing";

    boolean isInBody() {
        return in.equals(Origin.BODY.word());
    }
}
