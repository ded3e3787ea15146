/**
 * Types and the typed tree: what the checker makes, and what every later stage works on.
 */
@NullMarked
package dev.fusabi.types.tree;

import org.jspecify.annotations.NullMarked;
