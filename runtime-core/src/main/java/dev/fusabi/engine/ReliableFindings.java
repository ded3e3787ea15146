package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;

import java.util.List;

/**
 * Keeps what follows from a syntax error out of the findings. The parser recovers, but what it makes of a broken
 * definition has wrong types, and so has all that uses the definition. What the checker finds above is reliable.
 */
final class ReliableFindings {
    private ReliableFindings() {}

    /**
     * The errors, without warnings, that stand above the first definition with a syntax error.
     *
     * @param found by the checker
     * @param syntaxErrors of the same source, at least one error
     */
    static List<Diagnostic> of(Diagnostics found, List<Diagnostic> syntaxErrors, Source source) {
        int first =
                syntaxErrors.stream()
                        .filter(Diagnostic::isError)
                        .mapToInt(error -> error.span().start())
                        .min()
                        .orElseThrow();
        int broken = definitionStart(source.text(), Math.min(first, source.text().length()));
        return found.sorted().stream()
                .filter(Diagnostic::isError)
                .filter(finding -> finding.span().end() <= broken)
                .toList();
    }

    /** The beginning of the last line up to {@code offset} that is not indented. */
    private static int definitionStart(String text, int offset) {
        int line = text.lastIndexOf('\n', offset - 1) + 1;
        while (line > 0 && (line == text.length() || Character.isWhitespace(text.charAt(line)))) {
            line = text.lastIndexOf('\n', line - 2) + 1;
        }
        return line;
    }
}
