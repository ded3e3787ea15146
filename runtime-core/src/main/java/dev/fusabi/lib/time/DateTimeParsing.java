package dev.fusabi.lib.time;

import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.DateSymbols;
import dev.fusabi.lib.culture.DateSymbols.Names;
import dev.fusabi.value.DateTime;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and times in their usual forms, as .NET's Parse does: a date of numbers or with the name of a month, a time
 * of day, an offset, each once and in almost any arrangement.
 */
final class DateTimeParsing {
    /** Bits of DateTimeStyles. */
    static final int LEADING_WHITE = 1;

    static final int TRAILING_WHITE = 2;
    static final int INNER_WHITE = 4;
    static final int NO_CURRENT_DATE = 8;
    static final int ADJUST_TO_UNIVERSAL = 16;
    static final int ASSUME_LOCAL = 32;
    static final int ASSUME_UNIVERSAL = 64;
    static final int ROUNDTRIP_KIND = 128;

    private static final List<Names> MONTHS =
            List.of(
                    Names.MONTHS,
                    Names.MONTHS_OF_DAYS,
                    Names.SHORT_MONTHS,
                    Names.SHORT_MONTHS_OF_DAYS);

    private static final int MAX_LENGTH = 200;
    private static final int LATEST_SHORT_YEAR = 49;

    private static final Pattern TIME =
            Pattern.compile(
                    "(?:^|[\\sT,])(\\d{1,2})\\s*:\\s*(\\d{1,2})(?:\\s*:\\s*(\\d{1,2})(?:[.,](\\d{1,20}))?)?(?:\\s*([AP])\\.?M\\.?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR =
            Pattern.compile("(?:^|\\s)(\\d{1,2})\\s*([AP])M\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET =
            Pattern.compile(
                    "\\s*(?:(Z|GMT|UTC)|([+-])(\\d{1,2})(?::?(\\d{2}))?)\\s*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(\\d{1,4})\\s*[-/.,\\s]\\s*(\\d{1,2})(?:\\s*[-/.,\\s]\\s*(\\d{1,4}))?");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:(\\d{1,4})[\\s.-]*)?([\\p{L}.]+)(?:[\\s,.-]*(\\d{1,4}))?(?:[\\s,.-]+(\\d{1,4}))?");

    private final DateSymbols dates;
    private final int styles;
    private final Supplier<LocalDate> today;

    /**
     * @param today the date of a text that is only a time
     */
    DateTimeParsing(Culture culture, int styles, Supplier<LocalDate> today) {
        dates = culture.dates();
        this.styles = styles;
        this.today = today;
    }

    /** The moment that a text means; null when it means none. */
    @Nullable Moment parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        String rest = text.strip();
        Long time = null;
        Integer offset = null;
        Matcher clock = TIME.matcher(rest);
        Matcher hour = HOUR.matcher(rest);
        if (clock.find()) {
            time = timeOf(clock);
            if (time == null) {
                return null;
            }
            Matcher zone = OFFSET.matcher(rest);
            String after = rest.substring(clock.end());
            if (zone.find(clock.end()) && zone.start() == clock.end()) {
                offset = offsetOf(zone);
                if (offset == null) {
                    return null;
                }
                after = "";
            }
            rest = (rest.substring(0, clock.start()) + " " + after).strip();
        } else if (hour.find()) {
            time = timeOf(hour.group(1), "0", null, null, hour.group(2));
            if (time == null) {
                return null;
            }
            rest = (rest.substring(0, hour.start()) + " " + rest.substring(hour.end())).strip();
        } else if (rest.endsWith("Z") && rest.length() > 8) {
            offset = 0;
            rest = rest.substring(0, rest.length() - 1);
        }
        LocalDate date = null;
        boolean hasDate = !rest.isEmpty();
        if (hasDate) {
            date = dateOf(rest);
            Matcher zone = OFFSET.matcher(rest);
            if (date == null && time == null && zone.find()) {
                offset = offsetOf(zone);
                date = offset == null ? null : dateOf(rest.substring(0, zone.start()));
            }
        } else if (time != null) {
            date = (styles & NO_CURRENT_DATE) != 0 ? LocalDate.of(1, 1, 1) : today.get();
        }
        if (date == null) {
            return null;
        }
        return new Moment(
                DateTime.ticksOf(date) + (time == null ? 0 : time),
                DateTime.Zone.UNSPECIFIED,
                offset,
                hasDate,
                time != null);
    }

    private static @Nullable Long timeOf(Matcher clock) {
        return timeOf(
                clock.group(1), clock.group(2), clock.group(3), clock.group(4), clock.group(5));
    }

