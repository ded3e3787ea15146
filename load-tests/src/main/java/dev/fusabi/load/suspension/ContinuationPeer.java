package dev.fusabi.load.suspension;

/** Kotlin continuations without jobs: they cannot be cancelled. */
final class ContinuationPeer implements Peer {
    private final BareCoroutines tasks = new BareCoroutines();

    @Override
    public String name() {
        return "Kotlin continuation";
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
