package dev.fusabi.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A script that waits is a small object, not a thread. */
@Tag("K1")
@Tag("K2")
final class SuspendedScriptsTest {
    private static final int SCRIPTS = 100_000;

    private static final String SCRIPT =
            """
            module Waiting

            let rec sumDown n = if n = 0 then 0 else n + sumDown (n - 1)

            let answer (id: int) =
                let before = sumDown 3
                let doubled = [ id; id ] |> List.map (fun x -> x + wait_for id) |> List.sum
                $"{id}: {doubled + before}"
            """;

    @Test
    void aHundredThousandScriptsWaitAtOnceAndAllGoOn() {
        List<CompletableFuture<Long>> first = new ArrayList<>();
        List<CompletableFuture<Long>> second = new ArrayList<>();
        boolean[] asked = new boolean[SCRIPTS];
        Host host =
                Host.builder()
                        .asyncFunction(
                                "wait_for",
                                Long.class,
                                Long.class,
                                id -> {
                                    CompletableFuture<Long> answer = new CompletableFuture<>();
                                    (asked[id.intValue()] ? second : first).add(answer);
                                    asked[id.intValue()] = true;
                                    return answer;
                                })
                        .build();
        ManualEventLoop loop = new ManualEventLoop();
        Engine engine = Engine.builder().host(host).eventLoop(loop).build();
        engine.load(Script.compile(new Source("waiting.fsx", SCRIPT), host));

        List<ScriptFuture<String>> results = new ArrayList<>();
        for (int id = 0; id < SCRIPTS; id++) {
            results.add(engine.callAsync("Waiting.answer", String.class, id));
        }
        pollUntilIdle(loop);
        assertThat(engine.pendingCalls()).isEqualTo(SCRIPTS);
        assertThat(first).hasSize(SCRIPTS);

        // In another order than they were asked, so that answers cannot be mixed up by luck.
        for (int i = SCRIPTS - 1; i >= 0; i--) {
            first.get(i).complete(i * 10L);
        }
        pollUntilIdle(loop);
        assertThat(engine.pendingCalls()).isEqualTo(SCRIPTS);
        assertThat(second).hasSize(SCRIPTS);

        // The second answers are asked for in the order of the resumptions.
        second.forEach(answer -> answer.complete(1L));
        pollUntilIdle(loop);
        assertThat(engine.pendingCalls()).isZero();
        for (int id = 0; id < SCRIPTS; id++) {
            assertThat(results.get(id)).isCompleted();
            assertThat(results.get(id).resultNow())
                    .isEqualTo(id + ": " + (id + id * 10L + id + 1 + 6));
        }
        engine.close();
    }

    private static void pollUntilIdle(ManualEventLoop loop) {
        while (loop.poll() > 0) {
            // Resumed scripts may have more to do.
        }
    }
}
