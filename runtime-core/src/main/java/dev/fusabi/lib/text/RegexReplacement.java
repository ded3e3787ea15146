package dev.fusabi.lib.text;

import dev.fusabi.lib.regex.Found;
import dev.fusabi.lib.regex.Groups;

/** .NET's replacement texts: {@code $1}, {@code ${name}}, {@code $&}, {@code $$} and their kin. */
final class RegexReplacement {
    private final String pattern;
    private final Groups groups;
    private final String text;
    private final Found found;
    private final StringBuilder out;
    private int at;

    private RegexReplacement(
            String pattern, Groups groups, String text, Found found, StringBuilder out) {
        this.pattern = pattern;
        this.groups = groups;
        this.text = text;
        this.found = found;
        this.out = out;
    }

    /** Appends what replaces a match. */
    static void append(String pattern, Groups groups, String text, Found found, StringBuilder out) {
        if (pattern.indexOf('$') < 0) {
            out.append(pattern);
        } else {
            new RegexReplacement(pattern, groups, text, found, out).run();
        }
    }

    private void run() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c != '$' || !substitution()) {
                out.append(c);
            }
        }
    }

    /** What stands after a dollar; false, and nothing read, when that stands for itself. */
    private boolean substitution() {
        if (at >= pattern.length()) {
            return false;
        }
        char c = pattern.charAt(at);
        switch (c) {
            case '$' -> out.append('$');
            case '&' -> group(0);
            case '`' -> out.append(text, 0, found.start());
            case '\'' -> out.append(text, found.end(), text.length());
            case '_' -> out.append(text);
            case '+' -> group(groups.count() - 1);
            case '{' -> {
                return named();
            }
            default -> {
                return c >= '0' && c <= '9' && numbered();
            }
        }
        at++;
        return true;
    }

    private boolean named() {
        int end = pattern.indexOf('}', at);
        int slot = end < 0 ? -1 : groups.slot(pattern.substring(at + 1, end));
        if (slot < 0) {
            return false;
        }
        group(slot);
        at = end + 1;
        return true;
    }

    private boolean numbered() {
        int end = at;
        long number = 0;
        while (end < pattern.length()
                && end < at + 10
                && pattern.charAt(end) >= '0'
                && pattern.charAt(end) <= '9') {
            number = number * 10 + (pattern.charAt(end) - '0');
            end++;
        }
        int slot = groups.slot(number);
        if (slot < 0) {
            return false;
        }
        group(slot);
        at = end;
        return true;
    }

    private void group(int slot) {
        int[] pairs = found.captures()[slot];
        if (pairs.length > 0) {
            out.append(text, pairs[pairs.length - 2], pairs[pairs.length - 1]);
        }
    }
}
