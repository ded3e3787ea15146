package dev.fusabi.load.suspension;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often each figure is measured
 * @param tasks of a round
 * @param waiting tasks that wait at once for the bytes that one takes
 * @param awaits of something complete in a round
 * @param groups of {@link #GROUP} operations in a round
 * @param scale numbers of tasks that wait at once for the plot
 * @param timers that fire while a script computes
 * @param ends how often a script that computes is ended
 * @param heap of each JVM
 */
record Sizes(
        int rounds,
        int tasks,
        int waiting,
        int awaits,
        int groups,
        List<Integer> scale,
        int timers,
        int ends,
        String heap) {
    /** How many operations a group waits for at once. */
    static final int GROUP = 1_000;

    /** The property that chooses them: {@code full}, the default, or {@code quick}. */
    static final String MODE = "suspension.mode";

    private static final Sizes FULL =
            new Sizes(
                    11,
                    100_000,
                    1_000_000,
                    2_000 * Peer.READY,
                    200,
                    List.of(1_000, 10_000, 100_000, 1_000_000, 3_000_000),
                    1_000,
                    200,
                    "6g");

    /** A first look, and whether everything works: nothing to publish. */
    private static final Sizes QUICK =
            new Sizes(
                    3,
                    10_000,
                    50_000,
                    100 * Peer.READY,
                    20,
                    List.of(1_000, 10_000, 50_000),
                    100,
                    20,
                    "1g");

    static Sizes chosen() {
        return isQuick() ? QUICK : FULL;
    }

    static boolean isQuick() {
        String mode = System.getProperty(MODE, "full");
        return switch (mode) {
            case "full" -> false;
            case "quick" -> true;
            default -> throw new IllegalArgumentException(MODE + " is full or quick, not " + mode);
        };
    }
}
