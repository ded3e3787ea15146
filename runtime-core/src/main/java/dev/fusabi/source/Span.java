package dev.fusabi.source;

/** A half-open range of UTF-16 offsets in one {@link Source}. */
public record Span(int start, int end) {
    /** The empty span at the beginning of a file, for things that have no text of their own. */
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** Whether {@code other} lies within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that covers this one and {@code other}. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
