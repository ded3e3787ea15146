package dev.fusabi.gateway;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why a request was not served, as a problem document (RFC 9457) says it.
 *
 * @param status the HTTP status
 * @param code a stable word for programs
 * @param detail a sentence for people
 * @param errors every input that is wrong; empty unless that is the reason
 * @param place where a body cannot be read, or null
 * @param instance names this occurrence in the log, or null
 */
record Problem(
        int status,
        String code,
        String detail,
        List<InputProblem> errors,
        @Nullable Place place,
        @Nullable String instance) {
    /** A line and a column, from 1 on. */
    record Place(int line, int column) {}

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), null, null);
    }

    static Problem invalidInput(List<InputProblem> errors) {
        String detail =
                errors.size() == 1
                        ? "an input of the request is wrong"
                        : errors.size() + " inputs are wrong";
        return new Problem(400, "invalid-input", detail, errors, null, null);
    }

    static Problem malformedBody(String detail, int line, int column) {
        Place place = line > 0 ? new Place(line, column) : null;
        return new Problem(
                400, "malformed-json", "the body is not JSON: " + detail, List.of(), place, null);
    }

    Problem withInstance(String name) {
        return new Problem(status, code, detail, errors, place, name);
    }
}
