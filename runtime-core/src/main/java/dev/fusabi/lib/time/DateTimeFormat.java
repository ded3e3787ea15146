package dev.fusabi.lib.time;

import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.DateSymbols;
import dev.fusabi.lib.culture.DateSymbols.Names;
import dev.fusabi.lib.culture.DateSymbols.Text;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.DateTime;

import java.util.regex.Pattern;

/** .NET's formats for dates and times: the standard ones of a letter, and patterns. */
public final class DateTimeFormat {
    private static final int MAX_FORMAT = 10_000;

    /** A day of the month: one or two letters that are not in quotes. */
    private static final Pattern DAY =
            Pattern.compile("^(?:[^'\"\\\\]|'[^']*'|\"[^\"]*\"|\\\\.)*?(?<!d)d{1,2}(?!d)");

    private final Moment moment;
    private final DateSymbols dates;
    private final String format;
    private final StringBuilder out = new StringBuilder();

    private DateTimeFormat(Moment moment, Culture culture, String format) {
        this.moment = moment;
        dates = culture.dates();
        this.format = format;
    }

    public static String format(Moment moment, String format, Culture culture) {
        if (format.length() > MAX_FORMAT) {
            throw invalid();
        }
        if (format.equals("U")) {
            if (moment.offset() != null) {
                throw invalid();
            }
            return new DateTimeFormat(moment, culture, pattern("F", moment, culture)).run();
        }
        Moment shown = moment;
        if (moment.offset() != null
                && (format.equals("R") || format.equals("r") || format.equals("u"))) {
            shown =
                    new Moment(
                            moment.ticks() - moment.offset() * 60L * DateTime.TICKS_PER_SECOND,
                            DateTime.Zone.UTC,
                            0,
                            true,
                            true);
        }
        return new DateTimeFormat(shown, culture, pattern(format, moment, culture)).run();
    }

    /** The pattern of a standard format; other formats are patterns themselves. */
    static String pattern(String format, Moment moment, Culture culture) {
        DateSymbols dates = culture.dates();
        if (format.isEmpty()) {
            return defaultPattern(moment, dates);
        }
        if (format.length() > 1) {
            return format;
        }
        String pattern =
                switch (format.charAt(0)) {
                    case 'd' -> dates.get(Text.SHORT_DATE);
                    case 'D' -> dates.get(Text.LONG_DATE);
                    case 'f' -> dates.get(Text.LONG_DATE) + " " + dates.get(Text.SHORT_TIME);
                    case 'F' -> dates.get(Text.FULL);
                    case 'g' -> dates.get(Text.SHORT_DATE) + " " + dates.get(Text.SHORT_TIME);
                    case 'G' -> dates.get(Text.SHORT_DATE) + " " + dates.get(Text.LONG_TIME);
                    case 'm', 'M' -> dates.get(Text.MONTH_DAY);
                    case 'o', 'O' -> roundTrip(moment);
                    case 'r', 'R' ->
                            !moment.hasTime()
                                    ? "ddd, dd MMM yyyy"
                                    : moment.hasDate()
                                            ? "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
                                            : "HH':'mm':'ss";
                    case 's' -> "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
                    case 't' -> dates.get(Text.SHORT_TIME);
                    case 'T' -> dates.get(Text.LONG_TIME);
                    case 'u' -> "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
                    case 'y', 'Y' -> dates.get(Text.YEAR_MONTH);
                    default -> throw invalid();
                };
        return pattern;
    }

    private static String defaultPattern(Moment moment, DateSymbols dates) {
        if (!moment.hasTime()) {
            return dates.get(Text.SHORT_DATE);
        }
        if (!moment.hasDate()) {
            return dates.get(Text.SHORT_TIME);
        }
        String pattern = dates.get(Text.SHORT_DATE) + " " + dates.get(Text.LONG_TIME);
        return moment.offset() == null ? pattern : pattern + " zzz";
    }

    private static String roundTrip(Moment moment) {
        if (!moment.hasTime()) {
            return "yyyy'-'MM'-'dd";
        }
        String time = "HH':'mm':'ss'.'fffffff";
        return moment.hasDate() ? "yyyy'-'MM'-'dd'T'" + time + "K" : time;
    }

