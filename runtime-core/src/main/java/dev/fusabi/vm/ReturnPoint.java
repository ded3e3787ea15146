package dev.fusabi.vm;

/** Where a waiting frame goes on. Shared by all fibers that wait there, so that each needs one word a frame. */
record ReturnPoint(LinkedFunction function, int pc) {}
