package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An input that is there already. */
final class TextSource implements InputSource {
    private @Nullable String text;

    TextSource(String text) {
        this.text = text;
    }

    @Override
    public CompletionStage<@Nullable String> next() {
        String piece = text;
        text = null;
        return CompletableFuture.<@Nullable String>completedStage(piece);
    }
}
