package dev.fusabi.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of which a program writes a section: what is between two comments. */
public final class MarkedFile {
    private MarkedFile() {}

    /** Replaces what is between {@code <!-- NAME: begin -->} and {@code <!-- NAME: end -->}. */
    public static void write(Path file, String name, String text) throws IOException {
        String begin = "<!-- " + name + ": begin -->";
        String end = "<!-- " + name + ": end -->";
        String page = Files.readString(file);
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no marks " + begin + ", " + end);
        }
        Files.writeString(
                file, page.substring(0, from + begin.length()) + "\n" + text + page.substring(to));
    }
}
