package dev.fusabi.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What scripts read is what the host supplies, in whatever pieces and from whatever thread it comes. */
class InputSourceTest {
    private static final String SUM =
            """
            open System
            let lines = Seq.initInfinite (fun _ -> Console.ReadLine ()) |> Seq.takeWhile (not << isNull)
            printfn "%d" (lines |> Seq.sumBy int)
            """;

    private final StringBuilder printed = new StringBuilder();
    private final ManualEventLoop loop = new ManualEventLoop();

    private ScriptFuture<Script> start(String script, InputSource input) {
        Engine engine =
                Engine.builder().eventLoop(loop).input(input).output(printed::append).build();
        return engine.loadAsync(Script.compile(new Source("read.fsx", script), Host.none()));
    }

    @Test
    @Timeout(60)
    void textIsReadByLines() {
        loop.runUntilDone(start(SUM, InputSource.of("1\n2\r\n3")));
        assertEquals("6\n", printed.toString());
    }

    @Test
    @Timeout(60)
    void piecesNeedNotBeLines() {
        Deque<String> pieces = new ArrayDeque<>(List.of("", "1", "0\r", "\n2", "0\n"));
        loop.runUntilDone(start(SUM, () -> CompletableFuture.completedStage(pieces.poll())));
        assertEquals("30\n", printed.toString());
    }

    @Test
    @Timeout(60)
    void charactersAndTheRestAreRead() {
        String script =
                """
                printfn "%c%c" (char (stdin.Peek ())) (char (stdin.Read ()))
                printfn "%s" (stdin.ReadLine ())
                printfn "%s" (stdin.ReadToEnd ())
                printfn "%d" (stdin.Read ())
                """;
        loop.runUntilDone(start(script, InputSource.of("ab\nc\nd")));
        assertEquals("aa\nb\nc\nd\n-1\n", printed.toString());
    }

    @Test
    @Timeout(60)
    void whoReadsWaitsWithoutBlockingTheLoop() {
        var piece = new CompletableFuture<@Nullable String>();
        ScriptFuture<Script> done =
                start("printfn \"%s\" (System.Console.ReadLine ())", () -> piece);
        for (int i = 0; i < 10; i++) {
            loop.poll();
        }
        assertFalse(done.isDone());
        Thread.ofPlatform().start(() -> piece.complete("at last\n"));
        loop.runUntilDone(done);
        assertEquals("at last\n", printed.toString());
    }

    @Test
    @Timeout(60)
    void computationsSideBySideGetDifferentLines() {
        String script =
                """
                let read = async { return System.Console.ReadLine () }
                let lines = Async.Parallel [ read; read ] |> Async.RunSynchronously
                printfn "%A" (Array.sort lines)
                """;
        Deque<CompletableFuture<@Nullable String>> asked = new ArrayDeque<>();
        ScriptFuture<Script> done =
                start(
                        script,
                        () -> {
                            var piece = new CompletableFuture<@Nullable String>();
                            asked.add(piece);
                            return piece;
                        });
        for (String line : new String[] {"one\n", "two\n"}) {
            for (int i = 0; i < 10; i++) {
                loop.poll();
            }
            assertEquals(1, asked.size());
            asked.remove().complete(line);
        }
        loop.runUntilDone(done);
        assertEquals("[|\"one\"; \"two\"|]\n", printed.toString());
    }

    @Test
    @Timeout(60)
    void failureOfTheSourceIsTheScripts() {
        String script =
                """
                try
                    System.Console.ReadLine () |> ignore
                with :? HostError as e ->
                    printfn "%s" e.Message
                """;
        loop.runUntilDone(
                start(
                        script,
                        () -> CompletableFuture.failedStage(new java.io.IOException("gone"))));
        assertEquals("gone\n", printed.toString());
    }

    @Test
    @Timeout(60)
    void readingCanBeCancelled() {
        var piece = new CompletableFuture<@Nullable String>();
        ScriptFuture<Script> done = start("System.Console.ReadLine () |> ignore", () -> piece);
        loop.poll();
        done.cancel(true);
        assertThrows(RuntimeException.class, () -> loop.runUntilDone(done));
        assertTrue(done.isDone());
    }

    @Test
    @Timeout(60)
    void callThatDoesNotWaitSaysSo() {
        Engine engine = Engine.builder().input(CompletableFuture::new).eventLoop(loop).build();
        Script script =
                Script.compile(
                        new Source("read.fsx", "let read () = System.Console.ReadLine ()"),
                        Host.none());
        engine.load(script);
        var failure = assertThrows(ScriptException.class, () -> engine.call("read", String.class));
        assertTrue(failure.getMessage().contains("callAsync"), failure.getMessage());
    }
}
