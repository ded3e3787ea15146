package dev.fusabi.lib.regex;

import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** A pattern of .NET's, ready to match. Immutable. */
public final class CompiledPattern {
    private static final int MAX_PATTERN = 100_000;

    private final String pattern;
    private final int options;
    private final Groups groups;
    private final Compiler.Program program;

    /**
     * @param options bits of RegexOptions
     * @throws PatternSyntaxError when it is no pattern
     */
    public CompiledPattern(String pattern, int options) {
        if (pattern.length() > MAX_PATTERN) {
            throw new PatternSyntaxError("…", 0, "The pattern is too long.");
        }
        this.pattern = pattern;
        this.options = options;
        Parser.Parsed parsed = Parser.parse(pattern, options);
        groups = parsed.groups();
        program = Compiler.compile(parsed.node(), isRightToLeft());
    }

    public static boolean areOptions(long options) {
        return options >= 0 && (options & ~(long) Options.ALL) == 0;
    }

    /** A text with its escapes replaced by what they stand for. */
    public static String unescape(String text) {
        Escapes escapes = new Escapes(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\') {
                out.append(c);
                at++;
            } else if (at + 1 == text.length()) {
                throw new PatternSyntaxError(text, at + 1, "Illegal \\ at end of pattern.");
            } else {
                out.append(escapes.literal(at + 1, false));
                at = escapes.end();
            }
        }
        return out.toString();
    }

    public String pattern() {
        return pattern;
    }

    public int options() {
        return options;
    }

    public Groups groups() {
        return groups;
    }

    public boolean isRightToLeft() {
        return (options & Options.RIGHT_TO_LEFT) != 0;
    }

    /**
     * The first match from a position on.
     *
     * @param from where to look first
     * @param start where the text begins for anchors and look-behinds
     * @param end where it ends
     * @param previous the end of the match before, for {@code \G}
     */
    public @Nullable Found find(
            BuiltinContext context, String text, int from, int start, int end, int previous) {
        return new Matcher(context, program, groups.count(), text, start, end, previous)
                .find(from, isRightToLeft());
    }
}