    private String run() {
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            switch (c) {
                case '\'', '"' -> at = quoted(at);
                case '\\' -> {
                    if (at + 1 >= format.length()) {
                        throw invalid();
                    }
                    out.append(format.charAt(at + 1));
                    at += 2;
                }
                case '%' -> {
                    if (at + 1 >= format.length() || format.charAt(at + 1) == '%') {
                        throw invalid();
                    }
                    // The letter behind it stands alone.
                    char letter = format.charAt(at + 1);
                    at = part(letter, 1) ? at + 2 : at + 1 + literal(letter);
                }
                case ':' -> {
                    out.append(dates.get(Text.TIME_SEPARATOR));
                    at++;
                }
                case '/' -> {
                    out.append(dates.get(Text.DATE_SEPARATOR));
                    at++;
                }
                default -> {
                    int end = at;
                    while (end < format.length() && format.charAt(end) == c) {
                        end++;
                    }
                    at = part(c, end - at) ? end : at + literal(c);
                }
            }
        }
        return out.toString();
    }

    private int literal(char c) {
        out.append(c);
        return 1;
    }

    private int quoted(int start) {
        char quote = format.charAt(start);
        int at = start + 1;
        while (at < format.length() && format.charAt(at) != quote) {
            if (format.charAt(at) == '\\' && at + 1 < format.length()) {
                at++;
            }
            out.append(format.charAt(at));
            at++;
        }
        if (at >= format.length()) {
            throw BuiltinExceptions.format(
                    "Cannot find a matching quote character for the character '" + quote + "'.");
        }
        return at + 1;
    }

    /** Writes what so many of a letter stand for; false when the letter stands for itself. */
    private boolean part(char letter, int count) {
        if ("dMyg".indexOf(letter) >= 0 && !moment.hasDate()
                || "hHmsfFt".indexOf(letter) >= 0 && !moment.hasTime()
                || "Kz".indexOf(letter) >= 0 && !(moment.hasDate() && moment.hasTime())) {
            throw invalid();
        }
        switch (letter) {
            case 'd' -> {
                switch (count) {
                    case 1, 2 -> number(moment.date().getDayOfMonth(), count);
                    case 3 -> out.append(dates.get(Names.SHORT_DAYS).get(moment.dayOfWeek()));
                    default -> out.append(dates.get(Names.DAYS).get(moment.dayOfWeek()));
                }
            }
            case 'M' -> {
                int month = moment.date().getMonthValue();
                switch (count) {
                    case 1, 2 -> number(month, count);
                    case 3 -> out.append(dates.get(monthNames(true)).get(month - 1));
                    default -> out.append(dates.get(monthNames(false)).get(month - 1));
                }
            }
            case 'y' -> {
                int year = moment.date().getYear();
                number(count <= 2 ? year % 100 : year, count);
            }
            case 'g' -> out.append("A.D.");
            case 'h' ->
                    number(moment.hour() % 12 == 0 ? 12 : moment.hour() % 12, Math.min(count, 2));
            case 'H' -> number(moment.hour(), Math.min(count, 2));
            case 'm' -> number(moment.minute(), Math.min(count, 2));
            case 's' -> number(moment.second(), Math.min(count, 2));
            case 'f' -> fraction(count, false);
            case 'F' -> fraction(count, true);
            case 't' -> {
                String half =
                        moment.hour() < 12 ? dates.get(Text.MORNING) : dates.get(Text.AFTERNOON);
                out.append(half, 0, count == 1 ? Math.min(1, half.length()) : half.length());
            }
            case 'K' -> zone();
            case 'z' -> offset(count, moment.offset() == null ? 0 : moment.offset());
            default -> {
                return false;
            }
        }
        if (letter == 'K' && count > 1) {
            for (int i = 1; i < count; i++) {
                zone();
            }
        }
        return true;
    }

    /** Some languages inflect the month when a day stands beside it. */
    private Names monthNames(boolean isShort) {
        boolean hasDay = DAY.matcher(format).find();
        return isShort
                ? hasDay ? Names.SHORT_MONTHS_OF_DAYS : Names.SHORT_MONTHS
                : hasDay ? Names.MONTHS_OF_DAYS : Names.MONTHS;
    }

    private void number(int value, int digits) {
        String text = Integer.toString(value);
        out.repeat('0', Math.max(0, digits - text.length())).append(text);
    }

    private void fraction(int digits, boolean isTrimmed) {
        if (digits > 7) {
            throw invalid();
        }
        String text = "%07d".formatted(moment.fraction()).substring(0, digits);
        if (isTrimmed) {
            text = text.replaceAll("0+$", "");
            if (text.isEmpty() && !out.isEmpty() && out.charAt(out.length() - 1) == '.') {
                out.setLength(out.length() - 1);
            }
        }
        out.append(text);
    }

    private void zone() {
        Integer offset = moment.offset();
        if (offset != null) {
            offset(3, offset);
        } else if (moment.zone() == DateTime.Zone.UTC) {
            out.append('Z');
        } else if (moment.zone() == DateTime.Zone.LOCAL) {
            offset(3, 0);
        }
    }

    private void offset(int count, int minutes) {
        int size = Math.abs(minutes);
        out.append(minutes < 0 ? '-' : '+');
        number(size / 60, Math.min(count, 2));
        if (count > 2) {
            out.append(':');
            number(size % 60, 2);
        }
    }

    static RuntimeException invalid() {
        return BuiltinExceptions.format("Input string was not in a correct format.");
    }
}
