package dev.fusabi.cli;

import dev.fusabi.engine.Completion;
import dev.fusabi.engine.InputState;
import dev.fusabi.engine.Session;

import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Inputs from a terminal: edited, highlighted, completed, remembered. */
final class TerminalInput implements ReplInput, AutoCloseable {
    private static final String PROMPT = "> ";
    private static final String CONTINUATION = "- ";

    private final Terminal terminal;
    private final LineReader reader;
    private final AtomicReference<@Nullable Runnable> interrupt = new AtomicReference<>();
    private int line = 1;

    /**
     * @param session answers what completes a name
     * @param history where lines are remembered
     */
    TerminalInput(Terminal terminal, Session session, Path history) {
        this.terminal = terminal;
        reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("fusabi")
                        .parser(new InputParser())
                        .highlighter(new TokenHighlighter())
                        .completer((lines, parsed, candidates) ->
                                session.complete(parsed.line(), parsed.cursor())
                                        .forEach(one -> candidates.add(candidate(one))))
                        .variable(LineReader.HISTORY_FILE, history)
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
                        .variable(LineReader.INDENTATION, 0)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .build();
        terminal.handle(
                Terminal.Signal.INT,
                signal -> {
                    Runnable action = interrupt.get();
                    if (action != null) {
                        action.run();
                    }
                });
    }

    /** The terminal of the process. */
    static TerminalInput onSystem(Session session, Path history) throws IOException {
        return new TerminalInput(
                TerminalBuilder.builder().system(true).dumb(true).build(), session, history);
    }

    private static Candidate candidate(Completion completion) {
        String shown =
                completion.detail().isEmpty()
                        ? completion.name()
                        : completion.name() + ": " + completion.detail();
        boolean isFinal = false;
        return new Candidate(
                completion.name(),
                Visible.text(shown),
                null,
                completion.doc() == null ? null : Visible.text(completion.doc()),
                null,
                null,
                isFinal);
    }

    @Override
    public @Nullable Input next() {
        while (true) {
            String text;
            try {
                text = reader.readLine(PROMPT);
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return null;
            }
            if (text == null) {
                return null;
            }
            int first = line;
            line += (int) text.chars().filter(c -> c == '\n').count() + 1;
            if (!text.isBlank()) {
                return new Input(text, first);
            }
        }
    }

    @Override
    public void onInterrupt(@Nullable Runnable action) {
        interrupt.set(action);
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }

    /** Says when an input is complete, and which word is being completed. */
    private static final class InputParser implements Parser {
        @Override
        public ParsedLine parse(String text, int cursor, ParseContext context) {
            if (context == ParseContext.ACCEPT_LINE && !InputState.isFinished(text)) {
                throw new EOFError(-1, -1, "incomplete");
            }
            int start = cursor;
            while (start > 0 && isNamePart(text.charAt(start - 1))) {
                start--;
            }
            return new Word(text, cursor, text.substring(start, cursor));
        }

        private static boolean isNamePart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
        }
    }

    /** The text with the name before the cursor as its only word. */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }
}
