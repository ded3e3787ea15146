package dev.fusabi.value;

import dev.fusabi.source.SourceLocation;

import java.util.List;

/** The script functions that were active, innermost first. */
public record StackTrace(List<Frame> frames) {
    /** So many equal frames in a row are shown one by one. */
    private static final int MAX_EQUAL = 3;

    public StackTrace {
        frames = List.copyOf(frames);
    }

    /** A function and the place in it that was being executed. */
    public record Frame(String function, SourceLocation location) {}

    /**
     * One line a frame: {@code   0: compute_result at config.fsx:42:5}. Of many equal frames in a row the first two are
     * shown and the rest counted.
     */
    public String display() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < frames.size()) {
            Frame frame = frames.get(at);
            int end = at + 1;
            while (end < frames.size() && frames.get(end).equals(frame)) {
                end++;
            }
            int shown = end - at > MAX_EQUAL ? 2 : end - at;
            for (int i = at; i < at + shown; i++) {
                out.append("  ").append(i).append(": ").append(frame.function()).append(" at ");
                out.append(frame.location()).append('\n');
            }
            if (shown < end - at) {
                out.append("  … ").append(end - at - shown).append(" more frames of ");
                out.append(frame.function()).append('\n');
            }
            at = end;
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return display();
    }
}
