package dev.fusabi.lib.time;

import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.DateSymbols;
import dev.fusabi.lib.culture.DateSymbols.Names;
import dev.fusabi.lib.culture.DateSymbols.Text;
import dev.fusabi.value.DateTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads a date and time by a pattern, as .NET's ParseExact does. */
final class DateTimePattern {
    private static final int MAX_LENGTH = 1_000;

    private final String text;
    private final String format;
    private final DateSymbols dates;
    private final int styles;
    private int at;
    private int year;
    private int month;
    private int day;
    private int dayOfWeek = -1;
    private int hour;
    private boolean isHalfDay;
    private int half = -1;
    private int minute;
    private int second;
    private long fraction;
    private boolean hasTime;
    private @Nullable Integer offset;
    private boolean isUtc;

    private DateTimePattern(String text, String format, Culture culture, int styles) {
        this.text = text;
        this.format = format;
        dates = culture.dates();
        this.styles = styles;
    }

    /** The moment that a text means by a pattern; null when it does not fit. */
    static @Nullable Moment parse(
            String text, String pattern, Culture culture, int styles, Supplier<LocalDate> today) {
        if (text.length() > MAX_LENGTH || pattern.length() > MAX_LENGTH) {
            return null;
        }
        String trimmed = text;
        if ((styles & DateTimeParsing.LEADING_WHITE) != 0) {
            trimmed = trimmed.stripLeading();
        }
        if ((styles & DateTimeParsing.TRAILING_WHITE) != 0) {
            trimmed = trimmed.stripTrailing();
        }
        var reading = new DateTimePattern(trimmed, pattern, culture, styles);
        return reading.run() ? reading.result(today) : null;
    }

