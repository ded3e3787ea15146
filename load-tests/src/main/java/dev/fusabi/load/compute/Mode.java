package dev.fusabi.load.compute;

import java.time.Duration;

/**
 * How thorough a run is.
 *
 * @param forks JVMs for each workload of Java, of this project and of the fastest peer
 * @param otherForks JVMs for each workload of the others
 * @param warmUpMillis how long each JVM warms up
 * @param measureMillis how long each JVM measures
 * @param starts processes for each figure of starting
 * @param longest after this no further workload is begun; those that are missing have no figure
 */
record Mode(
        int forks,
        int otherForks,
        int warmUpMillis,
        int measureMillis,
        int starts,
        Duration longest) {
    static Mode named(String name) {
        return switch (name) {
            case "quick" -> new Mode(1, 1, 800, 300, 5, Duration.ofMinutes(8));
            case "full" -> new Mode(5, 2, 1_000, 700, 15, Duration.ofDays(1));
            default -> throw new IllegalArgumentException("'" + name + "' is not quick or full");
        };
    }
}
