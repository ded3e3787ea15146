package dev.fusabi.lib.regex;

/** Reads {@code [a-z\d-[aeiou]]}. */
final class SetParser {
    private static final int MAX_DEPTH = 100;

    private final String pattern;
    private final boolean ignoresCase;
    private final boolean isEcma;
    private final Escapes escapes;
    private int at;

    SetParser(String pattern, int at, boolean ignoresCase, boolean isEcma) {
        this.pattern = pattern;
        this.at = at;
        this.ignoresCase = ignoresCase;
        this.isEcma = isEcma;
        escapes = new Escapes(pattern);
    }

    int end() {
        return at;
    }

    /** What follows an opening bracket, up to the closing one. */
    CharSet parse() {
        return parse(0);
    }

    private CharSet parse(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("The pattern is nested too deeply.");
        }
        var set = new CharSet.Builder().ignoreCase(ignoresCase);
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
            set.negate();
        }
        boolean isFirst = true;
        while (true) {
            if (at >= pattern.length()) {
                throw error("Unterminated [] set.");
            }
            char c = pattern.charAt(at);
            if (c == ']' && !isFirst) {
                at++;
                return set.build();
            }
            if (c == '-' && !isFirst && follows('[')) {
                at += 2;
                set.remove(parse(depth + 1));
                if (at >= pattern.length() || pattern.charAt(at) != ']') {
                    throw error("A subtraction must be the last element in a character class.");
                }
                continue;
            }
            isFirst = false;
            if (c == '\\') {
                if (at + 1 >= pattern.length()) {
                    throw error("Illegal \\ at end of pattern.");
                }
                int end = escapes.category(at + 1, set, isEcma);
                if (end > 0) {
                    at = end;
                    continue;
                }
            }
            range(set);
        }
    }

    private boolean follows(char next) {
        return at + 1 < pattern.length() && pattern.charAt(at + 1) == next;
    }

    private void range(CharSet.Builder set) {
        char first = single();
        boolean isRange =
                at + 1 < pattern.length()
                        && pattern.charAt(at) == '-'
                        && pattern.charAt(at + 1) != ']'
                        && pattern.charAt(at + 1) != '[';
        if (!isRange) {
            set.add(first, first);
            return;
        }
        at++;
        if (pattern.charAt(at) == '\\'
                && at + 1 < pattern.length()
                && "dDwWsSpP".indexOf(pattern.charAt(at + 1)) >= 0) {
            throw error(
                    "Cannot include class \\" + pattern.charAt(at + 1) + " in character range.");
        }
        char last = single();
        if (first > last) {
            throw error("[x-y] range in reverse order.");
        }
        set.add(first, last);
    }

    private char single() {
        char c = pattern.charAt(at);
        if (c != '\\') {
            at++;
            return c;
        }
        if (at + 1 >= pattern.length()) {
            throw error("Illegal \\ at end of pattern.");
        }
        char literal = escapes.literal(at + 1, isEcma);
        at = escapes.end();
        return literal;
    }

    private PatternSyntaxError error(String reason) {
        return new PatternSyntaxError(pattern, at, reason);
    }
}
