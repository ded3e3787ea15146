package dev.fusabi.debug;

/** How far a paused call goes on. Waiting for asynchronous operations is part of a step; it ends with its call. */
public enum Step {
    /** To the next line, in whatever function of a script it is. */
    INTO,
    /** To the next line of the same function, or of its caller when it returns. */
    OVER,
    /** To the next line of the function's caller. */
    OUT
}
