package dev.fusabi.lib.time;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.DateOnly;
import dev.fusabi.value.DateTime;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** Dates alone. */
public final class DateOnlyLibrary {
    private static final Moment LIKE = new Moment(0, DateTime.Zone.UNSPECIFIED, null, true, false);

    private DateOnlyLibrary() {}

    public static DateOnly ofDayNumber(long dayNumber) {
        if (dayNumber < 0 || dayNumber > DateOnly.MAX_DAY) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Day number must be between 0 and DateOnly.MaxValue.DayNumber.", "dayNumber");
        }
        return new DateOnly(dayNumber);
    }

    public static long dayNumber(DateOnly date) {
        return date.dayNumber();
    }

    public static DateOnly addDays(DateOnly date, long days) {
        long moved = DateTimeLibrary.sum(date.dayNumber(), days);
        if (moved < 0 || moved > DateOnly.MAX_DAY) {
            throw BuiltinExceptions.argumentOutOfRange("Value to add was out of range.", "value");
        }
        return new DateOnly(moved);
    }

    private static Moment moment(DateOnly date) {
        return new Moment(
                date.dayNumber() * DateTime.TICKS_PER_DAY,
                DateTime.Zone.UNSPECIFIED,
                null,
                true,
                false);
    }

    public static String format(
            BuiltinContext context,
            DateOnly date,
            @Nullable String format,
            @Nullable Object provider) {
        String text =
                DateTimeFormat.format(
                        moment(date), format == null ? "" : format, Cultures.of(context, provider));
        Costs.text(context, text.length());
        return text;
    }

    public static String format(DateOnly date, String format, Culture culture) {
        return DateTimeFormat.format(moment(date), format, culture);
    }

    private static @Nullable DateOnly result(@Nullable Moment read) {
        return read == null || read.hasTime() || !read.hasDate()
                ? null
                : new DateOnly(read.ticks() / DateTime.TICKS_PER_DAY);
    }

    private static ScriptObject option(@Nullable DateOnly date) {
        return date == null ? WellKnown.NONE : WellKnown.some(date);
    }

    public static DateOnly parse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider) {
        DateOnly date = result(DateTimeTexts.parse(context, text, provider, 0));
        return DateTimeTexts.recognized(date, text, "DateOnly");
    }

    public static ScriptObject tryParse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider) {
        return option(result(DateTimeTexts.parse(context, text, provider, 0)));
    }

    public static DateOnly parseExact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider) {
        DateOnly date = result(DateTimeTexts.parseExact(context, text, formats, provider, 0, LIKE));
        return DateTimeTexts.recognized(date, text, "DateOnly");
    }

    public static ScriptObject tryParseExact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider) {
        return option(result(DateTimeTexts.parseExact(context, text, formats, provider, 0, LIKE)));
    }
}
