package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Scripts that want too much are stopped by their limits, and the engine and its neighbours go on. */
final class AttackTest {
    private static final int MEMORY = 64 << 20;
    private static final Duration DEADLINE = Duration.ofMillis(500);

    /** Generous: what matters is that it ends, and machines may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ManualEventLoop LOOP = new ManualEventLoop();
    private static final Engine NEIGHBOUR = Engine.builder().eventLoop(LOOP).build();

    @BeforeAll
    static void loadTheNeighbour() {
        NEIGHBOUR.load(new Source("neighbour.fsx", "let add a b = a + b\n"));
    }

    static Stream<Arguments> attacks() {
        return Attack.WHILE_RUNNING.stream()
                .flatMap(attack ->
                        Arrays.stream(Jit.values())
                                .filter(jit -> jit != Jit.ON)
                                .map(jit -> Arguments.of(attack, jit)));
    }

    static List<Attack> texts() {
        return Attack.IN_THE_TEXT;
    }

    private static Engine engine(Attack attack, Jit jit) {
        EngineBuilder settings =
                Engine.builder()
                        .eventLoop(LOOP)
                        .host(Host.builder().allow("time").build())
                        .memoryLimit(MEMORY)
                        .jit(jit)
                        .onUnhandled(error -> {})
                        .output(text -> {});
        // Time is no limit for what must run out of memory.
        boolean isTimed =
                switch (attack.by()) {
                    case FSB0706, FSB0704 -> true;
                    default -> false;
                };
        return (isTimed ? settings.deadline(DEADLINE) : settings).build();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isStoppedByItsLimit(Attack attack, Jit jit) {
        Engine engine = engine(attack, jit);
        Script script =
                Script.compile(
                        new Source("attack.fsx", attack.text()),
                        Host.builder().allow("time").build());

        long start = System.nanoTime();
        ScriptException error =
                catchThrowableOfType(
                        ScriptException.class, () -> LOOP.runUntilDone(engine.loadAsync(script)));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(error).as("stopped").isNotNull();
        assertThat(error.code()).as(error.report()).isEqualTo(attack.by());
        assertThat(taken).isLessThan(PATIENCE);
        assertThat(NEIGHBOUR.call("add", long.class, 40, 2)).isEqualTo(42);
        engine.load(new Source("after.fsx", "let after () = List.sum [1 .. 1000]\n"));
        assertThat(engine.call("after", long.class)).isEqualTo(500_500);
        engine.close();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsRefused(Attack attack) {
        long start = System.nanoTime();
        ScriptException error =
                catchThrowableOfType(
                        ScriptException.class,
                        () -> Script.compile(new Source("attack.fsx", attack.text()), Host.none()));
        assertThat(error).as("refused").isNotNull();
        assertThat(error.code()).as(error.report()).isEqualTo(attack.by());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    @Test
    @Tag("A31")
    void whatItMayNotNameDoesNotCompile() {
        assertThat(
                        catchThrowableOfType(
                                        ScriptException.class,
                                        () ->
                                                Script.compile(
                                                        new Source(
                                                                "a.fsx",
                                                                "let now = System.DateTime.Now\n"),
                                                        Host.none()))
                                .code()
                                .name())
                .isEqualTo("FSB0206");
    }
}
