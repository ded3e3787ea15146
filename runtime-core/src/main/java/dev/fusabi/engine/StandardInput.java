package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.TextInput;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;

/**
 * The input of one engine's scripts: pieces that the host supplies, read as lines and characters. It asks for a piece
 * only when a script reads more than has come. Belongs to the event loop.
 */
final class StandardInput implements TextInput {
    private final EventLoop loop;
    private final InputSource source;
    private final OperationRegistry operations;
    private final long memory;
    private final Deque<InputRequest> waiting = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    /** Before this index of the text there is no end of a line. */
    private int searched;

    private boolean isServing;
    private boolean isAsking;
    private boolean isEnded;

    /**
     * @param memory bytes that may wait to be read
     */
    StandardInput(EventLoop loop, InputSource source, OperationRegistry operations, long memory) {
        this.loop = loop;
        this.source = source;
        this.operations = operations;
        this.memory = memory;
    }

    @Override
    public Operation line() {
        return request(InputRequest.Form.LINE);
    }

    @Override
    public Operation rest() {
        return request(InputRequest.Form.REST);
    }

    @Override
    public Operation character() {
        return request(InputRequest.Form.CHARACTER);
    }

    @Override
    public Operation peek() {
        return request(InputRequest.Form.PEEK);
    }

    private Operation request(InputRequest.Form form) {
        var request = new InputRequest(form);
        waiting.add(request);
        serve();
        return operations.registerOrCancel(request);
    }

    /** Completes the requests for which there is enough text, and asks for more when there is not. */
    private void serve() {
        if (isServing) {
            // A piece that is there already arrives while it is asked for.
            return;
        }
        isServing = true;
        while (!waiting.isEmpty() && !isAsking) {
            InputRequest request = waiting.getFirst();
            Object found = request.isDone() ? null : take(request.form());
            if (request.isDone()) {
                waiting.removeFirst();
            } else if (found != null) {
                waiting.removeFirst();
                request.complete(found);
            } else {
                ask();
            }
        }
        isServing = false;
    }

    private void ask() {
        isAsking = true;
        CompletionStage<@Nullable String> piece;
        try {
            piece = source.next();
        } catch (RuntimeException e) {
            isAsking = false;
            fail(HostCalls.failure(e));
            return;
        }
        piece.whenComplete((value, failure) -> {
            if (loop.inEventLoop()) {
                arrive(value, failure);
            } else {
                loop.execute(() -> arrive(value, failure));
            }
        });
    }

    private void arrive(@Nullable String piece, @Nullable Throwable failure) {
        isAsking = false;
        if (failure != null) {
            fail(HostCalls.failure(failure));
        } else if (piece == null) {
            isEnded = true;
        } else if (2L * (text.length() + (long) piece.length()) > memory) {
            text.setLength(0);
            searched = 0;
            fail(BuiltinExceptions.memoryLimit("The input is longer than the memory allows."));
        } else {
            text.append(piece);
        }
        serve();
    }

    /** Fails who has waited longest; the others ask again. */
    private void fail(ScriptFailure failure) {
        InputRequest request = waiting.pollFirst();
        if (request != null) {
            request.fail(failure);
        }
    }

    /** The result; null when more text is needed for it. */
    private @Nullable Object take(InputRequest.Form form) {
        return switch (form) {
            case LINE -> takeLine();
            case REST -> isEnded ? taken(text.length(), text.length()) : null;
            case CHARACTER -> {
                Long code = nextCharacter();
                if (code != null && code >= 0) {
                    taken(1, 1);
                }
                yield code;
            }
            case PEEK -> nextCharacter();
        };
    }

    private @Nullable Long nextCharacter() {
        if (!text.isEmpty()) {
            return (long) text.charAt(0);
        }
        return isEnded ? -1L : null;
    }

    private @Nullable Object takeLine() {
        for (; searched < text.length(); searched++) {
            char c = text.charAt(searched);
            boolean isLast = searched + 1 == text.length();
            if (c == '\r' && isLast && !isEnded) {
                // A line feed may follow.
                return null;
            } else if (c == '\n' || c == '\r') {
                boolean isPair = c == '\r' && !isLast && text.charAt(searched + 1) == '\n';
                return WellKnown.some(taken(searched, searched + (isPair ? 2 : 1)));
            }
        }
        if (!isEnded) {
            return null;
        }
        return text.isEmpty()
                ? WellKnown.NONE
                : WellKnown.some(taken(text.length(), text.length()));
    }

    /** The text up to an index; it goes, and with it what stands before the next index. */
    private String taken(int end, int next) {
        String part = text.substring(0, end);
        text.delete(0, next);
        searched = 0;
        return part;
    }
}
