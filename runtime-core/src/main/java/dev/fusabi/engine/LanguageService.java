package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Lexeme;
import dev.fusabi.syntax.Parser;
import dev.fusabi.types.Checker;
import dev.fusabi.types.expr.Probe;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.names.Suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What editors ask about a text while it is written. The text may be wrong and unfinished. */
public final class LanguageService {
    /** Stands where a name is still to be written. */
    private static final String HOLE = "x__";

    /** The type of the expression at a place. */
    public record TypeAt(String type, Span span) {}

    /**
     * A token or comment.
     *
     * @param kind {@code keyword}, {@code constant}, {@code identifier}, {@code type_variable}, {@code number},
     *     {@code text}, {@code operator}, {@code opening}, {@code closing}, {@code punctuation}, {@code comment} or
     *     {@code directive}
     */
    public record TokenAt(String kind, Span span) {}

    private LanguageService() {}

    /** The tokens and comments of a text in their order, for highlighting. */
    public static List<TokenAt> tokens(Source source) {
        return Lexeme.of(source, new Diagnostics()).stream()
                .map(lexeme ->
                        new TokenAt(
                                lexeme.kind().name().toLowerCase(Locale.ROOT),
                                new Span(lexeme.start(), lexeme.end())))
                .toList();
    }

    /**
     * The names that may stand at a place, those that begin with what stands before it: after a dot the members and
     * fields of the expression, or what the module holds; else the names in scope and keywords.
     *
     * @param offset right behind the last character that has been written
     */
    public static List<Completion> complete(Source source, int offset, Host host) {
        return complete(source, offset, Compiler.environment(host));
    }

    /** The type of the innermost expression at a place. */
    public static Optional<TypeAt> typeAt(Source source, int offset, Host host) {
        return typeAt(source, offset, Compiler.environment(host));
    }

    static List<Completion> complete(Source source, int offset, Environment environment) {
        String text = source.text();
        if (isText(source, offset)) {
            return List.of();
        }
        int start = offset;
        while (start > 0 && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        String prefix = text.substring(start, offset);
        if (!prefix.isEmpty() && Character.isDigit(prefix.charAt(0))) {
            return List.of();
        }
        Source probed =
                prefix.isEmpty()
                        ? new Source(
                                source.name(),
                                text.substring(0, offset) + HOLE + text.substring(offset))
                        : source;
        List<Suggestion> found = new ArrayList<>(probe(probed, offset, environment).suggestions());
        boolean isMember = start > 0 && text.charAt(start - 1) == '.';
        if (!isMember) {
            Lexeme.keywords()
                    .forEach(word ->
                            found.add(new Suggestion(word, Suggestion.Kind.KEYWORD, "", null)));
        }
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return found.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .filter(one -> !one.name().equals(HOLE))
                .map(one ->
                        new Completion(
                                one.name(),
                                one.kind().name().toLowerCase(Locale.ROOT),
                                one.detail(),
                                one.doc()))
                .distinct()
                .sorted(
                        Comparator.comparing((Completion one) -> !one.name().startsWith(prefix))
                                .thenComparing(Completion::name))
                .toList();
    }

    static Optional<TypeAt> typeAt(Source source, int offset, Environment environment) {
        Probe probe = probe(source, offset, environment);
        String type = probe.type();
        Span span = probe.span();
        return type == null || span == null
                ? Optional.empty()
                : Optional.of(new TypeAt(type, span));
    }

    private static Probe probe(Source source, int offset, Environment environment) {
        var probe = new Probe(offset);
        // What the text mentions makes the library grow, as when a script is compiled.
        return Library.instance()
                .compile(() -> {
                    Checker.probe(Parser.parse(source, new Diagnostics()), environment, probe);
                    return probe;
                });
    }

    /** Whether a place is inside a comment, a string or a directive. */
    private static boolean isText(Source source, int offset) {
        for (Lexeme lexeme : Lexeme.of(source, new Diagnostics())) {
            boolean isText =
                    switch (lexeme.kind()) {
                        case COMMENT, DIRECTIVE -> offset <= lexeme.end();
                        case TEXT -> offset < lexeme.end();
                        default -> false;
                    };
            if (isText && lexeme.start() < offset) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
    }
}
