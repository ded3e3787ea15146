package dev.fusabi.async;

/** What {@link OpTable#pollOp} finds. */
public enum OpState {
    /** Not complete yet. */
    PENDING,
    /** Complete with a result that nobody has taken yet. */
    READY,
    /** Complete with a failure that nobody has seen yet. */
    ERROR,
    /** The result has been taken, or the operation was cancelled or disposed: the handle is stale. */
    FREED
}
