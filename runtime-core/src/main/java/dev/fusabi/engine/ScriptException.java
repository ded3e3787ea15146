package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.StackTrace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Anything that goes wrong with a script, by kind, so that hosts can {@code switch} over it. The message is for
 * people; {@link #code} is stable.
 */
public abstract sealed class ScriptException extends RuntimeException {
    private final ErrorCode code;
    private final transient @Nullable SourceLocation location;

    private ScriptException(
            ErrorCode code,
            String message,
            @Nullable SourceLocation location,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.location = location;
    }

    public ErrorCode code() {
        return code;
    }

    /** The place in the script, if there is one. */
    public Optional<SourceLocation> location() {
        return Optional.ofNullable(location);
    }

    /**
     * The text for a terminal: the first line is {@code FILE:LINE:COLUMN: error CODE: title}, as for every finding;
     * then what else is known, such as source lines and the script stack trace.
     */
    public String report() {
        String place = location == null ? "" : location + ": ";
        return place + "error " + code + ": " + getMessage() + "\n";
    }

    /** The script does not compile; {@link Parse} and {@link Type} tell where it failed first. */
    public abstract static sealed class Rejected extends ScriptException {
        private final transient List<Diagnostic> diagnostics;

        private Rejected(List<Diagnostic> diagnostics, Diagnostic first) {
            super(first.code(), first.title(), first.location(), null);
            this.diagnostics = List.copyOf(diagnostics);
        }

        /** Every finding, warnings included, in the order of the text. */
        public List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        @Override
        public String report() {
            return DiagnosticPrinter.print(diagnostics);
        }
    }

    /** The text cannot be parsed. */
    public static final class Parse extends Rejected {
        Parse(List<Diagnostic> diagnostics, Diagnostic first) {
            super(diagnostics, first);
        }
    }

    /** Names or types do not fit; or, at run time, an untyped value could not be converted. */
    public static final class Type extends Rejected {
        Type(List<Diagnostic> diagnostics, Diagnostic first) {
            super(diagnostics, first);
        }
    }

    /** A value that the host passed or asked for does not convert. */
    public static final class Conversion extends ScriptException {
        private final String expected;
        private final String actual;

        Conversion(String expected, String actual, @Nullable String path) {
            super(
                    ErrorCode.FSB0701,
                    "expected "
                            + expected
                            + ", got "
                            + actual
                            + (path == null ? "" : " at " + path),
                    null,
                    null);
            this.expected = expected;
            this.actual = actual;
        }

        private Conversion(String what, Conversion cause) {
            super(ErrorCode.FSB0701, what + ": " + cause.getMessage(), null, cause);
            expected = cause.expected;
            actual = cause.actual;
        }

        /** One that says what all of them say; its types are those of the first. */
        static Conversion all(List<Conversion> several) {
            Conversion first = several.getFirst();
            return several.size() == 1 ? first : new Conversion(several, first);
        }

        private Conversion(List<Conversion> several, Conversion first) {
            super(
                    ErrorCode.FSB0701,
                    several.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")),
                    null,
                    first);
            expected = first.expected;
            actual = first.actual;
        }

        /** The same, saying of what value. */
        Conversion of(String what) {
            return new Conversion(what, this);
        }

        public String expected() {
            return expected;
        }

        public String actual() {
            return actual;
        }
    }

    /** For host functions and for Java code that looks into values: a value is of another type than it should be. */
    public static Conversion typeError(String expected, String actual) {
        return new Conversion(expected, actual, null);
    }

    /** For Java code that reports an error of its own as one of a script. */
    public static Runtime runtime(String message) {
        return new Runtime(
                ErrorCode.FSB0700,
                message,
                new StackTrace(List.of()),
                BuiltinExceptions.hostError(message, null).exception(),
                null);
    }

    /** The script compiled, but could not be turned into bytecode, or its bytecode is not valid. */
    public static final class Compilation extends ScriptException {
        Compilation(ErrorCode code, String message, @Nullable SourceLocation location) {
            super(code, message, location, null);
        }
    }

    /** Errors while a script ran. */
    public abstract static sealed class Running extends ScriptException {
        private final transient StackTrace stackTrace;
        private final transient Object exception;
        private transient String excerpt = "";

        private Running(
                ErrorCode code,
                String message,
                StackTrace trace,
                Object exception,
                @Nullable Throwable cause) {
            super(
                    code,
                    message,
                    trace.frames().isEmpty() ? null : trace.frames().getFirst().location(),
                    cause);
            this.stackTrace = trace;
            this.exception = exception;
        }

        /** The script functions that were active, innermost first. */
        public StackTrace scriptStackTrace() {
            return stackTrace;
        }

        /** The script's exception value. */
        public Object exception() {
            return exception;
        }

        /** Sets the source line that the report shows, as it is printed. */
        void excerpt(String lines) {
            excerpt = lines;
        }

        @Override
        public String report() {
            return super.report() + excerpt + stackTrace.display();
        }
    }

    /** The script raised an exception and did not catch it. */
    public static final class Runtime extends Running {
        Runtime(
                ErrorCode code,
                String message,
                StackTrace trace,
                Object exception,
                @Nullable Throwable cause) {
            super(code, message, trace, exception, cause);
        }
    }

    /** A host function failed; the cause is the host's own exception. */
    public static final class HostFunction extends Running {
        HostFunction(
                String message, StackTrace trace, Object exception, @Nullable Throwable cause) {
            super(ErrorCode.FSB0702, message, trace, exception, cause);
        }
    }

    /** A limit stopped the script: memory, budget, recursion depth, deadline, or it was cancelled. */
    public static final class Limit extends Running {
        Limit(ErrorCode code, String message, StackTrace trace, Object exception) {
            super(code, message, trace, exception, null);
        }
    }

    /** The script ended itself by {@code exit}. */
    public static final class Exit extends Running {
        private final int status;

        Exit(int status, StackTrace trace, Object exception) {
            super(ErrorCode.FSB0700, "exit " + status, trace, exception, null);
            this.status = status;
        }

        /** What the script gave; 0 is success. */
        public int status() {
            return status;
        }
    }

    /** The host called a function that no loaded script defines. */
    public static final class FunctionNotFound extends ScriptException {
        FunctionNotFound(String name) {
            super(ErrorCode.FSB0708, "no loaded script defines '" + name + "'", null, null);
        }
    }

    /** The host called a function with too few or too many arguments. */
    public static final class ArgumentCount extends ScriptException {
        private final int expected;
        private final int actual;

        ArgumentCount(String function, int expected, int actual) {
            super(
                    ErrorCode.FSB0709,
                    "'" + function + "' takes " + expected + " arguments, got " + actual,
                    null,
                    null);
            this.expected = expected;
            this.actual = actual;
        }

        public int expected() {
            return expected;
        }

        public int actual() {
            return actual;
        }
    }

    /** A script file could not be read, or a result not written. */
    public static final class Io extends ScriptException {
        Io(String message) {
            super(ErrorCode.FSB0710, message, null, null);
        }

        Io(String message, Throwable cause) {
            super(ErrorCode.FSB0710, message, null, cause);
        }
    }
}
