package dev.fusabi.memory;

/** A use of memory that is refused. Scripts see it as an error of the host function that they called. */
public abstract sealed class SegmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SegmentException(String message) {
        super(message);
    }

    /** Bytes outside of the segment were asked for. */
    public static final class OutOfBounds extends SegmentException {
        private static final long serialVersionUID = 1L;

        OutOfBounds(long offset, long length, long size) {
            super(
                    length
                            + " bytes at offset "
                            + offset
                            + " are not inside a segment of "
                            + size
                            + " bytes");
        }
    }

    /** The segment has been freed, or the pointer is another engine's. */
    public static final class Freed extends SegmentException {
        private static final long serialVersionUID = 1L;

        Freed(int segment) {
            super("segment " + segment + " does not exist, or has been freed");
        }
    }

    /** The engine's segments would take more than they may, or there would be too many of them. */
    public static final class LimitExceeded extends SegmentException {
        private static final long serialVersionUID = 1L;

        LimitExceeded(String message) {
            super(message);
        }
    }
}
