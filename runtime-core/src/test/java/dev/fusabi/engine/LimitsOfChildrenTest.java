package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.leaks.NothingIsLeft;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.CompletionException;

/** A limit that one of several computations runs into ends the call, whatever waits for that computation. */
@Tag("A19")
@Timeout(20)
@ExtendWith(NothingIsLeft.class)
final class LimitsOfChildrenTest {
    private static final String TEXT =
            """
            let rec deep (n: int) : int = 1 + deep (n + 1)
            let rec endless (n: int) : int = endless (n + 1)
            let mutable closed = 0

            let waits () : Async<int> =
                async {
                    try
                        do! Async.Sleep 600000
                        return 0
                    finally
                        closed <- closed + 1
                }

            let by (limit: string) : Async<int> =
                async {
                    do! Async.Sleep 1
                    return if limit = "depth" then deep 0 else endless 0
                }

            let run (computation: Async<'T>) : unit = computation |> Async.Ignore |> Async.RunSynchronously

            let call (form: string) (limit: string) : unit =
                closed <- 0
                match form with
                | "parallel" -> run (Async.Parallel [ waits (); by limit ])
                | "degree" -> run (Async.Parallel ([ waits (); by limit; waits () ], 2))
                | "choice" ->
                    run (Async.Choice [ for c in [ waits (); by limit ] -> async {
                        let! n = c
                        return Some n } ])
                | "race" -> run (Async.Race [ waits (); by limit ])
                | "child" ->
                    run (async {
                        let! child = Async.StartChild (by limit)
                        let! other = waits ()
                        return! child })
                | "timed child" ->
                    run (async {
                        let! child = Async.StartChild (by limit, 600000)
                        let! other = waits ()
                        return! child })
                | "timeout" -> Async.RunSynchronously (by limit, 600000) |> ignore
                | _ -> failwith form
            """;

    private final ManualEventLoop loop = new ManualEventLoop();

    @AfterEach
    void letTheLoopRun() {
        while (loop.poll() > 0) {
            // What has ended leaves its queue.
        }
    }

    private ScriptException endOf(Engine engine, String form, String limit) {
        engine.load(Script.compile(new Source("limits.fsx", TEXT), Host.builder().build()));
        ScriptFuture<Object> call = engine.callAsync("call", Object.class, form, limit);
        Throwable thrown = catchThrowable(() -> loop.runUntilDone(call));
        return (ScriptException) (thrown instanceof CompletionException e ? e.getCause() : thrown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parallel", "degree", "choice", "race", "child", "timed child", "timeout"})
    void ofDepthEndTheCall(String form) {
        Engine engine = Engine.builder().eventLoop(loop).maxRecursionDepth(1_000).build();
        assertThat(endOf(engine, form, "depth").code()).isEqualTo(ErrorCode.FSB0705);
        assertThat(engine.pendingCalls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parallel", "degree", "choice", "race", "child", "timed child", "timeout"})
    void ofFuelEndTheCall(String form) {
        Engine engine = Engine.builder().eventLoop(loop).fuel(200_000).build();
        assertThat(endOf(engine, form, "fuel").code()).isEqualTo(ErrorCode.FSB0704);
        assertThat(engine.pendingCalls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parallel", "degree", "choice", "child"})
    void endTheOthersWithTheirCleanup(String form) {
        Engine engine = Engine.builder().eventLoop(loop).maxRecursionDepth(1_000).build();
        endOf(engine, form, "depth");
        while (loop.poll() > 0) {
            // They end after the one that started them.
        }
        assertThat(engine.global("closed", Long.class)).isPositive();
    }
}
