package dev.fusabi.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the findings of one run over one or more sources: at most {@link #LIMIT} errors, and as many warnings. Not
 * thread-safe.
 */
public final class Diagnostics {
    /** More findings than this help nobody; the rest is dropped. */
    public static final int LIMIT = 200;

    private static final int MANY = 50;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Diagnostic> known = new HashSet<>();
    private int errors;
    private int warnings;

    public void report(Diagnostic diagnostic) {
        int before = diagnostic.isError() ? errors : warnings;
        if (before < LIMIT && known.add(diagnostic)) {
            found.add(diagnostic);
            if (diagnostic.isError()) {
                errors++;
            } else {
                warnings++;
            }
        }
    }

    /** Whether there are so many errors that hints, which cost time, help nobody any more. */
    public boolean areMany() {
        return errors >= MANY;
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** The findings in the order of the text. */
    public List<Diagnostic> sorted() {
        return found.stream()
                .sorted(
                        Comparator.comparing((Diagnostic d) -> d.source().name())
                                .thenComparingInt(d -> d.span().start()))
                .toList();
    }
}
