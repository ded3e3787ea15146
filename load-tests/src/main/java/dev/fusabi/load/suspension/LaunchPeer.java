package dev.fusabi.load.suspension;

/** Kotlin coroutines as {@code launch} starts them. */
final class LaunchPeer implements Peer {
    private final LaunchedCoroutines tasks = new LaunchedCoroutines();

    @Override
    public String name() {
        return "Kotlin launch";
    }

    @Override
    public void prepare(int count) {
        tasks.prepare(count);
    }

    @Override
    public void start(int task) {
        tasks.start(task);
    }

    @Override
    public void complete(int task, long number) {
        tasks.complete(task, number);
    }

    @Override
    public void finish() {
        tasks.finish();
    }

    @Override
    public long sum() {
        return tasks.sum;
    }

    @Override
    public long awaitCompleted(int times) {
        return tasks.awaitCompleted(times);
    }

    @Override
    public long parallel(int numbers) {
        return tasks.parallel(numbers);
    }
}
