package dev.fusabi.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fusabi.source.SourceLocation;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class StackTraceTest {
    private static final StackTrace.Frame TOP =
            new StackTrace.Frame("<script>", new SourceLocation("a.fsx", 3, 1));
    private static final StackTrace.Frame DEPTH =
            new StackTrace.Frame("depth", new SourceLocation("a.fsx", 1, 23));

    @Test
    void framesAreNumbered() {
        assertEquals(
                """
                  0: depth at a.fsx:1:23
                  1: <script> at a.fsx:3:1
                """,
                new StackTrace(List.of(DEPTH, TOP)).display());
    }

    @Test
    void manyEqualFramesAreCounted() {
        var frames = new ArrayList<>(Collections.nCopies(99, DEPTH));
        frames.add(TOP);
        assertEquals(
                """
                  0: depth at a.fsx:1:23
                  1: depth at a.fsx:1:23
                  … 97 more frames of depth
                  99: <script> at a.fsx:3:1
                """,
                new StackTrace(frames).display());
    }

    @Test
    void aFewEqualFramesAreShown() {
        String text = new StackTrace(Collections.nCopies(3, DEPTH)).display();
        assertEquals(3, text.lines().count());
    }
}
