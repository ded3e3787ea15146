package dev.fusabi.load.compute;

import java.util.Arrays;

/**
 * What one run costs, as the median of the forks.
 *
 * @param processorNanos processor time, of garbage collection too
 * @param wallNanos time on the clock
 */
record Cost(double processorNanos, double wallNanos) {
    static Cost medianOf(double[] processorNanos, double[] wallNanos) {
        return new Cost(median(processorNanos), median(wallNanos));
    }

    Cost perCall(double calls) {
        return new Cost(processorNanos / calls, wallNanos / calls);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
