package dev.fusabi.cli;

import dev.fusabi.debug.Breakpoint;
import dev.fusabi.debug.Debugger;
import dev.fusabi.debug.Frame;
import dev.fusabi.debug.PausedCall;
import dev.fusabi.debug.Step;
import dev.fusabi.debug.Variable;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;
import dev.fusabi.source.SourceLocation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Shows where a script stopped, and asks what to do. */
final class DebugSession {
    private static final String HELP =
            """
            c, continue     goes on to the next breakpoint
            n, next         goes on to the next line of this function
            s, step         goes on to the next line, in whatever function
            o, out          goes on to the caller of this function
            b, break PLACE  stops before a line: 12 or file.fsx:12
            d, delete PLACE takes a breakpoint back
            bt, stack       shows the active functions
            f, frame N      looks at another of them
            l, locals       shows the variables
            p, print EXPR   shows the value of an expression
            q, quit         ends the script
            """;

    private final Script script;
    private final Engine engine;
    private final Console console;
    private final BufferedReader input;
    private final Debugger debugger;
    private int frame;

    DebugSession(Script script, Engine engine, Console console, InputStream input) {
        this.script = script;
        this.engine = engine;
        this.console = console;
        this.input = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        debugger = engine.debug(this::stopped);
    }

    /**
     * Sets a breakpoint.
     *
     * @param place a line of the script, or a file and a line
     */
    void breakAt(String place) {
        Breakpoint point = breakpoint(place);
        debugger.breakAt(point.file(), point.line());
    }

    private Breakpoint breakpoint(String place) {
        int colon = place.lastIndexOf(':');
        String file = colon < 0 ? ownFile() : place.substring(0, colon);
        try {
            return new Breakpoint(file, Integer.parseInt(place.substring(colon + 1).strip()));
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + place + "' is no place; write 12 or file.fsx:12");
        }
    }

    /** The main file stands last. */
    private String ownFile() {
        List<Source> sources = script.sources();
        return sources.isEmpty() ? script.name() : sources.getLast().name().replace('\\', '/');
    }

    /** Stops before the first line when there is no breakpoint. */
    void begin() {
        if (debugger.breakpoints().isEmpty()) {
            debugger.pause();
        }
    }

    private void stopped(PausedCall call) {
        frame = 0;
        show(call);
        while (call.isPaused()) {
            console.print("(debug) ");
            console.flush();
            Optional<String> line = read();
            if (line.isEmpty()) {
                debugger.close();
            } else {
                obey(line.get().strip(), call);
            }
        }
    }

    private Optional<String> read() {
        try {
            return Optional.ofNullable(input.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void obey(String line, PausedCall call) {
        int space = line.indexOf(' ');
        String command = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        try {
            switch (command) {
                case "c", "continue" -> call.resume();
                case "n", "next" -> call.step(Step.OVER);
                case "s", "step" -> call.step(Step.INTO);
                case "o", "out" -> call.step(Step.OUT);
                case "b", "break" -> breakAt(rest);
                case "d", "delete" -> say(debugger.remove(breakpoint(rest)) ? "" : "none there");
                case "bt", "stack" -> stack(call);
                case "f", "frame" -> select(rest, call);
                case "l", "locals" -> locals(call);
                case "p", "print" -> say(call.evaluate(frame, rest).display());
                case "q", "quit" -> {
                    debugger.close();
                    engine.close();
                }
                case "h", "help" -> console.print(HELP);
                case "" -> {}
                default -> say("there is no command '" + command + "'; see 'help'");
            }
        } catch (ScriptException e) {
            say(String.valueOf(e.getMessage()));
        } catch (UsageException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            console.print(text + "\n");
        }
    }

    private void select(String number, PausedCall call) {
        int chosen = number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
        if (chosen < 0 || chosen >= call.stack().size()) {
            throw new UsageException("there is no such function; see 'stack'");
        }
        frame = chosen;
        show(call);
    }

    private void show(PausedCall call) {
        Frame at = call.stack().get(frame);
        SourceLocation place = at.location();
        say(at.function() + " at " + place.file() + ":" + place.line());
        script.sources().stream()
                .filter(source -> source.name().equals(place.file()))
                .findFirst()
                .flatMap(source -> source.text().lines().skip(place.line() - 1L).findFirst())
                .ifPresent(text -> say(place.line() + "  " + text));
    }

    private void stack(PausedCall call) {
        List<Frame> frames = call.stack();
        for (int i = 0; i < frames.size(); i++) {
            Frame each = frames.get(i);
            say((i == frame ? "* " : "  ") + i + ": " + each.function() + " at " + each.location());
        }
    }

    private void locals(PausedCall call) {
        for (Variable variable : call.stack().get(frame).variables()) {
            say(variable.name() + " : " + variable.typeName() + " = " + variable.display());
        }
    }
}
