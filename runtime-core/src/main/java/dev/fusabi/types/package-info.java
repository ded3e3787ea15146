/**
 * Type inference: syntax tree to typed tree.
 * Every later stage works on the typed tree and asks no question about types again.
 */
@NullMarked
package dev.fusabi.types;

import org.jspecify.annotations.NullMarked;
