package dev.fusabi.value;

import java.time.LocalDate;

/**
 * A date with a time, in .NET's ticks of 100 nanoseconds since the beginning of the year 1. Equality and order are
 * those of the ticks; the kind says only how they are meant.
 */
public record DateTime(long ticks, Zone zone) implements Comparable<DateTime>, TypeNames.Named {
    /** What .NET calls the kind of a DateTime, in its order. */
    public enum Zone {
        UNSPECIFIED,
        UTC,
        LOCAL
    }

    public static final long TICKS_PER_SECOND = 10_000_000;
    public static final long TICKS_PER_DAY = 24 * 60 * 60 * TICKS_PER_SECOND;

    /** The last tick of the year 9999. */
    public static final long MAX_TICKS = 3_155_378_975_999_999_999L;

    /** Days from the beginning of the year 1 to that of 1970. */
    public static final long EPOCH_DAY = 719_162;

    public LocalDate date() {
        return LocalDate.ofEpochDay(ticks / TICKS_PER_DAY - EPOCH_DAY);
    }

    public long timeOfDay() {
        return ticks % TICKS_PER_DAY;
    }

    /** The ticks at the beginning of a day. */
    public static long ticksOf(LocalDate date) {
        return (date.toEpochDay() + EPOCH_DAY) * TICKS_PER_DAY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTime that && ticks == that.ticks;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(ticks);
    }

    @Override
    public int compareTo(DateTime other) {
        return Long.compare(ticks, other.ticks);
    }

    @Override
    public String typeName() {
        return "DateTime";
    }

    /** {@code 12/31/2024 23:59:59}. */
    @Override
    public String toString() {
        LocalDate date = date();
        return "%02d/%02d/%04d %s"
                .formatted(
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        date.getYear(),
                        clock(timeOfDay()));
    }

    static String clock(long timeOfDay) {
        long seconds = timeOfDay / TICKS_PER_SECOND;
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
