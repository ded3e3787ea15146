package dev.fusabi.value;

/** A time of day in ticks. */
public record TimeOnly(long ticks) implements Comparable<TimeOnly>, TypeNames.Named {
    @Override
    public int compareTo(TimeOnly other) {
        return Long.compare(ticks, other.ticks);
    }

    @Override
    public String typeName() {
        return "TimeOnly";
    }

    /** Hours and minutes, as .NET's invariant culture has it. */
    @Override
    public String toString() {
        return DateTime.clock(ticks).substring(0, 5);
    }
}
