package dev.fusabi.vertx;

import dev.fusabi.async.json.JsonMalformed;
import dev.fusabi.async.json.JsonMismatch;
import dev.fusabi.async.json.JsonUnsupported;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Layout;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;

/**
 * What callers see of failures: what the script's author wrote for them, never files, lines, stack traces, or messages
 * of Java exceptions.
 */
final class ReplyFailures {
    private ReplyFailures() {}

    static ReplyException of(Throwable failure) {
        ReplyCode code = ReplyCode.of(failure);
        return new ReplyException(
                ReplyFailure.RECIPIENT_FAILURE, code.number(), message(code, failure));
    }

    private static String message(ReplyCode code, Throwable failure) {
        return switch (failure) {
            case JsonMismatch mismatch -> "the message does not fit: " + mismatch.getMessage();
            case JsonMalformed malformed -> "the message is not JSON: " + malformed.getMessage();
            case JsonUnsupported unsupported ->
                    "the result cannot be sent: " + unsupported.getMessage();
            case ScriptException.Runtime runtime -> raised(runtime);
            default -> general(code);
        };
    }

    /** The author's own text where there is one, otherwise the kind of error. */
    private static String raised(ScriptException.Runtime failure) {
        if (!(failure.exception() instanceof ExceptionValue exception)) {
            return general(ReplyCode.SCRIPT_FAILED);
        }
        Layout layout = exception.layout();
        boolean isAuthors =
                layout == BuiltinExceptions.FAILURE || !BuiltinExceptions.isBuiltin(layout);
        return isAuthors
                ? exception.message()
                : "the handler failed: " + BuiltinExceptions.displayName(layout);
    }

    private static String general(ReplyCode code) {
        return switch (code) {
            case BODY_MISMATCH, BODY_MALFORMED -> "the message does not fit";
            case SCRIPT_FAILED, EXITED -> "the handler failed";
            case HOST_FUNCTION_FAILED -> "the handler failed: a function of the host failed";
            case RESULT_UNSUPPORTED -> "the result cannot be sent";
            case MEMORY_LIMIT -> "the handler used too much memory";
            case BUDGET_LIMIT -> "the handler computed for too long";
            case DEPTH_LIMIT -> "the handler called functions too deeply";
            case DEADLINE -> "the handler took too long";
            case CANCELLED -> "the handler was cancelled";
            case UNAVAILABLE -> "the handler is not available";
        };
    }
}
