package dev.fusabi.lib.time;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.DateTime;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.TimeOnly;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** Times of day. */
public final class TimeOnlyLibrary {
    private static final Moment LIKE = new Moment(0, DateTime.Zone.UNSPECIFIED, null, false, true);

    private TimeOnlyLibrary() {}

    public static TimeOnly ofTicks(long ticks) {
        if (ticks < 0 || ticks >= DateTime.TICKS_PER_DAY) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.", "ticks");
        }
        return new TimeOnly(ticks);
    }

    /** Around the clock. */
    public static TimeOnly add(TimeOnly time, long ticks) {
        return new TimeOnly(Math.floorMod(time.ticks() + ticks, DateTime.TICKS_PER_DAY));
    }

    public static long ticks(TimeOnly time) {
        return time.ticks();
    }

    private static Moment moment(TimeOnly time) {
        return new Moment(time.ticks(), DateTime.Zone.UNSPECIFIED, null, false, true);
    }

    public static String format(
            BuiltinContext context,
            TimeOnly time,
            @Nullable String format,
            @Nullable Object provider) {
        String text =
                DateTimeFormat.format(
                        moment(time), format == null ? "" : format, Cultures.of(context, provider));
        Costs.text(context, text.length());
        return text;
    }

    public static String format(TimeOnly time, String format, Culture culture) {
        return DateTimeFormat.format(moment(time), format, culture);
    }

    private static @Nullable TimeOnly result(@Nullable Moment read) {
        return read == null || read.hasDate() || !read.hasTime() || read.offset() != null
                ? null
                : new TimeOnly(read.timeOfDay());
    }

    private static ScriptObject option(@Nullable TimeOnly time) {
        return time == null ? WellKnown.NONE : WellKnown.some(time);
    }

    public static TimeOnly parse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider) {
        TimeOnly time = result(parsed(context, text, provider));
        return DateTimeTexts.recognized(time, text, "TimeOnly");
    }

    private static @Nullable Moment parsed(
            BuiltinContext context, @Nullable String text, @Nullable Object provider) {
        return DateTimeTexts.parse(context, text, provider, DateTimeParsing.NO_CURRENT_DATE);
    }

    public static ScriptObject tryParse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider) {
        return option(result(parsed(context, text, provider)));
    }

    public static TimeOnly parseExact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider) {
        return DateTimeTexts.recognized(exact(context, text, formats, provider), text, "TimeOnly");
    }

    public static ScriptObject tryParseExact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider) {
        return option(exact(context, text, formats, provider));
    }

    private static @Nullable TimeOnly exact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider) {
        return result(
                DateTimeTexts.parseExact(
                        context, text, formats, provider, DateTimeParsing.NO_CURRENT_DATE, LIKE));
    }
}
