package dev.fusabi.lib.time;

import dev.fusabi.value.DateTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What dates and times have in common when they are written.
 *
 * @param offset minutes ahead of UTC, where that is known
 */
record Moment(
        long ticks,
        DateTime.Zone zone,
        @Nullable Integer offset,
        boolean hasDate,
        boolean hasTime) {
    LocalDate date() {
        return new DateTime(ticks, zone).date();
    }

    long timeOfDay() {
        return ticks % DateTime.TICKS_PER_DAY;
    }

    int hour() {
        return (int) (timeOfDay() / DateTime.TICKS_PER_SECOND / 3600);
    }

    int minute() {
        return (int) (timeOfDay() / DateTime.TICKS_PER_SECOND / 60 % 60);
    }

    int second() {
        return (int) (timeOfDay() / DateTime.TICKS_PER_SECOND % 60);
    }

    /** Below the second, in ticks. */
    int fraction() {
        return (int) (ticks % DateTime.TICKS_PER_SECOND);
    }

    /** Sunday is 0. */
    int dayOfWeek() {
        return date().getDayOfWeek().getValue() % 7;
    }
}
