package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.ScriptFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

@Tag("A22")
final class GameLoopTest {
    private static final Path SCRIPT = Path.of("examples/game-loop/patrol.fsx");
    private static final Object ROUTE = List.of(List.of(1, 0), List.of(2, 0));

    @Test
    void aScriptGoesOnOnceInEachFrame() {
        try (GameLoop game = new GameLoop(SCRIPT)) {
            ScriptFuture<String> patrol = game.start("patrol", String.class, "ada", ROUTE);
            assertThat(game.events()).containsExactly("0: ada moves to 1,0");
            game.frame();
            assertThat(game.events()).endsWith("1: ada moves to 2,0").hasSize(2);
            assertThat(patrol).isNotDone();
            game.frame();
            assertThat(patrol).isCompletedWithValue("ada has arrived");
            assertThat(game.waiting()).isZero();
        }
    }

    @Test
    void severalCharactersMoveInTheSameFrames() {
        try (GameLoop game = new GameLoop(SCRIPT)) {
            ScriptFuture<String> escort = game.start("escort", String.class, "ada", "bob", ROUTE);
            for (int i = 0; i < 10 && !escort.isDone(); i++) {
                game.frame();
            }
            assertThat(escort).isCompletedWithValue("ada has arrived, bob has arrived");
            assertThat(game.events().stream().map(event -> event.replaceAll("^\\d+: ", "")))
                    .containsExactly(
                            "ada moves to 1,0",
                            "bob moves to 1,0",
                            "ada moves to 2,0",
                            "bob moves to 2,0");
        }
    }

    @Test
    void cancellingRunsTheCleanup() {
        try (GameLoop game = new GameLoop(SCRIPT)) {
            ScriptFuture<Void> guard = game.start("guard", Void.class, "bob");
            game.frame();
            assertThat(game.waiting()).isEqualTo(1);
            guard.cancel(true);
            game.frame();
            assertThat(game.events())
                    .containsExactly("0: bob takes the torch", "2: bob puts the torch back");
            assertThat(game.waiting()).isZero();
        }
    }
}
