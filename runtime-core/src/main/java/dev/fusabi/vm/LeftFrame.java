package dev.fusabi.vm;

/** A frame that compiled code has handed over to the interpreter. */
record LeftFrame(LinkedFunction function, int pc, long[] primitives, Object[] references) {}
