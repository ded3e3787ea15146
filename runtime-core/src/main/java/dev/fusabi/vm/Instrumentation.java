package dev.fusabi.vm;

/** What watches scripts while they run. One at a time; belongs to the machine's thread. */
public sealed interface Instrumentation permits Debugging, Profiling {}
