package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A thousand versions while calls come in all the time. */
final class ReloadUnderLoadTest {
    private static final int RELOADS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path folder;

    private static String text(int version) {
        return "let version () =\n    pause ()\n    later ()\nlet later () = " + version + "\n";
    }

    @Test
    void noCallFails() throws Exception {
        var loop = new ManualEventLoop();
        Host host =
                Host.builder()
                        .asyncFunction(
                                "pause",
                                void.class,
                                () ->
                                        CompletableFuture.runAsync(
                                                () -> {},
                                                CompletableFuture.delayedExecutor(
                                                        1,
                                                        java.util.concurrent.TimeUnit
                                                                .MILLISECONDS)))
                        .build();
        Engine engine = Engine.builder().eventLoop(loop).host(host).build();
        Path file = Files.writeString(folder.resolve("s.fsx"), text(0));
        engine.load(file);
        HotReload reload = engine.hotReload().start();
        reload.watch(file);
        int failed = 0;
        int calls = 0;
        long last = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int version = 1; version <= RELOADS; version++) {
            Files.writeString(file, text(version));
            CompletableFuture<ReloadResult> reloaded = reload.reload(ScriptId.of(file));
            while (!reloaded.isDone()) {
                var pending = new java.util.ArrayList<ScriptFuture<Long>>();
                for (int i = 0; i < 4; i++) {
                    pending.add(engine.callAsync("version", Long.class));
                    calls++;
                }
                for (ScriptFuture<Long> call : pending) {
                    try {
                        long seen = loop.runUntilDone(call);
                        failed += seen < last ? 1 : 0;
                        last = Math.max(last, seen);
                    } catch (ScriptException e) {
                        failed++;
                    }
                }
                assertThat(System.nanoTime() - end).as("in time").isNegative();
            }
            assertThat(reloaded.get()).isInstanceOf(ReloadResult.Reloaded.class);
        }
        assertThat(failed).isZero();
        assertThat(calls).isGreaterThan(RELOADS);
        engine.close();
    }
}
