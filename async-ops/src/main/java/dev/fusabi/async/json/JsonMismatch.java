package dev.fusabi.async.json;

import java.util.List;
import java.util.stream.Collectors;

/** A JSON document is well formed, but does not fit the script type. */
public final class JsonMismatch extends RuntimeException {
    private final transient List<JsonProblem> problems;

    JsonMismatch(List<JsonProblem> problems) {
        super(
                problems.stream().map(JsonProblem::message).collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    /** The mismatches in the order of the document, at least one; no more than {@link JsonLimits#problems}. */
    public List<JsonProblem> problems() {
        return problems;
    }
}
