package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.jit.FunctionCompiler;
import dev.fusabi.vm.CodeGenerator;
import dev.fusabi.vm.Tier;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Gives machines what compiles their functions. All engines share one thread, which ends when there is nothing to do.
 * Nothing of the compiler is loaded before the first function is hot: most scripts end before.
 */
final class Compilation implements CodeGenerator, Executor {
    private static final Compilation SHARED = new Compilation();
    private static final Tier EAGER = new Tier(SHARED, null);
    private static final Tier BACKGROUND = new Tier(SHARED, SHARED);

    private Compilation() {}

    static @Nullable Tier tier(Jit jit) {
        return switch (jit) {
            case OFF -> null;
            case ON -> BACKGROUND;
            case EAGER -> EAGER;
        };
    }

    @Override
    public @Nullable GeneratedClass generate(
            Program program, int function, int entry, IntFunction<BuiltinMethod> builtins) {
        return Late.FUNCTIONS.generate(program, function, entry, builtins);
    }

    @Override
    public void execute(Runnable task) {
        Late.THREAD.execute(task);
    }

    /** Apart, to be loaded late. */
    private static final class Late {
        static final FunctionCompiler FUNCTIONS = new FunctionCompiler();
        static final Executor THREAD = thread();

        private static ThreadPoolExecutor thread() {
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
}
