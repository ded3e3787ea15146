package dev.fusabi.lib.time;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Grants;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.DateTime;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** Dates with times, as .NET's DateTime has them. The time zone of scripts is UTC. */
public final class DateTimeLibrary {
    static final Moment LIKE = new Moment(0, DateTime.Zone.UNSPECIFIED, null, true, true);

    private static final long EPOCH_TICKS = DateTime.EPOCH_DAY * DateTime.TICKS_PER_DAY;

    private DateTimeLibrary() {}

    public static DateTime ofTicks(long ticks, long zone) {
        if (ticks < 0 || ticks > DateTime.MAX_TICKS) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.",
                    "ticks");
        }
        return new DateTime(ticks, zone(zone));
    }

    private static DateTime.Zone zone(long kind) {
        if (kind < 0 || kind > 2) {
            throw BuiltinExceptions.argument("Invalid DateTimeKind value.", "kind");
        }
        return DateTime.Zone.values()[(int) kind];
    }

    /** The ticks of the beginning of a day. */
    public static long ticksOfDate(long year, long month, long day) {
        LocalDate date =
                year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
                        ? null
                        : DateTimeParsing.date((int) year, (int) month, (int) day);
        if (date == null) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Year, Month, and Day parameters describe an un-representable DateTime.", "");
        }
        return DateTime.ticksOf(date);
    }

    /** The ticks of a time of day. */
    public static long ticksOfTime(long hour, long minute, long second, long millisecond) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Hour, Minute, and Second parameters describe an un-representable DateTime.",
                    "");
        }
        if (millisecond < 0 || millisecond > 999) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Valid values are between 0 and 999, inclusive.", "millisecond");
        }
        return ((hour * 60 + minute) * 60 + second) * DateTime.TICKS_PER_SECOND
                + millisecond * 10_000;
    }

    public static DateTime now(BuiltinContext context, long zone) {
        Grants.require(context, "time");
        Instant instant = context.clock().instant();
        return new DateTime(
                EPOCH_TICKS
                        + instant.getEpochSecond() * DateTime.TICKS_PER_SECOND
                        + instant.getNano() / 100,
                zone(zone));
    }

    public static long ticks(DateTime value) {
        return value.ticks();
    }

    public static long kind(DateTime value) {
        return value.zone().ordinal();
    }

    public static long year(DateTime value) {
        return value.date().getYear();
    }

    public static long month(DateTime value) {
        return value.date().getMonthValue();
    }

    public static long day(DateTime value) {
        return value.date().getDayOfMonth();
    }

    public static long dayOfYear(DateTime value) {
        return value.date().getDayOfYear();
    }

    public static long dayOfWeek(DateTime value) {
        return value.date().getDayOfWeek().getValue() % 7;
    }

    private static DateTime moved(DateTime value, long ticks) {
        if (ticks < 0 || ticks > DateTime.MAX_TICKS) {
            throw unrepresentable("value");
        }
        return new DateTime(ticks, value.zone());
    }

    private static RuntimeException unrepresentable(String parameter) {
        return BuiltinExceptions.argumentOutOfRange(
                "The added or subtracted value results in an un-representable DateTime.",
                parameter);
    }

    /** Fails beyond the ends of the calendar. */
    static long sum(long ticks, long more) {
        try {
            return Math.addExact(ticks, more);
        } catch (ArithmeticException overflow) {
            throw unrepresentable("value");
        }
    }

    public static DateTime addTicks(DateTime value, long more) {
        return moved(value, sum(value.ticks(), more));
    }

    public static DateTime subtractTicks(DateTime value, long less) {
        return moved(value, sum(value.ticks(), -less));
    }

    /** Ticks of a number of units, cut to whole ticks. */
    public static long ticksOfUnits(double count, long ticksPerUnit) {
        double whole = count < 0 ? Math.ceil(count) : Math.floor(count);
        if (!(Math.abs(count) <= (double) DateTime.MAX_TICKS / ticksPerUnit)) {
            throw unrepresentable("value");
        }
        return (long) whole * ticksPerUnit + (long) ((count - whole) * ticksPerUnit);
    }

    public static DateTime addMonths(DateTime value, long months) {
        if (Math.abs(months) > 120_000) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Months value must be between +/-120000.", "months");
        }
        LocalDate date = value.date().plusMonths(months);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw unrepresentable("months");
        }
        return new DateTime(DateTime.ticksOf(date) + value.timeOfDay(), value.zone());
    }

    public static DateTime addYears(DateTime value, long years) {
        if (Math.abs(years) > 10_000) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Years value must be between +/-10000.", "years");
        }
        LocalDate date = value.date().plusYears(years);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw unrepresentable("value");
        }
        return new DateTime(DateTime.ticksOf(date) + value.timeOfDay(), value.zone());
    }

    public static long daysInMonth(long year, long month) {
        if (month < 1 || month > 12) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Month must be between one and twelve.", "month");
        }
        requireYear(year);
        return LocalDate.of((int) year, (int) month, 1).lengthOfMonth();
    }

    public static boolean isLeapYear(long year) {
        requireYear(year);
        return LocalDate.of((int) year, 1, 1).isLeapYear();
    }

    private static void requireYear(long year) {
        if (year < 1 || year > 9999) {
            throw BuiltinExceptions.argumentOutOfRange("Year must be between 1 and 9999.", "year");
        }
    }

    // Texts.

    public static Moment moment(DateTime value) {
        return new Moment(value.ticks(), value.zone(), null, true, true);
    }

    public static String format(
            BuiltinContext context,
            DateTime value,
            @Nullable String format,
            @Nullable Object provider) {
        String text =
                DateTimeFormat.format(
                        moment(value),
                        format == null ? "" : format,
                        Cultures.of(context, provider));
        Costs.text(context, text.length());
        return text;
    }

    public static DateTime parse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider, long styles) {
        Moment read = DateTimeTexts.parse(context, text, provider, styles);
        return result(DateTimeTexts.recognized(read, text, "DateTime"), styles);
    }

    public static ScriptObject tryParse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider, long styles) {
        Moment read = DateTimeTexts.parse(context, text, provider, styles);
        return read == null ? WellKnown.NONE : WellKnown.some(result(read, styles));
    }

    public static DateTime parseExact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider,
            long styles) {
        Moment read = DateTimeTexts.parseExact(context, text, formats, provider, styles, LIKE);
        return result(DateTimeTexts.recognized(read, text, "DateTime"), styles);
    }

    public static ScriptObject tryParseExact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider,
            long styles) {
        Moment read = DateTimeTexts.parseExact(context, text, formats, provider, styles, LIKE);
        return read == null ? WellKnown.NONE : WellKnown.some(result(read, styles));
    }

    private static DateTime result(Moment read, long styles) {
        DateTime found = DateTimeParsing.toDateTime(read, (int) styles);
        if (found.ticks() < 0 || found.ticks() > DateTime.MAX_TICKS) {
            throw BuiltinExceptions.format(
                    "The DateTime represented by the string is out of range.");
        }
        return found;
    }
}
