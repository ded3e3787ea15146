/** The second tier: JVM classes from hot functions. */
@NullMarked
package dev.fusabi.jit;

import org.jspecify.annotations.NullMarked;
