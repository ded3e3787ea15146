package dev.fusabi.load.compute;

import java.util.Random;

/** What is computed. Each has one source file a language, named after it, whose function {@code run} takes the argument. */
public enum Workload {
    FIB("fib 30", 30L),
    NBODY("n-body 200k", 200_000L),
    SPECTRAL("spectral-norm 200", 200L),
    TREES("binary-trees 14", 14L),
    SIEVE("sieve 2M", 2_000_000L),
    MANDELBROT("mandelbrot 400", 400L),
    WORDS("words of 200 KB", text()),
    CLOSURES("closures 1M", 1_000_000L),
    STRINGS("string building", 100_000L),
    MAPS("map/set churn", 200_000L),
    INTERPRETER("interpreter loop", 200_000L),
    JSON("JSON in/out", items()),

    /** Java calls the script's {@code x + 1}, this many times. */
    CALL("Java → script", 10_000L),

    /** The script calls {@code increment}, a function of the host, this many times. */
    CALLBACK("script → Java", 100_000L);

    private final String title;
    private final Object argument;

    Workload(String title, Object argument) {
        this.title = title;
        this.argument = argument;
    }

    /** What the table calls it. */
    public String title() {
        return title;
    }

    /** A {@link Long} or a {@link String}. */
    public Object argument() {
        return argument;
    }

    /** Whether it measures the border between Java and script: then a figure is for one call. */
    public boolean isCalls() {
        return this == CALL || this == CALLBACK;
    }

    /** The base name of its source files. */
    public String file() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String text() {
        var random = new Random(1);
        var text = new StringBuilder("the");
        while (text.length() < 200_000) {
            // Squaring makes some words frequent, as they are in texts.
            double rank = random.nextDouble() * random.nextDouble();
            text.append(' ').append("w").append((long) (rank * 4_000));
        }
        return text.toString();
    }

    private static String items() {
        var text = new StringBuilder("[");
        for (int id = 0; id < 1_000; id++) {
            text.append(id == 0 ? "" : ",")
                    .append(
                            "{\"id\":%d,\"name\":\"item %d\",\"quantity\":%d,"
                                    .formatted(id, id, id % 7))
                    .append("\"tags\":[\"tag%d\",\"all\"]}".formatted(id % 10));
        }
        return text.append(']').toString();
    }
}
