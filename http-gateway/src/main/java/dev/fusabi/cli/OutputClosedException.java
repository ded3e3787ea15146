package dev.fusabi.cli;

/** Nobody reads standard output any more. */
final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
