package dev.fusabi.docs;

import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.gateway.ResponseModule;
import dev.fusabi.gateway.StoreModule;
import dev.fusabi.source.Source;
import dev.fusabi.vertx.VertxHost;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Runs script texts with everything that the command line gives them. */
final class Scripts {
    /** A snippet that takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Scripts() {}

    static Host host() {
        return Host.builder()
                .include(ResponseModule.host())
                .include(StoreModule.host())
                .include(VertxHost.host())
                .allow("time", "random")
                .build();
    }

    /** What the script prints; warnings first, and a report at the end when it fails. */
    static String run(Source source) {
        StringBuilder printed = new StringBuilder();
        try {
            Script script = Script.compile(source, host());
            printed.append(DiagnosticPrinter.print(script.warnings()));
            ManualEventLoop loop = new ManualEventLoop();
            Engine engine =
                    Engine.builder()
                            .host(host())
                            .eventLoop(loop)
                            .output(printed::append)
                            .errorOutput(printed::append)
                            .build();
            await(engine.loadAsync(script), loop, source.name());
        } catch (ScriptException e) {
            printed.append(e.report());
        }
        return printed.toString();
    }

    private static void await(ScriptFuture<?> future, ManualEventLoop loop, String name) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!future.isDone()) {
            if (loop.poll() == 0) {
                loop.await(Duration.ofMillis(100));
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " still runs after " + PATIENCE);
            }
        }
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ScriptException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
