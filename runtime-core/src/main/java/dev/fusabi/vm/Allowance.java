package dev.fusabi.vm;

/** The fuel and time that a fiber and its children have left. */
final class Allowance {
    /** For cleanup code after a limit: enough to close things, too little to go on working. */
    private static final long CLEANUP_FUEL = 100_000;

    private static final long CLEANUP_NANOS = 1_000_000_000;

    /** Units left; {@link Limits#UNLIMITED_FUEL} is not counted down. */
    private long fuel;

    private long deadline;
    private final boolean hasDeadline;

    /** Whether each wait gives all of it again. */
    private final boolean isRenewed;

    Allowance(Limits limits, boolean isRenewed) {
        this(
                limits.fuel(),
                !limits.deadline().equals(Limits.NO_DEADLINE),
                limits.deadline().toNanos(),
                isRenewed);
    }

    private Allowance(long fuel, boolean hasDeadline, long nanos, boolean isRenewed) {
        this.fuel = fuel;
        this.hasDeadline = hasDeadline;
        deadline = hasDeadline ? System.nanoTime() + nanos : 0;
        this.isRenewed = isRenewed;
    }

    static Allowance forCleanup() {
        return new Allowance(CLEANUP_FUEL, true, CLEANUP_NANOS, false);
    }

    /** A fiber that shares it goes on after a wait. */
    void hasWaited(Limits limits) {
        if (isRenewed) {
            fuel = limits.fuel();
            deadline = hasDeadline ? System.nanoTime() + limits.deadline().toNanos() : 0;
        }
    }

    /** How much of {@code wanted} may be used before the next look. */
    long grant(long wanted) {
        return Math.min(wanted, Math.max(fuel, 0));
    }

    void use(long units) {
        if (fuel != Limits.UNLIMITED_FUEL) {
            fuel -= units;
        }
    }

    boolean isUsedUp() {
        return fuel < 0;
    }

    /** Whether {@code units} more would be too much. */
    boolean allows(long units) {
        return units <= fuel;
    }

    boolean isOverdue(long now) {
        return hasDeadline && now - deadline >= 0;
    }
}
