package dev.fusabi.cli;

/** The exit codes of all commands; {@code run} also passes on what a script chose. */
final class ExitCode {
    static final int OK = 0;

    /** A script does not compile, or failed. */
    static final int SCRIPT_ERROR = 1;

    /** Options or files that do not exist. */
    static final int USAGE = 2;

    /** A fault of Fusabi itself. */
    static final int INTERNAL_ERROR = 70;

    /** Whoever read the output has gone, as a process that is ended by SIGPIPE. */
    static final int OUTPUT_CLOSED = 141;

    private ExitCode() {}
}
