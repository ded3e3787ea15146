package dev.fusabi.lib.time;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Culture;
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
            BuiltinContext context, TimeOnly time, @Nullable String format, Culture culture) {
        String text = DateTimeFormat.format(moment(time), format == null ? "" : format, culture);
        Costs.text(context, text.length());
        return text;
    }

    public static String format(TimeOnly time, String format) {
        return DateTimeFormat.format(moment(time), format, Culture.INVARIANT);
    }

    private static @Nullable TimeOnly result(@Nullable Moment read) {
        return read == null || read.hasDate() || !read.hasTime() || read.offset() != null
                ? null
                : new TimeOnly(read.timeOfDay());
    }

    private static ScriptObject option(@Nullable TimeOnly time) {
        return time == null ? WellKnown.NONE : WellKnown.some(time);
    }

    public static TimeOnly parse(BuiltinContext context, @Nullable String text, Culture culture) {
        TimeOnly time = result(parsed(context, text, culture));
        return DateTimeTexts.recognized(time, text, "TimeOnly");
    }

    private static @Nullable Moment parsed(
            BuiltinContext context, @Nullable String text, Culture culture) {
        return DateTimeTexts.parse(context, text, culture, DateTimeParsing.NO_CURRENT_DATE);
    }

    public static ScriptObject tryParse(
            BuiltinContext context, @Nullable String text, Culture culture) {
        return option(result(parsed(context, text, culture)));
    }

    public static TimeOnly parseExact(
            BuiltinContext context, @Nullable String text, Object[] formats, Culture culture) {
        return DateTimeTexts.recognized(exact(context, text, formats, culture), text, "TimeOnly");
    }

    public static ScriptObject tryParseExact(
            BuiltinContext context, @Nullable String text, Object[] formats, Culture culture) {
        return option(exact(context, text, formats, culture));
    }

    private static @Nullable TimeOnly exact(
            BuiltinContext context, @Nullable String text, Object[] formats, Culture culture) {
        return result(
                DateTimeTexts.parseExact(
                        context, text, formats, culture, DateTimeParsing.NO_CURRENT_DATE, LIKE));
    }
}
