package dev.fusabi.lib.culture;

import dev.fusabi.lib.culture.DateSymbols.Names;
import dev.fusabi.lib.culture.NumberSymbols.Count;
import dev.fusabi.lib.culture.NumberSymbols.Sizes;
import dev.fusabi.lib.culture.NumberSymbols.Text;

import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Cultures made of the JDK's locale data. It is CLDR's, as .NET's is, and mapped as .NET maps it: the first short date with
 * a year of four digits, the long date from CLDR's full one, patterns of numbers by their .NET numbers.
 */
final class LocaleData {
    /** .NET's CurrencyPositivePattern and the others, in the order of their numbers. */
    private static final List<String> CURRENCY_POSITIVE = List.of("¤n", "n¤", "¤ n", "n ¤");

    private static final List<String> CURRENCY_NEGATIVE =
            List.of(
                    "(¤n)", "-¤n", "¤-n", "¤n-", "(n¤)", "-n¤", "n-¤", "n¤-", "-n ¤", "-¤ n",
                    "n ¤-", "¤ n-", "¤ -n", "n- ¤", "(¤ n)", "(n ¤)", "¤- n");
    private static final List<String> PERCENT_POSITIVE = List.of("n %", "n%", "%n", "% n");
    private static final List<String> PERCENT_NEGATIVE =
            List.of(
                    "-n %",
                    "-n%", "-%n", "%-n", "%n-", "n-%", "n%-", "-% n", "n %-", "% n-", "% -n",
                    "n- %");

    private LocaleData() {}

    static Culture culture(Locale locale) {
        return new Culture(locale.toLanguageTag(), numbers(locale), dates(locale));
    }

    // ---- Numbers

