/**
 * Type inference: syntax tree to typed tree. Here are definitions (modules, types, members) and the entry to the checker;
 * the packages inside hold what they are made of. Every later stage works on the typed tree and asks no question about
 * types again.
 */
@NullMarked
package dev.fusabi.types;

import org.jspecify.annotations.NullMarked;
