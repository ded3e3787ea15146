package dev.fusabi.gateway;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.engine.ScriptException;

/** What a client learns of a script's failure: a status and a word, nothing of the script itself. */
final class ScriptProblems {
    private ScriptProblems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case ScriptException script -> of(script.code());
            case GatewayException _ -> scriptError();
            default -> Problem.of(500, "internal-error", "the request could not be processed");
        };
    }

    private static Problem of(ErrorCode code) {
        return switch (code) {
            case FSB0706 -> Problem.of(504, "deadline-passed", "the request took too long");
            case FSB0707 -> Problem.of(503, "cancelled", "the server is shutting down");
            case FSB0703, FSB0704, FSB0705 ->
                    Problem.of(
                            500,
                            "limit-exceeded",
                            "the request needs more than the server grants it");
            default -> scriptError();
        };
    }

    private static Problem scriptError() {
        return Problem.of(500, "script-error", "the request could not be processed");
    }
}
