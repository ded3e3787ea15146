package dev.fusabi.engine;

import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.StackTrace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Turns a script's uncaught exceptions into the host's. */
final class ScriptErrors {
    private ScriptErrors() {}

    /**
     * @param sources by name, as far as they are known, for the line that a report shows
     */
    static ScriptException of(ExceptionValue exception, Map<String, Source> sources) {
        ScriptException.Running error = of(exception);
        error.location()
                .ifPresent(place -> {
                    Source source = sources.get(place.file());
                    if (source != null) {
                        error.excerpt(DiagnosticPrinter.excerpt(source, place));
                    }
                });
        return error;
    }

    private static ScriptException.Running of(ExceptionValue exception) {
        StackTrace trace =
                exception.stackTrace() == null
                        ? new StackTrace(List.of())
                        : UserTrace.of(exception.stackTrace());
        Layout layout = exception.layout();
        ErrorCode limit = limitCode(layout);
        if (limit != null) {
            return new ScriptException.Limit(limit, exception.message(), trace, exception);
        } else if (layout == BuiltinExceptions.EXIT) {
            return new ScriptException.Exit(
                    ((Long) exception.reference(0)).intValue(), trace, exception);
        } else if (layout == BuiltinExceptions.HOST_ERROR) {
            return new ScriptException.HostFunction(
                    exception.message(), trace, exception, exception.cause());
        }
        String title = title(BuiltinExceptions.displayName(layout), exception.message());
        ErrorCode code =
                layout == BuiltinExceptions.CONVERSION ? ErrorCode.FSB0701 : ErrorCode.FSB0700;
        return new ScriptException.Runtime(code, title, trace, exception, exception.cause());
    }

    /** An exception without a message of its own has its name and fields as one. */
    private static String title(String name, String message) {
        return message.startsWith(name) ? message : name + ": " + message;
    }

    /** What a call gets that would have to wait, but must not. */
    static ScriptException waits(String what, String instead) {
        ExceptionValue exception =
                BuiltinExceptions.invalidOperation(
                                what
                                        + " waits for an asynchronous operation; use "
                                        + instead
                                        + " instead")
                        .exception();
        return new ScriptException.Runtime(
                ErrorCode.FSB0700, exception.message(), new StackTrace(List.of()), exception, null);
    }

    private static @Nullable ErrorCode limitCode(Layout layout) {
        if (layout == BuiltinExceptions.MEMORY_LIMIT) {
            return ErrorCode.FSB0703;
        } else if (layout == BuiltinExceptions.FUEL_LIMIT) {
            return ErrorCode.FSB0704;
        } else if (layout == BuiltinExceptions.DEPTH_LIMIT) {
            return ErrorCode.FSB0705;
        } else if (layout == BuiltinExceptions.DEADLINE) {
            return ErrorCode.FSB0706;
        } else if (layout == BuiltinExceptions.CANCELLED) {
            return ErrorCode.FSB0707;
        }
        return null;
    }
}
