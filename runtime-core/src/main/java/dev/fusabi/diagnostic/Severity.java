package dev.fusabi.diagnostic;

/** How much a {@link Diagnostic} matters: an error stops the script from running, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
