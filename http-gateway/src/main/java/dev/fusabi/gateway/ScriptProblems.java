package dev.fusabi.gateway;

import dev.fusabi.engine.ScriptException;

/** What a client learns of a script's failure: a status and a word, nothing of the script itself. */
final class ScriptProblems {
    private ScriptProblems() {}

    static Problem of(Throwable failure) {
        if (!(failure instanceof ScriptException script)) {
            return Problem.of(500, "internal-error", "the request could not be processed");
        }
        return switch (script.code()) {
            case FSB0706 -> Problem.of(504, "deadline-passed", "the request took too long");
            case FSB0707 -> Problem.of(503, "cancelled", "the server is shutting down");
            case FSB0703, FSB0704, FSB0705 ->
                    Problem.of(
                            500,
                            "limit-exceeded",
                            "the request needs more than the server grants it");
            default -> Problem.of(500, "script-error", "the request could not be processed");
        };
    }
}
