package dev.fusabi.vm;

import java.time.Duration;

/**
 * What one fiber may use. A script cannot catch a limit; only its cleanup code still runs.
 *
 * @param depth active function calls; tail calls do not count (default 1,000,000)
 * @param memory live bytes that the scripts of a machine may hold, and bytes that one library call may ask for at once
 *     (default 1 GiB)
 * @param fuel calls and loop rounds, and the work of library functions, from start to end (default unlimited)
 * @param deadline time from start to end, waiting included (default unlimited)
 * @param slice time after which a running fiber yields to others (default 2 ms)
 * @param checkEvery calls and loop rounds from one look at the clock to the next (default 10,000); 0 yields every time,
 *     for tests
 */
public record Limits(
        int depth, long memory, long fuel, Duration deadline, Duration slice, int checkEvery) {
    /** Of fuel: never used up. */
    public static final long UNLIMITED_FUEL = Long.MAX_VALUE;

    /** Of a deadline: never passes. */
    public static final Duration NO_DEADLINE = Duration.ofNanos(Long.MAX_VALUE);

    public static final Limits DEFAULT =
            new Limits(
                    1_000_000, 1L << 30, UNLIMITED_FUEL, NO_DEADLINE, Duration.ofMillis(2), 10_000);

    public Limits {
        if (depth < 1 || memory < 1 || fuel < 1 || checkEvery < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** Whether what is used has to be counted for each fiber. */
    boolean isMetered() {
        return fuel != UNLIMITED_FUEL || !deadline.equals(NO_DEADLINE);
    }

    public Limits withDepth(int value) {
        return new Limits(value, memory, fuel, deadline, slice, checkEvery);
    }

    public Limits withMemory(long value) {
        return new Limits(depth, value, fuel, deadline, slice, checkEvery);
    }

    public Limits withFuel(long value) {
        return new Limits(depth, memory, value, deadline, slice, checkEvery);
    }

    public Limits withDeadline(Duration value) {
        return new Limits(depth, memory, fuel, value, slice, checkEvery);
    }

    public Limits withSlice(Duration value) {
        return new Limits(depth, memory, fuel, deadline, value, checkEvery);
    }

    /** Yields at every call and loop round: a test mode. */
    public Limits yieldingAlways() {
        return new Limits(depth, memory, fuel, deadline, Duration.ZERO, 0);
    }
}
