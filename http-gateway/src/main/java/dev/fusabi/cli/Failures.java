package dev.fusabi.cli;

import dev.fusabi.engine.ScriptException;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Tells people what went wrong. Java stack traces are shown only when FUSABI_DEBUG is set. */
final class Failures {
    private Failures() {}

    /** Returns the exit code. */
    static int report(Throwable failure, PrintStream err) {
        int code =
                switch (failure) {
                    case ScriptException.Exit exit -> exit.status();
                    case ScriptException script -> {
                        err.print(script.report());
                        yield ExitCode.SCRIPT_ERROR;
                    }
                    case UsageException usage -> {
                        err.println("fusabi: " + usage.getMessage());
                        yield ExitCode.USAGE;
                    }
                    case OutputClosedException _ -> ExitCode.OUTPUT_CLOSED;
                    case IOException io -> {
                        err.println("fusabi: " + explained(io));
                        yield ExitCode.USAGE;
                    }
                    default -> {
                        err.println("fusabi: internal error: " + failure);
                        err.println(
                                "This is a fault of Fusabi, not of the script. FUSABI_DEBUG=1 shows where.");
                        yield ExitCode.INTERNAL_ERROR;
                    }
                };
        if (System.getenv("FUSABI_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static String explained(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
