package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.leaks.NothingIsLeft;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A script that computes without end gives way at checkpoints of its budget. Time slices of no length make each
 * checkpoint a turn of the loop, so turns are counted and no time is measured.
 */
@Tag("A19")
@Timeout(60)
@ExtendWith(NothingIsLeft.class)
final class FairnessTest {
    /** Calls and loop rounds from one checkpoint to the next. */
    private static final long BUDGET = 10_000;

    private static final String TEXT =
            """
            let mutable rounds = 0
            let mutable ends = 0

            let spin () : unit =
                try
                    while true do
                        rounds <- rounds + 1
                finally
                    ends <- ends + 1

            let rec down (n: int) : int =
                rounds <- rounds + 1
                if n < 0 then n else down (n + 1)

            let recursing () : unit =
                try
                    down 0 |> ignore
                finally
                    ends <- ends + 1

            let folding () : unit =
                try
                    Seq.initInfinite id |> Seq.iter (fun _ -> rounds <- rounds + 1)
                finally
                    ends <- ends + 1

            let sideBySide () : unit =
                Async.Parallel [ async { spin () }; async { spin () } ] |> Async.Ignore |> Async.RunSynchronously

            let later () : string =
                Async.RunSynchronously (async {
                    do! Async.Sleep 1
                    return "fired"
                })
            """;

    private final ManualEventLoop loop = new ManualEventLoop();

    private Engine engine(EngineBuilder settings) {
        Engine engine = settings.eventLoop(loop).timeSlice(Duration.ZERO).build();
        engine.load(Script.compile(new Source("spin.fsx", TEXT), Host.builder().build()));
        return engine;
    }

    private static long rounds(Engine engine) {
        return engine.global("rounds", Long.class);
    }

    @AfterEach
    void letTheLoopRun() {
        while (loop.poll() > 0) {
            // What has ended leaves its queue.
        }
    }

    private static void cancel(ScriptFuture<?> call) {
        call.cancel(true);
    }

    @ParameterizedTest
    @EnumSource
    void eachTurnOfTheLoopIsOneBudget(Jit jit) {
        Engine engine = engine(Engine.builder().jit(jit));
        ScriptFuture<Void> call = engine.callAsync("spin", Void.class);
        long before = rounds(engine);
        for (int turn = 0; turn < 50; turn++) {
            assertThat(loop.poll()).as("one task: the next part of the script").isEqualTo(1);
            long now = rounds(engine);
            assertThat(now - before).as("rounds in a turn").isBetween(1L, BUDGET + 1);
            before = now;
        }
        cancel(call);
    }

    @Test
    void tasksAndTimersOfTheSameLoopRunBetween() {
        Engine engine = engine(Engine.builder());
        ScriptFuture<Void> call = engine.callAsync("spin", Void.class);
        List<Long> seen = new ArrayList<>();
        loop.schedule(Duration.ZERO, () -> seen.add(rounds(engine)));
        loop.execute(() -> seen.add(rounds(engine)));
        long start = rounds(engine);
        loop.poll();
        assertThat(seen).as("both ran in the first turn").hasSize(2);
        assertThat(seen).allMatch(at -> at - start <= BUDGET + 1);
        cancel(call);
    }

    @Test
    void otherScriptsOfTheLoopGoOnBetween() {
        Engine spinning = engine(Engine.builder());
        Engine other = engine(Engine.builder());
        ScriptFuture<Void> call = spinning.callAsync("spin", Void.class);
        ScriptFuture<String> later = other.callAsync("later", String.class);
        while (!later.isDone()) {
            loop.poll();
        }
        assertThat(later.resultNow()).isEqualTo("fired");
        assertThat(call).isNotDone();
        cancel(call);
    }

    @Test
    void scriptsThatComputeTakeTurns() {
        Engine engine = engine(Engine.builder());
        ScriptFuture<Void> first = engine.callAsync("spin", Void.class);
        ScriptFuture<Void> second = engine.callAsync("recursing", Void.class);
        for (int turn = 0; turn < 10; turn++) {
            assertThat(loop.poll()).as("a part of each").isEqualTo(2);
        }
        cancel(first);
        cancel(second);
    }

    @Test
    void membersOfAGroupTakeTurns() {
        Engine engine = engine(Engine.builder());
        ScriptFuture<Void> call = engine.callAsync("sideBySide", Void.class);
        loop.poll();
        loop.poll();
        for (int turn = 0; turn < 10; turn++) {
            assertThat(loop.poll()).as("a part of each").isEqualTo(2);
        }
        cancel(call);
    }

    @ParameterizedTest
    @EnumSource
    void cancellationEndsItAtTheNextCheckpoint(Jit jit) {
        for (String function : List.of("spin", "recursing", "folding")) {
            Engine engine = engine(Engine.builder().jit(jit));
            ScriptFuture<Void> call = engine.callAsync(function, Void.class);
            loop.poll();
            long before = rounds(engine);
            cancel(call);
            loop.poll();
            loop.poll();
            assertThat(engine.global("ends", Long.class)).as(function).isEqualTo(1);
            assertThat(rounds(engine) - before).as(function).isLessThanOrEqualTo(BUDGET + 1);
            assertThat(engine.pendingCalls()).isZero();
        }
    }

    @Test
    void theDeadlineEndsItAtTheNextCheckpoint() {
        Engine engine = engine(Engine.builder().deadline(Duration.ofMillis(1)));
        ScriptFuture<Void> call = engine.callAsync("spin", Void.class);
        while (!call.isDone()) {
            loop.poll();
        }
        assertThat(((ScriptException) call.exceptionNow()).code()).isEqualTo(ErrorCode.FSB0706);
        assertThat(engine.global("ends", Long.class)).isEqualTo(1);
    }

    @Test
    void fuelEndsItAtTheNextCheckpoint() {
        Engine engine = engine(Engine.builder().fuel(3 * BUDGET));
        ScriptFuture<Void> call = engine.callAsync("spin", Void.class);
        while (!call.isDone()) {
            loop.poll();
        }
        assertThat(((ScriptException) call.exceptionNow()).code()).isEqualTo(ErrorCode.FSB0704);
        assertThat(rounds(engine)).isBetween(1L, 4 * BUDGET);
    }
}
