package dev.fusabi.load.compute;

/**
 * How thorough a run is.
 *
 * @param forks JVMs for each workload of Java, of this project and of the fastest peer
 * @param otherForks JVMs for each workload of the others
 * @param warmUpMillis how long each JVM warms up
 * @param measureMillis how long each JVM measures
 * @param starts processes for each figure of starting
 */
record Mode(int forks, int otherForks, int warmUpMillis, int measureMillis, int starts) {
    static Mode named(String name) {
        return switch (name) {
            case "quick" -> new Mode(1, 1, 300, 300, 5);
            case "full" -> new Mode(5, 2, 1_000, 700, 15);
            default -> throw new IllegalArgumentException("'" + name + "' is not quick or full");
        };
    }
}
