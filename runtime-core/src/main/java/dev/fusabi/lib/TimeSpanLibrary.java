package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.TimeSpan;

/** Lengths of time, as .NET's TimeSpan has them. */
public final class TimeSpanLibrary {
    private TimeSpanLibrary() {}

    public static TimeSpan ofTicks(long ticks) {
        return new TimeSpan(ticks);
    }

    /** A number of units of so many ticks, rounded to the nearest tick. */
    public static TimeSpan ofUnits(double count, long ticksPerUnit) {
        double ticks = count * ticksPerUnit;
        if (Double.isNaN(ticks)) {
            throw BuiltinExceptions.argument(
                    "TimeSpan does not accept floating point Not-a-Number values.", "");
        }
        if (Math.abs(ticks) > Long.MAX_VALUE) {
            throw BuiltinExceptions.overflow(
                    "TimeSpan overflowed because the duration is too long.");
        }
        return new TimeSpan(Math.round(ticks));
    }

    public static long ticks(TimeSpan span) {
        return span.ticks();
    }

    public static String text(TimeSpan span) {
        return span.toString();
    }

    /** By a .NET format string: {@code c}, {@code g}, {@code hh\\:mm}. */
    public static String format(TimeSpan span, String format) {
        return TimeSpanText.format(span, format);
    }

    public static TimeSpan parse(String text) {
        return TimeSpanText.parse(text);
    }
}
