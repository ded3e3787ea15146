package dev.fusabi.vertx;

import dev.fusabi.engine.ScriptException;

/** A script could not be deployed. The message is the full report: all findings with their source lines. */
public final class ScriptDeploymentException extends RuntimeException {
    private final ScriptException reason;

    ScriptDeploymentException(ScriptException reason) {
        super(reason.report().strip(), reason);
        this.reason = reason;
    }

    /** The failure itself, for its kind and code. */
    public ScriptException reason() {
        return reason;
    }
}
