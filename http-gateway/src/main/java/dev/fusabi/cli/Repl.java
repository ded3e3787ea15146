package dev.fusabi.cli;

import dev.fusabi.cli.ReplInput.Input;
import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Evaluation;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.engine.Session;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The read-eval-print loop. The calling thread is the event loop all the time, so that what scripts have started goes
 * on while the next input is being typed; reading has a thread of its own.
 */
final class Repl {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String HELP =
            """
            Type declarations and expressions; the value of an expression is called `it`.
            An input of several lines ends with an empty line or with ;;

              #load "FILE"   runs a script and makes its module known
              #time          shows how long inputs take, or stops doing so
              #help          shows this
              #quit          leaves, as Ctrl-D does

            Tab completes names, Ctrl-C drops the input or stops what runs.
            """;

    private final ManualEventLoop loop;
    private final Console console;
    private final Session session;
    private boolean isTimed;

    Repl(Engine engine, ManualEventLoop loop, Console console) {
        this.loop = loop;
        this.console = console;
        session = engine.session();
    }

    Session session() {
        return session;
    }

    /** Reads and evaluates to the end of the input; gives the exit code. */
    int run(ReplInput inputs) throws IOException {
        ExecutorService reading =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("fusabi-repl-input").daemon().factory());
        try {
            while (true) {
                console.flush();
                Input input = read(inputs, reading);
                if (input == null || isQuit(input.text())) {
                    return ExitCode.OK;
                }
                try {
                    execute(input, inputs);
                } catch (ScriptException.Exit exit) {
                    return exit.status();
                }
            }
        } finally {
            reading.shutdownNow();
            console.flush();
        }
    }

    private @Nullable Input read(ReplInput inputs, ExecutorService reading) throws IOException {
        var next = new CompletableFuture<@Nullable Input>();
        reading.execute(() -> {
            try {
                next.complete(inputs.next());
            } catch (IOException | RuntimeException e) {
                next.completeExceptionally(e);
            }
        });
        goOnUntil(next);
        if (next.isCompletedExceptionally()) {
            switch (next.exceptionNow()) {
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
        return next.resultNow();
    }

    private void goOnUntil(CompletableFuture<?> future) {
        future.whenComplete((value, failure) -> loop.execute(() -> {}));
        while (!future.isDone()) {
            if (loop.poll() > 0) {
                console.flushIfDue();
            } else {
                console.flush();
                loop.await(LONG);
            }
        }
    }

    private static boolean isQuit(String text) {
        String word = word(text);
        return word.equals("#quit") || word.equals("#q") || word.equals("#exit");
    }

    private static String word(String text) {
        String stripped = text.strip();
        return stripped.endsWith(";;")
                ? stripped.substring(0, stripped.length() - 2).strip()
                : stripped;
    }

    private void execute(Input input, ReplInput inputs) {
        String word = word(input.text());
        if (word.equals("#help")) {
            console.print(HELP);
        } else if (word.startsWith("#time")) {
            time(word.substring("#time".length()).strip());
        } else {
            evaluate(input, inputs);
        }
    }

    private void time(String setting) {
        isTimed =
                switch (setting.replace("\"", "")) {
                    case "on" -> true;
                    case "off" -> false;
                    default -> !isTimed;
                };
        console.print("--> Timing now " + (isTimed ? "on" : "off") + "\n");
    }

    private void evaluate(Input input, ReplInput inputs) {
        long start = System.nanoTime();
        ScriptFuture<Evaluation> future = session.evaluate(input.text(), input.line());
        inputs.onInterrupt(() -> future.cancel(true));
        goOnUntil(future);
        inputs.onInterrupt(null);
        try {
            show(future.join());
        } catch (CancellationException e) {
            console.printError("- Interrupt\n");
        } catch (java.util.concurrent.CompletionException e) {
            switch (e.getCause()) {
                case ScriptException.Exit exit -> throw exit;
                case ScriptException failure -> console.printError(Visible.text(failure.report()));
                case null, default -> throw e;
            }
        }
        if (isTimed) {
            console.print(elapsed(Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private static String elapsed(Duration time) {
        return "Real: %02d:%02d:%02d.%03d%n"
                .formatted(
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart(),
                        time.toMillisPart());
    }

    private void show(Evaluation evaluation) {
        if (!evaluation.warnings().isEmpty()) {
            console.printError(Visible.text(DiagnosticPrinter.print(evaluation.warnings())));
        }
        for (Evaluation.Definition definition : evaluation.definitions()) {
            console.print(Visible.text(definition.text()) + "\n");
        }
    }
}
