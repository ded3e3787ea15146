package dev.fusabi.fuzz;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles texts, and runs those that compile, on a thread with the stack of an event loop's. Whatever the text is, there
 * is a result or a {@link ScriptException} about a place in it, soon and without using much memory.
 */
final class Trial implements AutoCloseable {
    private static final long STACK = 1 << 20;
    private static final long MAX_ALLOCATION = 1L << 30;
    private static final Host HOST = Host.builder().allow(Set.of("time", "random")).build();

    private record Input(String text, CompletableFuture<@Nullable String> complaint) {}

    private final Duration patience;
    private SynchronousQueue<Input> inputs = new SynchronousQueue<>();
    private @Nullable Thread worker;

    Trial(Duration patience) {
        this.patience = patience;
    }

    /** What is wrong with how the text was treated, or null. */
    @Nullable String complaint(String text) throws InterruptedException {
        Thread thread = worker;
        if (thread == null) {
            inputs = new SynchronousQueue<>();
            thread = start(inputs);
            worker = thread;
        }
        var input = new Input(text, new CompletableFuture<>());
        inputs.put(input);
        try {
            return input.complaint().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException timeout) {
            var trace = new StringBuilder("no end after " + patience);
            for (StackTraceElement element : thread.getStackTrace()) {
                trace.append("\n    at ").append(element);
            }
            // The next one would wait for this.
            thread.join(patience.multipliedBy(10).toMillis());
            worker = null;
            return trace.toString();
        } catch (ExecutionException failure) {
            return print(failure);
        }
    }

    private static Thread start(SynchronousQueue<Input> inputs) {
        var thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                while (true) {
                                    Input input = inputs.take();
                                    input.complaint().complete(attempt(input.text()));
                                }
                            } catch (InterruptedException end) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "trial",
                        STACK);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static @Nullable String attempt(String text) {
        long before = allocated();
        String complaint;
        try {
            complaint = compileAndRun(text);
        } catch (Throwable failure) {
            complaint = print(failure);
        }
        long used = allocated() - before;
        return complaint == null && used > MAX_ALLOCATION ? used + " bytes allocated" : complaint;
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                ? bean.getCurrentThreadAllocatedBytes()
                : 0;
    }

    private static @Nullable String compileAndRun(String text) {
        Script script;
        try {
            script = Script.compile(new Source("input.fsx", text), HOST);
        } catch (ScriptException.Rejected rejected) {
            rejected.report();
            for (Diagnostic finding : rejected.diagnostics()) {
                if (!finding.source().name().equals("input.fsx")) {
                    return "a report about another file: " + rejected.report();
                }
            }
            return rejected.diagnostics().stream().anyMatch(Diagnostic::isError)
                    ? null
                    : "rejected without an error";
        } catch (ScriptException other) {
            other.report();
            return null;
        }
        var loop = new ManualEventLoop();
        try (Engine engine =
                Engine.builder()
                        .host(HOST)
                        .eventLoop(loop)
                        .output(ignored -> {})
                        .errorOutput(ignored -> {})
                        .fuel(20_000)
                        .memoryLimit(16 << 20)
                        .maxRecursionDepth(1_000)
                        .deadline(Duration.ofMillis(300))
                        .build()) {
            loop.runUntilDone(engine.loadAsync(script));
        } catch (ScriptException expected) {
            expected.report();
        }
        return null;
    }

    private static String print(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.interrupt();
        }
    }
}
