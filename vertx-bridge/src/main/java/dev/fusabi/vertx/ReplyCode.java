package dev.fusabi.vertx;

import dev.fusabi.async.json.JsonMalformed;
import dev.fusabi.async.json.JsonMismatch;
import dev.fusabi.async.json.JsonUnsupported;
import dev.fusabi.engine.ScriptException;

import java.util.concurrent.CancellationException;

/**
 * The failure codes of replies, which callers find in
 * {@link io.vertx.core.eventbus.ReplyException#failureCode}. Numbers never change and are never used again. 1xx: the
 * message is at fault; 2xx: the script; 3xx: a limit; 4xx: the deployment.
 */
public enum ReplyCode {
    /** The body or the headers do not fit the handler's parameters; the message says where. */
    BODY_MISMATCH(100),
    /** The body is a Buffer that does not hold JSON. */
    BODY_MALFORMED(101),
    /** The script raised an exception and did not catch it. */
    SCRIPT_FAILED(200),
    /** A function of the host failed, and the script did not catch it. */
    HOST_FUNCTION_FAILED(201),
    /** The result has no form as a message: it holds a function, for example. */
    RESULT_UNSUPPORTED(202),
    /** The script ended itself by {@code exit}. */
    EXITED(203),
    /** The script needed more memory than it may. */
    MEMORY_LIMIT(300),
    /** The script computed more than it may. */
    BUDGET_LIMIT(301),
    /** The script called functions more deeply than it may. */
    DEPTH_LIMIT(302),
    /** The script took longer than it may. */
    DEADLINE(303),
    /** The script was cancelled, when it was undeployed for example. */
    CANCELLED(304),
    /** The handler is not there, or anything else went wrong around it. */
    UNAVAILABLE(400);

    private final int number;

    ReplyCode(int number) {
        this.number = number;
    }

    /** The failure code. */
    public int number() {
        return number;
    }

    static ReplyCode of(Throwable failure) {
        return switch (failure) {
            case JsonMismatch mismatch -> BODY_MISMATCH;
            case JsonMalformed malformed -> BODY_MALFORMED;
            case JsonUnsupported unsupported -> RESULT_UNSUPPORTED;
            case CancellationException cancelled -> CANCELLED;
            case ScriptException script -> of(script);
            default -> UNAVAILABLE;
        };
    }

    private static ReplyCode of(ScriptException failure) {
        return switch (failure) {
            case ScriptException.Runtime runtime -> SCRIPT_FAILED;
            case ScriptException.HostFunction host -> HOST_FUNCTION_FAILED;
            case ScriptException.Exit exit -> EXITED;
            case ScriptException.Limit limit ->
                    switch (limit.code()) {
                        case FSB0703 -> MEMORY_LIMIT;
                        case FSB0704 -> BUDGET_LIMIT;
                        case FSB0705 -> DEPTH_LIMIT;
                        case FSB0706 -> DEADLINE;
                        default -> CANCELLED;
                    };
            case ScriptException.Rejected rejected -> UNAVAILABLE;
            case ScriptException.Conversion conversion -> UNAVAILABLE;
            case ScriptException.Compilation compilation -> UNAVAILABLE;
            case ScriptException.FunctionNotFound missing -> UNAVAILABLE;
            case ScriptException.ArgumentCount count -> UNAVAILABLE;
            case ScriptException.Io io -> UNAVAILABLE;
        };
    }
}
