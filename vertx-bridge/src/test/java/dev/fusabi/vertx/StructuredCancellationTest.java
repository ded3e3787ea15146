package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.async.OpTable;
import dev.fusabi.async.ReactiveEngine;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import reactor.core.Disposable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** However a call ends, and whatever drives it, its children end with it and all clean up; nothing is left. */
@Tag("A19")
@Tag("K2")
@Timeout(60)
final class StructuredCancellationTest {
    private static final String TEXT =
            """
            type Resource (name: string) =
                interface System.IDisposable with
                    member _.Dispose () = note ("closed " + name) |> ignore

            let holding (name: string) : Async<int> =
                async {
                    use _ = new Resource (name)
                    try
                        note ("waits " + name) |> ignore
                        return (never (): int)
                    finally
                        System.Threading.Thread.Sleep 1
                        note ("cleaned " + name) |> ignore
                }

            let one () : int = Async.RunSynchronously (holding "one")

            let several () : int =
                Async.Parallel [ holding "a"; holding "b"; holding "c" ] |> Async.RunSynchronously |> Array.sum

            let few () : int =
                Async.Parallel ([ holding "a"; holding "b"; holding "c" ], 2) |> Async.RunSynchronously |> Array.sum

            let child () : int =
                async {
                    let! started = Async.StartChild (holding "child")
                    let! own = holding "parent"
                    return! started
                }
                |> Async.RunSynchronously

            let leaving () : int =
                async {
                    let! started = Async.StartChild (holding "child")
                    do! Async.Sleep 5
                    return 1
                }
                |> Async.RunSynchronously

            let failing () : int =
                async {
                    let! started = Async.StartChild (holding "child")
                    do! Async.Sleep 5
                    return failwith "no"
                }
                |> Async.RunSynchronously

            let nested () : int =
                async {
                    let! results =
                        Async.Parallel [ async {
                            let! started = Async.StartChild (holding "inner")
                            let! other = holding "outer"
                            return! started } ]
                    return Array.sum results
                }
                |> Async.RunSynchronously

            let sequence () =
                seq {
                    use _ = new Resource ("sequence")
                    yield 1
                    yield (never (): int)
                }
            """;

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final OpTable operations = new OpTable();
    private final Host host =
            Host.builder()
                    .function("note", String.class, Boolean.class, notes::add)
                    .asyncFunction("never", call -> operations.operation(operations.open()))
                    .build();

    private ReactiveEngine engine(Driver.Running driver, EngineBuilder settings) throws Exception {
        ReactiveEngine engine =
                ReactiveEngine.build(settings.host(host).eventLoop(driver.loop()), operations);
        driver.await(engine.engine().loadAsync(Script.compile(new Source("t.fsx", TEXT), host)));
        return engine;
    }

    private long waiting() {
        return notes.stream().filter(note -> note.startsWith("waits")).count();
    }

    /** Waits until the engine has ended all, and checks that each that waited has cleaned up. */
    private void requireClean(Driver.Running driver, Engine engine) throws Exception {
        int[] fibers = {1};
        driver.until(() -> {
            driver.run(() -> fibers[0] = engine.fibers());
            return fibers[0] == 0;
        });
        assertThat(operations.inUse()).as("operations left").isZero();
        List<String> expected =
                notes.stream()
                        .filter(note -> note.startsWith("waits"))
                        .map(note -> note.substring("waits ".length()))
                        .sorted()
                        .toList();
        assertThat(ending("cleaned ")).isEqualTo(expected);
        assertThat(ending("closed ")).isEqualTo(expected);
    }

    private List<String> ending(String start) {
        return notes.stream()
                .filter(note -> note.startsWith(start))
                .map(note -> note.substring(start.length()))
                .sorted()
                .toList();
    }

    private void cancelled(Driver driver, String function, int waiting) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine = engine(running, Engine.builder());
            ScriptFuture<Long> call = engine.engine().callAsync(function, Long.class);
            running.until(() -> waiting() == waiting);
            call.cancel(true);
            requireClean(running, engine.engine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheFutureEndsWhatWaits(Driver driver) throws Exception {
        cancelled(driver, "one", 1);
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheFutureEndsAllThatRunsSideBySide(Driver driver) throws Exception {
        cancelled(driver, "several", 3);
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheFutureEndsThoseThatRunAndStartsNoOthers(Driver driver) throws Exception {
        cancelled(driver, "few", 2);
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheFutureEndsTheChild(Driver driver) throws Exception {
        cancelled(driver, "child", 2);
    }

    @ParameterizedTest
    @EnumSource
    void cancellingTheFutureEndsTheChildrenOfChildren(Driver driver) throws Exception {
        cancelled(driver, "nested", 2);
    }

    @ParameterizedTest
    @EnumSource
    void droppingTheSubscriptionEndsTheScript(Driver driver) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine = engine(running, Engine.builder());
            Disposable subscription = engine.callAsync("several", Long.class).subscribe();
            running.until(() -> waiting() == 3);
            subscription.dispose();
            requireClean(running, engine.engine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void droppingTheSubscriptionOfASequenceEndsIt(Driver driver) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine = engine(running, Engine.builder());
            List<Long> elements = new CopyOnWriteArrayList<>();
            Disposable subscription =
                    engine.callFlux("sequence", Long.class).subscribe(elements::add);
            running.until(() -> elements.size() == 1 && operations.inUse() == 1);
            subscription.dispose();
            running.until(() -> notes.contains("closed sequence"));
            int[] fibers = {1};
            running.until(() -> {
                running.run(() -> fibers[0] = engine.engine().fibers());
                return fibers[0] == 0;
            });
            assertThat(operations.inUse()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineEndsTheScript(Driver driver) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine =
                    engine(running, Engine.builder().deadline(Duration.ofMillis(200)));
            ScriptFuture<Long> call = engine.engine().callAsync("several", Long.class);
            running.await(call);
            assertThat(((ScriptException) call.exceptionNow()).code()).isEqualTo(ErrorCode.FSB0706);
            requireClean(running, engine.engine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChildEndsWithItsParent(Driver driver) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine = engine(running, Engine.builder());
            ScriptFuture<Long> call = engine.engine().callAsync("leaving", Long.class);
            running.await(call);
            assertThat(call.resultNow()).isEqualTo(1L);
            requireClean(running, engine.engine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChildEndsWhenItsParentFails(Driver driver) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine = engine(running, Engine.builder());
            ScriptFuture<Long> call = engine.engine().callAsync("failing", Long.class);
            running.await(call);
            assertThat(call.exceptionNow()).hasMessageContaining("no");
            requireClean(running, engine.engine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void disposingAnOperationWakesTheScriptWithAnException(Driver driver) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine = engine(running, Engine.builder());
            ScriptFuture<Long> call = engine.engine().callAsync("one", Long.class);
            running.until(() -> waiting() == 1 && operations.inUse() == 1);
            operations.opIds().forEach(operations::disposeOp);
            running.await(call);
            assertThat(call.isCompletedExceptionally()).isTrue();
            requireClean(running, engine.engine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingTheEngineEndsAll(Driver driver) throws Exception {
        try (Driver.Running running = driver.start()) {
            ReactiveEngine engine = engine(running, Engine.builder());
            ScriptFuture<Long> call = engine.engine().callAsync("nested", Long.class);
            running.until(() -> waiting() == 2);
            running.run(engine.engine()::close);
            requireClean(running, engine.engine());
            assertThat(call.isCompletedExceptionally()).isTrue();
        }
    }
}
