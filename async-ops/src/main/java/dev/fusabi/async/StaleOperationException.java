package dev.fusabi.async;

/** A handle was used whose operation has been freed, or that no table ever gave out. */
public final class StaleOperationException extends RuntimeException {
    private final long opId;

    StaleOperationException(long opId, String reason) {
        super("operation 0x" + Long.toHexString(opId) + " " + reason);
        this.opId = opId;
    }

    /** The handle that was used. */
    public long opId() {
        return opId;
    }
}
