package dev.fusabi.cli;

/** The command was given something that it cannot work with. The message is for people. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
