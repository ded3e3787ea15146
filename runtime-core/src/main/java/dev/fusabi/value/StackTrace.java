package dev.fusabi.value;

import dev.fusabi.source.SourceLocation;

import java.util.List;

/** The script functions that were active, innermost first. */
public record StackTrace(List<Frame> frames) {
    public StackTrace {
        frames = List.copyOf(frames);
    }

    /** A function and the place in it that was being executed. */
    public record Frame(String function, SourceLocation location) {}

    /** One line a frame: {@code   0: compute_result at config.fsx:42:5}. */
    public String display() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            out.append("  ").append(i).append(": ").append(frame.function()).append(" at ");
            out.append(frame.location()).append('\n');
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return display();
    }
}
