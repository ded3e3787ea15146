package dev.fusabi.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the findings of one run over one or more sources, at most {@link #LIMIT} of them. Not thread-safe. */
public final class Diagnostics {
    /** More findings than this help nobody; the rest is dropped. */
    public static final int LIMIT = 200;

    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;

    public void report(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        if (found.size() < LIMIT && !found.contains(diagnostic)) {
            found.add(diagnostic);
        }
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
