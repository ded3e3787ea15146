package dev.fusabi.value;

import java.time.LocalDate;

/** A date: how many days it is after the first of January of the year 1. */
public record DateOnly(long dayNumber) implements Comparable<DateOnly>, TypeNames.Named {
    /** The last day of the year 9999. */
    public static final long MAX_DAY = DateTime.MAX_TICKS / DateTime.TICKS_PER_DAY;

    public LocalDate date() {
        return LocalDate.ofEpochDay(dayNumber - DateTime.EPOCH_DAY);
    }

    @Override
    public int compareTo(DateOnly other) {
        return Long.compare(dayNumber, other.dayNumber);
    }

    @Override
    public String typeName() {
        return "DateOnly";
    }

    @Override
    public String toString() {
        LocalDate date = date();
        return "%02d/%02d/%04d"
                .formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear());
    }
}
