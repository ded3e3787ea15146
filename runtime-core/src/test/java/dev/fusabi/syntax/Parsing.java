package dev.fusabi.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;

import java.util.List;

/** What the parser's tests share. */
final class Parsing {
    private Parsing() {}

    /** The printed tree of one expression that parses without findings. */
    static String expr(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Expr expression = Parser.parseExpression(new Source("test.fsx", text), diagnostics);
        assertThat(DiagnosticPrinter.print(diagnostics.sorted())).isEmpty();
        return TreePrinter.print(expression);
    }

    /** The printed declarations of a file that parses without findings, one for each line. */
    static String file(String text) {
        Diagnostics diagnostics = new Diagnostics();
        ScriptFile file = Parser.parse(new Source("test.fsx", text), diagnostics);
        assertThat(DiagnosticPrinter.print(diagnostics.sorted())).isEmpty();
        return String.join("\n", file.declarations().stream().map(TreePrinter::print).toList());
    }

    static List<Diagnostic> findings(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Parser.parse(new Source("test.fsx", text), diagnostics);
        return diagnostics.sorted();
    }

    /** The findings of a file as {@code line:column code title}. */
    static List<String> problems(String text) {
        return findings(text).stream()
                .map(finding ->
                        finding.location().line()
                                + ":"
                                + finding.location().column()
                                + " "
                                + finding.code()
                                + " "
                                + finding.title())
                .toList();
    }

    static void accepts(String text) {
        assertThat(DiagnosticPrinter.print(findings(text))).isEmpty();
    }
}