    private boolean run() {
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            if (c == '\'' || c == '"') {
                int end = format.indexOf(c, i + 1);
                if (end < 0) {
                    throw DateTimeFormat.invalid();
                }
                if (!literal(format.substring(i + 1, end))) {
                    return false;
                }
                i = end + 1;
            } else if (c == '\\') {
                if (i + 1 >= format.length()) {
                    throw DateTimeFormat.invalid();
                }
                if (!literal(format.substring(i + 1, i + 2))) {
                    return false;
                }
                i += 2;
            } else if (c == '%') {
                i++;
            } else if (c == '/') {
                if (!literal(dates.get(Text.DATE_SEPARATOR))) {
                    return false;
                }
                i++;
            } else if (c == ':') {
                if (!literal(dates.get(Text.TIME_SEPARATOR))) {
                    return false;
                }
                i++;
            } else if ("dMyhHmsfFtKzg".indexOf(c) >= 0) {
                int end = i;
                while (end < format.length() && format.charAt(end) == c) {
                    end++;
                }
                skipBlanks();
                if (!part(c, end - i)) {
                    return false;
                }
                i = end;
            } else {
                if (!literal(String.valueOf(c))) {
                    return false;
                }
                i++;
            }
        }
        skipBlanks();
        return at == text.length();
    }

    private void skipBlanks() {
        if ((styles & DateTimeParsing.INNER_WHITE) != 0) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }

    private boolean literal(String expected) {
        if (expected.isBlank()) {
            skipBlanks();
            if ((styles & DateTimeParsing.INNER_WHITE) != 0) {
                return true;
            }
        }
        boolean fits = text.startsWith(expected, at);
        at += fits ? expected.length() : 0;
        return fits;
    }

    private boolean part(char letter, int count) {
        switch (letter) {
            case 'd' -> {
                if (count > 2) {
                    dayOfWeek = name(dates.get(count == 3 ? Names.SHORT_DAYS : Names.DAYS));
                    return dayOfWeek >= 0;
                }
                day = number(count, 2);
                return day > 0;
            }
            case 'M' -> {
                month = count <= 2 ? number(count, 2) : monthName(count == 3) + 1;
                return month > 0;
            }
            case 'y' -> {
                int start = at;
                year = count <= 2 ? number(count, 2) : number(count, count);
                if (year >= 0 && count <= 2) {
                    year =
                            DateTimeParsing.yearOf(
                                    text.substring(start, at).length() < 2
                                            ? "0" + text.substring(start, at)
                                            : text.substring(start, at));
                }
                return year > 0;
            }
            case 'h', 'H' -> {
                hour = number(Math.min(count, 2), 2);
                isHalfDay |= letter == 'h';
                hasTime = true;
                return hour >= 0 && (letter == 'H' || hour >= 1 && hour <= 12);
            }
            case 'm' -> {
                minute = number(Math.min(count, 2), 2);
                hasTime = true;
                return minute >= 0;
            }
            case 's' -> {
                second = number(Math.min(count, 2), 2);
                hasTime = true;
                return second >= 0;
            }
            case 'f', 'F' -> {
                return fraction(count, letter == 'F');
            }
            case 't' -> {
                return halfDay(count);
            }
            case 'K' -> {
                if (at < text.length() && text.charAt(at) == 'Z') {
                    at++;
                    offset = 0;
                    isUtc = true;
                    return true;
                }
                return at >= text.length() || "+-".indexOf(text.charAt(at)) < 0 || offset(3);
            }
            case 'z' -> {
                return offset(count);
            }
            default -> {
                return literal("A.D.");
            }
        }
    }

    /** Digits; one letter takes one or as many as there may be, several take as many. Negative when there are none. */
    private int number(int letters, int most) {
        int end = at;
        while (end < text.length()
                && end < at + most
                && text.charAt(end) >= '0'
                && text.charAt(end) <= '9') {
            end++;
        }
        if (end - at < letters || end == at) {
            return -1;
        }
        int value = Integer.parseInt(text.substring(at, end));
        at = end;
        return value;
    }

    private int monthName(boolean isShort) {
        int inflected =
                name(dates.get(isShort ? Names.SHORT_MONTHS_OF_DAYS : Names.MONTHS_OF_DAYS));
        return inflected >= 0
                ? inflected
                : name(dates.get(isShort ? Names.SHORT_MONTHS : Names.MONTHS));
    }

    private int name(List<String> names) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (best < 0 || name.length() > names.get(best).length())) {
                best = i;
            }
        }
        at += best < 0 ? 0 : names.get(best).length();
        return best;
    }

    private boolean fraction(int count, boolean isOptional) {
        if (count > 7) {
            throw DateTimeFormat.invalid();
        }
        int end = at;
        while (end < text.length() && end < at + count && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (!isOptional && end - at != count) {
            return false;
        }
        if (end > at) {
            fraction = DateTimeParsing.fractionOf(text.substring(at, end));
        }
        at = end;
        return true;
    }

    private boolean halfDay(int count) {
        for (int i = 0; i < 2; i++) {
            String name = i == 0 ? dates.get(Text.MORNING) : dates.get(Text.AFTERNOON);
            String expected = count == 1 ? name.substring(0, 1) : name;
            if (text.regionMatches(true, at, expected, 0, expected.length())) {
                half = i;
                at += expected.length();
                return true;
            }
        }
        return false;
    }

    private boolean offset(int count) {
        if (at >= text.length() || "+-".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean isNegative = text.charAt(at) == '-';
        at++;
        int hours = number(Math.min(count, 2), 2);
        int minutes = 0;
        if (count > 2) {
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
            }
            minutes = number(2, 2);
        }
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return false;
        }
        offset = (isNegative ? -1 : 1) * (hours * 60 + minutes);
        return true;
    }

    private @Nullable Moment result(Supplier<LocalDate> today) {
        if (half >= 0 && isHalfDay) {
            hour = hour % 12 + half * 12;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        boolean hasDate = year > 0 || month > 0 || day > 0;
        boolean isToday = !hasDate && (styles & DateTimeParsing.NO_CURRENT_DATE) == 0;
        LocalDate date =
                isToday
                        ? today.get()
                        : DateTimeParsing.date(
                                year > 0 ? year : hasDate ? today.get().getYear() : 1,
                                Math.max(month, 1),
                                Math.max(day, 1));
        if (date == null || dayOfWeek >= 0 && date.getDayOfWeek().getValue() % 7 != dayOfWeek) {
            return null;
        }
        long time = ((hour * 60L + minute) * 60 + second) * DateTime.TICKS_PER_SECOND + fraction;
        return new Moment(
                DateTime.ticksOf(date) + time,
                isUtc ? DateTime.Zone.UTC : DateTime.Zone.UNSPECIFIED,
                offset,
                hasDate,
                hasTime);
    }
}
