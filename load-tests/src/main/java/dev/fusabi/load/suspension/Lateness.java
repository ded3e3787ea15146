package dev.fusabi.load.suspension;

import java.util.Arrays;
import java.util.List;

/**
 * How much later than it should something happened, in milliseconds.
 *
 * @param limit what the 99th percentile may be
 */
record Lateness(String what, int samples, double median, double p99, double most, double limit) {
    static Lateness of(String what, double limit, List<Long> nanos) {
        double[] sorted = nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray();
        return new Lateness(
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted[sorted.length - 1],
                limit);
    }

    String line() {
        return "late " + samples + " " + median + " " + p99 + " " + most + " " + limit + " " + what;
    }

    static Lateness parse(String line) {
        String[] words = line.split(" ", 7);
        double[] numbers = Arrays.stream(words, 2, 6).mapToDouble(Double::parseDouble).toArray();
        return new Lateness(
                words[6],
                Integer.parseInt(words[1]),
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3]);
    }
}
