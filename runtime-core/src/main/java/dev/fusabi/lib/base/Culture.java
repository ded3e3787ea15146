package dev.fusabi.lib.base;

import dev.fusabi.value.TypeNames;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How numbers and dates are written somewhere: .NET's CultureInfo, for the few cultures that are known here.
 *
 * @param name as .NET has it; empty for the invariant culture
 * @param isDayFirst whether a date of three numbers begins with the day
 */
public record Culture(
        String name,
        Numbers numbers,
        DatePatterns dates,
        boolean isDayFirst,
        List<String> days,
        List<String> shortDays,
        List<String> months,
        List<String> shortMonths,
        String morning,
        String afternoon)
        implements TypeNames.Named {
    /**
     * @param currencyPositive .NET's CurrencyPositivePattern, {@code currencyNegative} its CurrencyNegativePattern
     */
    public record Numbers(
            String decimal,
            String group,
            String currency,
            int currencyPositive,
            int currencyNegative) {}

    /** The patterns behind the standard formats. */
    public record DatePatterns(
            String shortDate,
            String longDate,
            String shortTime,
            String longTime,
            String monthDay,
            String yearMonth,
            String dateSeparator) {}

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

    public static final Culture INVARIANT =
            english(
                    "",
                    new Numbers(".", ",", "¤", 0, 0),
                    new DatePatterns(
                            "MM/dd/yyyy",
                            "dddd, dd MMMM yyyy",
                            "HH:mm",
                            "HH:mm:ss",
                            "MMMM dd",
                            "yyyy MMMM",
                            "/"),
                    false);

    private static final Map<String, Culture> KNOWN =
            Map.of(
                    "", INVARIANT,
                    "en-us",
                            english(
                                    "en-US",
                                    new Numbers(".", ",", "$", 0, 1),
                                    new DatePatterns(
                                            "M/d/yyyy",
                                            "dddd, MMMM d, yyyy",
                                            "h:mm tt",
                                            "h:mm:ss tt",
                                            "MMMM d",
                                            "MMMM yyyy",
                                            "/"),
                                    false),
                    "en-gb",
                            english(
                                    "en-GB",
                                    new Numbers(".", ",", "£", 0, 1),
                                    new DatePatterns(
                                            "dd/MM/yyyy",
                                            "dddd, d MMMM yyyy",
                                            "HH:mm",
                                            "HH:mm:ss",
                                            "d MMMM",
                                            "MMMM yyyy",
                                            "/"),
                                    true));

    private static Culture english(
            String name, Numbers numbers, DatePatterns dates, boolean isDayFirst) {
        return new Culture(
                name,
                numbers,
                dates,
                isDayFirst,
                DAYS,
                DAYS.stream().map(day -> day.substring(0, 3)).toList(),
                MONTHS,
                MONTHS.stream().map(month -> month.substring(0, 3)).toList(),
                name.equals("en-GB") ? "am" : "AM",
                name.equals("en-GB") ? "pm" : "PM");
    }

    /** The culture with a name of any case; null when it is not known. */
    public static @Nullable Culture named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KNOWN.get(lower.equals("en") ? "en-us" : lower);
    }

    @Override
    public String typeName() {
        return "CultureInfo";
    }

    @Override
    public String toString() {
        return name;
    }
}
