package dev.fusabi.vm;

import dev.fusabi.diagnostic.Diagnostic;

import java.util.List;

/** A program that cannot be loaded. */
public final class LinkException extends Exception {
    private final transient List<Diagnostic> diagnostics;

    LinkException(List<Diagnostic> diagnostics) {
        super(diagnostics.getFirst().title(), null, false, false);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong with it; at least one. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
