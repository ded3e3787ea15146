/**
 * Numbers: arithmetic, formats, parsing, random numbers.
 */
@NullMarked
package dev.fusabi.lib.number;

import org.jspecify.annotations.NullMarked;
