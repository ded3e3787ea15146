package dev.fusabi.bytecode;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;

/** A file that is no program, or one of another version. */
public final class InvalidBytecodeException extends Exception {
    private final transient Diagnostic diagnostic;

    InvalidBytecodeException(ErrorCode code, String file, String message) {
        super(message, null, false, false);
        diagnostic = Diagnostic.error(code, new Source(file, ""), Span.NONE, message);
    }

    public ErrorCode code() {
        return diagnostic.code();
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
