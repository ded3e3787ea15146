package dev.fusabi.load.suspension;

/** What is measured of each peer. */
enum Figure {
    BYTES("bytes per waiting task", 256),
    SUSPEND("ns to start and wait", 200),
    RESUME("ns to resume and end", 250),
    AWAIT("ns per await of something complete", 20),
    PARALLEL("ns each, of 1,000 at once", 0);

    private final String title;
    private final int target;

    Figure(String title, int target) {
        this.title = title;
        this.target = target;
    }

    String title() {
        return title;
    }

    /** What a script may cost at most; 0 where that depends on a peer. */
    int target() {
        return target;
    }
}
