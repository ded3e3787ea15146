/** The formatter of source text. */
@NullMarked
package dev.fusabi.format;

import org.jspecify.annotations.NullMarked;
