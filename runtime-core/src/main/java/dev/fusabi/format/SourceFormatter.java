package dev.fusabi.format;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.format.Layout.Style;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Lexeme;
import dev.fusabi.syntax.Parser;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.syntax.Trees;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Formats source text: indentation in steps of four, blanks around operators and after commas, no blanks at the ends of
 * lines, at most two empty lines. Comments, strings and directives stay as they are, and no line is broken or joined.
 *
 * <p>The meaning cannot change: a part of the text whose tree would become another one is changed less, down to not at
 * all. Formatting a formatted text changes nothing.
 */
public final class SourceFormatter {
    private static final int MAX_ROUNDS = 8;
    private static final List<Style> LESSER = List.of(Style.SPACED, Style.INDENTED);

    /** What came of it. */
    public sealed interface Result {}

    /** The text, which may be the same as before. */
    public record Formatted(String text) implements Result {}

    /** The text has syntax errors and is left as it is. */
    public record Broken(List<Diagnostic> findings) implements Result {}

    /** The text would change each time that it is formatted; a fault of the formatter. */
    public record Unstable() implements Result {}

    private SourceFormatter() {}

    public static Result format(Source source) {
        var diagnostics = new Diagnostics();
        Parser.parse(source, diagnostics);
        if (diagnostics.hasErrors()) {
            return new Broken(diagnostics.sorted().stream().filter(Diagnostic::isError).toList());
        }
        Source at = source;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String text = once(at);
            if (text.equals(at.text())) {
                return new Formatted(text);
            }
            at = new Source(source.name(), text);
        }
        return new Unstable();
    }

    private static String once(Source source) {
        return new Attempt(source).best();
    }

    /** The search for how much of a text can be formatted. */
    private static final class Attempt {
        private final Source source;
        private final Layout layout;
        private final ScriptFile tree;
        private final List<Style> styles;

        Attempt(Source source) {
            this.source = source;
            var diagnostics = new Diagnostics();
            tree = Parser.parse(source, diagnostics);
            layout = new Layout(source, Lexeme.of(source, new Diagnostics()));
            styles = new ArrayList<>(Collections.nCopies(layout.parts(), Style.AS_IS));
        }

        String best() {
            if (layout.parts() > 0) {
                improve(0, layout.parts());
            }
            String text = layout.write(styles);
            return isSame(text) ? text : source.text();
        }

        /** Gives parts the best styles with which the tree is the same. */
        private void improve(int from, int to) {
            set(from, to, Style.FULL);
            if (isSame(layout.write(styles))) {
                return;
            }
            set(from, to, Style.AS_IS);
            if (to - from > 1) {
                int middle = (from + to) / 2;
                improve(from, middle);
                improve(middle, to);
                return;
            }
            for (Style style : LESSER) {
                set(from, to, style);
                if (isSame(layout.write(styles))) {
                    return;
                }
            }
            set(from, to, Style.AS_IS);
        }

        private void set(int from, int to, Style style) {
            Collections.fill(styles.subList(from, to), style);
        }

        private boolean isSame(String text) {
            var written = new Source(source.name(), text);
            var diagnostics = new Diagnostics();
            ScriptFile parsed = Parser.parse(written, diagnostics);
            return !diagnostics.hasErrors()
                    && Trees.areSame(tree, parsed)
                    && layout.comments()
                            .equals(
                                    new Layout(written, Lexeme.of(written, new Diagnostics()))
                                            .comments());
        }
    }
}
