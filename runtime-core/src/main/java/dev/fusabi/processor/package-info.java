/** Generates the plugins of classes with {@link dev.fusabi.builtin.Builtin} methods. Runs inside of javac only. */
@NullMarked
package dev.fusabi.processor;

import org.jspecify.annotations.NullMarked;
