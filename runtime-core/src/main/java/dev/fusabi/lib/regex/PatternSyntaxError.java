package dev.fusabi.lib.regex;

/** A pattern that is none. */
public final class PatternSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PatternSyntaxError(String pattern, int offset, String reason) {
        super(
                "Invalid pattern '" + pattern + "' at offset " + offset + ". " + reason,
                null,
                false,
                false);
    }

    /** The message of .NET's exception. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
