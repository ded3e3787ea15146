package dev.fusabi.value;

/**
 * A length of time in .NET's ticks of 100 nanoseconds, negative ones included. Its text is .NET's: {@code [-][d.]hh:mm:ss
 * [.fffffff]}.
 */
public record TimeSpan(long ticks) implements Comparable<TimeSpan>, TypeNames.Named {
    private static final long PER_SECOND = 10_000_000;
    private static final long PER_DAY = 24 * 60 * 60 * PER_SECOND;

    public static TimeSpan of(java.time.Duration duration) {
        return new TimeSpan(
                Math.addExact(
                        Math.multiplyExact(duration.getSeconds(), PER_SECOND),
                        duration.getNano() / 100));
    }

    public java.time.Duration toDuration() {
        return java.time.Duration.ofSeconds(
                Math.floorDiv(ticks, PER_SECOND), Math.floorMod(ticks, PER_SECOND) * 100);
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(ticks, other.ticks);
    }

    @Override
    public String typeName() {
        return "TimeSpan";
    }

    @Override
    public String toString() {
        // The smallest number has no positive counterpart.
        long days = Math.abs(ticks / PER_DAY);
        long rest = Math.abs(ticks % PER_DAY);
        long seconds = rest / PER_SECOND;
        long fraction = rest % PER_SECOND;
        StringBuilder out = new StringBuilder(ticks < 0 ? "-" : "");
        if (days > 0) {
            out.append(days).append('.');
        }
        out.append("%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60));
        if (fraction > 0) {
            out.append(".%07d".formatted(fraction));
        }
        return out.toString();
    }
}