    private static NumberSymbols numbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        DecimalFormat number = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        DecimalFormat currency = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        DecimalFormat percent = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        String decimal = String.valueOf(symbols.getDecimalSeparator());
        String group = String.valueOf(symbols.getGroupingSeparator());
        return NumberSymbols.INVARIANT
                .with(Text.DECIMAL, decimal)
                .with(Text.GROUP, group)
                .with(Text.PERCENT_DECIMAL, decimal)
                .with(Text.PERCENT_GROUP, group)
                .with(Text.CURRENCY_DECIMAL, String.valueOf(symbols.getMonetaryDecimalSeparator()))
                .with(Text.CURRENCY_GROUP, String.valueOf(symbols.getMonetaryGroupingSeparator()))
                .with(Text.CURRENCY, symbols.getCurrencySymbol())
                .with(Text.MINUS, String.valueOf(symbols.getMinusSign()))
                .with(Text.PERCENT, String.valueOf(symbols.getPercent()))
                .with(Text.PERMILLE, String.valueOf(symbols.getPerMill()))
                .with(Text.NAN, symbols.getNaN())
                .with(Text.INFINITY, symbols.getInfinity())
                .with(Text.NEGATIVE_INFINITY, symbols.getMinusSign() + symbols.getInfinity())
                .with(Count.DIGITS, number.getMaximumFractionDigits())
                .with(Count.PERCENT_DIGITS, number.getMaximumFractionDigits())
                .with(Count.CURRENCY_DIGITS, currency.getMaximumFractionDigits())
                .with(Count.CURRENCY_POSITIVE, place(CURRENCY_POSITIVE, positive(currency)))
                .with(Count.CURRENCY_NEGATIVE, place(CURRENCY_NEGATIVE, negative(currency)))
                .with(Count.PERCENT_POSITIVE, place(PERCENT_POSITIVE, positive(percent)))
                .with(Count.PERCENT_NEGATIVE, place(PERCENT_NEGATIVE, negative(percent)))
                .with(Sizes.NUMBER, List.of(number.getGroupingSize()))
                .with(Sizes.CURRENCY, List.of(currency.getGroupingSize()))
                .with(Sizes.PERCENT, List.of(percent.getGroupingSize()));
    }

    /** The pattern of positive numbers with one letter for the digits. */
    private static String positive(DecimalFormat format) {
        return simple(format.toPattern().split(";", -1)[0]);
    }

    /** The pattern of negative ones; without one of its own, a minus stands before the other. */
    private static String negative(DecimalFormat format) {
        String[] patterns = format.toPattern().split(";", -1);
        return patterns.length > 1 ? simple(patterns[1]) : "-" + simple(patterns[0]);
    }

    private static String simple(String pattern) {
        return pattern.replace('\u00A0', ' ')
                .replaceAll("[\u200E\u200F]", "")
                .replaceAll("[#0][#0,.]*", "n");
    }

    /** A pattern that .NET has no number for counts as the first one. */
    private static int place(List<String> patterns, String pattern) {
        return Math.max(0, patterns.indexOf(pattern));
    }

    // ---- Dates

    private static DateSymbols dates(Locale locale) {
        String shortDate = withLongYear(date(FormatStyle.SHORT, locale));
        String longTime = time(FormatStyle.MEDIUM, locale);
        String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        return DateSymbols.INVARIANT
                .with(DateSymbols.Text.SHORT_DATE, shortDate)
                .with(DateSymbols.Text.LONG_DATE, date(FormatStyle.FULL, locale))
                .with(DateSymbols.Text.SHORT_TIME, time(FormatStyle.SHORT, locale))
                .with(DateSymbols.Text.LONG_TIME, longTime)
                .with(DateSymbols.Text.MONTH_DAY, template("MMMMd", locale))
                .with(DateSymbols.Text.YEAR_MONTH, template("yMMMM", locale))
                .with(DateSymbols.Text.DATE_SEPARATOR, separator(shortDate, "dMy", "/"))
                .with(DateSymbols.Text.TIME_SEPARATOR, separator(longTime, "Hhms", ":"))
                .with(DateSymbols.Text.MORNING, halves[0])
                .with(DateSymbols.Text.AFTERNOON, halves[1])
                .with(Names.DAYS, days(TextStyle.FULL_STANDALONE, locale))
                .with(Names.SHORT_DAYS, days(TextStyle.SHORT_STANDALONE, locale))
                .with(Names.SHORTEST_DAYS, days(TextStyle.NARROW_STANDALONE, locale))
                .with(Names.MONTHS, months(TextStyle.FULL_STANDALONE, locale))
                .with(Names.SHORT_MONTHS, months(TextStyle.SHORT_STANDALONE, locale))
                .with(Names.MONTHS_OF_DAYS, months(TextStyle.FULL, locale))
                .with(Names.SHORT_MONTHS_OF_DAYS, months(TextStyle.SHORT, locale))
                .withFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7);
    }

    private static String date(FormatStyle style, Locale locale) {
        return translated(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        style, null, IsoChronology.INSTANCE, locale));
    }

    private static String time(FormatStyle style, Locale locale) {
        return translated(
                        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                null, style, IsoChronology.INSTANCE, locale))
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private static String template(String template, Locale locale) {
        return translated(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        template, IsoChronology.INSTANCE, locale));
    }

    private static String withLongYear(String pattern) {
        return pattern.contains("yyyy") ? pattern : pattern.replace("yy", "yyyy");
    }

    /** CLDR's letters as .NET's. */
    private static String translated(String pattern) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        boolean isQuoted = false;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = at + 1;
            while (end < pattern.length() && pattern.charAt(end) == c) {
                end++;
            }
            int count = end - at;
            if (c == '\'') {
                isQuoted ^= count % 2 == 1;
                out.repeat(c, count);
            } else if (isQuoted) {
                out.repeat(c, count);
            } else {
                switch (c) {
                    case 'y', 'u' -> out.repeat('y', count == 1 ? 4 : count);
                    case 'L' -> out.repeat('M', count);
                    case 'E', 'c', 'e' -> out.repeat('d', count > 3 ? 4 : 3);
                    case 'a', 'B' -> out.append("tt");
                    case 'G' -> out.append('g');
                    default -> out.repeat(c, count);
                }
            }
            at = end;
        }
        return out.toString();
    }

    /** What stands between the first two fields. */
    private static String separator(String pattern, String letters, String otherwise) {
        int start = 0;
        while (start < pattern.length() && letters.indexOf(pattern.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < pattern.length() && letters.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return start == 0 || end == pattern.length() ? otherwise : pattern.substring(start, end);
    }

    private static List<String> days(TextStyle style, Locale locale) {
        List<String> fromMonday = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            fromMonday.add(day.getDisplayName(style, locale));
        }
        Collections.rotate(fromMonday, 1);
        return fromMonday;
    }

    private static List<String> months(TextStyle style, Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(style, locale))
                .toList();
    }
}
