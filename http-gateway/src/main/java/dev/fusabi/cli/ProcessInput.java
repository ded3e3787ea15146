package dev.fusabi.cli;

import dev.fusabi.engine.InputSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The standard input of the process. It is read only when a script asks, and then on a thread of its own. */
final class ProcessInput implements InputSource {
    private static final int PIECE = 1 << 16;

    private final Reader reader = new InputStreamReader(System.in, StandardCharsets.UTF_8);

    @Override
    public CompletionStage<@Nullable String> next() {
        var piece = new CompletableFuture<@Nullable String>();
        Thread.ofPlatform().daemon().name("fusabi-input").start(() -> read(piece));
        return piece;
    }

    private void read(CompletableFuture<@Nullable String> piece) {
        var characters = new char[PIECE];
        try {
            int count = reader.read(characters);
            piece.complete(count < 0 ? null : new String(characters, 0, count));
        } catch (IOException e) {
            piece.completeExceptionally(e);
        }
    }
}
