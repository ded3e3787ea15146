package dev.fusabi.value;

/**
 * A date with a time somewhere: the ticks of the clock there, and by how many minutes it is ahead of UTC. Equality and
 * order are those of the instant.
 */
public record DateTimeOffset(long ticks, int offset)
        implements Comparable<DateTimeOffset>, TypeNames.Named {
    private static final long TICKS_PER_MINUTE = 60 * DateTime.TICKS_PER_SECOND;

    /** The ticks of the clock in Greenwich. */
    public long utcTicks() {
        return ticks - offset * TICKS_PER_MINUTE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTimeOffset that && utcTicks() == that.utcTicks();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(utcTicks());
    }

    @Override
    public int compareTo(DateTimeOffset other) {
        return Long.compare(utcTicks(), other.utcTicks());
    }

    @Override
    public String typeName() {
        return "DateTimeOffset";
    }

    @Override
    public String toString() {
        int minutes = Math.abs(offset);
        return new DateTime(ticks, DateTime.Zone.UNSPECIFIED)
                + " %s%02d:%02d".formatted(offset < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
