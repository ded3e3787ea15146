package dev.fusabi.async.json;

/**
 * One place where a document does not fit a script type.
 *
 * @param path a JSON Pointer (RFC 6901) to the place; empty for the whole document
 * @param expected the type as scripts write it, or what else is expected, in words
 * @param actual what is there, shortened: {@code string "abc"}, {@code null}, {@code missing}
 */
public record JsonProblem(String path, String expected, String actual) {
    /** One sentence for people. */
    public String message() {
        return (path.isEmpty() ? "" : path + ": ") + "expected " + expected + ", got " + actual;
    }
}
