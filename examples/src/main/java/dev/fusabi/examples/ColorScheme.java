package dev.fusabi.examples;

import java.util.List;

/** The colours that a configuration script chose, as {@code #rrggbb}. */
public record ColorScheme(
        String foreground,
        String background,
        String cursor_bg,
        String cursor_border,
        String selection_fg,
        String selection_bg,
        List<String> ansi,
        List<String> brights) {}
