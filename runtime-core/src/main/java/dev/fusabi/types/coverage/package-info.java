/**
 * Whether the rules of a match cover all values, with a counter-example where they do not.
 */
@NullMarked
package dev.fusabi.types.coverage;

import org.jspecify.annotations.NullMarked;
