package dev.fusabi.engine;

import dev.fusabi.jit.FunctionCompiler;
import dev.fusabi.vm.Tier;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Gives machines what compiles their functions. All engines share one thread, which ends when there is nothing to do. */
final class Compilation {
    private static final FunctionCompiler COMPILER = new FunctionCompiler();
    private static final Tier EAGER = new Tier(COMPILER, null);
    private static final Tier BACKGROUND = new Tier(COMPILER, executor());

    private Compilation() {}

    static @Nullable Tier tier(Jit jit) {
        return switch (jit) {
            case OFF -> null;
            case ON -> BACKGROUND;
            case EAGER -> EAGER;
        };
    }

    private static ThreadPoolExecutor executor() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(
                        1,
                        1,
                        1,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = new Thread(task, "fusabi-jit");
                            thread.setDaemon(true);
                            return thread;
                        });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