    private static @Nullable Long timeOf(
            String hourText,
            String minuteText,
            @Nullable String secondText,
            @Nullable String fraction,
            @Nullable String half) {
        int hour = Integer.parseInt(hourText);
        int minute = Integer.parseInt(minuteText);
        int second = secondText == null ? 0 : Integer.parseInt(secondText);
        if (half != null) {
            boolean isAfternoon = half.equalsIgnoreCase("P");
            // .NET takes 15:00 PM, but not 15:00 AM.
            if (hour > 12 && !isAfternoon) {
                return null;
            }
            hour = hour > 12 ? hour : hour % 12 + (isAfternoon ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return ((hour * 60L + minute) * 60 + second) * DateTime.TICKS_PER_SECOND
                + (fraction == null ? 0 : fractionOf(fraction));
    }

    /** Digits behind the point of a second in ticks, rounded. */
    static long fractionOf(String digits) {
        return Math.round(Double.parseDouble("0." + digits) * DateTime.TICKS_PER_SECOND);
    }

    private static @Nullable Integer offsetOf(Matcher zone) {
        if (zone.group(1) != null) {
            return 0;
        }
        int hours = Integer.parseInt(zone.group(3));
        int minutes = zone.group(4) == null ? 0 : Integer.parseInt(zone.group(4));
        if (hours > 14 || minutes > 59) {
            return null;
        }
        int total = hours * 60 + minutes;
        return zone.group(2).equals("-") ? -total : total;
    }

    private @Nullable LocalDate dateOf(String text) {
        String rest = withoutDay(text.replaceAll("T$", "").strip());
        Matcher numbers = NUMBERS.matcher(rest);
        if (numbers.matches()) {
            return ofNumbers(numbers.group(1), numbers.group(2), numbers.group(3));
        }
        Matcher named = NAMED.matcher(rest);
        return named.matches() ? ofName(named) : null;
    }

    /** Drops the name of a weekday in front. */
    private String withoutDay(String text) {
        for (List<String> names : List.of(dates.get(Names.DAYS), dates.get(Names.SHORT_DAYS))) {
            for (String day : names) {
                if (text.regionMatches(true, 0, day, 0, day.length())
                        && text.length() > day.length()
                        && !Character.isLetter(text.charAt(day.length()))) {
                    return text.substring(day.length()).replaceFirst("^[,.\\s]+", "");
                }
            }
        }
        return text;
    }

    private @Nullable LocalDate ofNumbers(String first, String second, @Nullable String third) {
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(second);
        if (first.length() > 2) {
            return date(yearOf(first), b, third == null ? 1 : Integer.parseInt(third));
        }
        if (third == null) {
            return dates.isDayFirst()
                    ? date(today.get().getYear(), b, a)
                    : date(today.get().getYear(), a, b);
        }
        return dates.isDayFirst() ? date(yearOf(third), b, a) : date(yearOf(third), a, b);
    }

    private @Nullable LocalDate ofName(Matcher named) {
        int month = month(named.group(2));
        if (month == 0) {
            return null;
        }
        String before = named.group(1);
        String after = named.group(3);
        String last = named.group(4);
        if (before == null) {
            // MMMM d yyyy, MMMM yyyy, MMMM d
            if (after == null) {
                return null;
            }
            if (last != null) {
                return date(yearOf(last), month, Integer.parseInt(after));
            }
            return after.length() > 2
                    ? date(yearOf(after), month, 1)
                    : date(today.get().getYear(), month, Integer.parseInt(after));
        }
        if (last != null) {
            return null;
        }
        if (before.length() > 2) {
            return date(yearOf(before), month, after == null ? 1 : Integer.parseInt(after));
        }
        return date(
                after == null ? today.get().getYear() : yearOf(after),
                month,
                Integer.parseInt(before));
    }

    private int month(String written) {
        String name = written.replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
        for (Names which : MONTHS) {
            List<String> names = dates.get(which);
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).replaceAll("\\.$", "").toLowerCase(Locale.ROOT).equals(name)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** Two digits mean a year from 1950 to 2049. */
    static int yearOf(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year <= LATEST_SHORT_YEAR ? 2000 + year : 1900 + year;
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < 1 || year > 9999 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The date and time that .NET's DateTime has for what was read, in the time zone of scripts, UTC. */
    static DateTime toDateTime(Moment read, int styles) {
        Integer offset = read.offset();
        boolean adjusts = (styles & ADJUST_TO_UNIVERSAL) != 0;
        if (offset == null) {
            DateTime.Zone zone =
                    (styles & (ASSUME_UNIVERSAL | ASSUME_LOCAL)) == 0
                            ? DateTime.Zone.UNSPECIFIED
                            : adjusts ? DateTime.Zone.UTC : DateTime.Zone.LOCAL;
            return new DateTime(read.ticks(), zone);
        }
        boolean isUtc =
                adjusts || (styles & ROUNDTRIP_KIND) != 0 && read.zone() == DateTime.Zone.UTC;
        return new DateTime(
                read.ticks() - offset * 60L * DateTime.TICKS_PER_SECOND,
                isUtc ? DateTime.Zone.UTC : DateTime.Zone.LOCAL);
    }
}
