package dev.fusabi.async.json;

/** A text is not JSON, or exceeds {@link JsonLimits}. The message quotes nothing of the text but single characters. */
public final class JsonMalformed extends RuntimeException {
    private final int line;
    private final int column;

    JsonMalformed(String message, int line, int column) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** Where it was noticed, from 1 on; 0 when unknown. */
    public int line() {
        return line;
    }

    /** Where it was noticed, from 1 on; 0 when unknown. */
    public int column() {
        return column;
    }
}
