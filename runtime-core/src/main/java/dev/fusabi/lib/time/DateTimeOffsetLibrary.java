package dev.fusabi.lib.time;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.DateTime;
import dev.fusabi.value.DateTimeOffset;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** Dates with times and offsets, as .NET's DateTimeOffset has them. */
public final class DateTimeOffsetLibrary {
    private static final long TICKS_PER_MINUTE = 60 * DateTime.TICKS_PER_SECOND;
    private static final int MAX_OFFSET = 14 * 60;
    private static final Moment LIKE = new Moment(0, DateTime.Zone.UNSPECIFIED, 0, true, true);

    private DateTimeOffsetLibrary() {}

    /** The clock's ticks and the offset in ticks. */
    public static DateTimeOffset create(long ticks, long offset) {
        if (offset % TICKS_PER_MINUTE != 0) {
            throw BuiltinExceptions.argument(
                    "Offset must be specified in whole minutes.", "offset");
        }
        long minutes = offset / TICKS_PER_MINUTE;
        if (Math.abs(minutes) > MAX_OFFSET) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Offset must be within plus or minus 14 hours.", "offset");
        }
        DateTimeOffset made = new DateTimeOffset(ticks, (int) minutes);
        if (ticks < 0
                || ticks > DateTime.MAX_TICKS
                || made.utcTicks() < 0
                || made.utcTicks() > DateTime.MAX_TICKS) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "The UTC time represented when the offset is applied must be between year 0 and 10,000.",
                    "offset");
        }
        return made;
    }

    /** A date and time of a kind: that of UTC and of the scripts' zone have the offset 0 only. */
    public static DateTimeOffset ofDateTime(DateTime value, long offset) {
        if (value.zone() != DateTime.Zone.UNSPECIFIED && offset != 0) {
            throw BuiltinExceptions.argument(
                    value.zone() == DateTime.Zone.UTC
                            ? "The UTC Offset for Utc DateTime instances must be 0."
                            : "The UTC Offset of the local dateTime parameter does not match the offset argument.",
                    "offset");
        }
        return create(value.ticks(), offset);
    }

    public static long ticks(DateTimeOffset value) {
        return value.ticks();
    }

    public static long utcTicks(DateTimeOffset value) {
        return value.utcTicks();
    }

    public static long offsetTicks(DateTimeOffset value) {
        return value.offset() * TICKS_PER_MINUTE;
    }

    public static DateTime clock(DateTimeOffset value) {
        return new DateTime(value.ticks(), DateTime.Zone.UNSPECIFIED);
    }

    public static boolean equalsExactly(DateTimeOffset value, DateTimeOffset other) {
        return value.ticks() == other.ticks() && value.offset() == other.offset();
    }

    public static String format(
            BuiltinContext context,
            DateTimeOffset value,
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

    public static Moment moment(DateTimeOffset value) {
        return new Moment(value.ticks(), DateTime.Zone.UNSPECIFIED, value.offset(), true, true);
    }

    private static DateTimeOffset result(Moment read, long styles) {
        Integer offset = read.offset();
        DateTimeOffset found = create(read.ticks(), offset == null ? 0 : offset * TICKS_PER_MINUTE);
        boolean adjusts = (styles & DateTimeParsing.ADJUST_TO_UNIVERSAL) != 0;
        return adjusts ? new DateTimeOffset(found.utcTicks(), 0) : found;
    }

    public static DateTimeOffset parse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider, long styles) {
        Moment read = DateTimeTexts.parse(context, text, provider, styles);
        return result(DateTimeTexts.recognized(read, text, "DateTime"), styles);
    }

    public static ScriptObject tryParse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider, long styles) {
        Moment read = DateTimeTexts.parse(context, text, provider, styles);
        return read == null ? WellKnown.NONE : WellKnown.some(result(read, styles));
    }

    public static DateTimeOffset parseExact(
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
}
