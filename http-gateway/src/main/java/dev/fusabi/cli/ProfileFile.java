package dev.fusabi.cli;

import dev.fusabi.debug.Profile;
import dev.fusabi.debug.Profiler;
import dev.fusabi.engine.Engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the profile of a run goes: for speedscope when its name ends in .json, collapsed stacks otherwise. */
final class ProfileFile {
    private static final int SHOWN = 20;

    private final Path file;
    private final Profiler profiler;

    ProfileFile(Path file, Engine engine) {
        this.file = file;
        profiler = engine.profile();
    }

    /** Writes the file, and shows the functions with the most time of their own. On the engine's event loop. */
    void write(String script, Console console) {
        Profile profile = profiler.stop();
        String text =
                file.toString().endsWith(".json")
                        ? profile.speedscope(script)
                        : profile.collapsedStacks();
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("the profile cannot be written to " + file, e);
        }
        console.printError(profile.report(SHOWN));
    }
}
