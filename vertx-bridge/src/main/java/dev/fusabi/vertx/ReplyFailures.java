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

import org.jspecify.annotations.Nullable;

/**
 * What callers see of failures: what the script's author wrote for them, never files, lines, stack traces, or messages
 * of Java exceptions.
 */
final class ReplyFailures {
    private ReplyFailures() {}

    static ReplyException of(Throwable failure) {
        ReplyCode code = ReplyCode.of(failure);
        String told = told(failure);
        return new ReplyException(
                ReplyFailure.RECIPIENT_FAILURE,
                code.number(),
                told == null ? general(failure, code) : told);
    }

    /** Whether the reply does not tell what went wrong, so that a log must. */
    static boolean hides(Throwable failure) {
        return told(failure) == null && ReplyCode.of(failure) != ReplyCode.CANCELLED;
    }

    /** The whole reason, where callers may know it; otherwise null. */
    private static @Nullable String told(Throwable failure) {
        return switch (failure) {
            case JsonMismatch mismatch -> "the message does not fit: " + mismatch.getMessage();
            case JsonMalformed malformed -> "the message is not JSON: " + malformed.getMessage();
            case JsonUnsupported unsupported ->
                    "the result cannot be sent: " + unsupported.getMessage();
            case ScriptException.Runtime runtime
                    when runtime.exception() instanceof ExceptionValue raised
                            && isAuthors(raised.layout()) ->
                    raised.message();
            default -> null;
        };
    }

    /** Whether the script's author wrote the text: {@code failwith}, and exceptions of the script's own. */
    private static boolean isAuthors(Layout layout) {
        return layout == BuiltinExceptions.FAILURE || !BuiltinExceptions.isBuiltin(layout);
    }

    private static String general(Throwable failure, ReplyCode code) {
        return failure instanceof ScriptException.Runtime runtime
                        && runtime.exception() instanceof ExceptionValue raised
                ? "the handler failed: " + BuiltinExceptions.displayName(raised.layout())
                : general(code);
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
