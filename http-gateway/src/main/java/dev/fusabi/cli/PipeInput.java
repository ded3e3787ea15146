package dev.fusabi.cli;

import dev.fusabi.engine.InputState;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * Inputs from a pipe or file. An input ends where the next one begins: with {@code ;;}, with an empty line, or, when it
 * is complete, with a line at the margin that does not continue it.
 */
final class PipeInput implements ReplInput {
    private final BufferedReader reader;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String pending;
    private int line;
    private int firstLine = 1;

    PipeInput(BufferedReader reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable Input next() throws IOException {
        while (true) {
            String read = pending != null ? pending : reader.readLine();
            if (pending == null) {
                line++;
            }
            pending = null;
            if (read == null) {
                return text.isEmpty() ? null : take();
            }
            if (text.isEmpty()) {
                if (read.isBlank() || read.strip().equals(";;")) {
                    continue;
                }
                firstLine = line;
            } else if (!InputState.continues(read)
                    && !read.isBlank()
                    && InputState.isComplete(text.toString())) {
                pending = read;
                return take();
            }
            text.append(text.isEmpty() ? "" : "\n").append(read);
            String so = text.toString();
            boolean mayGoOn = so.indexOf('\n') < 0 && InputState.isOpenEnded(so);
            boolean ends = so.stripTrailing().endsWith(";;");
            if (InputState.isFinished(so) && (!mayGoOn || ends)) {
                return take();
            }
        }
    }

    private Input take() {
        var input = new Input(text.toString(), firstLine);
        text.setLength(0);
        return input;
    }
}
