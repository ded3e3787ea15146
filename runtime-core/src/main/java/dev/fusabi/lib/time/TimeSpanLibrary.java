package dev.fusabi.lib.time;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.TimeSpan;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

/** Lengths of time, as .NET's TimeSpan has them. */
public final class TimeSpanLibrary {
    private TimeSpanLibrary() {}

    public static TimeSpan ofTicks(long ticks) {
        return new TimeSpan(ticks);
    }

    /** A number of units of so many ticks, cut to whole ticks. */
    public static TimeSpan ofUnits(double count, long ticksPerUnit) {
        return ofFloat(count * ticksPerUnit);
    }

    /** A number of ticks, rounded. */
    public static TimeSpan scaled(double ticks) {
        return ofFloat(Math.rint(ticks));
    }

    private static TimeSpan ofFloat(double ticks) {
        if (Double.isNaN(ticks)) {
            throw BuiltinExceptions.argument(
                    "TimeSpan does not accept floating point Not-a-Number values.", "");
        }
        if (Math.abs(ticks) > Long.MAX_VALUE) {
            throw tooLong();
        }
        return new TimeSpan((long) ticks);
    }

    private static ScriptFailure tooLong() {
        return BuiltinExceptions.overflow("TimeSpan overflowed because the duration is too long.");
    }

    public static TimeSpan ofParts(
            long days, long hours, long minutes, long seconds, long milliseconds) {
        try {
            long all =
                    Math.addExact(
                            Math.multiplyExact(
                                    ((days * 24 + hours) * 60 + minutes) * 60 + seconds, 1000L),
                            milliseconds);
            return new TimeSpan(Math.multiplyExact(all, 10_000L));
        } catch (ArithmeticException overflow) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "TimeSpan overflowed because the duration is too long.", "");
        }
    }

    public static TimeSpan sum(long ticks, long more) {
        try {
            return new TimeSpan(Math.addExact(ticks, more));
        } catch (ArithmeticException overflow) {
            throw tooLong();
        }
    }

    public static TimeSpan difference(long ticks, long less) {
        try {
            return new TimeSpan(Math.subtractExact(ticks, less));
        } catch (ArithmeticException overflow) {
            throw tooLong();
        }
    }

    public static TimeSpan negated(TimeSpan span) {
        if (span.ticks() == Long.MIN_VALUE) {
            throw BuiltinExceptions.overflow(
                    "Negating the minimum value of a twos complement number is invalid.");
        }
        return new TimeSpan(-span.ticks());
    }

    public static long ticks(TimeSpan span) {
        return span.ticks();
    }

    public static String text(TimeSpan span) {
        return span.toString();
    }

    /** By a .NET format string: {@code c}, {@code g}, {@code hh\\:mm}. */
    public static String format(TimeSpan span, @Nullable String format) {
        return TimeSpanText.format(span, format == null ? "" : format);
    }

    public static TimeSpan parse(@Nullable String text) {
        if (text == null) {
            throw BuiltinExceptions.argumentNull("input");
        }
        return TimeSpanText.parse(text);
    }

    public static ScriptObject tryParse(@Nullable String text) {
        try {
            return text == null ? WellKnown.NONE : WellKnown.some(TimeSpanText.parse(text));
        } catch (ScriptFailure notOne) {
            return WellKnown.NONE;
        }
    }

    public static TimeSpan parseExact(String text, Object[] formats) {
        for (Object format : formats) {
            TimeSpan found = TimeSpanPattern.parse(text, (String) format);
            if (found != null) {
                return found;
            }
        }
        throw BuiltinExceptions.format(
                "String '" + text + "' was not recognized as a valid TimeSpan.");
    }

    public static ScriptObject tryParseExact(@Nullable String text, Object[] formats) {
        if (text == null) {
            return WellKnown.NONE;
        }
        for (Object format : formats) {
            TimeSpan found = TimeSpanPattern.parse(text, (String) format);
            if (found != null) {
                return WellKnown.some(found);
            }
        }
        return WellKnown.NONE;
    }
}
