package dev.fusabi.lib.culture;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How dates and times are written: .NET's DateTimeFormatInfo as a value. */
public final class DateSymbols {
    /** What is a text, under the name of its property in .NET. */
    public enum Text {
        SHORT_DATE("ShortDatePattern", "MM/dd/yyyy"),
        LONG_DATE("LongDatePattern", "dddd, dd MMMM yyyy"),
        SHORT_TIME("ShortTimePattern", "HH:mm"),
        LONG_TIME("LongTimePattern", "HH:mm:ss"),
        FULL("FullDateTimePattern", ""),
        MONTH_DAY("MonthDayPattern", "MMMM dd"),
        YEAR_MONTH("YearMonthPattern", "yyyy MMMM"),
        DATE_SEPARATOR("DateSeparator", "/"),
        TIME_SEPARATOR("TimeSeparator", ":"),
        MORNING("AMDesignator", "AM"),
        AFTERNOON("PMDesignator", "PM");

        private static final Map<String, Text> BY_PROPERTY = new HashMap<>();

        static {
            for (Text text : values()) {
                BY_PROPERTY.put(text.property, text);
            }
        }

        private final String property;
        private final String invariant;

        Text(String property, String invariant) {
            this.property = property;
            this.invariant = invariant;
        }

        /** The text behind a property of .NET; null when there is none. */
        public static @Nullable Text of(String property) {
            return BY_PROPERTY.get(property);
        }
    }

    /** Names in their order, days from Sunday on. */
    public enum Names {
        DAYS("DayNames", 7),
        SHORT_DAYS("AbbreviatedDayNames", 7),
        SHORTEST_DAYS("ShortestDayNames", 7),
        MONTHS("MonthNames", 12),
        SHORT_MONTHS("AbbreviatedMonthNames", 12),
        MONTHS_OF_DAYS("MonthGenitiveNames", 12),
        SHORT_MONTHS_OF_DAYS("AbbreviatedMonthGenitiveNames", 12);

        private static final Map<String, Names> BY_PROPERTY = new HashMap<>();

        static {
            for (Names names : values()) {
                BY_PROPERTY.put(names.property, names);
            }
        }

        private final String property;
        private final int count;

        Names(String property, int count) {
            this.property = property;
            this.count = count;
        }

        /** The names behind a property of .NET; null when there are none. */
        public static @Nullable Names of(String property) {
            return BY_PROPERTY.get(property);
        }

        public int count() {
            return count;
        }
    }

    private static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    public static final DateSymbols INVARIANT = invariant();

    private final String[] texts;
    private final List<List<String>> names;
    private final int firstDayOfWeek;

    private DateSymbols(String[] texts, List<List<String>> names, int firstDayOfWeek) {
        this.texts = texts;
        this.names = names;
        this.firstDayOfWeek = firstDayOfWeek;
    }

    private static DateSymbols invariant() {
        String[] texts = new String[Text.values().length];
        for (Text text : Text.values()) {
            texts[text.ordinal()] = text.invariant;
        }
        List<String> shortMonths = starts(MONTHS, 3);
        return new DateSymbols(
                texts,
                List.of(
                        DAYS,
                        starts(DAYS, 3),
                        starts(DAYS, 2),
                        MONTHS,
                        shortMonths,
                        MONTHS,
                        shortMonths),
                0);
    }

    private static List<String> starts(List<String> names, int length) {
        return names.stream().map(name -> name.substring(0, length)).toList();
    }

    public String get(Text text) {
        String value = texts[text.ordinal()];
        return text == Text.FULL && value.isEmpty()
                ? get(Text.LONG_DATE) + " " + get(Text.LONG_TIME)
                : value;
    }

    public List<String> get(Names which) {
        return names.get(which.ordinal());
    }

    /** Sunday is 0. */
    public int firstDayOfWeek() {
        return firstDayOfWeek;
    }

    public DateSymbols with(Text text, String value) {
        String[] changed = texts.clone();
        changed[text.ordinal()] = value;
        return new DateSymbols(changed, names, firstDayOfWeek);
    }

    public DateSymbols with(Names which, List<String> value) {
        List<List<String>> changed = new ArrayList<>(names);
        changed.set(which.ordinal(), List.copyOf(value));
        return new DateSymbols(texts, List.copyOf(changed), firstDayOfWeek);
    }

    public DateSymbols withFirstDayOfWeek(int day) {
        return new DateSymbols(texts, names, day);
    }

    /** Whether a date of three numbers begins with the day, as the short date does. */
    public boolean isDayFirst() {
        String pattern = get(Text.SHORT_DATE);
        int day = pattern.indexOf('d');
        return day >= 0 && day < pattern.indexOf('M');
    }
}
