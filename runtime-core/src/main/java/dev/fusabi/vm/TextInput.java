package dev.fusabi.vm;

import dev.fusabi.value.Operation;

/** A script's standard input. Who reads waits; requests are served in the order in which they were made. */
public interface TextInput {
    /** The next line without its end, as {@code Some}; {@code None} at the end of the input. */
    Operation line();

    /** All that is left. */
    Operation rest();

    /** The code of the next character, which is taken; -1 at the end of the input. */
    Operation character();

    /** The code of the next character, which stays; -1 at the end of the input. */
    Operation peek();
}
