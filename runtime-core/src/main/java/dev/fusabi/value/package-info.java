/**
 * How script values look to Java: representations, structural equality, comparison, hashing and printing.
 */
@NullMarked
package dev.fusabi.value;

import org.jspecify.annotations.NullMarked;
