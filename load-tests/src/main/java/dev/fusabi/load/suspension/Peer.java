package dev.fusabi.load.suspension;

/**
 * One way to wait. All peers do the same: a task calls a function that calls a function that calls a function, which
 * waits for a number from outside; on the way back each adds something. Everything runs on one thread.
 */
interface Peer extends AutoCloseable {
    /** How many complete things tasks wait for in turn; a power of two. */
    int READY = 1024;

    /** How the table names it. */
    String name();

    /** Makes room for this many tasks, numbered from 0; what was there before is forgotten. */
    void prepare(int tasks);

    /** Starts the task and lets it run until it waits. */
    void start(int task);

    /** Gives the task its number; it runs to its end, now or when {@link #finish} is called. */
    void complete(int task, long number);

    /** Lets all run whose number has come. */
    void finish();

    /** The sum of the results of all tasks since {@link #prepare}. */
    long sum();

    /**
     * Waits in one task, one after the other, this many times for something that is complete, each time for the next
     * of {@link #READY} that hold 0, 1, …, in turn; gives the sum of the numbers. So no peer's compiler knows the
     * results.
     */
    long awaitCompleted(int times);

    /** Starts one task that waits for this many numbers at once, gives it the numbers 0, 1, …, and returns their sum. */
    long parallel(int numbers);

    @Override
    default void close() {}

    /** What the three functions add to the number that the task waits for. */
    static long expected(long task, long number) {
        return number + 3 * task;
    }
}
