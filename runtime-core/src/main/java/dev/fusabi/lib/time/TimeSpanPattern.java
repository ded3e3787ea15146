package dev.fusabi.lib.time;

import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.TimeSpan;

import org.jspecify.annotations.Nullable;

/** Reads a length of time by a pattern such as {@code hh\:mm\:ss}. */
final class TimeSpanPattern {
    private static final int MAX_LENGTH = 1_000;

    private final String text;
    private final String format;
    private int at;
    private long days;
    private long hours;
    private long minutes;
    private long seconds;
    private long fraction;

    private TimeSpanPattern(String text, String format) {
        this.text = text;
        this.format = format;
    }

    static @Nullable TimeSpan parse(String text, String format) {
        if (text.length() > MAX_LENGTH || format.length() > MAX_LENGTH) {
            return null;
        }
        if (format.length() == 1) {
            try {
                return "cgGtT".contains(format) ? TimeSpanText.parse(text) : single(text, format);
            } catch (ScriptFailure notOne) {
                return null;
            }
        }
        return single(text, format);
    }

    private static @Nullable TimeSpan single(String text, String format) {
        TimeSpanPattern pattern = new TimeSpanPattern(text, format);
        if (!pattern.run() || pattern.hours > 23 || pattern.minutes > 59 || pattern.seconds > 59) {
            return null;
        }
        long all =
                ((pattern.days * 24 + pattern.hours) * 60 + pattern.minutes) * 60 + pattern.seconds;
        return new TimeSpan(all * 10_000_000 + pattern.fraction);
    }

    private boolean run() {
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            if (c == '\\' && i + 1 < format.length()) {
                if (!literal(format.substring(i + 1, i + 2))) {
                    return false;
                }
                i += 2;
            } else if (c == '\'' || c == '"') {
                int end = format.indexOf(c, i + 1);
                if (end < 0 || !literal(format.substring(i + 1, end))) {
                    return false;
                }
                i = end + 1;
            } else if (c == '%') {
                i++;
            } else if ("dhmsfF".indexOf(c) >= 0) {
                int end = i;
                while (end < format.length() && format.charAt(end) == c) {
                    end++;
                }
                if (!part(c, end - i)) {
                    return false;
                }
                i = end;
            } else {
                return false;
            }
        }
        return at == text.length();
    }

    private boolean literal(String expected) {
        boolean fits = text.startsWith(expected, at);
        at += fits ? expected.length() : 0;
        return fits;
    }

    private boolean part(char letter, int count) {
        int most = letter == 'd' ? 8 : letter == 'f' || letter == 'F' ? count : 2;
        int end = at;
        while (end < text.length()
                && end < at + most
                && text.charAt(end) >= '0'
                && text.charAt(end) <= '9') {
            end++;
        }
        int digits = end - at;
        if (letter != 'F' && digits < count || letter == 'd' && count > 1 && digits > count) {
            return false;
        }
        String read = text.substring(at, end);
        at = end;
        if (letter == 'f' || letter == 'F') {
            fraction = Long.parseLong((read + "0000000").substring(0, 7));
            return true;
        }
        if (read.isEmpty()) {
            return false;
        }
        long value = Long.parseLong(read);
        switch (letter) {
            case 'd' -> days = value;
            case 'h' -> hours = value;
            case 'm' -> minutes = value;
            default -> seconds = value;
        }
        return true;
    }
}
