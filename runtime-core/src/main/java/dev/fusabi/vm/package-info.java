/**
 * Runs bytecode: interpreter, fibers, frames and budgets.
 * Suspension is a return value; nothing in here blocks a thread.
 */
@NullMarked
package dev.fusabi.vm;

import org.jspecify.annotations.NullMarked;
