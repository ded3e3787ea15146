package dev.fusabi.lib.time;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time spans as .NET writes and reads them. */
public final class TimeSpanText {
    private static final int TICKS_PER_SECOND = 10_000_000;

    private static final int MAX_LENGTH = 60;

    /** Days, hours, minutes, seconds and a fraction; what stands there depends on how many there are. */
    private static final Pattern PATTERN =
            Pattern.compile(
                    "(-)?(?:(\\d{1,10})(?:\\.(?=\\d+:)|:(?=\\d+:\\d+:)))?(\\d{1,10}):(\\d{1,10})(?::(\\d{1,10})(?:\\.(\\d{1,7}))?)?");

    private TimeSpanText() {}

    private static String clock(Duration magnitude) {
        return "%02d:%02d:%02d"
                .formatted(
                        magnitude.toHoursPart(),
                        magnitude.toMinutesPart(),
                        magnitude.toSecondsPart());
    }

    private static int ticks(Duration magnitude) {
        return magnitude.toNanosPart() / (1_000_000_000 / TICKS_PER_SECOND);
    }

    public static String format(TimeSpan value, String format) {
        Duration span = value.toDuration();
        return switch (format) {
            case "", "c", "t", "T" -> value.toString();
            case "g" -> general(span);
            case "G" ->
                    (span.isNegative() ? "-" : "")
                            + span.abs().toDays()
                            + ":"
                            + clock(span.abs())
                            + ".%07d".formatted(ticks(span.abs()));
            default -> custom(span.abs(), format);
        };
    }

    private static String general(Duration span) {
        Duration magnitude = span.abs();
        String days = magnitude.toDays() == 0 ? "" : magnitude.toDays() + ":";
        String fraction = "%07d".formatted(ticks(magnitude)).replaceAll("0+$", "");
        return (span.isNegative() ? "-" : "")
                + days
                + "%d:%02d:%02d"
                        .formatted(
                                magnitude.toHoursPart(),
                                magnitude.toMinutesPart(),
                                magnitude.toSecondsPart())
                + (fraction.isEmpty() ? "" : "." + fraction);
    }

    private static String custom(Duration span, String format) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            switch (c) {
                case 'd', 'h', 'm', 's', 'f', 'F' -> {
                    int start = i;
                    while (i + 1 < format.length() && format.charAt(i + 1) == c) {
                        i++;
                    }
                    out.append(part(span, c, i - start + 1));
                }
                case '\\' -> {
                    i++;
                    if (i < format.length()) {
                        out.append(format.charAt(i));
                    }
                }
                case '\'', '"' -> {
                    int end = format.indexOf(c, i + 1);
                    if (end < 0) {
                        throw invalid();
                    }
                    out.append(format, i + 1, end);
                    i = end;
                }
                case '%' -> {}
                default -> throw invalid();
            }
        }
        return out.toString();
    }

    private static String part(Duration span, char letter, int length) {
        if (length > 8) {
            throw invalid();
        }
        if (letter == 'f' || letter == 'F') {
            String fraction = "%07d".formatted(ticks(span)).substring(0, Math.min(length, 7));
            return letter == 'f' ? fraction : fraction.replaceAll("0+$", "");
        }
        long value =
                switch (letter) {
                    case 'd' -> span.toDays();
                    case 'h' -> span.toHoursPart();
                    case 'm' -> span.toMinutesPart();
                    default -> span.toSecondsPart();
                };
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static RuntimeException invalid() {
        return BuiltinExceptions.format("Input string was not in a correct format.");
    }

    /** Reads {@code [-][d.]hh:mm[:ss[.fffffff]]} or a number of days. */
    public static TimeSpan parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw unrecognized("…");
        }
        String trimmed = text.strip();
        Matcher matcher = PATTERN.matcher(trimmed);
        if (matcher.matches()) {
            long hours = number(matcher.group(3));
            long minutes = number(matcher.group(4));
            long seconds = number(matcher.group(5));
            if (hours > 23 || minutes > 59 || seconds > 59) {
                throw BuiltinExceptions.overflow(
                        "The TimeSpan string '"
                                + text
                                + "' could not be parsed because at least one of the numeric components is out of"
                                + " range or contains too many digits.");
            }
            long ticks =
                    matcher.group(6) == null
                            ? 0
                            : Long.parseLong((matcher.group(6) + "0000000").substring(0, 7));
            Duration span =
                    Duration.ofDays(number(matcher.group(2)))
                            .plusHours(hours)
                            .plusMinutes(minutes)
                            .plusSeconds(seconds)
                            .plusNanos(ticks * 100);
            return TimeSpan.of(matcher.group(1) == null ? span : span.negated());
        }
        if (trimmed.matches("-?\\d{1,8}")) {
            return TimeSpan.of(Duration.ofDays(Long.parseLong(trimmed)));
        }
        throw unrecognized(text);
    }

    private static RuntimeException unrecognized(String text) {
        return BuiltinExceptions.format(
                "String '" + text + "' was not recognized as a valid TimeSpan.");
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
