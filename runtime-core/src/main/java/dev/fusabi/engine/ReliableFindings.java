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
        int end = Math.min(first, source.text().length());
        int broken = definitionStart(source.text(), Math.min(end, openString(source.text(), end)));
        return found.sorted().stream()
                .filter(Diagnostic::isError)
                .filter(finding -> finding.span().end() <= broken)
                .toList();
    }

    /**
     * The first line up to {@code end} with an odd number of quotes, or {@code end}: when the syntax error comes from a
     * string that is not closed, text and strings have changed places since then.
     */
    private static int openString(String text, int end) {
        int line = 0;
        boolean isOdd = false;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                if (isOdd) {
                    return line;
                }
                line = at + 1;
            } else if (c == '\\') {
                at++;
            } else if (c == '"') {
                isOdd = !isOdd;
            }
        }
        return isOdd ? line : end;
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
